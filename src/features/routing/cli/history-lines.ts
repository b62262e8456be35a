// The lines `parley rank-experts` reads: questions with their answers, as any archive of questions can be written.

import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { AppError, codeOf, messageOf } from '#platform/errors.ts';
import type { PastQuestion } from '../domain/rank/evidence-index.ts';

const id = z.union([z.string(), z.number()]).transform(String);
const time = z.iso.datetime({ offset: true }).nullish();

const question = z.object({
  id,
  title: z.string(),
  text: z.string().nullish(),
  tags: z.array(z.string()).nullish(),
  createdAt: time,
  /** Who asks, where it is known: people rarely answer themselves, but some do. */
  author: id.nullish(),
});

const historyLine = z.object({
  question,
  answers: z.array(
    z.object({
      id: id.nullish(),
      author: id,
      text: z.string().nullish(),
      accepted: z.boolean().nullish(),
      score: z.number().nullish(),
      createdAt: time,
    }),
  ),
});

export type Asked = PastQuestion & { askedBy?: string };

/** In the order of time where every question has one, otherwise in the order of the file. */
export async function readHistory(file: string, stdin: Readable): Promise<Asked[]> {
  const read: { asked: Asked; at: string | null | undefined }[] = [];
  for await (const { question: given, answers } of linesOf(file, stdin, historyLine)) {
    read.push({
      at: given.createdAt,
      asked: {
        ...askedOf(given),
        answers: answers.map((answer) => ({
          person: answer.author,
          isAccepted: answer.accepted ?? false,
          score: answer.score ?? 0,
        })),
      },
    });
  }
  if (read.every(({ at }) => at)) {
    read.sort((a, b) => Date.parse(a.at ?? '') - Date.parse(b.at ?? ''));
  }
  return read.map(({ asked }) => asked);
}

export async function* readQuestions(file: string, stdin: Readable): AsyncGenerator<Asked> {
  for await (const given of linesOf(file, stdin, question)) yield askedOf(given);
}

function askedOf(given: z.output<typeof question>): Asked {
  return {
    id: given.id,
    title: given.title,
    answers: [],
    ...(given.text && { text: given.text }),
    ...(given.tags && { tags: given.tags }),
    ...(given.author && { askedBy: given.author }),
  };
}

async function* linesOf<T>(file: string, stdin: Readable, shape: z.ZodType<T>): AsyncGenerator<T> {
  const input = file === '-' ? stdin : createReadStream(file);
  let number = 0;
  try {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      number += 1;
      if (line.trim() !== '') yield parseLine(line, shape, `${file}, line ${number}`);
    }
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT') throw cause;
    throw new AppError('not-found', 'rank-experts.no-file', `There is no file ${file}.`, { cause });
  }
}

function parseLine<T>(line: string, shape: z.ZodType<T>, place: string): T {
  try {
    return shape.parse(JSON.parse(line));
  } catch (cause) {
    const words = cause instanceof z.ZodError ? z.prettifyError(cause) : messageOf(cause);
    throw new AppError('invalid', 'rank-experts.wrong-line', `${place}: ${words}`, { cause });
  }
}
