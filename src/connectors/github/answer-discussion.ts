// Answers in discussions, which are written by GraphQL only. A reply to a reply goes under the same comment: discussions
// are two levels deep.

import { z } from 'zod';
import { undelivered } from '#platform/polling/undelivered.ts';
import type { JsonAnswer } from '#platform/polling/ask-json.ts';
import { understood } from '#platform/polling/understood.ts';
import type { Delivery } from '#features/listening/reply-port.ts';
import { commentReceipt } from './find-answer.ts';
import type { GitHubApi } from './github-api.ts';
import type { Reference } from './github-posts.ts';

const parentQuery = `query Parent($id: ID!) {
  node(id: $id) { ... on DiscussionComment { id replyTo { id } } }
}`;
const parentSchema = z.object({
  node: z.object({ id: z.string(), replyTo: z.object({ id: z.string() }).nullish() }).nullable(),
});
const addMutation = `mutation Say($discussionId: ID!, $replyToId: ID, $body: String!, $key: String) {
  addDiscussionComment(input: { discussionId: $discussionId, replyToId: $replyToId, body: $body, clientMutationId: $key }) {
    comment { id databaseId url createdAt }
  }
}`;
const updateMutation = `mutation Change($id: ID!, $body: String!) {
  updateDiscussionComment(input: { commentId: $id, body: $body }) { comment { id } }
}`;
const deleteMutation = `mutation Remove($id: ID!) {
  deleteDiscussionComment(input: { id: $id }) { comment { id } }
}`;
const addedSchema = z.object({
  data: z.object({
    addDiscussionComment: z.object({
      comment: z.object({
        id: z.string(),
        databaseId: z.number().int(),
        url: z.string(),
        createdAt: z.string(),
      }),
    }),
  }),
});
const errorsSchema = z.object({
  errors: z.array(z.object({ type: z.string().optional(), message: z.string() })).min(1),
});

export async function sayInDiscussion(
  api: GitHubApi,
  { reference, body, key }: { reference: Reference; body: string; key: string },
): Promise<Delivery> {
  const discussionId = reference.discussionId ?? reference.nodeId;
  const replyToId = reference.commentId === undefined ? null : await parentOf(api, reference);
  const answer = await api.askGraph(addMutation, { discussionId, replyToId, body, key });
  const added = addedSchema.safeParse(answer.json).data;
  if (!added) return refusedBy(api, answer);
  const { comment } = added.data.addDiscussionComment;
  const { id: nodeId, databaseId: commentId } = comment;
  const { place, number } = reference;
  const own: Reference = { nodeId, place, number, commentId, discussionId, key };
  return { outcome: 'delivered', receipt: commentReceipt(own, comment.url, comment.createdAt) };
}

/** @returns null when it is done */
export async function changeInDiscussion(
  api: GitHubApi,
  reference: Reference,
  body: string | null,
): Promise<Delivery | null> {
  const id = reference.nodeId;
  const answer =
    body === null
      ? await api.askGraph(deleteMutation, { id })
      : await api.askGraph(updateMutation, { id, body });
  const trouble = errorsSchema.safeParse(answer.json).data?.errors[0];
  if (answer.status === 200 && (!trouble || (body === null && trouble.type === 'NOT_FOUND'))) {
    return null;
  }
  return refusedBy(api, answer);
}

async function parentOf(api: GitHubApi, reference: Reference): Promise<string> {
  const data = await api.demandGraph(parentQuery, { id: reference.nodeId });
  return understood(parentSchema, data, 'GitHub').node?.replyTo?.id ?? reference.nodeId;
}

function refusedBy(api: GitHubApi, answer: JsonAnswer): Delivery {
  const trouble = errorsSchema.safeParse(answer.json).data?.errors[0];
  if (answer.status !== 200) return undelivered(answer, api.about(answer));
  const reason = `GitHub says: ${trouble?.message ?? 'nothing that makes sense'}`;
  if (trouble?.type !== 'RATE_LIMITED') return { outcome: 'refused', reason };
  return { outcome: 'later', reason, retryAt: api.limits?.resetsAt ?? null };
}
