// Does a publication already stand on GitHub? Comments are known by the key they carry unseen.

import { z } from 'zod';
import { demandJson } from '#platform/polling/refusal.ts';
import { understood } from '#platform/polling/understood.ts';
import type { Publication, Receipt } from '#features/listening/reply-port.ts';
import type { GitHubApi } from './github-api.ts';
import { commentSchema, nativeIdOf, referenceSchema } from './github-posts.ts';
import type { Reference } from './github-posts.ts';
import { hasMarker, withoutMarker } from './marker.ts';

const clockDifferenceMs = 10 * 60_000;
const pagesMax = 10;

const nodeQuery = `query Standing($id: ID!) {
  node(id: $id) {
    ... on IssueComment { body }
    ... on DiscussionComment { body deletedAt }
    ... on Reactable { reactionGroups { content viewerHasReacted } }
  }
}`;
const nodeSchema = z.object({
  node: z
    .object({
      body: z.string().optional(),
      deletedAt: z.string().nullish(),
      reactionGroups: z
        .array(z.object({ content: z.string(), viewerHasReacted: z.boolean() }))
        .nullish(),
    })
    .nullable(),
});
const ownFields = 'id databaseId body url createdAt';
const discussionQuery = `query OwnComments($id: ID!) {
  node(id: $id) {
    ... on Discussion { comments(last: 100) { nodes { ${ownFields} replies(last: 100) { nodes { ${ownFields} } } } } }
  }
}`;
const ownSchema = z.object({
  id: z.string(),
  databaseId: z.number().int(),
  body: z.string(),
  url: z.string(),
  createdAt: z.string(),
});
const discussionSchema = z.object({
  node: z
    .object({
      comments: z.object({
        nodes: z.array(
          ownSchema.extend({ replies: z.object({ nodes: z.array(ownSchema) }).nullish() }),
        ),
      }),
    })
    .nullable(),
});

export async function findAnswer(
  publication: Publication,
  api: GitHubApi,
): Promise<Receipt | null> {
  const of = 'of' in publication ? publication.of : publication.to;
  const reference = referenceSchema.safeParse(of.reference).data;
  if (!reference) return null;
  if (publication.kind === 'reply' || publication.kind === 'quote') {
    const { key, madeAt } = publication;
    return reference.place === 'discussions'
      ? inDiscussion(api, reference, key)
      : underIssue(api, reference, { key, madeAt });
  }
  const { node } = understood(
    nodeSchema,
    await api.demandGraph(nodeQuery, { id: reference.nodeId }),
    'GitHub',
  );
  const isGone = node === null || !!node.deletedAt;
  const body = withoutMarker(node?.body ?? '').trim();
  const isLiked = !!node?.reactionGroups?.some(
    ({ content, viewerHasReacted }) => content === 'THUMBS_UP' && viewerHasReacted,
  );
  const isDone =
    publication.kind === 'like'
      ? isLiked
      : publication.kind === 'delete'
        ? isGone
        : !isGone && body === publication.text.trim();
  const { nativeId, url } = of;
  return isDone ? { nativeId, url, at: api.now(), reference: of.reference } : null;
}

async function underIssue(
  api: GitHubApi,
  { number, place }: Reference,
  { key, madeAt }: { key: string; madeAt: Date },
): Promise<Receipt | null> {
  const since = new Date(madeAt.getTime() - clockDifferenceMs).toISOString();
  for (let page = 1; page <= pagesMax; page += 1) {
    const path = `issues/${number}/comments?since=${since}&per_page=100&page=${page}`;
    const answer = await api.ask(path);
    // Where there is no issue, there is no comment.
    if (answer.status === 404 || answer.status === 410) return null;
    const comments = understood(
      z.array(z.unknown()),
      demandJson(answer, api.about(answer)),
      'GitHub',
    );
    for (const each of comments) {
      const comment = commentSchema.safeParse(each).data;
      if (!comment || !hasMarker(comment.body ?? '', key)) continue;
      const own: Reference = { nodeId: comment.node_id, place, number, commentId: comment.id, key };
      return commentReceipt(own, comment.html_url, comment.created_at);
    }
    if (comments.length < 100) return null;
  }
  return null;
}

async function inDiscussion(
  api: GitHubApi,
  reference: Reference,
  key: string,
): Promise<Receipt | null> {
  const discussionId = reference.discussionId ?? reference.nodeId;
  const data = await api.demandGraph(discussionQuery, { id: discussionId });
  const comments = understood(discussionSchema, data, 'GitHub').node?.comments.nodes ?? [];
  const own = comments
    .flatMap(({ replies, ...comment }) => [comment, ...(replies?.nodes ?? [])])
    .find(({ body }) => hasMarker(body, key));
  if (!own) return null;
  const { place, number } = reference;
  const { id: nodeId, databaseId: commentId } = own;
  const found: Reference = { nodeId, place, number, commentId, discussionId, key };
  return commentReceipt(found, own.url, own.createdAt);
}

export function commentReceipt(reference: Reference, url: string, at: string): Receipt {
  return {
    nativeId: nativeIdOf(reference),
    url,
    at: new Date(at),
    reference: { ...reference },
  };
}
