// How a source is doing, in words a person would use, with the colour only as a second hint.

import { useQuery } from '@tanstack/react-query';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  AudioLines,
  CircleCheck,
  CirclePause,
  CircleStop,
  Hourglass,
  TriangleAlert,
} from 'lucide-react';
import { Badge } from '#web/kit/badge.tsx';
import { Spinner } from '#web/kit/spinner.tsx';
import { Time } from '#web/kit/time.tsx';
import { connectorsQuery } from '../queries.ts';
import { spoken } from './connector-words.ts';
import type { Source } from './shapes.ts';

const MINUTE_MS = 60_000;

/** Listened to all the time, which is no look that will end. */
export function useIsLive(source: Source): boolean {
  const connector = useQuery(connectorsQuery).data?.find(({ name }) => name === source.connector);
  return connector?.kind === 'stream' && source.health.looking;
}

export function HealthBadge({ source }: { source: Source }) {
  const { t } = useLingui();
  const isLive = useIsLive(source);
  const { level, looking } = source.health;
  if (looking && !isLive) return <Badge tone="info" icon={<Spinner />}>{t`Looking`}</Badge>;
  if (level === 'good')
    return (
      <Badge tone="good" icon={isLive ? <AudioLines /> : <CircleCheck />}>{t`Listening`}</Badge>
    );
  if (level === 'new')
    return (
      <Badge tone="info" icon={<Hourglass />}>
        {isLive ? t`Connecting` : t`First look soon`}
      </Badge>
    );
  if (level === 'failing') return <Badge tone="warn" icon={<TriangleAlert />}>{t`Failing`}</Badge>;
  if (level === 'paused') return <Badge icon={<CirclePause />}>{t`Paused`}</Badge>;
  return <Badge icon={<CircleStop />}>{t`Ended`}</Badge>;
}

/** One sentence: when it last worked and when it looks again. */
export function HealthLine({ source }: { source: Source }) {
  const { health } = source;
  const isLive = useIsLive(source);
  if (isLive && health.level === 'good') {
    return health.lastEventAt === null ? (
      <Trans>Heard at once · nothing was said yet</Trans>
    ) : (
      <Trans>
        Heard at once · last <Time at={health.lastEventAt} />
      </Trans>
    );
  }
  if (isLive) return <Trans>Trying to listen</Trans>;
  if (health.looking) return <Trans>Looking right now</Trans>;
  if (health.level === 'paused') return <Trans>Nobody looks until you go on</Trans>;
  if (health.level === 'stopped') return spoken(health.message ?? '');
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
