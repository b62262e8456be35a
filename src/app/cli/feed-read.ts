// `parley feed read`: what the feed connector makes of an address or a file, without any database.

import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { normalisePost } from '#features/listening/domain/normalise-post.ts';
import type { NormalPost } from '#features/listening/domain/normalise-post.ts';
import { postLineOf } from '#features/listening/domain/post-line.ts';
import type { Command, CommandIo } from '#platform/cli/command.ts';
import { writeOut } from '#platform/cli/command.ts';
import { AppError, codeOf } from '#platform/errors.ts';
import { readConfig } from '../config.ts';

const TEXT_SHOWN = 160;

export const feedRead: Command = {
  name: 'feed read',
  summary: 'shows what Parley makes of a feed',
  description:
    'Reads RSS, Atom or JSON Feed from an address, a file or standard input, and prints its posts, newest first. Private addresses need PARLEY_ALLOW_ADDRESSES.',
  positionals: [
    { name: 'SOURCE', help: 'an address, a file, or - for standard input', required: true },
  ],
  options: { json: { type: 'boolean', help: 'a post line (one JSON object) for each entry' } },
  examples: [
    { line: 'parley feed read https://example.org/feed.xml', says: 'titles, dates and beginnings' },
    { line: 'parley feed read feed.xml --json | jq .title', says: 'for scripts' },
  ],
  async run(input, io) {
    const [{ readFeed }, given] = await Promise.all([
      import('#connectors/feeds/read-feed.ts'),
      readSource(input.positionals[0] ?? '', io),
    ]);
    const feed = await readFeed(given.bytes, given.headers, given.address);
    const isJson = input.flag('json');
    if (!isJson) {
      const what = [feed.format, feed.title || 'without a title', `${feed.posts.length} posts`];
      await writeOut(io.stdout, `${what.join(', ')}\n`);
    }
    const now = new Date();
    for (const incoming of feed.posts) {
      const post = normalisePost(incoming, now);
      const isTimeKnown = incoming.createdAt !== undefined;
      const line = postLineOf(post, { source: feed.title || null, isTimeKnown });
      const shown = isJson ? JSON.stringify(line) : readable(post, isTimeKnown);
      await writeOut(io.stdout, `${shown}\n`);
    }
    for (const note of feed.notes) io.stderr.write(`note: ${note}\n`);
  },
};

type GivenFeed = { bytes: Uint8Array; headers: Headers; address: string | null };

async function readSource(source: string, io: CommandIo): Promise<GivenFeed> {
  if (source === '-')
    return { bytes: await buffer(io.stdin), headers: new Headers(), address: null };
  if (/^https?:\/\//i.test(source)) {
    const { openFetch } = await import('../open-fetch.ts');
    const fetchFeed = openFetch(readConfig(process.env));
    const { status, body, headers, url } = await fetchFeed({ url: source, signal: io.signal });
    if (status >= 400) {
      throw new AppError('unavailable', 'feed.refused', `${url} answered ${status}.`, {
        details: { status },
      });
    }
    return { bytes: body, headers, address: url };
  }
  try {
    return { bytes: await readFile(source), headers: new Headers(), address: null };
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT') throw cause;
    throw new AppError('not-found', 'feed.no-file', `There is no file ${source}.`, { cause });
  }
}

function readable(post: NormalPost, isTimeKnown: boolean): string {
  const when = isTimeKnown ? post.createdAt.toISOString().slice(0, 16).replace('T', ' ') : null;
  const head = [when, post.author, post.title];
  const text = post.text.replaceAll(/\s+/g, ' ').slice(0, TEXT_SHOWN);
  return `\n${head.filter((each) => each !== null).join('  ')}\n  ${text}${post.url === null ? '' : `\n  ${post.url}`}`;
}
