// Reads post lines for the `parley query` commands: posts to try a query on, some with a verdict.

import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { MatchablePost } from '#matching/post.ts';
import { identifyLanguage } from '#text/language-id.ts';
import type { CommandIo } from '#platform/cli/command.ts';
import { AppError, messageOf } from '#platform/errors.ts';

const postLine = z.object({
  id: z.coerce.string(),
  text: z.string(),
  title: z.string().optional(),
  author: z.string().optional(),
  lang: z.string().optional(),
  createdAt: z.string().optional(),
  url: z.string().optional(),
  source: z.string().optional(),
  community: z.string().optional(),
  country: z.string().optional(),
  parentText: z.string().optional(),
  bio: z.string().optional(),
  rating: z.number().optional(),
  counts: z.record(z.string(), z.number()).optional(),
  relevant: z.boolean().optional(),
});

export type JudgedLine = { post: MatchablePost; relevant: boolean | undefined };

/** @param place a file of post lines, or - for standard input */
export async function readPostLines(place: string, io: CommandIo): Promise<JudgedLine[]> {
  const input = place === '-' ? io.stdin : createReadStream(place);
  const read: JudgedLine[] = [];
  let number = 0;
  for await (const text of createInterface({ input, signal: io.signal })) {
    number += 1;
    if (text.trim() !== '') read.push(readLine(text, number));
  }
  return read;
}

function readLine(text: string, number: number): JudgedLine {
  try {
    const { relevant, ...post } = postLine.parse(JSON.parse(text));
    const lang = post.lang ?? identifyLanguage(`${post.title ?? ''} ${post.text}`).lang;
    return { post: { ...post, lang }, relevant };
  } catch (cause) {
    const words = `Line ${number} is no post line: ${problemOf(cause)}`;
    throw new AppError('invalid', 'query.wrong-line', words, { cause, details: { line: number } });
  }
}

function problemOf(cause: unknown): string {
  const issue = cause instanceof z.ZodError ? cause.issues[0] : undefined;
  return issue ? `"${issue.path.join('.')}": ${issue.message}` : messageOf(cause);
}
