// Until when something waits for somebody, as time that is left; late in red.

import { useLingui } from '@lingui/react/macro';
import { Clock } from 'lucide-react';
import { Badge } from '#web/kit/badge.tsx';
import { useMinute } from '#web/kit/time.tsx';

const HOUR_MINUTES = 60;
const DAY_MINUTES = 1440;
const SOON_MINUTES = 15;

export function Due({ at }: { at: string }) {
  const { t, i18n } = useLingui();
  const minutes = Math.round(Date.parse(at) / 60_000) - useMinute();
  const exact = i18n.date(new Date(at), { dateStyle: 'full', timeStyle: 'short' });
  const [value, unit] =
    Math.abs(minutes) < HOUR_MINUTES
      ? ([minutes, 'minute'] as const)
      : Math.abs(minutes) < DAY_MINUTES
        ? ([Math.round(minutes / HOUR_MINUTES), 'hour'] as const)
        : ([Math.round(minutes / DAY_MINUTES), 'day'] as const);
  const amount = new Intl.NumberFormat(i18n.locale, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
  }).format(Math.abs(value));
  return (
    <time dateTime={at} title={exact}>
      <Badge
        tone={minutes < 0 ? 'bad' : minutes <= SOON_MINUTES ? 'warn' : 'plain'}
        icon={<Clock aria-hidden />}
      >
        {minutes < 0 ? t`late by ${amount}` : t`${amount} left`}
      </Badge>
    </time>
  );
}
