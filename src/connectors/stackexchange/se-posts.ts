// Questions, answers and comments of Stack Exchange as posts: https://api.stackexchange.com/docs/types/question,
// …/answer, …/comment.

import { z } from 'zod';
import type { IncomingPost } from '#features/listening/ports.ts';
import { decoded } from './decode.ts';

const time = z.number().min(0).max(4_000_000_000);
const ownerSchema = z
  .object({
    user_id: z.number().optional(),
    display_name: z.string().optional(),
    link: z.string().optional(),
  })
  .nullish();
const written = {
  body: z.string(),
  body_markdown: z.string().optional(),
  owner: ownerSchema,
  creation_date: time,
  score: z.number().optional(),
  link: z.string().optional(),
  upvoted: z.boolean().optional(),
};
const questionSchema = z.object({
  ...written,
  question_id: z.number().int().positive(),
  title: z.string(),
  last_activity_date: time,
  answer_count: z.number().optional(),
});
const answerSchema = z.object({
  ...written,
  answer_id: z.number().int().positive(),
  question_id: z.number().int().positive(),
  last_activity_date: time,
});
const commentSchema = z.object({
  ...written,
  comment_id: z.number().int().positive(),
  post_id: z.number().int().positive(),
  post_type: z.enum(['question', 'answer']).optional(),
});

export type Kind = 'question' | 'answer' | 'comment';
export type Item = {
  kind: Kind;
  id: number;
  /** When it last changed, as far as its list knows; seconds. */
  changedAt: number;
  isUpvoted: boolean;
  markdown: string | null;
  userId: number | null;
  createdAt: Date;
  post: IncomingPost;
};

export const referenceSchema = z.object({
  kind: z.enum(['question', 'answer', 'comment']),
  id: z.number().int(),
  /** Of comments: the post they stand below. */
  postId: z.number().int().optional(),
});

/** Null: it makes no sense. */
export function itemOf(json: unknown, of: { site: string; me: number | null }): Item | null {
  const question = questionSchema.safeParse(json).data;
  if (question) {
    const { question_id: id, title, answer_count: replies = 0 } = question;
    const post = { titleHtml: title, thread: `question/${id}` };
    return made({ kind: 'question', id }, question, { ...of, post, counts: { replies } });
  }
  const answer = answerSchema.safeParse(json).data;
  if (answer) {
    const thread = `question/${answer.question_id}`;
    const post = { thread, replyTo: thread };
    return made({ kind: 'answer', id: answer.answer_id }, answer, { ...of, post });
  }
  const comment = commentSchema.safeParse(json).data;
  if (!comment) return null;
  const { comment_id: id, post_id: postId, post_type: type = 'question' } = comment;
  const question_id = /\/questions\/(\d+)\//.exec(comment.link ?? '')?.[1];
  const thread = type === 'question' ? postId : question_id;
  const post = {
    replyTo: `${type}/${postId}`,
    ...(thread === undefined ? {} : { thread: `question/${thread}` }),
  };
  return made({ kind: 'comment', id, postId }, comment, { ...of, post });
}

function made(
  reference: z.infer<typeof referenceSchema>,
  item: Omit<z.infer<typeof commentSchema>, 'comment_id' | 'post_id'> & {
    last_activity_date?: number;
  },
  of: {
    site: string;
    me: number | null;
    post: Partial<IncomingPost>;
    counts?: IncomingPost['counts'];
  },
): Item {
  const { kind, id } = reference;
  const { owner, score = 0 } = item;
  const userId = owner?.user_id ?? null;
  const createdAt = new Date(item.creation_date * 1000);
  return {
    kind,
    id,
    changedAt: item.last_activity_date ?? item.creation_date,
    isUpvoted: item.upvoted === true,
    markdown: item.body_markdown === undefined ? null : decoded(item.body_markdown),
    userId,
    createdAt,
    post: {
      nativeId: `${kind}/${id}`,
      html: item.body,
      createdAt,
      community: of.site,
      langHint: 'en',
      ...of.post,
      ...(item.link ? { url: item.link } : {}),
      ...(owner?.display_name ? { author: decoded(owner.display_name) } : {}),
      ...(owner?.link ? { authorUrl: owner.link } : {}),
      ...(userId === null ? {} : { authorId: String(userId) }),
      ...(userId !== null && userId === of.me ? { isOurs: true } : {}),
      counts: { likes: score, ...of.counts },
      reference: { ...reference },
    },
  };
}
