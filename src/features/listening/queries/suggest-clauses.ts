// What the verdicts on a topic's mentions propose: clauses to rule noise out, and related words to add.

import { parseQuery } from '#matching/query/parse.ts';
import { printQuery } from '#matching/query/print.ts';
import { assert } from '#platform/errors.ts';
import type { z } from 'zod';
import { checkQuery } from '../commands/check-query.ts';
import { topicNotFound } from '../commands/change-topic.ts';
import type { topicSuggestionsSchema } from '../contract/query-advice.ts';
import type { Listening } from '../context.ts';
import { mayRefer } from '../domain/resolve-query.ts';
import type { Proposal } from '../pipeline/advice-messages.ts';
import { findTopic } from '../store/topics.ts';
import { readJudgedPosts } from './judged-posts.ts';
import { adviseOnSample } from './recent-sample.ts';
import { showPost } from './show-post.ts';

export async function suggestForTopic(
  listening: Listening,
  topicId: string,
): Promise<z.input<typeof topicSuggestionsSchema>> {
  const { db } = listening.platform;
  const topic = await findTopic(db, topicId);
  if (!topic) throw topicNotFound(topicId);
  const { tree } = await checkQuery(db, topic.query, topic.name);
  const judged = await readJudgedPosts(listening, topicId);
  const relevant = judged.filter((one) => one.relevant).length;
  const counts = { relevant, notRelevant: judged.length - relevant };
  if (judged.length === 0) return { judged: counts, proposals: [], relatedWords: [] };
  const advice = await adviseOnSample(listening, {
    kind: 'suggest',
    tree,
    judged: judged.map(({ post, relevant: isRelevant }) => ({ post, relevant: isRelevant })),
  });
  assert(advice.kind === 'suggested', 'suggestions were asked for');
  const rows = new Map(judged.map(({ row }) => [row.id, row]));
  return {
    judged: counts,
    proposals: advice.proposals.map(({ takesAway, ...proposal }) => ({
      ...proposal,
      query: queryOf(topic.query, proposal),
      examples: takesAway.flatMap(({ postId, relevant: isRelevant }) => {
        const row = rows.get(postId);
        return row ? [{ post: showPost(row), relevant: isRelevant }] : [];
      }),
    })),
    relatedWords: advice.related.map((word) => ({
      ...word,
      query: canonical(`(${topic.query}) OR ${word.clause}`),
    })),
  };
}

/** The thread knows the query without its references; a NOT can be added to the one with them. */
function queryOf(query: string, proposal: Omit<Proposal, 'takesAway'>): string {
  const keepsReferences = mayRefer(query) && proposal.kind === 'not';
  return keepsReferences ? canonical(`(${query}) ${proposal.clause}`) : proposal.query;
}

function canonical(query: string): string {
  const parsed = parseQuery(query);
  return parsed.ok ? printQuery(parsed.tree) : query;
}
