// Promises: the row is the events, folded, with the next moment at which the clock has something to do.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import { nextTickOf } from '../domain/commitment.ts';
import type { CommitmentEvent, CommitmentState, ReminderKind } from '../domain/commitment.ts';

export type CommitmentRow = {
  id: string;
  conversation_id: string;
  person_id: string;
  person_name: string;
  what: string;
  state: 'open' | 'kept' | 'broken' | 'released';
  due_at: Date;
  made_at: Date;
  counts_from: Date;
  reminded: ReminderKind[];
  moves: number;
  settled_at: Date | null;
  fulfilled_at: Date | null;
  fulfilled_in: string | null;
  released_because: string | null;
};

const columns = sql`
  c.id, c.conversation_id, c.person_id, p.name as person_name, c.what, c.state, c.due_at, c.made_at, c.counts_from,
  c.reminded, c.moves, c.settled_at, c.fulfilled_at, c.fulfilled_in, c.released_because`;
const joined = sql`commitments c join people p on p.id = c.person_id`;

export async function insertCommitment(
  tx: Transaction,
  commitment: {
    id: string;
    conversationId: string;
    personId: string;
    publicationId: string | null;
    what: string;
    dueAt: Date;
    madeAt: Date;
  },
): Promise<void> {
  const { dueAt, madeAt } = commitment;
  await sql`
    insert into commitments (id, conversation_id, person_id, made_in, what, state, due_at, made_at, counts_from,
                             reminded, moves, next_tick_at)
    values (${commitment.id}, ${commitment.conversationId}, ${commitment.personId}, ${commitment.publicationId},
            ${commitment.what}, 'open', ${dueAt}, ${madeAt}, ${madeAt}, '{}', 0, ${dueAt})`.execute(
    tx,
  );
}

export async function findCommitment(
  db: Queryable,
  id: string,
  options: { forUpdate?: boolean } = {},
): Promise<CommitmentRow | null> {
  const { rows } = await sql<CommitmentRow>`
    select ${columns} from ${joined} where c.id = ${id}
    ${options.forUpdate ? sql`for update of c` : sql``}`.execute(db);
  return rows[0] ?? null;
}

export async function listCommitments(
  db: Queryable,
  filter: {
    conversationId?: string;
    personId?: string | undefined;
    state?: CommitmentRow['state'] | undefined;
    limit: number;
  },
): Promise<CommitmentRow[]> {
  const { conversationId = null, personId = null, state = null, limit } = filter;
  const { rows } = await sql<CommitmentRow>`
    select ${columns} from ${joined}
    where true
      ${conversationId === null ? sql`` : sql`and c.conversation_id = ${conversationId}`}
      ${personId === null ? sql`` : sql`and c.person_id = ${personId}`}
      ${state === null ? sql`` : sql`and c.state = ${state}`}
    order by c.due_at, c.id limit ${limit}`.execute(db);
  return rows;
}

/** Of a conversation that an answer may fulfil: open ones, and broken ones that nothing has fulfilled yet. */
export async function listUnfulfilled(
  tx: Transaction,
  conversationId: string,
): Promise<CommitmentRow[]> {
  const { rows } = await sql<CommitmentRow>`
    select ${columns} from ${joined}
    where c.conversation_id = ${conversationId} and (c.state = 'open' or (c.state = 'broken' and c.fulfilled_at is null))
    order by c.due_at, c.id limit 50 for update of c`.execute(tx);
  return rows;
}

export type FollowedCommitment = CommitmentRow & {
  /** What fulfilled it was said in another conversation. */
  isFulfilledElsewhere: boolean;
  /** The first answer that stands in its conversation since it was made, deleted ones aside. */
  answer: { publicationId: string; at: Date } | null;
};

/** Of these conversations, with what they would be fulfilled by now. */
export async function listFollowed(
  tx: Transaction,
  conversationIds: readonly string[],
): Promise<FollowedCommitment[]> {
  const { rows } = await sql<
    Omit<FollowedCommitment, 'answer'> & { answer_id: string | null; answered_at: Date | null }
  >`
    select ${columns}, coalesce(f.conversation_id <> c.conversation_id, false) as "isFulfilledElsewhere",
      a.id as answer_id, a.delivered_at as answered_at
    from ${joined} left join publications f on f.id = c.fulfilled_in
    left join lateral (
      select b.id, b.delivered_at from publications b
      where b.conversation_id = c.conversation_id and b.purpose = 'answer' and b.kind in ('reply', 'quote')
        and b.state = 'delivered' and b.deleted_at is null and b.delivered_at >= c.made_at
      order by b.delivered_at, b.id limit 1
    ) a on true
    where c.conversation_id = any(${[...conversationIds]}::uuid[]) and c.state <> 'released'
    order by c.due_at, c.id limit 200 for update of c`.execute(tx);
  return rows.map(({ answer_id: publicationId, answered_at: at, ...row }) => {
    return { ...row, answer: publicationId && at ? { publicationId, at } : null };
  });
}

export async function listTicking(db: Queryable, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from commitments where next_tick_at <= ${now} order by next_tick_at, id limit 500`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

export function stateOfCommitment(row: CommitmentRow): CommitmentState {
  const { due_at: dueAt, reminded, moves } = row;
  const running = { dueAt, madeAt: row.counts_from, reminded, moves };
  switch (row.state) {
    case 'open':
      return { state: 'open', ...running };
    case 'kept':
      return {
        state: 'kept',
        ...running,
        keptAt: row.settled_at ?? dueAt,
        publicationId: row.fulfilled_in ?? '',
      };
    case 'broken':
      return { state: 'broken', dueAt, fulfilledAt: row.fulfilled_at };
    case 'released':
      return { state: 'released', reason: row.released_because ?? '' };
  }
}

export async function storeCommitment(
  tx: Transaction,
  id: string,
  change: { state: CommitmentState; events: readonly CommitmentEvent[]; at: Date },
): Promise<void> {
  const { state, events, at } = change;
  if (state.state === 'none') return;
  const fulfilled = events.find(({ type }) => type === 'kept' || type === 'fulfilled-late');
  const isOpen = state.state === 'open';
  const isBroken = events.some(({ type }) => type === 'broken');
  // Null is written only where what fulfilled it is taken away; elsewhere the first one stays.
  const isUndone = events.some(({ type }) => type === 'unfulfilled');
  const stays = (column: 'fulfilled_at' | 'fulfilled_in') => (isUndone ? null : sql.ref(column));
  await sql`
    update commitments set
      state = ${state.state}, next_tick_at = ${nextTickOf(state)},
      due_at = ${'dueAt' in state ? state.dueAt : sql`due_at`},
      counts_from = ${isOpen ? state.madeAt : sql`counts_from`},
      reminded = ${isOpen ? sql`${[...state.reminded]}::text[]` : sql`reminded`},
      moves = ${isOpen ? state.moves : sql`moves`},
      settled_at = ${isOpen ? null : isBroken ? at : sql`coalesce(settled_at, ${at})`},
      fulfilled_at = coalesce(${stays('fulfilled_at')}, ${fulfilled?.at ?? null}::timestamptz),
      fulfilled_in = coalesce(${stays('fulfilled_in')}, ${fulfilled && 'publicationId' in fulfilled ? fulfilled.publicationId : null}::uuid),
      released_because = ${state.state === 'released' ? state.reason : null}
    where id = ${id}`.execute(tx);
  for (const { at: when, type, ...body } of events) {
    await sql`
      insert into commitment_events (commitment_id, number, type, body, at)
      select ${id}, coalesce(max(number), 0) + 1, ${type}, ${JSON.stringify(body)}::jsonb, ${when}
      from commitment_events where commitment_id = ${id}`.execute(tx);
  }
}

/** What fell due in a period, by what became of it. @param personId null: everybody's */
export async function countCommitments(
  db: Queryable,
  period: { from: Date; to: Date; personId: string | null },
): Promise<Record<CommitmentRow['state'], number>> {
  const { rows } = await sql<{ state: CommitmentRow['state']; count: number }>`
    select state, count(*)::int as count from commitments
    where due_at >= ${period.from} and due_at < ${period.to}
      and (${period.personId}::uuid is null or person_id = ${period.personId})
    group by state`.execute(db);
  const counts = { open: 0, kept: 0, broken: 0, released: 0 };
  for (const { state, count } of rows) counts[state] = count;
  return counts;
}
