// Reading the shared lists, with the topics that use them.

import { z } from 'zod';
import { cutPage, decodeCursor } from '#platform/http/paging.ts';
import type { Page } from '#platform/http/paging.ts';
import type { WordList } from '../contract/query-advice.ts';
import { listNotFound } from '../commands/change-word-list.ts';
import type { Listening } from '../context.ts';
import { findUsers } from '../domain/resolve-query.ts';
import type { NamedQuery } from '../domain/resolve-query.ts';
import { listNamedQueries } from '../store/named-queries.ts';
import { findWordList, listWordLists } from '../store/word-lists.ts';
import type { WordListRow } from '../store/word-lists.ts';

const cursorSchema = z.object({ name: z.string() });

export async function readWordLists(
  { platform }: Listening,
  query: { after?: string; limit: number },
): Promise<Page<WordList>> {
  const after = decodeCursor(query.after, cursorSchema);
  const rows = await listWordLists(platform.db, { after, limit: query.limit + 1 });
  const { topics } = await listNamedQueries(platform.db);
  const lists = rows.map((row) => showWordList(row, topics));
  return cutPage(lists, query.limit, (list) => ({ name: list.name.toLowerCase() }));
}

export async function readWordList({ platform }: Listening, listId: string): Promise<WordList> {
  const row = await findWordList(platform.db, listId);
  if (!row) throw listNotFound(listId);
  return showWordList(row, (await listNamedQueries(platform.db)).topics);
}

function showWordList(row: WordListRow, topics: readonly NamedQuery[]): WordList {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    entries: row.entries,
    usedBy: findUsers(topics, { list: row.name }).map(({ topicId, name }) => ({ topicId, name })),
    createdAt: row.created_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
  };
}
