// Answers on a forum in the name of the key's user: posts, edits, deletions and likes. Before anything is sent, the
// forum is looked at: what stands there already is not sent again.

import { z } from 'zod';
import type { JsonAnswer } from '#platform/polling/ask-json.ts';
import { undelivered } from '#platform/polling/undelivered.ts';
import type { Delivery, Publication, Receipt } from '#features/listening/reply-port.ts';
import { commentAnswers, placeUnknown } from '#connectors/comment-answers.ts';
import { findAnswer, receiptOf } from './find-answer.ts';
import { forumPostSchema, LIKE, referenceSchema } from './forum-post.ts';
import { Forum, forumWords } from './forum.ts';
import type { DiscourseSettings } from './settings.ts';

const pendingSchema = z.object({
  action: z.literal('enqueued'),
  pending_post: z.object({ id: z.number() }).nullish(),
});

export const answerForum = commentAnswers({
  place: 'the forum',
  maySpeak: ({ key }: DiscourseSettings) => !!key,
  whyNot: 'Without an API key nothing can be said on the forum.',
  canLike: true,
  /** The site setting max_post_length, as it is without an administrator's change. */
  lengthMax: 32_000,
  markup: 'markdown',
  apiOf: (context) => new Forum(context),
  find: findAnswer,
  send,
});

async function send(publication: Publication, forum: Forum): Promise<Delivery> {
  switch (publication.kind) {
    case 'reply':
    case 'quote':
      return reply(forum, publication);
    case 'edit':
      return change(forum, publication.of, 'PUT', { post: { raw: publication.text } });
    case 'delete':
      return change(forum, publication.of, 'DELETE');
    case 'like':
      return like(forum, publication);
  }
}

async function reply(
  forum: Forum,
  { to, text }: Extract<Publication, { kind: 'reply' | 'quote' }>,
): Promise<Delivery> {
  const reference = referenceSchema.safeParse(to.reference);
  if (!reference.success) return placeUnknown;
  const { topicId, postNumber } = reference.data;
  const json = { topic_id: topicId, raw: text, reply_to_post_number: postNumber };
  const answer = await forum.ask('/posts.json', { json });
  const post = forumPostSchema.safeParse(answer.json);
  if (isSuccess(answer) && post.success) {
    return { outcome: 'delivered', receipt: receiptOf(post.data, forum) };
  }
  const pending = pendingSchema.safeParse(answer.json);
  if (isSuccess(answer) && pending.success) {
    // The forum has it, and shows it once a moderator agrees.
    const nativeId = `pending:${pending.data.pending_post?.id ?? topicId}`;
    const receipt = { nativeId, url: to.url, at: forum.now(), reference: null };
    return { outcome: 'delivered', receipt };
  }
  return undelivered(answer, forum.about(answer), forumWords(answer));
}

async function change(
  forum: Forum,
  of: Receipt,
  method: 'PUT' | 'DELETE',
  json?: unknown,
): Promise<Delivery> {
  const reference = referenceSchema.safeParse(of.reference);
  if (!reference.success) return placeUnknown;
  const path = `/posts/${reference.data.postId}.json`;
  const answer = await forum.ask(path, { method, ...(json ? { json } : {}) });
  const isDone = isSuccess(answer) || (method === 'DELETE' && answer.status === 404);
  if (isDone) return { outcome: 'delivered', receipt: { ...of, at: forum.now() } };
  return undelivered(answer, forum.about(answer), forumWords(answer));
}

async function like(
  forum: Forum,
  { to }: Extract<Publication, { kind: 'like' }>,
): Promise<Delivery> {
  const reference = referenceSchema.safeParse(to.reference);
  if (!reference.success) return placeUnknown;
  const json = { id: reference.data.postId, post_action_type_id: LIKE };
  const answer = await forum.ask('/post_actions.json', { json });
  if (!isSuccess(answer)) return undelivered(answer, forum.about(answer), forumWords(answer));
  const { nativeId, url, reference: kept } = to;
  return { outcome: 'delivered', receipt: { nativeId, url, at: forum.now(), reference: kept } };
}

const isSuccess = ({ status }: JsonAnswer): boolean => status >= 200 && status < 300;
