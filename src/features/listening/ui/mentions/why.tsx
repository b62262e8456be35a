// Why something is here, in words: for each topic that found it which part of the query, which words
// and where, and what somebody said of that.

import { useQuery } from '@tanstack/react-query';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '#web/kit/link.tsx';
import { Time } from '#web/kit/time.tsx';
import { TopicName } from '#web/kit/topic-name.tsx';
import { paths } from '#web/paths.ts';
import type { Mention, Verdict } from '../../contract.ts';
import { topicsQuery } from '../queries.ts';
import { Judgement } from './judgement.tsx';
import { Reasons } from './reason-list.tsx';

export function WhyItIsHere(props: {
  mentions: readonly Mention[];
  onJudge(mentions: readonly Mention[], verdict: Verdict | null): void;
}) {
  const { t } = useLingui();
  const topics = useQuery(topicsQuery).data ?? [];
  const several = props.mentions.length > 1;
  return (
    <section aria-label={t`Why it is here`} className="rounded-panel bg-paper px-4 pt-3 pb-4">
      <h2 className="text-small font-semibold">{t`Why it is here`}</h2>
      {props.mentions.map((mention) => {
        const topic = topics.find(({ id }) => id === mention.topicId);
        return (
          <div
            key={mention.id}
            className="mt-2 border-line not-last:border-b not-last:pb-3 [&+&]:pt-1"
          >
            <div className="mb-1.5 flex min-h-8 flex-wrap items-center justify-between gap-2">
              {topic === undefined ? (
                <span />
              ) : (
                <Link href={paths.topic(topic.id)} className="text-small text-quiet no-underline">
                  <TopicName name={topic.name} colour={topic.colour} />
                </Link>
              )}
              {several ? (
                <Judgement
                  label={t`Is it relevant for ${topic?.name ?? ''}?`}
                  verdict={mention.verdict}
                  onJudge={(verdict) => props.onJudge([mention], verdict)}
                />
              ) : null}
            </div>
            <Reasons reasons={mention.reasons} />
            <Judged mention={mention} />
          </div>
        );
      })}
    </section>
  );
}

function Judged({ mention }: { mention: Mention }) {
  const { verdict, verdictBy, verdictAt } = mention;
  if (verdict === null || verdictBy === null || verdictAt === null) return null;
  return (
    <p className="mt-2 text-small text-quiet">
      {verdict === 'relevant' ? (
        <Trans>
          {verdictBy} found it relevant <Time at={verdictAt} />.
        </Trans>
      ) : (
        <Trans>
          {verdictBy} found it not relevant <Time at={verdictAt} />.
        </Trans>
      )}
    </p>
  );
}
