// How much everybody holds of what they take at most, the fullest first.

import { useLingui } from '@lingui/react/macro';
import { Avatar } from '#web/kit/avatar.tsx';
import { Badge } from '#web/kit/badge.tsx';
import { classes } from '#web/kit/classes.ts';
import type { HubBoard } from '../contract/offers.ts';

type Loaded = HubBoard['load'][number];

/** Offers that wait count as held; who takes none is full. */
function shareOf(one: Loaded): number {
  return one.holdingMax === 0 ? 1 : (one.holding + one.offered) / one.holdingMax;
}

export function byLoad(a: Loaded, b: Loaded): number {
  return shareOf(b) - shareOf(a) || a.person.name.localeCompare(b.person.name);
}

export function LoadRow({ one }: { one: Loaded }) {
  const { t } = useLingui();
  const share = Math.min(1, shareOf(one));
  return (
    <li className="flex items-center gap-2.5 border-t border-line px-4 py-2 first:border-t-0">
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
            className={classes('h-full rounded-round', share >= 1 ? 'bg-warn' : 'bg-accent')}
            style={{ width: `${Math.round(share * 100)}%` }}
          />
        </div>
      </div>
    </li>
  );
}
