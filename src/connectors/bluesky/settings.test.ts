// What a person may set, what is said when something is missing, and what pasted addresses mean.

import { expect, test } from 'vitest';
import { createBluesky } from './bluesky.ts';
import { settingsSchema } from './settings.ts';

const { placeKey, discover } = createBluesky();
const problemsOf = (settings: object) => {
  const parsed = settingsSchema.safeParse(settings);
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

test('with nothing set, the whole network is heard', () => {
  expect(settingsSchema.parse({})).toMatchObject({ mode: 'stream' });
});

test('what is missing is told where it is missing', () => {
  expect(problemsOf({ mode: 'authors' })).toEqual(['authors: Name at least one account']);
  expect(problemsOf({ mode: 'search', query: '' })).toEqual(['query: Say what to search for']);
  expect(problemsOf({ mode: 'mentions' })).toEqual([
    'handle: Name the account whose mentions to hear',
  ]);
  expect(problemsOf({ appPassword: 'abcd' })).toEqual([
    'handle: Name the account the app password belongs to',
  ]);
  expect(problemsOf({ mode: 'authors', authors: 'somebody' })).toEqual([
    'authors: Write accounts as @name.bsky.social, separated by spaces',
  ]);
});

test('accounts may be written as people write them', () => {
  const did = 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa';
  const authors = `@Ada.bsky.social, https://bsky.app/profile/bo.example ${did} ada.bsky.social`;
  expect(settingsSchema.parse({ mode: 'authors', authors }).authors).toEqual([
    'ada.bsky.social',
    'bo.example',
    did,
  ]);
});

test('the same place is the same place, in whatever order its accounts are named', () => {
  const key = (authors: string) => placeKey(settingsSchema.parse({ mode: 'authors', authors }));
  expect(key('a.example b.example')).toBe(key('b.example a.example'));
  expect(key('a.example')).not.toBe(key('b.example'));
});

test.each([
  ['wss://jetstream.example.org', { mode: 'stream', jetstream: 'wss://jetstream.example.org' }],
  ['https://bsky.app/profile/ada.bsky.social', { mode: 'authors', authors: 'ada.bsky.social' }],
  ['@ada.bsky.social', { mode: 'authors', authors: 'ada.bsky.social' }],
  ['https://bsky.app/search?q=night+train', { mode: 'search', query: 'night train' }],
  ['https://bsky.app/hashtag/tåg', { mode: 'search', query: '#tåg' }],
])('%s is understood', async (address, settings) => {
  const context = {
    fetch: () => Promise.reject(new Error('nothing is asked of the network')),
    clock: { now: () => new Date() },
    signal: AbortSignal.abort(),
  };
  const found = await discover?.(address, context);
  expect(found?.candidates.map((candidate) => candidate.settings)).toEqual([settings]);
  expect(settingsSchema.safeParse(settings).success).toBe(true);
});
