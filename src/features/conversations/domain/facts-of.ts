// What the rules for opening are asked about a post that was heard.

import type { HeardMention, HeardPost } from '#features/listening/facade.ts';
import type { HeardPostFacts } from './opening.ts';

export function factsOf(post: HeardPost, mentions: readonly HeardMention[]): HeardPostFacts {
  const labels = mentions.find((mention) => mention.labels !== null)?.labels ?? null;
  return {
    topicIds: mentions.map(({ topicId }) => topicId),
    sourceId: post.sourceId,
    language: post.lang,
    isOwnPlace: post.isOwnPlace,
    isOurs: post.isOurs,
    isAutomatic: post.automatic !== null,
    labels: labels && {
      sentiment: labels.sentiment.label,
      intent: labels.intent.label,
      urgency: labels.urgency.label,
      crisis: labels.crisis.label,
    },
  };
}
