// Asks GitHub about stored posts: with a token all at once by their node ids, without one by one and only a few, since
// 60 requests an hour are all there is.

import { z } from 'zod';
import { understood } from '#platform/polling/understood.ts';
import type {
  IncomingPost,
  Recheck,
  SourceContext,
  StoredPostReference,
} from '#features/listening/ports.ts';
import { GitHubApi } from './github-api.ts';
import { commentSchema, issueSchema, referenceSchema } from './github-posts.ts';
import type { Reference } from './github-posts.ts';
import { withoutMarker } from './marker.ts';
import type { GitHubSettings } from './settings.ts';

const query = `query Stored($ids: [ID!]!) {
  nodes(ids: $ids) {
    id
    ... on Issue { title body }
    ... on PullRequest { title body }
    ... on Discussion { title body }
    ... on IssueComment { body }
    ... on DiscussionComment { body deletedAt }
  }
}`;
const nodeSchema = z.object({
  id: z.string(),
  title: z.string().optional(),
  body: z.string(),
  deletedAt: z.string().nullish(),
});
const answerSchema = z.object({ nodes: z.array(z.unknown()) });
const withoutTokenMax = 10;

type Asked = { nativeId: string; reference: Reference };

export async function recheckNodes(
  posts: readonly StoredPostReference[],
  context: SourceContext<GitHubSettings>,
): Promise<Recheck> {
  const api = new GitHubApi(context);
  const asked = posts.flatMap(({ nativeId, reference }): Asked[] => {
    const parsed = referenceSchema.safeParse(reference);
    return parsed.success ? [{ nativeId, reference: parsed.data }] : [];
  });
  const now = api.settings.token ? await askTogether(api, asked) : await askEach(api, asked);
  return { ...now, ...(api.limits ? { limits: api.limits } : {}) };
}

async function askTogether(api: GitHubApi, asked: readonly Asked[]): Promise<Recheck> {
  if (asked.length === 0) return { posts: [], deletions: [] };
  const ids = asked.map(({ reference }) => reference.nodeId);
  const { nodes } = understood(answerSchema, await api.demandGraph(query, { ids }), 'GitHub');
  const posts: IncomingPost[] = [];
  const deletions: { nativeId: string }[] = [];
  asked.forEach(({ nativeId, reference }, at) => {
    const node = nodes[at];
    // Null is what GitHub says of a node that is not there; nothing at all says nothing.
    if (node === undefined) return;
    const { success, data } = nodeSchema.safeParse(node);
    if (success && !data.deletedAt) posts.push(postNow(nativeId, reference, data));
    else if (node === null || data?.deletedAt) deletions.push({ nativeId });
  });
  return { posts, deletions };
}

async function askEach(api: GitHubApi, asked: readonly Asked[]): Promise<Recheck> {
  const posts: IncomingPost[] = [];
  const deletions: { nativeId: string }[] = [];
  for (const { nativeId, reference } of asked.slice(0, withoutTokenMax)) {
    const { commentId, number } = reference;
    const isComment = commentId !== undefined;
    const answer = await api.ask(isComment ? `issues/comments/${commentId}` : `issues/${number}`);
    if (answer.status === 404 || answer.status === 410) deletions.push({ nativeId });
    // Whatever else it is, the others would hear the same.
    if (answer.status !== 200) {
      if (answer.status === 403 || answer.status === 429) break;
      continue;
    }
    const schema = isComment ? commentSchema : issueSchema;
    const { data } = schema.safeParse(answer.json);
    if (data) posts.push(postNow(nativeId, reference, data));
  }
  return { posts, deletions };
}

function postNow(
  nativeId: string,
  reference: Reference,
  now: { title?: string | undefined; body?: string | null | undefined },
): IncomingPost {
  const title = now.title === undefined ? {} : { title: now.title };
  return { nativeId, ...title, text: withoutMarker(now.body ?? ''), reference: { ...reference } };
}
