// What a rule would have opened: the rules as they stand and as they would be, tried on past mentions.

import type { HeardMention, HeardPost } from '#features/listening/facade.ts';
import type { Conversations } from '../context.ts';
import type { Preview, PreviewInput } from '../contract.ts';
import { factsOf } from '../domain/facts-of.ts';
import { decideOpening } from '../domain/opening.ts';
import type { OpeningRule } from '../domain/opening.ts';
import { listRules } from '../store/opening-rules.ts';
import { excerptOf, showReason } from './show-cards.ts';

const mentionsMax = 2000;
const examplesMax = 20;

export async function previewRule(
  { platform, listening }: Conversations,
  { rule, ruleId, days }: PreviewInput,
): Promise<Preview> {
  const { db, clock } = platform;
  const since = new Date(clock.now().getTime() - days * 86_400_000);
  const now = await listRules(db);
  const changed: OpeningRule = {
    id: ruleId ?? 'preview',
    name: rule.name,
    opens: rule.opens,
    ...rule.conditions,
  };
  const then = [...now.filter(({ id }) => id !== ruleId), changed];
  const mentions = await listening.recentMentions(db, { since, limit: mentionsMax + 1 });
  const looked = mentions.slice(0, mentionsMax);
  const posts = await listening.postsOf(
    db,
    [...new Map(looked.map((one) => [one.postId, one.postCreatedAt]))].map(([id, createdAt]) => {
      return { id, createdAt };
    }),
  );
  const tried = tryRules({ posts, mentions: looked }, now, then);
  const differing = tried.filter((one) => one.opensNow !== one.opensThen);
  const rest = tried.filter((one) => one.opensNow === one.opensThen && one.because.kind === 'rule');
  return {
    since: since.toISOString(),
    mentions: looked.length,
    isCut: mentions.length > mentionsMax,
    opensNow: tried.filter(({ opensNow }) => opensNow).length,
    opensThen: tried.filter(({ opensThen }) => opensThen).length,
    byRule: tried.filter(({ because }) => because.ruleId === changed.id).length,
    // What would change first: that is what one looks for.
    examples: [...differing, ...rest].slice(0, examplesMax),
  };
}

function tryRules(
  heard: { posts: readonly HeardPost[]; mentions: readonly HeardMention[] },
  now: readonly OpeningRule[],
  then: readonly OpeningRule[],
): Preview['examples'] {
  const mentionsOf = Map.groupBy(heard.mentions, ({ postId }) => postId);
  return heard.posts.toReversed().map((post) => {
    const facts = factsOf(post, mentionsOf.get(post.id) ?? []);
    const decision = decideOpening(then, facts);
    return {
      mentionId: mentionsOf.get(post.id)?.[0]?.id ?? '',
      postId: post.id,
      excerpt: excerptOf(post),
      at: post.createdAt.toISOString(),
      opensNow: decideOpening(now, facts).opens,
      opensThen: decision.opens,
      because: showReason(decision.because),
    };
  });
}
