// All topics: what each listens for, how much it heard lately, and the way to its mentions.

import { useQuery } from '@tanstack/react-query';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ListTree, Plus, SquarePen, Tags } from 'lucide-react';
import { useCan } from '#web/api/session.ts';
import { ButtonLink, PlainLink } from '#web/kit/link.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Page } from '#web/kit/page.tsx';
import { State } from '#web/kit/state.tsx';
import { Time } from '#web/kit/time.tsx';
import { TopicDot } from '#web/kit/topic-name.tsx';
import { Sparkbars } from '#web/kit/bar-chart.tsx';
import { paths } from '#web/paths.ts';
import type { Topic } from '../../contract.ts';
import { homeQuery, topicsQuery } from '../queries.ts';
import { topicCostsQuery } from './advice-queries.ts';
import { TopicCost } from './topic-cost.tsx';
import type { Cost } from './topic-cost.tsx';

const POSTS_TELLING = 100;

export function TopicsScreen() {
  const { t } = useLingui();
  const mayWrite = useCan('listening.topics.write');
  const topics = useQuery(topicsQuery);
  const costs = useQuery({ ...topicCostsQuery, enabled: mayWrite }).data;
  // Of a handful of posts, shares say nothing.
  const told = costs !== undefined && costs.posts >= POSTS_TELLING ? costs : undefined;
  const add = mayWrite ? (
    <ButtonLink look="primary" href={paths.newTopic()} icon={<Plus />}>{t`New topic`}</ButtonLink>
  ) : undefined;
  return (
    <Page
      title={t`Topics`}
      detail={t`What Parley listens for, in every source at once.`}
      actions={
        <>
          <ButtonLink href={paths.wordLists()} icon={<ListTree />}>{t`Word lists`}</ButtonLink>
          {topics.data?.length === 0 ? null : add}
        </>
      }
    >
      <Loaded query={topics}>
        {(list) =>
          list.length === 0 ? (
            <State
              icon={<Tags aria-hidden />}
              title={t`What do you want to hear about?`}
              actions={add}
            >
              {t`A topic is a question you keep asking: the words that must be said, in any source, from now on.`}
            </State>
          ) : (
            <>
              <ul className="flex flex-col overflow-hidden rounded-panel bg-surface shadow-raised">
                {list.map((topic) => (
                  <TopicLine
                    key={topic.id}
                    topic={topic}
                    cost={told?.topics.find(({ topicId }) => topicId === topic.id)}
                  />
                ))}
              </ul>
              {told === undefined || told.since === null ? null : (
                <p className="hidden text-small text-faint lg:block">
                  <Trans>
                    Work since Parley started <Time at={told.since} />, over{' '}
                    <Plural value={told.posts} one="# post" other="# posts" />.
                  </Trans>
                </p>
              )}
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function TopicLine({ topic, cost }: { topic: Topic; cost: Cost | undefined }) {
  const { t } = useLingui();
  const home = useQuery(homeQuery).data?.topics.find(({ topicId }) => topicId === topic.id);
  return (
    <li className="group relative flex items-center gap-4 border-b border-line px-4 py-3 last:border-b-0 hover:bg-hover">
      <div className="min-w-0 flex-1">
        <PlainLink
          href={paths.listen({ topic: topic.id })}
          className="inline-flex max-w-full items-center gap-2 font-semibold after:absolute after:inset-0"
        >
          <TopicDot colour={topic.colour} />
          <span className="truncate">{topic.name}</span>
        </PlainLink>
        <p className="mt-0.5 truncate font-mono text-micro text-faint">{topic.query}</p>
      </div>
      {cost === undefined ? null : <TopicCost cost={cost} />}
      {home === undefined ? null : (
        <Sparkbars days={home.perDay} className="hidden w-24 sm:block" />
      )}
      <p className="shrink-0 text-end text-small sm:w-36">
        <span className="block font-semibold">
          <Plural value={topic.mentions.last7Days} one="# this week" other="# this week" />
        </span>
        <span className="block text-faint">
          {topic.mentions.lastAt === null ? (
            t`Nothing yet`
          ) : (
            <Time at={topic.mentions.lastAt} short />
          )}
        </span>
      </p>
      <ButtonLink
        href={paths.topic(topic.id)}
        look="quiet"
        size="small"
        icon={<SquarePen />}
        aria-label={t`Change ${topic.name}`}
        className="relative"
      >
        <span className="hidden sm:inline">{t`Change`}</span>
      </ButtonLink>
    </li>
  );
}
