// All sources: where we listen, how each is doing in words, and what can be done about it.

import { useQuery } from '@tanstack/react-query';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Ellipsis, Pause, Play, Plus, Radio, RefreshCw, Settings2, Unplug } from 'lucide-react';
import { useGo, useQueryFields } from '#web/address.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { useCan } from '#web/api/session.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Sparkbars } from '#web/kit/bar-chart.tsx';
import { ButtonLink, PlainLink } from '#web/kit/link.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Menu } from '#web/kit/menu.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Page } from '#web/kit/page.tsx';
import { State } from '#web/kit/state.tsx';
import { paths } from '#web/paths.ts';
import type { Source } from './shapes.ts';
import { connectorsQuery, sourcesQuery } from '../queries.ts';
import { spoken } from './connector-words.ts';
import { FeedLists } from './feed-lists.tsx';
import { lastDays } from './days.ts';
import { HealthBadge, HealthLine, useIsLive } from './health.tsx';
import { useSourceActs } from './use-source-acts.ts';

const SPARK_DAYS = 14;
const GAP_SHOWN_MS = 7 * 86_400_000;

/** What needs somebody comes first. */
const ORDER = { failing: 0, new: 1, good: 2, paused: 3, stopped: 4 };

export function SourcesScreen() {
  const { t } = useLingui();
  const mayWrite = useCan('listening.sources.write');
  const sources = useQuery(sourcesQuery);
  const { problem } = useQueryFields();
  const add = mayWrite ? (
    <ButtonLink
      look="primary"
      href={paths.newSource()}
      icon={<Plus />}
    >{t`Add a source`}</ButtonLink>
  ) : undefined;
  return (
    <Page
      title={t`Sources`}
      detail={<Detail sources={sources.data} />}
      actions={sources.data?.length === 0 ? undefined : add}
    >
      {problem === undefined ? null : (
        // Where a sign-in at a network comes back to when it failed.
        <Notice tone="bad" title={t`The sign-in did not work`}>
          {problem}
        </Notice>
      )}
      <Loaded query={sources}>
        {(list) =>
          list.length === 0 ? (
            <State icon={<Radio aria-hidden />} title={t`Where shall we listen?`} actions={add}>
              {t`Give the address of a blog, a newspaper, a forum: Parley finds its feed and shows what is in it.`}
            </State>
          ) : (
            <ul className="flex flex-col overflow-hidden rounded-panel bg-surface shadow-raised">
              {list
                .toSorted((a, b) => ORDER[a.health.level] - ORDER[b.health.level])
                .map((source) => (
                  <SourceLine key={source.id} source={source} mayWrite={mayWrite} />
                ))}
            </ul>
          )
        }
      </Loaded>
      {sources.data ? <FeedLists mayWrite={mayWrite} /> : null}
    </Page>
  );
}

function Detail({ sources }: { sources: readonly Source[] | undefined }) {
  const { t } = useLingui();
  const failing = sources?.filter(({ health }) => health.level === 'failing').length ?? 0;
  if (!sources || failing === 0) return t`The places Parley listens to.`;
  return <Plural value={failing} one="# source needs a look." other="# sources need a look." />;
}

function SourceLine({ source, mayWrite }: { source: Source; mayWrite: boolean }) {
  const { t } = useLingui();
  const connector = useQuery(connectorsQuery).data?.find(({ name }) => name === source.connector);
  const acts = useSourceActs(source);
  const failing = source.health.level === 'failing' && source.health.message !== null;
  return (
    <li className="relative flex items-start gap-4 border-b border-line px-4 py-3 last:border-b-0 hover:bg-hover">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <PlainLink
            href={paths.source(source.id)}
            className="min-w-0 truncate font-semibold after:absolute after:inset-0"
          >
            {source.name}
          </PlainLink>
          <HealthBadge source={source} />
          {source.health.gaps.some(isFresh) ? (
            <Badge tone="warn" icon={<Unplug />}>{t`Missed posts`}</Badge>
          ) : null}
        </p>
        <p className="mt-0.5 text-small text-faint">
          {connector === undefined ? null : <>{spoken(connector.label)} · </>}
          <HealthLine source={source} />
        </p>
        {failing ? (
          <p className="mt-1 text-small text-warn wrap-anywhere">
            {spoken(source.health.message ?? '')}
          </p>
        ) : null}
        {acts.error ? (
          <div className="relative mt-2">
            <Notice tone="bad">{wordsOf(acts.error)}</Notice>
          </div>
        ) : null}
      </div>
      <Sparkbars days={lastDays(source, SPARK_DAYS)} className="hidden w-24 self-center md:block" />
      <p className="hidden w-22 shrink-0 text-end text-small sm:block">
        <span className="block font-semibold">
          <Plural value={source.counts.posts7Days} one="# post" other="# posts" />
        </span>
        <span className="block text-faint">
          <Trans>this week</Trans>
        </span>
      </p>
      {mayWrite ? (
        <div className="relative flex items-center">
          <Acts source={source} acts={acts} label={t`Acts for ${source.name}`} />
        </div>
      ) : null}
    </li>
  );
}

/** Missed not long ago, and not fetched since. */
function isFresh({ filledAt, until }: Source['health']['gaps'][number]): boolean {
  return filledAt === null && Date.now() - Date.parse(until) < GAP_SHOWN_MS;
}

function Acts(props: { source: Source; acts: ReturnType<typeof useSourceActs>; label: string }) {
  const { t } = useLingui();
  const go = useGo();
  const { source, acts } = props;
  const isLive = useIsLive(source);
  const paused = source.state === 'paused';
  return (
    <Menu
      label={props.label}
      placement="bottom end"
      icon={<Ellipsis />}
      entries={[
        ...(isLive
          ? []
          : [
              {
                id: 'look',
                label: t`Look now`,
                icon: <RefreshCw />,
                onAction: () => acts.lookNow.mutate(),
              },
            ]),
        paused
          ? {
              id: 'go-on',
              label: t`Go on listening`,
              icon: <Play />,
              onAction: () => acts.pause.mutate(false),
            }
          : {
              id: 'pause',
              label: t`Pause`,
              icon: <Pause />,
              onAction: () => acts.pause.mutate(true),
            },
        'separator',
        {
          id: 'settings',
          label: t`Settings`,
          icon: <Settings2 />,
          onAction: () => go(paths.source(source.id)),
        },
      ]}
    />
  );
}
