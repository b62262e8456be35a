// What is made together, and its three places: ideas, programmes, and the ledger of who is to be told.

import { useLocation } from '@tanstack/react-router';
import { useLingui } from '@lingui/react/macro';
import { useCan } from '#web/api/session.ts';
import { classes } from '#web/kit/classes.ts';
import { PlainLink } from '#web/kit/link.tsx';
import { paths } from '#web/paths.ts';

export function InvolveTabs() {
  const { t } = useLingui();
  const pathname = useLocation({ select: (location) => location.pathname });
  const seesProgrammes = useCan('ideas.programmes.read');
  const seesLoop = useCan('ideas.loop.read');
  const tabs = [
    { href: paths.ideas(), label: t`Ideas` },
    ...(seesProgrammes ? [{ href: paths.programmes(), label: t`Programmes` }] : []),
    // Who does not approve sees there what came of what they asked for themselves.
    { href: paths.loop(), label: seesLoop ? t`Loop ledger` : t`For you` },
  ];
  return (
    <nav aria-label={t`Making it together`} className="-mt-2 border-b border-line">
      <ul className="flex gap-1 overflow-x-auto">
        {tabs.map(({ href, label }) => {
          const isHere = pathname === href;
          return (
            <li key={href} className="-mb-px shrink-0">
              <PlainLink
                href={href}
                {...(isHere ? { 'aria-current': 'page' as const } : {})}
                className={classes(
                  'flex h-control items-center border-b-2 px-2 font-medium whitespace-nowrap hovered:text-ink focus-ring:ring-inside',
                  isHere ? 'border-accent text-ink' : 'border-transparent text-quiet',
                )}
              >
                {label}
              </PlainLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
