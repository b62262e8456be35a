// How mentions are spoken: shares of labels over time, and what is said of a topic now that was not said before.

import { assert } from '#platform/errors.ts';
import { TASKS } from '#language/labels.ts';
import type { LabelCountsQuery, Phrases } from '../contract/what-is-said.ts';
import type { Listening } from '../context.ts';
import { textToLabel } from '../pipeline/text-to-label.ts';
import { countLabelsPerDay, listMentions } from '../store/mention-lists.ts';
import type { MentionRow } from '../store/mention-lists.ts';
import { requireTimeZone } from './mentions.ts';
import { showMention } from './show-post.ts';
import { readTopic } from './topics.ts';

export async function readLabelCounts({ platform }: Listening, query: LabelCountsQuery) {
  requireTimeZone(query.timeZone);
  const rows = await countLabelsPerDay(platform.db, query);
  const labels = [...TASKS[query.task]];
  const perLabel = labels.map((label) => {
    const own = rows.filter((row) => row.label === label);
    return {
      label,
      count: sum(own.map((row) => row.count)),
      unsure: sum(own.map((row) => row.unsure)),
    };
  });
  return {
    labels,
    total: sum(rows.map(({ count }) => count)),
    perLabel,
    perDay: rows.map(({ day, label, count }) => ({ day, label, count })),
  };
}

const dayMs = 86_400_000;
const postsMax = 3000;
const postsBeforeMax = 6000;
const timesBefore = 4;
const phrasesMax = 12;

export async function readPhrases(
  listening: Listening,
  topicId: string,
  { days }: { days: number },
): Promise<Phrases> {
  const { db, clock } = listening.platform;
  await readTopic(listening, topicId);
  const now = clock.now().getTime();
  const since = new Date(now - days * dayMs).toISOString();
  const before = new Date(now - (1 + timesBefore) * days * dayMs).toISOString();
  const newest = await listMentions(db, { topicId, from: since, after: null, limit: postsMax });
  const earlier = await listMentions(db, {
    topicId,
    from: before,
    until: since,
    after: null,
    limit: postsBeforeMax,
  });
  const task = {
    kind: 'phrases',
    now: newest.map(voice),
    before: earlier.map(voice),
    limit: phrasesMax,
  } as const;
  const advice = await listening.trials.advise(task);
  assert(advice.kind === 'phrases', 'phrases were asked for');
  const rows = new Map(newest.map((row) => [row.post_id, row]));
  return {
    since,
    posts: newest.length,
    postsBefore: earlier.length,
    items: advice.phrases.map(({ examples, ...phrase }) => ({
      ...phrase,
      examples: examples.flatMap((postId) => {
        const row = rows.get(postId);
        if (!row) return [];
        const { id: mentionId, post } = showMention(row);
        return [{ mentionId, post }];
      }),
    })),
  };
}

/** Near copies are one voice. */
function voice(row: MentionRow) {
  const place = { id: row.post_id, text: textToLabel(row) };
  return row.copy_group === null ? place : { ...place, group: row.copy_group };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
