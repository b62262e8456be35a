// The row of a conversation, which is its events folded, and the events themselves.

import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Conversation, ConversationEvent, Stage } from '../domain/conversation.ts';
import { holderOf } from '../domain/conversation.ts';
import type { ConversationEventsTable, ConversationsTable } from './tables.ts';

export type ConversationRow = Omit<Selectable<ConversationsTable>, 'late_since'>;

export const conversationColumns = sql`
  c.id, c.kind, c.holder_person_id, c.last_holder_person_id, c.snoozed_until, c.closed_because, c.merged_into, c.version,
  c.source_id, c.first_post_id, c.first_post_created_at, c.last_post_id, c.last_post_created_at, c.posts_count,
  c.ours_count, c.language, c.topic_ids, c.labels, c.intent, c.sentiment, c.urgency, c.crisis, c.unit_id,
  c.asker_identity_id, c.opened_because, c.opened_at, c.waiting_since, c.changed_at, c.closed_at`;

export type NewConversation = Pick<
  ConversationRow,
  | 'id'
  | 'source_id'
  | 'first_post_id'
  | 'first_post_created_at'
  | 'language'
  | 'topic_ids'
  | 'intent'
  | 'sentiment'
  | 'urgency'
  | 'crisis'
  | 'unit_id'
  | 'asker_identity_id'
  | 'opened_because'
  | 'opened_at'
>;

/** New and nobody's, without an event and without its posts yet: both follow in the same transaction. */
export async function insertConversation(
  tx: Transaction,
  conversation: NewConversation,
): Promise<void> {
  const { first_post_id, first_post_created_at, opened_at, opened_because } = conversation;
  await tx
    .insertInto('conversations')
    .values({
      ...conversation,
      opened_because: JSON.stringify(opened_because),
      kind: 'new',
      holder_person_id: null,
      last_holder_person_id: null,
      snoozed_until: null,
      closed_because: null,
      merged_into: null,
      version: 0,
      last_post_id: first_post_id,
      last_post_created_at: first_post_created_at,
      posts_count: 0,
      ours_count: 0,
      waiting_since: first_post_created_at,
      changed_at: opened_at,
      closed_at: null,
    })
    .execute();
}

export async function findConversation(
  db: Queryable,
  conversationId: string,
): Promise<ConversationRow | null> {
  const { rows } = await sql<ConversationRow>`
    select ${conversationColumns} from conversations c where c.id = ${conversationId}
  `.execute(db);
  return rows[0] ?? null;
}

/** In the order of their ids, so that two who lock several don't wait crosswise. */
export async function lockConversations(
  tx: Transaction,
  conversationIds: readonly string[],
): Promise<Map<string, ConversationRow>> {
  const { rows } = await sql<ConversationRow>`
    select ${conversationColumns} from conversations c
    where c.id = any(${conversationIds}::uuid[]) order by c.id for update
  `.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

export function conversationOf(row: ConversationRow): Conversation {
  return {
    stage: stageOf(row),
    lastHolder: row.last_holder_person_id,
    mergedInto: row.merged_into,
  };
}

function stageOf(row: ConversationRow): Stage {
  const snoozedUntil = row.snoozed_until?.toISOString() ?? null;
  const holder = row.holder_person_id;
  if (row.closed_because !== null) return { kind: 'done', because: row.closed_because };
  if (row.kind === 'waiting-for-them') return { kind: 'waiting-for-them', holder, snoozedUntil };
  if (holder === null) return { kind: 'new', snoozedUntil };
  const kind = row.kind === 'waiting-for-us' ? 'waiting-for-us' : 'with-somebody';
  return { kind, holder, snoozedUntil };
}

/** Appends the events and stores what they make of it. @param waitingSince null: they don't wait */
export async function saveConversation(
  tx: Transaction,
  change: {
    row: ConversationRow;
    after: Conversation;
    events: readonly ConversationEvent[];
    waitingSince: Date | null;
    at: Date;
    actorKey: string;
    actorName: string;
  },
): Promise<void> {
  const { row, after, events, at } = change;
  const { stage } = after;
  const bodies = events.map(({ type, ...body }, index) => {
    return { number: row.version + index + 1, type, body };
  });
  await sql`
    insert into conversation_events (conversation_id, number, type, body, at, actor_key, actor_name)
    select ${row.id}, number, type, body, ${at}, ${change.actorKey}, ${change.actorName}
    from json_to_recordset(${JSON.stringify(bodies)}::json) as g(number int, type text, body jsonb)
  `.execute(tx);
  await sql`
    update conversations
    set kind = ${stage.kind}, holder_person_id = ${holderOf(stage)}, last_holder_person_id = ${after.lastHolder},
        snoozed_until = ${stage.kind === 'done' ? null : stage.snoozedUntil},
        closed_because = ${stage.kind === 'done' ? stage.because : null}, merged_into = ${after.mergedInto},
        version = version + ${events.length}, waiting_since = ${change.waitingSince}, changed_at = ${at},
        closed_at = ${stage.kind === 'done' ? (row.closed_at ?? at) : null}
    where id = ${row.id}
  `.execute(tx);
}

export type EventRow = Omit<Selectable<ConversationEventsTable>, 'conversation_id'>;

/** Newest first, after the number given. */
export async function listConversationEvents(
  db: Queryable,
  conversationId: string,
  page: { before: number | null; limit: number },
): Promise<EventRow[]> {
  const { rows } = await sql<EventRow>`
    select number, type, body, at, actor_key, actor_name from conversation_events
    where conversation_id = ${conversationId} and (${page.before}::int is null or number < ${page.before}::int)
    order by number desc limit ${page.limit}
  `.execute(db);
  return rows;
}

/** What its state follows from, oldest first; beside it stand notes, labels and roles. */
export async function listStateEvents(
  db: Queryable,
  conversationId: string,
): Promise<ConversationEvent[]> {
  const { rows } = await sql<{ event: ConversationEvent }>`
    select body || jsonb_build_object('type', type) as event from conversation_events
    where conversation_id = ${conversationId} and type not in (${sql.join(BESIDE)})
    order by number limit 100000
  `.execute(db);
  return rows.map(({ event }) => event);
}

const BESIDE = ['labelled', 'role-set', 'note-written', 'note-changed', 'note-removed'] as const;
export type BesideType = (typeof BESIDE)[number];

/** Something that changes no state, in the same numbered history: labels, notes, roles. */
export async function recordBeside(
  tx: Transaction,
  entry: {
    conversationId: string;
    type: BesideType;
    body: Record<string, unknown>;
    at: Date;
    actorKey: string;
    actorName: string;
  },
): Promise<void> {
  await sql`
    with moved as (
      update conversations set version = version + 1, changed_at = ${entry.at}
      where id = ${entry.conversationId} returning version
    )
    insert into conversation_events (conversation_id, number, type, body, at, actor_key, actor_name)
    select ${entry.conversationId}, version, ${entry.type}, ${JSON.stringify(entry.body)}::jsonb, ${entry.at},
           ${entry.actorKey}, ${entry.actorName}
    from moved
  `.execute(tx);
}
