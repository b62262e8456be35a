// The frame of a screen that scrolls as a whole: a title, one sentence, the main act, the content.

import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { PlainLink } from './link.tsx';
import { usePageTitle } from './page-title.ts';

const WIDTHS = { narrow: 'max-w-2xl', normal: 'max-w-5xl', wide: 'max-w-7xl' };

export function Page(props: {
  title: string;
  detail?: ReactNode;
  /** Where this screen hangs below. */
  parent?: { label: string; href: string };
  actions?: ReactNode;
  children: ReactNode;
  width?: keyof typeof WIDTHS;
}) {
  usePageTitle(props.title);
  return (
    <div className="h-full overflow-y-auto">
      <div
        data-page
        className={classes(
          'mx-auto flex flex-col gap-5 px-4 pt-5 pb-10 sm:px-6 sm:pt-7',
          WIDTHS[props.width ?? 'normal'],
        )}
      >
        <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 sm:flex-nowrap">
          <div className="min-w-0">
            {props.parent === undefined ? null : (
              <PlainLink
                href={props.parent.href}
                className="-ms-1 mb-0.5 inline-flex min-h-6 items-center gap-0.5 text-small text-faint hovered:text-ink"
              >
                <ChevronLeft className="size-4 rtl:rotate-180" aria-hidden />
                {props.parent.label}
              </PlainLink>
            )}
            <h1 className="text-title font-bold tracking-tight">{props.title}</h1>
            {props.detail === undefined ? null : (
              <p className="mt-0.5 max-w-3xl text-body text-quiet">{props.detail}</p>
            )}
          </div>
          {props.actions === undefined ? null : (
            <div className="flex flex-wrap gap-2 sm:shrink-0">{props.actions}</div>
          )}
        </header>
        {props.children}
      </div>
    </div>
  );
}
