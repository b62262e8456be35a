// What the events of ideas touch: the board, the idea that is open, the ledger and the programmes stay true while they are
// looked at, and what happens to another idea leaves the open one alone.

import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ideasEvents } from '#features/ideas/contract.ts';
import { followIdeas } from '#features/ideas/ui/follow-live.ts';

const KEYS = ['ideas', 'idea', 'idea-frame', 'loop', 'programmes', 'conversations'];
const IDEA = 'i1';

/** By event, the first parts of the keys of the queries that show it. */
const TOUCHED: Readonly<Record<string, readonly string[]>> = {
  'ideas.frame-changed': ['ideas', 'idea', 'idea-frame'],
  'ideas.idea-made': ['ideas', 'idea'],
  'ideas.idea-changed': ['ideas', 'idea'],
  'ideas.asked': ['ideas', 'idea'],
  'ideas.voted': ['ideas', 'idea'],
  'ideas.followed': ['ideas', 'idea'],
  'ideas.commented': ['ideas', 'idea'],
  'ideas.comment-changed': ['ideas', 'idea'],
  // No list shows notes.
  'ideas.noted': ['idea'],
  'ideas.status-changed': ['ideas', 'idea', 'loop'],
  'ideas.merged': ['ideas', 'idea', 'loop'],
  'ideas.unmerged': ['ideas', 'idea', 'loop'],
  'ideas.owed-changed': ['ideas', 'idea', 'loop'],
  'ideas.unsubscribed': ['ideas', 'idea', 'loop'],
  'ideas.programme-changed': ['ideas', 'idea', 'loop', 'programmes'],
  'ideas.invitation-changed': ['ideas', 'idea', 'programmes'],
  'ideas.feedback-given': ['ideas', 'idea', 'programmes'],
};

async function touchedBy(type: string, payload: Record<string, unknown>): Promise<string[]> {
  const queryClient = new QueryClient();
  for (const key of KEYS) queryClient.setQueryData([key, IDEA], {});
  followIdeas(queryClient, { type, subject: '', payload });
  await vi.runAllTimersAsync();
  return KEYS.filter((key) => queryClient.getQueryState([key, IDEA])?.isInvalidated);
}

describe('ideas stay true while they are looked at', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  test('every event of ideas is in the table, and nothing else', () => {
    expect(Object.keys(TOUCHED).toSorted()).toEqual(Object.values(ideasEvents).toSorted());
  });

  test.each(Object.entries(TOUCHED))('%s reaches %j, and nothing else', async (type, keys) => {
    expect((await touchedBy(type, { ideaId: IDEA })).toSorted()).toEqual(keys.toSorted());
  });

  test('what happens to another idea leaves the open one alone, but for a merge into it', async () => {
    expect(await touchedBy('ideas.voted', { ideaId: 'another' })).toEqual(['ideas']);
    expect(await touchedBy('ideas.merged', { ideaId: 'another', intoId: IDEA })).toEqual([
      'ideas',
      'idea',
      'loop',
    ]);
  });
});
