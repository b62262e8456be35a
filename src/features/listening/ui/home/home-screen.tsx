// Home: what is new for me. How much was said since yesterday, in which topics, the newest mentions,
// and what needs somebody.

import { useQuery } from '@tanstack/react-query';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ArrowRight, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { useGo } from '#web/address.ts';
import { useSession } from '#web/api/session.ts';
import { Sparkbars } from '#web/kit/bar-chart.tsx';
import { ButtonLink, Link, PlainLink } from '#web/kit/link.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Page } from '#web/kit/page.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { State } from '#web/kit/state.tsx';
import { useMinute } from '#web/kit/time.tsx';
import { TopicDot } from '#web/kit/topic-name.tsx';
import { Mark } from '#web/kit/mark.tsx';
import { paths } from '#web/paths.ts';
import type { homeSchema } from '../../contract/home.ts';
import { MentionRow, ROW_HEIGHT } from '../mentions/mention-row.tsx';
import { groupByPost } from '../mentions/said.ts';
import { useNames } from '../mentions/use-names.ts';
import { homeQuery } from '../queries.ts';
import { Change } from './change.tsx';

type Home = z.infer<typeof homeSchema>;

export function HomeScreen() {
  const home = useQuery(homeQuery);
  const greeting = useGreeting();
  return (
    <Page title={greeting} detail={home.data ? <Summary home={home.data} /> : undefined}>
      <Loaded query={home}>
        {(data) => (data.topics.length === 0 ? <Beginning /> : <Shown home={data} />)}
      </Loaded>
    </Page>
  );
}

function useGreeting(): string {
  const { t } = useLingui();
  const minute = useMinute();
  const name = useSession().person.name.split(' ')[0] ?? '';
  const hour = new Date(minute * 60_000).getHours();
  if (hour < 5) return t`Good night, ${name}`;
  if (hour < 11) return t`Good morning, ${name}`;
  return hour < 18 ? t`Good day, ${name}` : t`Good evening, ${name}`;
}

function Summary({ home }: { home: Home }) {
  if (home.topics.length === 0) return null;
  return (
    <Trans>
      Since yesterday Parley heard{' '}
      <Plural value={home.posts.sinceYesterday} one="# post" other="# posts" />;{' '}
      <Plural
        value={home.mentions.last24Hours}
        one="# mention of a topic in the last 24 hours."
        other="# mentions of your topics in the last 24 hours."
      />
    </Trans>
  );
}

function Beginning() {
  const { t } = useLingui();
  return (
    <State
      icon={<Mark />}
      title={t`What do you want to hear about?`}
      actions={
        <ButtonLink look="primary" href={paths.welcome()}>{t`Choose a first topic`}</ButtonLink>
      }
    >
      {t`Tell Parley a subject. It builds the first topic, proposes where to listen, and from then on shows here what is new.`}
    </State>
  );
}

function Shown({ home }: { home: Home }) {
  const { t, i18n } = useLingui();
  const { mentions, sources } = home;
  return (
    <div className="flex flex-col gap-5">
      <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-panel bg-line shadow-raised sm:grid-cols-3">
        <Figure
          name={t`Mentions in 24 hours`}
          value={i18n.number(mentions.last24Hours)}
          href={paths.listen({ time: '1d' })}
        >
          <Change now={mentions.last24Hours} before={mentions.previous24Hours} />
        </Figure>
        <Figure
          name={t`Open from this week`}
          value={i18n.number(mentions.unjudged7Days)}
          href={paths.listen({ time: '7d', verdict: 'none' })}
        >
          {t`nobody has judged them yet`}
        </Figure>
        <Figure
          name={t`Sources`}
          value={i18n.number(sources.listening)}
          href={paths.sources()}
          wide
        >
          {sources.failing === 0 ? (
            t`all of them answer`
          ) : (
            <span className="inline-flex items-center gap-1 text-warn">
              <TriangleAlert className="size-3.5" aria-hidden />
              <Plural value={sources.failing} one="# is failing" other="# are failing" />
            </span>
          )}
        </Figure>
      </dl>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Newest home={home} />
        <TopicsNow home={home} />
      </div>
    </div>
  );
}

function Figure(props: {
  name: string;
  value: string;
  href: string;
  children: ReactNode;
  wide?: boolean;
}) {
  return (
    <div
      className={`relative bg-surface px-4 py-3 hover:bg-hover ${props.wide ? 'max-sm:col-span-2' : ''}`}
    >
      <dt className="text-small text-quiet">
        <PlainLink href={props.href} className="after:absolute after:inset-0">
          {props.name}
        </PlainLink>
      </dt>
      <dd className="mt-0.5">
        <span className="text-display font-bold tracking-tight">{props.value}</span>
        <span className="block text-small text-faint">{props.children}</span>
      </dd>
    </div>
  );
}

function Newest({ home }: { home: Home }) {
  const { t } = useLingui();
  const go = useGo();
  const names = useNames();
  const newest = groupByPost(home.newest);
  return (
    <Panel
      title={t`Newest mentions`}
      flush
      actions={
        <ButtonLink href={paths.listen()} look="quiet" size="small">
          {t`All`}
          <ArrowRight className="rtl:rotate-180" aria-hidden />
        </ButtonLink>
      }
    >
      {home.newest.length === 0 ? (
        <State small title={t`Nothing has been said yet`}>
          {t`Mentions appear here by themselves when a source says something that fits one of your topics.`}
        </State>
      ) : (
        <div role="feed" aria-label={t`Newest mentions`} className="border-t border-line">
          {newest.map((said, position) => (
            <div key={said.id} style={{ height: ROW_HEIGHT }}>
              <MentionRow
                said={said}
                names={names}
                position={position + 1}
                total={newest.length}
                isOpen={false}
                isTabStop
                onOpen={() => go(paths.listen({ mention: said.id }))}
                isOpened={false}
                onCopies={() => go(paths.listen({ mention: said.id }))}
              />
            </div>
          ))}
        </div>
      )}
    </Panel>
  );
}

function TopicsNow({ home }: { home: Home }) {
  const { t, i18n } = useLingui();
  return (
    <Panel title={t`Topics`} detail={t`the last 24 hours against the 24 before`} flush>
      <ul>
        {home.topics.map((topic) => (
          <li
            key={topic.topicId}
            className="relative flex items-center gap-3 border-t border-line px-4 py-2 hover:bg-hover"
          >
            <span className="min-w-0 flex-1">
              <PlainLink
                href={paths.listen({ topic: topic.topicId })}
                className="flex min-w-0 items-center gap-2 font-medium after:absolute after:inset-0"
              >
                <TopicDot colour={topic.colour} />
                <span className="truncate">{topic.name}</span>
              </PlainLink>
            </span>
            <Sparkbars days={topic.perDay} className="w-16 shrink-0" />
            <span className="w-20 shrink-0 text-end leading-tight">
              <span className="block font-semibold">{i18n.number(topic.last24Hours)}</span>
              <span className="block text-micro text-faint">
                <Change now={topic.last24Hours} before={topic.previous24Hours} short />
              </span>
            </span>
          </li>
        ))}
      </ul>
      <p className="border-t border-line px-4 py-2.5 text-small">
        <Link href={paths.newTopic()}>{t`New topic`}</Link>
      </p>
    </Panel>
  );
}
