// The things one can do with something, behind one button. What destroys comes last and is red.

import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Separator } from 'react-aria-components';
import type { PopoverProps } from 'react-aria-components';
import { classes } from './classes.ts';
import { Keys } from './keys.tsx';
import { choiceClasses } from './list-box.tsx';
import { Popover } from './popover.tsx';

export type MenuEntry =
  | 'separator'
  | {
      id: string;
      label: string;
      icon?: ReactNode;
      keys?: string;
      chosen?: boolean;
      danger?: boolean;
      href?: string;
      onAction?(): void;
    };

export function Menu(props: {
  label: string;
  trigger: ReactElement;
  entries: readonly MenuEntry[];
  placement?: PopoverProps['placement'];
}) {
  return (
    <MenuTrigger>
      {props.trigger}
      <Popover placement={props.placement ?? 'bottom start'} className="min-w-52">
        <MenuList label={props.label} entries={props.entries} />
      </Popover>
    </MenuTrigger>
  );
}

/** The entries alone, for a popover that somebody else opens. */
export function MenuList(props: {
  label: string;
  entries: readonly MenuEntry[];
  onClose?(): void;
}) {
  return (
    <AriaMenu
      aria-label={props.label}
      autoFocus="first"
      {...(props.onClose ? { onClose: props.onClose } : {})}
      className="flex flex-col p-1 outline-none"
    >
      {props.entries.map((entry, position) =>
        entry === 'separator' ? (
          <Separator key={`line-${position}`} className="my-1 border-t border-line" />
        ) : (
          <MenuItem
            key={entry.id}
            id={entry.id}
            textValue={entry.label}
            {...(entry.href === undefined ? {} : { href: entry.href })}
            {...(entry.onAction === undefined ? {} : { onAction: entry.onAction })}
            className={classes(
              choiceClasses,
              entry.danger && 'text-bad data-[focused]:bg-bad-soft data-[focused]:text-bad',
            )}
          >
            <span className="flex size-4 shrink-0 items-center [&_svg]:size-4">{entry.icon}</span>
            <span className="min-w-0 flex-1 truncate">{entry.label}</span>
            {entry.keys === undefined ? null : <Keys keys={entry.keys} />}
            {entry.chosen ? <Check className="size-4 text-accent" aria-hidden /> : null}
          </MenuItem>
        ),
      )}
    </AriaMenu>
  );
}
