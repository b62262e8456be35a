// JSON Lines: questions with their answers, as `parley rank-experts` reads them; single answers; and documents.

import { z } from 'zod';
import { badShape, linesOf } from './imported-answer.ts';
import type { AnswerReader, ImportedAnswer } from './imported-answer.ts';

const id = z.union([z.string(), z.number()]).transform(String);
const time = z.coerce.date().nullish();

const history = z.object({
  question: z.object({
    id,
    title: z.string(),
    text: z.string().nullish(),
    url: z.string().nullish(),
    lang: z.string().nullish(),
  }),
  answers: z.array(
    z.object({
      id: id.nullish(),
      author: id.nullish(),
      text: z.string().nullish(),
      accepted: z.boolean().nullish(),
      score: z.number().nullish(),
      createdAt: time,
      url: z.string().nullish(),
    }),
  ),
});

const single = z.object({
  id: id.nullish(),
  title: z.string().nullish(),
  question: z.string().nullish(),
  answer: z.string().optional(),
  text: z.string().optional(),
  author: z.string().nullish(),
  url: z.string().nullish(),
  lang: z.string().nullish(),
  accepted: z.boolean().nullish(),
  score: z.number().nullish(),
  createdAt: time,
});

const line = z.union([history, single]);

export const readJsonLines: AnswerReader = async function* (file) {
  for await (const { line: text, number, bytes } of linesOf(file)) {
    if (text.trim() === '') continue;
    yield { bytes, answers: answersOf(text, number) };
  }
};

const EXPECTED =
  'one JSON object: {"question":{"id","title","text"},"answers":[{"author","text"}]}, or {"title","question","answer"}, or a document {"title","text","url"}';

function answersOf(text: string, number: number): ImportedAnswer[] {
  const where = `line ${number}`;
  const parsed = line.safeParse(parseOr(text, where));
  if (!parsed.success) throw badShape(where, EXPECTED);
  const read = parsed.data;
  if ('answers' in read) return read.answers.flatMap((answer, at) => ofHistory(read, answer, at));
  const said = read.answer ?? read.text;
  if (said === undefined || said.trim() === '') throw badShape(where, EXPECTED);
  const title = read.title ?? read.question ?? said.slice(0, 120);
  return [
    {
      kind: read.answer === undefined ? 'document' : 'answer',
      key: read.id ?? read.url ?? `line-${number}`,
      title,
      question: read.question ?? '',
      text: said,
      author: read.author ?? null,
      address: null,
      url: read.url ?? null,
      lang: read.lang ?? null,
      isAccepted: read.accepted ?? false,
      score: Math.round(read.score ?? 0),
      writtenAt: read.createdAt ?? null,
    },
  ];
}

type History = z.output<typeof history>;

function ofHistory(
  { question }: History,
  answer: History['answers'][number],
  at: number,
): ImportedAnswer[] {
  if (!answer.text) return [];
  return [
    {
      kind: 'answer',
      key: `${question.id}/${answer.id ?? at}`,
      title: question.title,
      question: question.text ?? '',
      text: answer.text,
      author: answer.author ?? null,
      address: null,
      url: answer.url ?? question.url ?? null,
      lang: question.lang ?? null,
      isAccepted: answer.accepted ?? false,
      score: Math.round(answer.score ?? 0),
      writtenAt: answer.createdAt ?? null,
    },
  ];
}

function parseOr(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badShape(where, EXPECTED);
  }
}
