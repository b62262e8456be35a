// More for those who want it: one line that unfolds. The browser's own, so that the first screen stays light.

import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

export function Disclosure(props: {
  title: ReactNode;
  children: ReactNode;
  open?: boolean;
  /** Called when it unfolds: what stands in it can be fetched then. */
  onOpen?(): void;
}) {
  return (
    <details
      open={props.open ?? false}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) props.onOpen?.();
      }}
      className="group"
    >
      <summary className="flex min-h-8 w-fit cursor-default list-none items-center gap-1 rounded-control text-body font-medium text-quiet hover:text-ink focus-visible:ring-focus [&::-webkit-details-marker]:hidden">
        <ChevronRight
          className="size-4 transition-transform group-open:rotate-90 rtl:-scale-x-100"
          aria-hidden
        />
        {props.title}
      </summary>
      <div className="ps-5">{props.children}</div>
    </details>
  );
}
