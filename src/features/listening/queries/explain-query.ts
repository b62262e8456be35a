// Why a stored post matches a query, or which clause failed first; and the posts one may ask this of.

import { explainMatch } from '#matching/match/explain.ts';
import type { MatchReason } from '#matching/match/explain.ts';
import type { MatchablePost } from '#matching/post.ts';
import type { QueryNode, QueryTree } from '#matching/query/tree.ts';
import { AppError, assert } from '#platform/errors.ts';
import { cutPage, decodeCursor } from '#platform/http/paging.ts';
import type { Page } from '#platform/http/paging.ts';
import { z } from 'zod';
import { checkQuery } from '../commands/check-query.ts';
import { ERRORS } from '../contract.ts';
import type { Post } from '../contract.ts';
import type {
  storedPostQuery,
  topicExplainInput,
  topicExplanationSchema,
} from '../contract/query-advice.ts';
import type { Listening } from '../context.ts';
import { storedPostToMatch } from '../pipeline/post-to-match.ts';
import { findStoredPost, listStoredPosts } from '../store/stored-posts.ts';
import { findTopic } from '../store/topics.ts';
import { showPost } from './show-post.ts';

export async function explainQuery(
  { platform, trials }: Listening,
  input: z.output<typeof topicExplainInput>,
): Promise<z.input<typeof topicExplanationSchema>> {
  const topic = input.topicId === undefined ? null : await findTopic(platform.db, input.topicId);
  const { tree } = await checkQuery(platform.db, input.query, topic?.name);
  const row = await findStoredPost(platform.db, input.postId);
  if (!row) {
    throw new AppError('not-found', ERRORS.postNotFound, 'There is no such post (any more)', {
      details: { postId: input.postId },
    });
  }
  let post: MatchablePost = storedPostToMatch(row, row.source_name);
  let told = explainMatch(tree, post);
  if (told.outcome === 'unknown') {
    post = { ...post, labels: await labelsOf(trials, post) };
    told = explainMatch(tree, post);
  }
  if (told.outcome === 'no-match') {
    return {
      outcome: 'no-match',
      reasons: reasonsOfParts(tree, post),
      pending: [],
      failed: told.failed,
      post: showPost(row),
    };
  }
  return {
    outcome: told.outcome === 'match' ? 'match' : 'undecided',
    reasons: [...told.reasons],
    pending: [...told.pending],
    failed: null,
    post: showPost(row),
  };
}

async function labelsOf(trials: Listening['trials'], post: MatchablePost) {
  const advice = await trials.advise({ kind: 'label', post });
  assert(advice.kind === 'labelled', 'labels were asked for');
  return advice.labels;
}

/** Parts tried for it: each is a reading of the post. */
const partsMax = 100;

/** What did match, so that a reader sees how near it was. */
function reasonsOfParts({ root, source }: QueryTree, post: MatchablePost): MatchReason[] {
  const reasons: MatchReason[] = [];
  const waiting: QueryNode[] = [...partsOf(root)];
  for (let tried = 0; tried < partsMax; tried += 1) {
    const part = waiting.shift();
    if (!part) break;
    const told = explainMatch({ root: part, source }, post);
    if (told.outcome === 'no-match') waiting.push(...partsOf(part));
    else reasons.push(...told.reasons);
  }
  return reasons;
}

function partsOf(node: QueryNode): readonly QueryNode[] {
  return node.kind === 'and' || node.kind === 'or' ? node.children : [];
}

const cursorSchema = z.object({ id: z.uuid() });

export async function readStoredPosts(
  { platform }: Listening,
  query: z.output<typeof storedPostQuery>,
): Promise<Page<Post>> {
  const afterId = decodeCursor(query.after, cursorSchema)?.id ?? null;
  const rows = await listStoredPosts(platform.db, { ...query, afterId, limit: query.limit + 1 });
  return cutPage(rows.map(showPost), query.limit, ({ id }) => ({ id }));
}
