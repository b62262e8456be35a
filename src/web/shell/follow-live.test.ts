// What each live event touches in the query cache: every query that shows what it tells of is fetched
// anew or patched, and an event that no screen follows is told apart from a forgotten one.

import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { accessLive } from '#features/access/live.ts';
import { EVENTS } from '#features/listening/contract.ts';
import { followListening } from '#features/listening/ui/follow-live.ts';
import { peopleEvents } from '#features/people/contract.ts';
import { followPeople } from '#features/people/ui/follow-live.ts';

/** By event, the first parts of the keys of the queries that show it. */
const TOUCHED: Readonly<Record<string, readonly string[]>> = {
  'listening.topic-created': ['topics', 'word-lists', 'home'],
  'listening.topic-changed': ['topics', 'word-lists', 'home'],
  'listening.topic-removed': [
    'topics',
    'word-lists',
    'home',
    'mentions',
    'mention',
    'mention-counts',
  ],
  'listening.topic-rematched': [
    'topics',
    'word-lists',
    'home',
    'mentions',
    'mention',
    'mention-counts',
  ],
  'listening.list-changed': ['word-lists', 'topics'],
  'listening.source-added': ['sources', 'home'],
  'listening.source-changed': ['sources', 'home'],
  'listening.source-removed': ['sources', 'home', 'mentions', 'mention', 'mention-counts'],
  'listening.source-look-asked': ['sources', 'home'],
  'listening.source-polled': ['sources', 'home'],
  'listening.source-health-changed': ['sources', 'home'],
  'listening.mentions-added': ['mentions', 'mention-counts', 'topics', 'home', 'copies'],
  'listening.mentions-withdrawn': ['mentions', 'mention', 'mention-counts', 'topics', 'home'],
  'listening.labels-changed': ['mentions', 'mention', 'mention-counts', 'label-runs'],
  'listening.mention-judged': ['mentions', 'mention-counts', 'home'],
  // What they bring is told by the conversations that grow, and by the answer that is now refused.
  'listening.thread-posts-added': [],
  'listening.own-place-posts-added': [],
  'listening.answer-returned': [],
  'listening.post-revised': ['mentions', 'mention', 'home'],
  'listening.post-deleted': ['mentions', 'mention', 'home'],
  // Before anybody is signed in.
  'people.organisation-set-up': [],
  'people.organisation-changed': ['organisation', 'session'],
  'people.unit-created': ['units'],
  'people.unit-changed': ['units'],
  'people.unit-removed': ['units', 'people', 'invitations'],
  'people.person-joined': ['people', 'units', 'invitations'],
  'people.person-changed': ['people', 'units', 'me', 'session'],
  'people.person-deactivated': ['people', 'units'],
  'people.person-reactivated': ['people', 'units'],
  'people.invitation-created': ['invitations'],
  'people.invitation-revoked': ['invitations'],
  'people.invitation-accepted': ['invitations', 'people'],
  // No screen lists password links.
  'people.password-link-created': [],
  'people.password-link-used': [],
  'access.grants-changed': ['people', 'session', 'me'],
  'access.token-created': ['tokens'],
  'access.token-revoked': ['tokens'],
};

const HEARD = [
  ...Object.values(EVENTS),
  ...Object.values(peopleEvents),
  ...accessLive.map(({ type }) => type),
];

/** What the cache holds before the event; the other queries hold something of no meaning here. */
const HELD = { id: 'm1', post: { id: 'p1' } };
const KEYS = [...new Set([...Object.values(TOUCHED).flat(), 'connectors', 'passkeys'])];

function seeded(): QueryClient {
  const queryClient = new QueryClient();
  for (const key of KEYS) queryClient.setQueryData([key, {}], {});
  const page = { items: [HELD], next: null };
  queryClient.setQueryData(['mentions', {}], { pages: [page], pageParams: [null] });
  return queryClient;
}

async function touchedBy(type: string): Promise<string[]> {
  const queryClient = seeded();
  const before = new Map(KEYS.map((key) => [key, queryClient.getQueryData([key, {}])]));
  const payload = { topicId: 't1', mentionId: 'm1', mentionIds: ['m1'], postIds: ['p1'] };
  followListening(queryClient, { type, subject: '', payload });
  followPeople(queryClient, { type, subject: '', payload });
  await vi.runAllTimersAsync();
  return KEYS.filter((key) => {
    const isPatched = queryClient.getQueryData([key, {}]) !== before.get(key);
    return isPatched || queryClient.getQueryState([key, {}])?.isInvalidated === true;
  });
}

describe('a screen stays true while it is looked at', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    // The server can't be reached: what an event alone does not tell must be fetched later.
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test('every event that a browser hears is in the table, and nothing else', () => {
    expect(Object.keys(TOUCHED).toSorted()).toEqual(HEARD.toSorted());
  });

  test.each(HEARD)('%s reaches the queries that show it, and no others', async (type) => {
    expect((await touchedBy(type)).toSorted()).toEqual(TOUCHED[type]?.toSorted());
  });
});
