// A sheet that floats beside what opened it: for menus, lists to choose from, small forms.

import type { ReactNode } from 'react';
import { Popover as AriaPopover } from 'react-aria-components';
import type { PopoverProps as AriaPopoverProps } from 'react-aria-components';
import { classes } from './classes.ts';

export function Popover({
  children,
  className,
  ...props
}: Omit<AriaPopoverProps, 'className' | 'children' | 'style'> & {
  children: ReactNode;
  className?: string;
}) {
  return (
    <AriaPopover
      offset={4}
      {...props}
      className={classes(
        'overflow-auto rounded-panel bg-raised shadow-float outline-none',
        'entering:animate-[rise_120ms_var(--ease-out)] exiting:opacity-0 exiting:transition-opacity',
        className,
      )}
    >
      {children}
    </AriaPopover>
  );
}
