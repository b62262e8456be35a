// What a source brought: how much a day, how much of it mattered, what became of it at its origin.

import { useLingui } from '@lingui/react/macro';
import { BarChart } from '#web/kit/bar-chart.tsx';
import { Time } from '#web/kit/time.tsx';
import { lastDays } from './days.ts';
import { Facts } from './facts.tsx';
import type { Source } from './shapes.ts';

const DAYS_SHOWN = 30;

export function Brought({ source }: { source: Source }) {
  const { t, i18n } = useLingui();
  const { health, counts } = source;
  const share = counts.posts === 0 ? 0 : counts.matched / counts.posts;
  const percent = i18n.number(share, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <div className="flex flex-col gap-3">
      <p aria-hidden className="-mb-2 text-micro text-faint">{t`Posts per day`}</p>
      <BarChart label={t`Posts per day`} days={lastDays(source, DAYS_SHOWN)} heightPx={56} />
      <Facts
        facts={[
          { name: t`Posts`, value: i18n.number(counts.posts) },
          { name: t`Posts this week`, value: i18n.number(counts.posts7Days) },
          { name: t`Fitted a topic`, value: `${i18n.number(counts.matched)} (${percent})` },
          {
            name: t`Newest post`,
            value: health.lastPostAt === null ? t`None yet` : <Time at={health.lastPostAt} />,
          },
          { name: t`Changed by their authors`, value: i18n.number(counts.revised) },
          { name: t`Deleted where they were said`, value: i18n.number(counts.deleted) },
          {
            name: t`Other posts are kept`,
            value: i18n.number(source.keepUnmatchedDays, {
              style: 'unit',
              unit: 'day',
              unitDisplay: 'long',
            }),
          },
        ]}
      />
    </div>
  );
}
