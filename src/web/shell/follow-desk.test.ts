// What the events of conversations, routing, answers and contacts touch: the screens of the desk stay true while they
// are looked at, and an event that only tells that somebody looked fetches nothing.

import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { followContacts } from '#features/contacts/ui/follow-live.ts';
import { followConversations } from '#features/conversations/ui/follow-live.ts';
import { followEngagement } from '#features/engagement/ui/follow-live.ts';
import { followRouting } from '#features/routing/ui/follow-live.ts';

const KEYS = ['contacts', 'conversation', 'conversations', 'engagement', 'mentions', 'routing'];
const CONVERSATION = 'c1';

async function touchedBy(type: string): Promise<string[]> {
  const queryClient = new QueryClient();
  for (const key of KEYS) queryClient.setQueryData([key, CONVERSATION], {});
  const event = { type, subject: '', payload: { conversationId: CONVERSATION } };
  followContacts(queryClient, event);
  followConversations(queryClient, event);
  followRouting(queryClient, event);
  followEngagement(queryClient, event);
  await vi.runAllTimersAsync();
  return KEYS.filter((key) => queryClient.getQueryState([key, CONVERSATION])?.isInvalidated);
}

describe('the desk stays true while it is looked at', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  test.each([
    ['conversations.changed', ['conversation', 'conversations']],
    ['conversations.presence-changed', ['conversation']],
    ['conversations.seen', []],
    ['routing.offered', ['routing']],
    ['engagement.publication-changed', ['engagement']],
    ['contacts.contact-changed', ['contacts']],
    ['contacts.contact-seen', []],
    ['listening.mention-judged', []],
  ])('%s reaches %j', async (type, keys) => {
    expect(await touchedBy(type)).toEqual(keys);
  });

  test('a label that was corrected shows in the thread, and fetches no more than that', () => {
    const queryClient = new QueryClient();
    const [posts, notes] = ['posts', 'notes'].map((part) => ['conversation', CONVERSATION, part]);
    for (const key of [posts, notes]) queryClient.setQueryData(key ?? [], {});
    const payload = { postIds: ['p1'] };
    followConversations(queryClient, { type: 'listening.labels-changed', subject: '', payload });
    expect(queryClient.getQueryState(posts ?? [])?.isInvalidated).toBe(true);
    expect(queryClient.getQueryState(notes ?? [])?.isInvalidated).toBe(false);
  });

  test('what happens in another conversation leaves the open one alone', async () => {
    const queryClient = new QueryClient();
    queryClient.setQueryData(['conversation', 'another'], {});
    const payload = { conversationId: CONVERSATION };
    followConversations(queryClient, { type: 'conversations.changed', subject: '', payload });
    await vi.runAllTimersAsync();
    expect(queryClient.getQueryState(['conversation', 'another'])?.isInvalidated).toBe(false);
  });
});
