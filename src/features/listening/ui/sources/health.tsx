// How a source is doing, in words a person would use, with the colour only as a second hint.

import { Trans, useLingui } from '@lingui/react/macro';
import { CircleCheck, CirclePause, CircleStop, Hourglass, TriangleAlert } from 'lucide-react';
import { Badge } from '#web/kit/badge.tsx';
import { Spinner } from '#web/kit/spinner.tsx';
import { Time } from '#web/kit/time.tsx';
import type { Source } from './shapes.ts';

const MINUTE_MS = 60_000;

export function HealthBadge({ source }: { source: Source }) {
  const { t } = useLingui();
  if (source.health.looking) return <Badge tone="info" icon={<Spinner />}>{t`Looking`}</Badge>;
  const level = source.health.level;
  if (level === 'good') return <Badge tone="good" icon={<CircleCheck />}>{t`Listening`}</Badge>;
  if (level === 'new') return <Badge tone="info" icon={<Hourglass />}>{t`First look soon`}</Badge>;
  if (level === 'failing') return <Badge tone="warn" icon={<TriangleAlert />}>{t`Failing`}</Badge>;
  if (level === 'paused') return <Badge icon={<CirclePause />}>{t`Paused`}</Badge>;
  return <Badge icon={<CircleStop />}>{t`Ended`}</Badge>;
}

/** One sentence: when it last worked and when it looks again. */
export function HealthLine({ source }: { source: Source }) {
  const { health } = source;
  if (health.looking) return <Trans>Looking right now</Trans>;
  if (health.level === 'paused') return <Trans>Nobody looks until you go on</Trans>;
  if (health.level === 'stopped') return health.message;
  const next =
    health.nextLookAt === null ? null : (
      <>
        {' · '}
        {Date.parse(health.nextLookAt) < Date.now() + MINUTE_MS ? (
          <Trans>next look within a minute</Trans>
        ) : (
          <Trans>
            next look <Time at={health.nextLookAt} />
          </Trans>
        )}
      </>
    );
  if (health.lastSuccessAt === null) {
    return (
      <>
        <Trans>Not looked at yet</Trans>
        {next}
      </>
    );
  }
  return (
    <>
      <Trans>
        Heard <Time at={health.lastSuccessAt} />
      </Trans>
      {next}
    </>
  );
}
