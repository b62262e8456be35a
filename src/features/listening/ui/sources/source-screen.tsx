// One source: how it is doing and why, what it brought, how complete that is, its settings, and an
// end if it is wanted.

import { useQuery } from '@tanstack/react-query';
import { Trans, useLingui } from '@lingui/react/macro';
import { AudioLines, Pause, Play, RefreshCw } from 'lucide-react';
import { useParam } from '#web/address.ts';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { useCan } from '#web/api/session.ts';
import { Button } from '#web/kit/button.tsx';
import { ButtonLink } from '#web/kit/link.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Page } from '#web/kit/page.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { paths } from '#web/paths.ts';
import { connectorsQuery, sourceQuery } from '../queries.ts';
import { RemoveButton } from '../remove-button.tsx';
import { Brought } from './brought.tsx';
import { CallbackAddress } from './callback-address.tsx';
import { Completeness } from './completeness.tsx';
import { ConnectorForm } from './connector-form.tsx';
import { spoken } from './connector-words.ts';
import { HealthBadge, HealthLine, useIsLive } from './health.tsx';
import type { Source } from './shapes.ts';
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
  const isLive = useIsLive(source);
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
              {isLive ? null : (
                <Button
                  icon={<RefreshCw />}
                  isPending={acts.lookNow.isPending || source.health.looking}
                  onPress={() => acts.lookNow.mutate()}
                >
                  {t`Look now`}
                </Button>
              )}
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
        <Notice tone="warn" title={t`It cannot be heard right now`}>
          {spoken(source.health.message)}
        </Notice>
      ) : null}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        {connector === undefined ? null : (
          <Panel title={t`Settings`} detail={spoken(connector.label)}>
            {mayWrite ? (
              <ConnectorForm key={source.id} connector={connector} source={source} />
            ) : (
              <p className="text-quiet">{t`Your role lets you see this source, but not change it.`}</p>
            )}
          </Panel>
        )}
        <div className="flex min-w-0 flex-col gap-5">
          <Panel title={t`What it brought`}>
            <Brought source={source} />
          </Panel>
          <Panel title={t`How complete it is`}>
            <Completeness source={source} />
          </Panel>
          {connector?.isCalled && mayWrite ? (
            <Panel title={t`Called by its network`}>
              <CallbackAddress sourceId={source.id} />
            </Panel>
          ) : null}
        </div>
      </div>
    </Page>
  );
}

function Remove({ source }: { source: Source }) {
  const { t } = useLingui();
  return (
    <RemoveButton
      label={t`Remove this source`}
      question={t`Remove ${source.name}?`}
      action={t`Remove the source`}
      done={t`${source.name} was removed.`}
      backTo={paths.sources()}
      remove={() =>
        answerOf(
          api.DELETE('/api/v1/sources/{sourceId}', { params: { path: { sourceId: source.id } } }),
        )
      }
    >
      <Trans>
        Parley stops looking there and forgets its {source.counts.posts} posts with their mentions.
        To stop for a while, pause it instead.
      </Trans>
    </RemoveButton>
  );
}
