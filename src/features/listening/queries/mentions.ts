// Reading mentions: one, pages of them, and counts under the same filters.

import { z } from 'zod';
import { AppError } from '#platform/errors.ts';
import { cutPage, decodeCursor } from '#platform/http/paging.ts';
import type { Page } from '#platform/http/paging.ts';
import type { Mention, MentionCountsQuery, MentionQuery } from '../contract.ts';
import { mentionNotFound } from '../commands/judge-mention.ts';
import type { Listening } from '../context.ts';
import {
  countMentionsPerDay,
  countMentionsPerLanguage,
  findMention,
  listMentions,
} from '../store/mention-lists.ts';
import { showMention } from './show-post.ts';

const cursorSchema = z.object({ at: z.iso.datetime(), id: z.uuid() });

export async function readMentions(
  { platform }: Listening,
  query: MentionQuery,
): Promise<Page<Mention>> {
  const after = decodeCursor(query.after, cursorSchema);
  const rows = await listMentions(platform.db, { ...query, after, limit: query.limit + 1 });
  return cutPage(rows.map(showMention), query.limit, (mention) => {
    return { at: mention.post.createdAt, id: mention.id };
  });
}

export async function readMention({ platform }: Listening, mentionId: string): Promise<Mention> {
  const row = await findMention(platform.db, mentionId);
  if (!row) throw mentionNotFound(mentionId);
  return showMention(row);
}

export async function readMentionCounts({ platform }: Listening, query: MentionCountsQuery) {
  requireTimeZone(query.timeZone);
  const perDay = await countMentionsPerDay(platform.db, query);
  const languages = await countMentionsPerLanguage(platform.db, query);
  const topics = Map.groupBy(perDay, (row) => row.topicId);
  const perTopic = [...topics].map(([topicId, days]) => ({ topicId, count: sum(days) }));
  return { total: sum(perDay), perTopic, perDay, languages };
}

function sum(rows: readonly { count: number }[]): number {
  return rows.reduce((total, row) => total + row.count, 0);
}

export function requireTimeZone(timeZone: string): void {
  try {
    Intl.DateTimeFormat('en', { timeZone });
  } catch (cause) {
    throw new AppError(
      'invalid',
      'listening.time-zone-unknown',
      `There is no time zone "${timeZone}"`,
      {
        cause,
        details: {
          fields: [{ field: 'timeZone', problem: 'is not known', expected: 'Europe/Stockholm' }],
        },
      },
    );
  }
}
