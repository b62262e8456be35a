// On or off, and it takes effect at once.

import type { ReactNode } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components';
import type { SwitchProps } from 'react-aria-components';

export function Switch({
  children,
  ...props
}: Omit<SwitchProps, 'className' | 'children' | 'style'> & { children: ReactNode }) {
  return (
    <AriaSwitch
      {...props}
      className="group flex items-center gap-2.5 py-1 text-body off:opacity-45"
    >
      <span className="flex h-4.5 w-8 shrink-0 items-center rounded-round bg-edge p-0.5 transition-colors group-data-[focus-visible]:ring-focus group-data-[selected]:bg-accent">
        <span className="size-3.5 rounded-round bg-surface transition-transform group-data-[selected]:translate-x-3.5" />
      </span>
      {children}
    </AriaSwitch>
  );
}
