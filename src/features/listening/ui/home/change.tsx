// More, fewer or as many as the day before; with both numbers, never a bare percentage.

import { Trans, useLingui } from '@lingui/react/macro';
import { ArrowDownRight, ArrowUpRight } from 'lucide-react';

export function Change({
  now,
  before,
  short = false,
}: {
  now: number;
  before: number;
  short?: boolean;
}) {
  const { i18n } = useLingui();
  if (now === before) return short ? <Trans>the same</Trans> : <Trans>as the day before</Trans>;
  const difference = i18n.number(Math.abs(now - before));
  return (
    <span className="tabular inline-flex items-center gap-0.5">
      {now > before ? (
        <ArrowUpRight className="size-3.5" aria-hidden />
      ) : (
        <ArrowDownRight className="size-3.5" aria-hidden />
      )}
      {short ? (
        now > before ? (
          <Trans>{difference} more</Trans>
        ) : (
          <Trans>{difference} fewer</Trans>
        )
      ) : now > before ? (
        <Trans>{difference} more than the day before</Trans>
      ) : (
        <Trans>{difference} fewer than the day before</Trans>
      )}
    </span>
  );
}
