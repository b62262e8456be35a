// One source: how it is doing and why, what it brought, its settings, and an end if it is wanted.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Trans, useLingui } from '@lingui/react/macro';
import { AudioLines, Pause, Play, RefreshCw, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useGo, useParam } from '#web/address.ts';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { useCan } from '#web/api/session.ts';
import { Button, IconButton } from '#web/kit/button.tsx';
import { Confirm } from '#web/kit/confirm.tsx';
import { ButtonLink } from '#web/kit/link.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Page } from '#web/kit/page.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { Time } from '#web/kit/time.tsx';
import { say } from '#web/kit/say.ts';
import { paths } from '#web/paths.ts';
import type { Source } from './shapes.ts';
import { connectorsQuery, sourceQuery } from '../queries.ts';
import { ConnectorForm } from './connector-form.tsx';
import { HealthBadge, HealthLine } from './health.tsx';
import { useSourceActs } from './use-source-acts.ts';

export function SourceScreen() {
  const sourceId = useParam('sourceId');
  const query = useQuery(sourceQuery(sourceId));
  return <Loaded query={query}>{(source) => <Shown source={source} />}</Loaded>;
}

function Shown({ source }: { source: Source }) {
  const { t } = useLingui();
  const mayWrite = useCan('listening.sources.write');
  const connector = useQuery(connectorsQuery).data?.find(({ name }) => name === source.connector);
  const acts = useSourceActs(source);
  const paused = source.state === 'paused';
  return (
    <Page
      title={source.name}
      detail={
        <span className="flex flex-wrap items-center gap-2">
          <HealthBadge source={source} />
          <span>
            <HealthLine source={source} />
          </span>
        </span>
      }
      parent={{ label: t`Sources`, href: paths.sources() }}
      actions={
        <>
          <ButtonLink href={paths.listen({ source: source.id })} icon={<AudioLines />}>
            {t`See its mentions`}
          </ButtonLink>
          {mayWrite ? (
            <>
              <Button
                icon={<RefreshCw />}
                isPending={acts.lookNow.isPending || source.health.looking}
                onPress={() => acts.lookNow.mutate()}
              >
                {t`Look now`}
              </Button>
              <Button
                icon={paused ? <Play /> : <Pause />}
                isPending={acts.pause.isPending}
                onPress={() => acts.pause.mutate(!paused)}
              >
                {paused ? t`Go on listening` : t`Pause`}
              </Button>
              <Remove source={source} />
            </>
          ) : null}
        </>
      }
    >
      {acts.error ? <Notice tone="bad">{wordsOf(acts.error)}</Notice> : null}
      {source.health.message !== null && source.health.level === 'failing' ? (
        <Notice tone="warn" title={t`The last look failed`}>
          {source.health.message}
        </Notice>
      ) : null}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        {connector === undefined ? null : (
          <Panel title={t`Settings`} detail={connector.label}>
            {mayWrite ? (
              <ConnectorForm key={source.id} connector={connector} source={source} />
            ) : (
              <p className="text-quiet">{t`Your role lets you see this source, but not change it.`}</p>
            )}
          </Panel>
        )}
        <Panel title={t`What it brought`}>
          <Facts source={source} />
        </Panel>
      </div>
    </Page>
  );
}

function Facts({ source }: { source: Source }) {
  const { t, i18n } = useLingui();
  const { health, counts } = source;
  const share = counts.posts === 0 ? 0 : counts.matched / counts.posts;
  const facts: [string, ReactNode][] = [
    [t`Posts`, i18n.number(counts.posts)],
    [t`Posts this week`, i18n.number(counts.posts7Days)],
    [
      t`Fitted a topic`,
      `${i18n.number(counts.matched)} (${i18n.number(share, { style: 'percent', maximumFractionDigits: 1 })})`,
    ],
    [
      t`Newest post`,
      health.lastPostAt === null ? t`None yet` : <Time key="at" at={health.lastPostAt} />,
    ],
    [
      t`Last look`,
      health.lastLookAt === null ? t`Not yet` : <Time key="at" at={health.lastLookAt} />,
    ],
    ...(health.intervalSeconds === null
      ? []
      : [
          [
            t`Looks every`,
            i18n.number(Math.round(health.intervalSeconds / 60), {
              style: 'unit',
              unit: 'minute',
              unitDisplay: 'long',
            }),
          ] satisfies [string, ReactNode],
        ]),
    [
      t`Other posts are kept`,
      i18n.number(source.keepUnmatchedDays, { style: 'unit', unit: 'day', unitDisplay: 'long' }),
    ],
  ];
  return (
    <dl className="flex flex-col text-small">
      {facts.map(([name, value]) => (
        <div
          key={name}
          className="flex justify-between gap-3 border-t border-line py-1.5 first:border-t-0"
        >
          <dt className="text-faint">{name}</dt>
          <dd className="text-end">{value}</dd>
        </div>
      ))}
      {health.gaps.map((gap) => (
        <div key={gap.from} className="mt-2">
          <Notice tone="warn">
            <Trans>
              Missed posts <Time at={gap.from} /> to <Time at={gap.until} />: {gap.reason}
            </Trans>
          </Notice>
        </div>
      ))}
    </dl>
  );
}

function Remove({ source }: { source: Source }) {
  const { t } = useLingui();
  const go = useGo();
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () =>
      answerOf(
        api.DELETE('/api/v1/sources/{sourceId}', { params: { path: { sourceId: source.id } } }),
      ),
    onSuccess: () => {
      void queryClient.invalidateQueries();
      say(t`${source.name} was removed.`);
      go(paths.sources());
    },
  });
  return (
    <>
      <IconButton
        look="plain"
        label={t`Remove this source`}
        icon={<Trash2 />}
        onPress={() => setAsking(true)}
      />
      <Confirm
        title={t`Remove ${source.name}?`}
        action={t`Remove the source`}
        isOpen={asking}
        isPending={remove.isPending}
        error={remove.error ? wordsOf(remove.error) : undefined}
        onConfirm={() => remove.mutate()}
        onClose={() => setAsking(false)}
      >
        <p>
          <Trans>
            Parley stops looking there and forgets its {source.counts.posts} posts with their
            mentions. To stop for a while, pause it instead.
          </Trans>
        </p>
      </Confirm>
    </>
  );
}
