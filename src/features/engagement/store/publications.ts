// Publications: the row is the events, folded. Whoever carries one holds its row for the moment of deciding only.

import { sql } from 'kysely';
import { z } from 'zod';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import { assert } from '#platform/errors.ts';
import type { Purpose, Visibility } from './drafts.ts';
import type { PublicationEvent, PublicationState } from '../domain/publication.ts';

const receiptSchema = z.object({
  nativeId: z.string(),
  url: z.string().nullable(),
  at: z.coerce.date(),
  reference: z.record(z.string(), z.json()).nullable(),
});
export type StoredReceipt = z.output<typeof receiptSchema>;

export type PublicationRow = {
  id: string;
  draft_id: string | null;
  conversation_id: string;
  source_id: string;
  post_id: string;
  kind: 'reply' | 'quote' | 'edit' | 'delete';
  purpose: Purpose;
  of_publication_id: string | null;
  text: string;
  lang: string | null;
  visibility: Visibility | null;
  person_id: string;
  person_name: string;
  approved_by: string;
  approved_by_name: string;
  promised_by: Date | null;
  state: Exclude<PublicationState['state'], 'none'>;
  due_at: Date | null;
  queued_at: Date;
  undo_until: Date;
  attempts: number;
  is_alarmed: boolean;
  reason: string | null;
  receipt: unknown;
  created_at: Date;
  delivered_at: Date | null;
  deleted_at: Date | null;
};

const columns = sql`
  b.id, b.draft_id, b.conversation_id, b.source_id, b.post_id, b.kind, b.purpose, b.of_publication_id, b.text, b.lang,
  b.visibility, b.person_id, p.name as person_name, b.approved_by, a.name as approved_by_name, b.promised_by, b.state,
  b.due_at, b.queued_at, b.undo_until, b.attempts, b.is_alarmed, b.reason, b.receipt, b.created_at, b.delivered_at,
  b.deleted_at`;
const joined = sql`publications b join people p on p.id = b.person_id join people a on a.id = b.approved_by`;

export type NewPublication = Pick<
  PublicationRow,
  | 'id'
  | 'draft_id'
  | 'conversation_id'
  | 'source_id'
  | 'post_id'
  | 'kind'
  | 'purpose'
  | 'of_publication_id'
  | 'text'
  | 'lang'
  | 'visibility'
  | 'person_id'
  | 'approved_by'
  | 'promised_by'
> & { draft_version: number | null; queued_at: Date; due_at: Date };

export async function insertPublication(tx: Transaction, row: NewPublication): Promise<void> {
  await sql`
    insert into publications (id, draft_id, draft_version, conversation_id, source_id, post_id, kind, purpose,
                              of_publication_id, text, lang, visibility, person_id, approved_by, promised_by, state,
                              due_at, queued_at, undo_until, attempts, is_alarmed, created_at)
    values (${row.id}, ${row.draft_id}, ${row.draft_version}, ${row.conversation_id}, ${row.source_id}, ${row.post_id},
            ${row.kind}, ${row.purpose}, ${row.of_publication_id}, ${row.text}, ${row.lang}, ${row.visibility},
            ${row.person_id}, ${row.approved_by}, ${row.promised_by}, 'queued', ${row.due_at}, ${row.due_at},
            ${row.due_at}, 0, false, ${row.queued_at})`.execute(tx);
}

export async function findPublicationRow(
  db: Queryable,
  id: string,
  options: { forUpdate?: boolean } = {},
): Promise<PublicationRow | null> {
  const { rows } = await sql<PublicationRow>`
    select ${columns} from ${joined} where b.id = ${id}
    ${options.forUpdate ? sql`for update of b` : sql``}`.execute(db);
  return rows[0] ?? null;
}

/** The newest first. */
export async function listPublications(
  db: Queryable,
  conversationId: string,
): Promise<PublicationRow[]> {
  const { rows } = await sql<PublicationRow>`
    select ${columns} from ${joined} where b.conversation_id = ${conversationId}
    order by b.created_at desc, b.id desc limit 200`.execute(db);
  return rows;
}

/** What should be there and is not, the latest first to be late. */
export async function listAlarmed(db: Queryable, limit: number): Promise<PublicationRow[]> {
  const { rows } = await sql<PublicationRow>`
    select ${columns} from ${joined}
    where b.is_alarmed and b.state in ('queued', 'sending', 'unknown', 'refused')
    order by b.queued_at, b.id limit ${limit}`.execute(db);
  return rows;
}

/** Walks publications_due: what something is to be done about by now. */
export async function listDuePublications(db: Queryable, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from publications where due_at <= ${now} order by due_at, id limit 500`.execute(db);
  return rows.map(({ id }) => id);
}

export function receiptOf(row: PublicationRow): StoredReceipt | null {
  return row.receipt === null ? null : receiptSchema.parse(row.receipt);
}

/** What the machine in domain/publication.ts goes by. */
export function stateOfPublication(row: PublicationRow): PublicationState {
  const { attempts, is_alarmed: isAlarmed, queued_at: queuedAt, due_at: dueAt } = row;
  const underway = { attempts, isAlarmed, queuedAt };
  switch (row.state) {
    case 'withdrawn':
      return { state: 'withdrawn' };
    case 'refused':
      return { state: 'refused', reason: row.reason ?? '', attempts, queuedAt };
    case 'delivered': {
      const receipt = receiptOf(row);
      assert(receipt, 'a delivered publication has its receipt');
      return { state: 'delivered', receipt, attempts };
    }
    default:
      assert(dueAt, 'what is underway is due at some time');
      if (row.state === 'queued') return { state: 'queued', sendAt: dueAt, ...underway };
      if (row.state === 'sending') return { state: 'sending', heldUntil: dueAt, ...underway };
      return { state: 'unknown', lookAt: dueAt, ...underway };
  }
}

/** The folded state and the events that led to it. @param receipt whole, with the network's own reference */
export async function storePublication(
  tx: Transaction,
  id: string,
  change: {
    state: PublicationState;
    events: readonly PublicationEvent[];
    dueAt: Date | null;
    receipt: StoredReceipt | null;
    at: Date;
  },
): Promise<void> {
  const { state, events, dueAt, receipt, at } = change;
  if (state.state === 'none' || events.length === 0) return;
  const reason = events.flatMap((event) => ('reason' in event ? [event.reason] : [])).at(0) ?? null;
  const isAlarmed = events.some(({ type }) => type === 'alarm-raised');
  const isOver = state.state === 'delivered' || state.state === 'withdrawn';
  await sql`
    update publications set
      state = ${state.state}, due_at = ${dueAt},
      attempts = ${'attempts' in state ? state.attempts : sql`attempts`},
      queued_at = ${'queuedAt' in state ? state.queuedAt : sql`queued_at`},
      is_alarmed = ${isOver ? false : isAlarmed ? true : 'isAlarmed' in state ? state.isAlarmed : sql`is_alarmed`},
      reason = ${isOver ? null : (reason ?? sql`reason`)},
      receipt = coalesce(${receipt ? JSON.stringify(receipt) : null}::jsonb, receipt),
      delivered_at = ${state.state === 'delivered' ? at : null}
    where id = ${id}`.execute(tx);
  for (const { at: when, type, ...body } of events) {
    await sql`
      insert into publication_events (publication_id, number, type, body, at)
      select ${id}, coalesce(max(number), 0) + 1, ${type}, ${JSON.stringify(body)}::jsonb, ${when}
      from publication_events where publication_id = ${id}`.execute(tx);
  }
}

/** What a delivered edit or deletion makes of the one it changes. */
export async function changePublished(
  tx: Transaction,
  id: string,
  change: { text?: string; receipt?: StoredReceipt; deletedAt?: Date },
): Promise<void> {
  await sql`
    update publications set
      text = coalesce(${change.text ?? null}, text),
      receipt = coalesce(${change.receipt ? JSON.stringify(change.receipt) : null}::jsonb, receipt),
      deleted_at = coalesce(${change.deletedAt ?? null}::timestamptz, deleted_at)
    where id = ${id}`.execute(tx);
}
