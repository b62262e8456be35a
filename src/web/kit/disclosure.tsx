// More for those who want it: one line that unfolds.

import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button,
  Disclosure as AriaDisclosure,
  DisclosurePanel,
  Heading,
} from 'react-aria-components';

export function Disclosure(props: { title: ReactNode; children: ReactNode; open?: boolean }) {
  return (
    <AriaDisclosure defaultExpanded={props.open ?? false} className="group">
      <Heading level={2} className="text-body font-medium">
        <Button
          slot="trigger"
          className="flex min-h-8 items-center gap-1 rounded-control text-quiet hovered:text-ink focus-ring:ring-focus"
        >
          <ChevronRight
            className="size-4 transition-transform group-data-[expanded]:rotate-90 rtl:-scale-x-100"
            aria-hidden
          />
          {props.title}
        </Button>
      </Heading>
      <DisclosurePanel className="ps-5">{props.children}</DisclosurePanel>
    </AriaDisclosure>
  );
}
