// What is said of a topic this week that was not said before: phrases, each with posts that say it.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Badge } from '#web/kit/badge.tsx';
import { PlainLink } from '#web/kit/link.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { Skeleton } from '#web/kit/skeleton.tsx';
import { paths } from '#web/paths.ts';
import { phrasesQuery } from '../queries.ts';

const SNIPPET_MAX = 140;

export function NewPhrases({ topicId }: { topicId: string }) {
  const { t, i18n } = useLingui();
  const phrases = useQuery(phrasesQuery(topicId));
  const detail =
    phrases.data === undefined
      ? t`Against the four weeks before`
      : t`In ${i18n.number(phrases.data.posts)} posts, against ${i18n.number(phrases.data.postsBefore)} of the four weeks before`;
  return (
    <Panel title={t`New this week`} detail={detail}>
      <Loaded query={phrases} small skeleton={<Skeleton rows={3} rowClass="h-10" />}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="text-small text-faint">
              {t`Nothing is said clearly more often than before.`}
            </p>
          ) : (
            <ul className="flex flex-col gap-3">
              {items.map((item) => (
                <li key={item.phrase}>
                  <p className="flex flex-wrap items-baseline gap-2">
                    <PlainLink
                      href={paths.listen({ topic: topicId, q: item.phrase, time: '7d' })}
                      className="font-semibold hovered:underline"
                    >
                      {item.phrase}
                    </PlainLink>
                    <Badge tone="accent">{t`${i18n.number(item.count)} say it, ${i18n.number(item.countBefore)} before`}</Badge>
                  </p>
                  <ul className="mt-0.5 flex flex-col text-small text-quiet">
                    {item.examples.map(({ mentionId, post }) => (
                      <li key={mentionId} className="min-w-0">
                        <PlainLink
                          href={paths.listen({ topic: topicId, mention: mentionId })}
                          className="block truncate py-1 hovered:underline"
                        >
                          {(post.title ?? post.text).slice(0, SNIPPET_MAX)}
                        </PlainLink>
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}
