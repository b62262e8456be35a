// Discourse: topics as the forum gives them (`/t/ID.json`, one or many of them). The accepted answer counts as such, or the
// posts of others below the first.

import { z } from 'zod';
import { badShape, jsonValues } from './imported-answer.ts';
import type { AnswerReader, ImportedAnswer } from './imported-answer.ts';
import { plainText } from './plain-text.ts';

const topic = z.object({
  id: z.number(),
  title: z.string(),
  slug: z.string().nullish(),
  post_stream: z.object({
    posts: z.array(
      z.object({
        id: z.number(),
        username: z.string(),
        name: z.string().nullish(),
        cooked: z.string().nullish(),
        raw: z.string().nullish(),
        created_at: z.coerce.date().nullish(),
        post_number: z.number(),
        accepted_answer: z.boolean().nullish(),
        actions_summary: z
          .array(z.object({ id: z.number(), count: z.number().nullish() }))
          .nullish(),
        post_type: z.number().nullish(),
      }),
    ),
  }),
});

/** 1 is a post of a person; 2 to 4 are notes of moderators and of the system. */
const REGULAR = 1;
const LIKE = 2;

export const readDiscourse: AnswerReader = async function* (file) {
  for await (const { value, where, bytes } of jsonValues(file)) {
    const parsed = topic.safeParse(value);
    if (!parsed.success)
      throw badShape(where, 'a Discourse topic: {"id","title","post_stream":{"posts":[…]}}');
    yield { bytes, answers: answersOf(parsed.data) };
  }
};

function answersOf({
  id,
  title,
  post_stream: { posts },
}: z.output<typeof topic>): ImportedAnswer[] {
  const [first] = posts;
  if (!first) return [];
  const textOf = (post: typeof first) => post.raw ?? plainText(post.cooked ?? '');
  return posts
    .filter((post) => post.username !== first.username && (post.post_type ?? REGULAR) === REGULAR)
    .map((post) => ({
      kind: 'answer' as const,
      key: `${id}/${post.id}`,
      title,
      question: textOf(first),
      text: textOf(post),
      author: post.name || post.username,
      address: null,
      url: null,
      lang: null,
      isAccepted: post.accepted_answer ?? false,
      score: post.actions_summary?.find((action) => action.id === LIKE)?.count ?? 0,
      writtenAt: post.created_at ?? null,
    }))
    .filter(({ text }) => text.trim() !== '');
}
