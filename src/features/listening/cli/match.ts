// `parley match`: which topics does each post match? The engine alone, from bytes to lines.

import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { matchLines } from '#matching/node/match-lines.ts';
import { parseQuery } from '#matching/query/parse.ts';
import { TopicMatcher } from '#matching/topic-matcher.ts';
import type { Command, CommandIo } from '#platform/cli/command.ts';
import { UsageError, writeOut } from '#platform/cli/command.ts';
import { AppError, codeOf, messageOf } from '#platform/errors.ts';
import { showDiagnostic } from './show-diagnostics.ts';

const topicLine = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  query: z.string(),
});
const READ_BYTES = 256 * 1024;
/** The start of a post tells its language as well as the whole. */
const LANGUAGE_LENGTH = 200;

export const match: Command = {
  name: 'match',
  summary: 'says for each post which topics it matches',
  description:
    'Reads topics and posts as JSON Lines and writes {"id","topics":[...]} for every post, in order. No database and no server. A topic that cannot be read ends it with the line and a caret under the mistake; a line that is no post is told and passed over.',
  options: {
    topics: { type: 'string', value: 'FILE', help: '{"id","query"} lines' },
    posts: {
      type: 'string',
      value: 'FILE|-',
      help: '{"id","text",...} lines; default - (standard input)',
    },
    stats: {
      type: 'boolean',
      help: 'at the end a line of JSON on standard error: posts, seconds, cpuSeconds, postsPerCpuSecond, jsonParsePerCpuSecond, candidatesPerPost',
    },
    json: { type: 'boolean', help: 'accepted for likeness; the output is JSON Lines always' },
  },
  examples: [
    {
      line: 'parley match --topics topics.jsonl --posts posts.jsonl --stats',
      says: 'a file of posts, with what it cost',
    },
    { line: 'tail -f posts.jsonl | parley match --topics topics.jsonl', says: 'as they come' },
  ],
  async run(input, io) {
    const topicsFile = input.text('topics');
    if (topicsFile === undefined) throw new UsageError('--topics FILE is missing');
    const matcher = await loadTopics(topicsFile);
    const languageOf = matcher.asksLanguage ? await loadLanguageOf() : undefined;
    let badLines = 0;
    const stats = await matchLines({
      matcher,
      input: openPosts(input.text('posts') ?? '-', io),
      ...(languageOf && { languageOf }),
      write: (lines) => writeOut(io.stdout, lines),
      onBadLine: (line, reason) => {
        badLines += 1;
        io.stderr.write(`line ${line}: ${reason}\n`);
      },
    });
    if (input.flag('stats')) io.stderr.write(`${JSON.stringify(stats)}\n`);
    return badLines > 0 ? 1 : 0;
  },
};

async function loadTopics(file: string): Promise<TopicMatcher> {
  const matcher = new TopicMatcher();
  const lines = (await readTopics(file)).split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const { id, query } = readTopic(line, index + 1);
    const parsed = parseQuery(query);
    if (!parsed.ok) {
      const [error] = parsed.errors;
      const shown = error ? `\n${showDiagnostic(query, error)}` : '';
      throw wrongTopic(index + 1, `the query of topic "${id}" cannot be read${shown}`);
    }
    matcher.add(id, parsed.tree);
  }
  return matcher;
}

/** Only where a topic asks for it: finding the language costs as much as all matching. */
async function loadLanguageOf(): Promise<(text: string) => string> {
  const { identifyLanguage } = await import('#text/language-id.ts');
  return (text) => identifyLanguage(text.slice(0, LANGUAGE_LENGTH)).lang;
}

async function readTopics(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT') throw cause;
    throw new AppError('not-found', 'match.no-file', `There is no file ${file}.`, { cause });
  }
}

function readTopic(line: string, lineNumber: number): z.output<typeof topicLine> {
  try {
    return topicLine.parse(JSON.parse(line));
  } catch (cause) {
    const words = cause instanceof z.ZodError ? z.prettifyError(cause) : messageOf(cause);
    throw wrongTopic(lineNumber, `a topic is {"id","query"}: ${words}`, cause);
  }
}

function wrongTopic(line: number, words: string, cause?: unknown): AppError {
  return new AppError('invalid', 'match.wrong-topic', `Topics, line ${line}: ${words}`, {
    cause,
    details: { line },
  });
}

function openPosts(from: string, io: CommandIo): AsyncIterable<Uint8Array> {
  return from === '-' ? io.stdin : createReadStream(from, { highWaterMark: READ_BYTES });
}
