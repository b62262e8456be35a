// How many of the seats are taken, in words and as a bar.

import { useLingui } from '@lingui/react/macro';
import type { Programme } from '../../../contract/programmes.ts';

export function Seats({ programme }: { programme: Programme }) {
  const { t } = useLingui();
  const { joinedCount, invitedCount, seats } = programme;
  const share = Math.min(1, joinedCount / seats);
  return (
    <div className="flex flex-col gap-1">
      <p className="text-small text-quiet tabular">
        {t`${joinedCount} of ${seats} seats taken`}
        {invitedCount === 0 ? null : (
          <span className="text-faint"> · {t`${invitedCount} invited`}</span>
        )}
      </p>
      <span aria-hidden className="block h-1.5 overflow-hidden rounded-round bg-sunken">
        <span
          className="block h-full rounded-round bg-accent"
          style={{ width: `${Math.round(share * 100)}%` }}
        />
      </span>
    </div>
  );
}
