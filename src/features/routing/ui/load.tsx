// How much everybody holds of what they take at most, the fullest first.

import { useLingui } from '@lingui/react/macro';
import { Avatar } from '#web/kit/avatar.tsx';
import { Badge } from '#web/kit/badge.tsx';
import { classes } from '#web/kit/classes.ts';
import type { HubBoard } from '../contract/offers.ts';

export function Load({ people }: { people: HubBoard['load'] }) {
  const { t } = useLingui();
  const shareOf = (one: HubBoard['load'][number]) =>
    one.holdingMax === 0 ? 1 : (one.holding + one.offered) / one.holdingMax;
  return (
    <ul className="border-t border-line">
      {people
        .toSorted((a, b) => shareOf(b) - shareOf(a) || a.person.name.localeCompare(b.person.name))
        .map((one) => {
          const share = Math.min(1, shareOf(one));
          return (
            <li
              key={one.person.id}
              className="flex items-center gap-2.5 border-t border-line px-4 py-2 first:border-t-0"
            >
              <Avatar name={one.person.name} size="small" />
              <div className="min-w-0 flex-1">
                <p className="flex items-center gap-1.5 text-small">
                  <span className="truncate font-medium">{one.person.name}</span>
                  {one.isAway ? <Badge>{t`away`}</Badge> : null}
                  <span className="tabular ms-auto text-faint">
                    {t`${one.holding + one.offered} of ${one.holdingMax}`}
                  </span>
                </p>
                <div aria-hidden className="mt-1 h-1 rounded-round bg-sunken">
                  <div
                    className={classes(
                      'h-full rounded-round',
                      share >= 1 ? 'bg-warn' : 'bg-accent',
                    )}
                    style={{ width: `${Math.round(share * 100)}%` }}
                  />
                </div>
              </div>
            </li>
          );
        })}
    </ul>
  );
}
