// twitter-text's conformance cases; skipped where the shared data is not there.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findCashtags, findHashtags, findMentions, findReply } from './entities.ts';
import { findLinks } from './links.ts';

const FILE = new URL('../../../shared/data/text/twitter-text/extract.jsonl', import.meta.url);

type Case = { group: string; description: string; text: string; expected: unknown };

const cases: Case[] = existsSync(FILE)
  ? readFileSync(FILE, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line): Case => JSON.parse(line))
  : [];

/** The conformance files count code points. */
function indices(text: string, { from, to }: { from: number; to: number }): [number, number] {
  return [Array.from(text.slice(0, from)).length, Array.from(text.slice(0, to)).length];
}

const GROUPS: Readonly<Record<string, (text: string) => unknown>> = {
  mentions: (text) => findMentions(text).map(({ name }) => name),
  mentions_with_indices: (text) =>
    findMentions(text).map((found) => ({ screen_name: found.name, indices: indices(text, found) })),
  mentions_or_lists_with_indices: (text) =>
    findMentions(text).map((found) => ({
      screen_name: found.name,
      list_slug: found.list,
      indices: indices(text, found),
    })),
  replies: (text) => findReply(text) ?? null,
  hashtags: (text) => findHashtags(text).map(({ name }) => name),
  hashtags_from_astral: (text) => findHashtags(text).map(({ name }) => name),
  hashtags_with_indices: (text) =>
    findHashtags(text).map((found) => ({ hashtag: found.name, indices: indices(text, found) })),
  cashtags: (text) => findCashtags(text).map(({ name }) => name),
  cashtags_with_indices: (text) =>
    findCashtags(text).map((found) => ({ cashtag: found.name, indices: indices(text, found) })),
  urls: (text) => findLinks(text).map(({ address }) => address),
  tco_urls_with_params: (text) => findLinks(text).map(({ address }) => address),
  urls_with_indices: (text) =>
    findLinks(text).map((found) => ({ url: found.address, indices: indices(text, found) })),
  urls_with_directional_markers: (text) =>
    findLinks(text).map((found) => ({ url: found.address, indices: indices(text, found) })),
};

test.skipIf(cases.length === 0)(
  'entities are found as the conformance files of twitter-text say',
  () => {
    const missed = cases
      .map(({ group, description, text, expected }) => ({
        group,
        description,
        text,
        expected,
        found: GROUPS[group]?.(text),
      }))
      .filter(({ expected, found }) => JSON.stringify(expected) !== JSON.stringify(found));
    expect(missed).toEqual([]);
  },
);
