// Whether a source hears everything, as far as that is known: when it last heard something, how far
// behind it is, what its network still allows, which share of its place it hears, what it missed.

import { Trans, useLingui } from '@lingui/react/macro';
import { Notice } from '#web/kit/notice.tsx';
import { Time } from '#web/kit/time.tsx';
import { spoken } from './connector-words.ts';
import { Facts } from './facts.tsx';
import type { Fact } from './facts.tsx';
import type { Source } from './shapes.ts';

type Gap = Source['health']['gaps'][number];

export function Completeness({ source }: { source: Source }) {
  const { t, i18n } = useLingui();
  const { health, share } = source;
  const duration = useDuration();
  const facts: Fact[] = [
    {
      name: t`Last event`,
      value: health.lastEventAt === null ? t`None yet` : <Time at={health.lastEventAt} />,
    },
    {
      name: t`Last look`,
      value: health.lastLookAt === null ? t`Not yet` : <Time at={health.lastLookAt} />,
    },
    health.intervalSeconds === null
      ? null
      : { name: t`Looks every`, value: duration(Math.max(60, health.intervalSeconds)) },
    health.lagSeconds === null
      ? null
      : {
          name: t`Behind the network`,
          value: health.lagSeconds < 2 ? t`Not at all` : duration(health.lagSeconds),
        },
    health.requestsLeft === null
      ? null
      : {
          name: t`Requests left`,
          value: i18n.number(health.requestsLeft),
          ...(health.limitsResetAt === null || Date.parse(health.limitsResetAt) < Date.now()
            ? {}
            : {
                detail: (
                  <Trans>
                    The network allows more <Time at={health.limitsResetAt} />.
                  </Trans>
                ),
              }),
        },
    share === null
      ? null
      : {
          name: t`Share that is heard`,
          value:
            share.share === null
              ? t`Nobody can know`
              : i18n.number(share.share, { style: 'percent', maximumFractionDigits: 0 }),
          detail: spoken(share.because),
        },
  ];
  return (
    <div className="flex flex-col gap-2">
      <Facts facts={facts} />
      {health.gaps.length === 0 ? (
        <p className="text-small text-faint">{t`No gap is known.`}</p>
      ) : (
        <ul aria-label={t`Gaps`} className="flex flex-col gap-2">
          {health.gaps.map((gap) => (
            <li key={gap.from}>
              <GapNotice gap={gap} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function GapNotice({ gap }: { gap: Gap }) {
  const { t } = useLingui();
  const span = (
    <>
      <Time at={gap.from} /> – <Time at={gap.until} />
    </>
  );
  if (gap.filledAt !== null) {
    return (
      <Notice tone="info" title={t`Missed, and fetched later`}>
        {span}
      </Notice>
    );
  }
  return (
    <Notice tone="warn" title={t`Missed posts`}>
      <p>{span}</p>
      <p className="text-small">{spoken(gap.reason)}</p>
      <p className="text-small text-quiet">
        {gap.note === null ? null : <>{spoken(gap.note)} </>}
        {gap.nextTryAt === null ? (
          <Trans>They cannot be fetched any more.</Trans>
        ) : (
          <Trans>
            Tried again <Time at={gap.nextTryAt} />.
          </Trans>
        )}
      </p>
    </Notice>
  );
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** In the largest unit that says enough. */
function useDuration(): (seconds: number) => string {
  const { i18n } = useLingui();
  return (seconds) => {
    const [unit, size] =
      seconds >= 2 * DAY
        ? (['day', DAY] as const)
        : seconds >= 2 * HOUR
          ? (['hour', HOUR] as const)
          : seconds >= MINUTE
            ? (['minute', MINUTE] as const)
            : (['second', 1] as const);
    return i18n.number(Math.round(seconds / size), { style: 'unit', unit, unitDisplay: 'long' });
  };
}
