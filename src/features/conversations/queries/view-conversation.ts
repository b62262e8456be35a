// One conversation whole, its history, its notes, and pages of boards.

import { z } from 'zod';
import type { Queryable } from '#platform/db/database.ts';
import { cutPage, decodeCursor } from '#platform/http/paging.ts';
import type { Page } from '#platform/http/paging.ts';
import type { Conversations } from '../context.ts';
import { conversationNotFound, whoMayWork } from '../context.ts';
import type {
  BoardQuery,
  Card,
  ConversationPost,
  ConversationView,
  HistoryEntry,
  Note,
  workerShape,
} from '../contract.ts';
import { listBoard, listLoads, measureUnheld } from '../store/boards.ts';
import { findConversation, listConversationEvents } from '../store/conversations.ts';
import { listMerges, threadsOf } from '../store/merges.ts';
import { listNotes } from '../store/notes.ts';
import type { NoteRow } from '../store/notes.ts';
import { listParties } from '../store/parties.ts';
import { listPresences } from '../store/presences.ts';
import { readConversationPosts } from './conversation-posts.ts';
import { showAuthor, showCards } from './show-cards.ts';

export async function viewConversation(
  conversations: Conversations,
  conversationId: string,
): Promise<ConversationView> {
  const { db, clock } = conversations.platform;
  const row = await findConversation(db, conversationId);
  if (!row) throw conversationNotFound(conversationId);
  const [[card], parties, threads, merges, people] = await Promise.all([
    showCards(conversations, db, [row]),
    viewParties(conversations, db, conversationId),
    threadsOf(db, conversationId),
    listMerges(db, conversationId),
    listPresences(db, conversationId, clock.now()),
  ]);
  if (!card) throw conversationNotFound(conversationId);
  return {
    card,
    parties,
    threads: threads.map((thread) => ({ ...thread, from: thread.from.toISOString() })),
    merges: merges.map((merge) => ({
      id: merge.id,
      conversationId: merge.conversation_id,
      intoId: merge.into_id,
      mergedAt: merge.merged_at.toISOString(),
      mergedBy: merge.merged_by_name,
      undoneAt: merge.undone_at?.toISOString() ?? null,
    })),
    people: people.map((person) => ({ ...person, since: person.since.toISOString() })),
    version: row.version,
  };
}

/** By name. */
export async function listWorkers(
  conversations: Conversations,
  conversationId: string,
): Promise<z.infer<typeof workerShape>[]> {
  const { platform, people } = conversations;
  const row = await findConversation(platform.db, conversationId);
  if (!row) throw conversationNotFound(conversationId);
  const mayWork = await whoMayWork(conversations, platform.db, { unitId: row.unit_id });
  const everybody = await people.activePeople(platform.db);
  return everybody.filter(mayWork).map(({ id, name, title }) => ({ id, name, title }));
}

async function viewParties(
  { contacts }: Conversations,
  db: Queryable,
  conversationId: string,
): Promise<ConversationView['parties']> {
  const parties = await listParties(db, conversationId);
  const identities = await contacts.identitiesOf(
    db,
    parties.map(({ identityId }) => identityId),
  );
  const identityOf = new Map(identities.map((identity) => [identity.id, identity]));
  return parties.map(({ identityId, role, postsCount }) => {
    return { author: showAuthor(identityOf.get(identityId) ?? null, null), role, postsCount };
  });
}

const boardCursor = z.object({ at: z.iso.datetime(), id: z.uuid() });

export async function readBoard(
  conversations: Conversations,
  query: BoardQuery,
  personId: string | null,
): Promise<Page<Card>> {
  const { db, clock } = conversations.platform;
  const after = decodeCursor(query.after, boardCursor);
  const limit = query.limit + 1;
  const rows = await listBoard(db, { query, personId, after, now: clock.now(), limit });
  const page = cutPage(rows, query.limit, (row) => {
    return { at: row.sort_at.toISOString(), id: row.id };
  });
  return { ...page, items: await showCards(conversations, db, page.items) };
}

/** An empty page is one of a conversation that is there. */
async function requireConversation(db: Queryable, conversationId: string): Promise<void> {
  if (!(await findConversation(db, conversationId))) throw conversationNotFound(conversationId);
}

export async function readPostsPage(
  conversations: Conversations,
  conversationId: string,
  page: { after?: string; limit: number },
): Promise<Page<ConversationPost>> {
  const { db } = conversations.platform;
  const before = decodeCursor(page.after, boardCursor);
  const limit = page.limit + 1;
  await requireConversation(db, conversationId);
  const posts = await readConversationPosts(conversations, db, conversationId, { before, limit });
  return cutPage(posts, page.limit, ({ createdAt, id }) => ({ at: createdAt, id }));
}

const historyCursor = z.object({ number: z.number().int() });

export async function readHistory(
  { platform }: Conversations,
  conversationId: string,
  page: { after?: string; limit: number },
): Promise<Page<HistoryEntry>> {
  const before = decodeCursor(page.after, historyCursor)?.number ?? null;
  await requireConversation(platform.db, conversationId);
  const rows = await listConversationEvents(platform.db, conversationId, {
    before,
    limit: page.limit + 1,
  });
  const entries = rows.map((row) => ({
    number: row.number,
    type: row.type,
    body: z.record(z.string(), z.json()).parse(row.body),
    at: row.at.toISOString(),
    by: row.actor_name,
  }));
  return cutPage(entries, page.limit, ({ number }) => ({ number }));
}

export async function readLoad({ platform }: Conversations) {
  const [people, { unheld, oldest }] = await Promise.all([
    listLoads(platform.db),
    measureUnheld(platform.db),
  ]);
  return {
    people: people.map(({ oldest: since, ...person }) => ({
      ...person,
      oldestWaitingSince: since?.toISOString() ?? null,
    })),
    unheld,
    oldestUnheldSince: oldest?.toISOString() ?? null,
  };
}

export async function readNotes(
  { platform }: Conversations,
  conversationId: string,
): Promise<Note[]> {
  await requireConversation(platform.db, conversationId);
  return (await listNotes(platform.db, conversationId)).map(showNote);
}

export function showNote(note: NoteRow): Note {
  return {
    id: note.id,
    authorId: note.authorId,
    author: note.author,
    text: note.text,
    mentions: note.mentions,
    writtenAt: note.writtenAt.toISOString(),
    editedAt: note.editedAt?.toISOString() ?? null,
    removedAt: note.removedAt?.toISOString() ?? null,
  };
}
