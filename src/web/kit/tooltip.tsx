// A few words beside what the pointer rests on or the keyboard reached, with its key if it has one.

import type { ReactNode } from 'react';
import { Tooltip as AriaTooltip } from 'react-aria-components';
import type { TooltipProps } from 'react-aria-components';
import { Keys } from './keys.tsx';

export function Tooltip({
  children,
  keys,
  placement = 'top',
}: Pick<TooltipProps, 'placement'> & { children: ReactNode; keys?: string | undefined }) {
  return (
    <AriaTooltip
      offset={6}
      placement={placement}
      className="flex max-w-72 items-center gap-2 rounded-control bg-ink px-2 py-1 text-small text-paper entering:animate-[rise_120ms_var(--ease-out)]"
    >
      {children}
      {keys === undefined ? null : <Keys keys={keys} inverse />}
    </AriaTooltip>
  );
}
