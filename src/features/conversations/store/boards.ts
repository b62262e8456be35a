// Boards: walks along the partial indexes of conversations, a page at a time, and what is counted on them. Which index
// serves which board is named at each.

import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Queryable } from '#platform/db/database.ts';
import type { BoardQuery } from '../contract.ts';
import { conversationColumns } from './conversations.ts';
import type { ConversationRow } from './conversations.ts';

type Board = { where: RawBuilder<unknown>; by: RawBuilder<unknown>; isDescending: boolean };

const isOpen = sql`c.merged_into is null and c.kind <> 'done'`;
const isShown = sql`${isOpen} and c.snoozed_until is null`;

function boardOf(query: BoardQuery, personId: string | null, now: Date): Board {
  switch (query.board) {
    case 'mine': // conversations_mine: one person holds hundreds at most, which are sorted
      return {
        where: sql`${isShown} and c.holder_person_id = ${personId}
          and c.kind in ('with-somebody', 'waiting-for-us')`,
        by: sql`c.waiting_since`,
        isDescending: false,
      };
    case 'waiting': // conversations_mine
      return {
        where: sql`${isShown} and c.holder_person_id = ${personId} and c.kind = 'waiting-for-them'`,
        by: sql`c.last_post_created_at`,
        isDescending: true,
      };
    case 'unheld': // conversations_waiting
      return {
        where: sql`${isShown} and c.kind = 'new'`,
        by: sql`c.waiting_since`,
        isDescending: false,
      };
    case 'late': {
      // conversations_late
      const before = new Date(now.getTime() - query.lateHours * 3_600_000);
      return {
        where: sql`${isShown} and c.waiting_since is not null and c.waiting_since <= ${before}`,
        by: sql`c.waiting_since`,
        isDescending: false,
      };
    }
    case 'snoozed': // conversations_snoozed
      return {
        where: sql`${isOpen} and c.snoozed_until is not null and c.holder_person_id = ${personId}`,
        by: sql`c.snoozed_until`,
        isDescending: false,
      };
    case 'all': // conversations_newest and its sisters
      return {
        where: sql`c.merged_into is null`,
        by: sql`c.last_post_created_at`,
        isDescending: true,
      };
  }
}

function filtersOf(query: BoardQuery): RawBuilder<unknown>[] {
  const { kind, holderId, topicId, sourceId, unitId, labelId, language, urgency, intent } = query;
  return [
    kind && sql`c.kind = ${kind}`,
    holderId && sql`c.holder_person_id = ${holderId}`,
    // Named as the partial index names it, so that it can serve.
    topicId && sql`c.topic_ids @> array[${topicId}]::uuid[]`,
    sourceId && sql`c.source_id = ${sourceId}`,
    unitId && sql`c.unit_id = ${unitId}`,
    labelId && sql`c.labels @> array[${labelId}]::uuid[] and c.labels <> '{}'`,
    language && sql`c.language = ${language}`,
    urgency && sql`c.urgency = ${urgency}`,
    intent && sql`c.intent = ${intent}`,
  ].flatMap((condition) => condition || []);
}

export type BoardPage = {
  query: BoardQuery;
  /** Whose board; null: an API token has none. */
  personId: string | null;
  after: { at: string; id: string } | null;
  now: Date;
  limit: number;
};

export async function listBoard(
  db: Queryable,
  { query, personId, after, now, limit }: BoardPage,
): Promise<(ConversationRow & { sort_at: Date })[]> {
  const { where, by, isDescending } = boardOf(query, personId, now);
  const direction = isDescending ? sql`desc` : sql`asc`;
  const beyond = isDescending ? sql`<` : sql`>`;
  const page = after
    ? sql`(${by}, c.id) ${beyond} (${after.at}::timestamptz, ${after.id}::uuid)`
    : sql`true`;
  const conditions = sql.join([where, page, ...filtersOf(query)], sql` and `);
  const { rows } = await sql<ConversationRow & { sort_at: Date }>`
    select ${conversationColumns}, ${by} as sort_at from conversations c
    where ${conditions}
    order by ${by} ${direction}, c.id ${direction}
    limit ${limit}
  `.execute(db);
  return rows;
}

/** By `conversations_mine`, `conversations_waiting` and `conversations_snoozed`; counts end at 1,000. */
export async function countBoards(
  db: Queryable,
  personId: string | null,
): Promise<{ mine: number; waiting: number; snoozed: number; unheld: number }> {
  const upTo = (where: RawBuilder<unknown>) =>
    sql`(select count(*)::int from (select 1 from conversations c where ${where} limit 1000) s)`;
  const mine = sql`${isShown} and c.holder_person_id = ${personId}`;
  const { rows } = await sql<{ mine: number; waiting: number; snoozed: number; unheld: number }>`
    select ${upTo(sql`${mine} and c.kind in ('with-somebody', 'waiting-for-us')`)} as mine,
           ${upTo(sql`${mine} and c.kind = 'waiting-for-them'`)} as waiting,
           ${upTo(sql`${isOpen} and c.snoozed_until is not null and c.holder_person_id = ${personId}`)} as snoozed,
           ${upTo(sql`${isShown} and c.kind = 'new'`)} as unheld
  `.execute(db);
  return rows[0] ?? { mine: 0, waiting: 0, snoozed: 0, unheld: 0 };
}

export type Load = { personId: string; theyWait: number; weWait: number; oldest: Date | null };

/** By `conversations_mine` alone: it reads open conversations that somebody has, and nothing that is done. */
export async function listLoads(db: Queryable): Promise<Load[]> {
  const { rows } = await sql<Load>`
    select c.holder_person_id as "personId",
           (count(*) filter (where c.kind in ('with-somebody', 'waiting-for-us')))::int as "theyWait",
           (count(*) filter (where c.kind = 'waiting-for-them'))::int as "weWait",
           min(c.waiting_since) filter (where c.kind in ('with-somebody', 'waiting-for-us')) as oldest
    from conversations c
    where ${isShown} and c.holder_person_id is not null
    group by c.holder_person_id order by 2 desc, 1 limit 10000
  `.execute(db);
  return rows;
}

/** By `conversations_waiting`. */
export async function measureUnheld(
  db: Queryable,
): Promise<{ unheld: number; oldest: Date | null }> {
  const { rows } = await sql<{ unheld: number; oldest: Date | null }>`
    select count(*)::int as unheld, min(c.waiting_since) as oldest
    from conversations c where ${isShown} and c.kind = 'new'
  `.execute(db);
  return rows[0] ?? { unheld: 0, oldest: null };
}

/** Whose time is over, the longest over first. */
export async function listDueSnoozed(db: Queryable, now: Date, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from conversations c where c.snoozed_until <= ${now} and c.merged_into is null
    order by c.snoozed_until, c.id limit ${limit}
  `.execute(db);
  return rows.map((row) => row.id);
}

/** Posts of open conversations in which something was said lately: whose deletion we want to hear of soon. */
export async function listLivelyPosts(
  db: Queryable,
  options: { since: Date; limit: number },
): Promise<{ id: string; createdAt: Date }[]> {
  const { rows } = await sql<{ id: string; createdAt: Date }>`
    select p.post_id as id, p.post_created_at as "createdAt"
    from (
      select c.id from conversations c
      where ${isOpen} and c.last_post_created_at >= ${options.since}
      order by c.last_post_created_at desc, c.id desc limit ${options.limit}
    ) c
    join conversation_posts p on p.conversation_id = c.id and p.side <> 'ours'
    order by p.post_created_at desc, p.post_id desc limit ${options.limit * 5}
  `.execute(db);
  return rows;
}
