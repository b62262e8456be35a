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
      // conversations_late and its sisters
      const before = new Date(now.getTime() - query.lateHours * 3_600_000);
      return { where: sql`c.late_since <= ${before}`, by: sql`c.late_since`, isDescending: false };
    }
    case 'snoozed': // conversations_snoozed_of_holder
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
  const { kind, holderId, sourceId, unitId, language, urgency, intent } = query;
  return [
    kind && sql`c.kind = ${kind}`,
    holderId && sql`c.holder_person_id = ${holderId}`,
    sourceId && sql`c.source_id = ${sourceId}`,
    unitId && sql`c.unit_id = ${unitId}`,
    language && sql`c.language = ${language}`,
    urgency && sql`c.urgency = ${urgency}`,
    intent && sql`c.intent = ${intent}`,
  ].flatMap((condition) => condition || []);
}

/** Topics and labels, of the conversation itself or of its entry in an index. */
function marksOf(
  { topicId, labelId }: BoardQuery,
  of: RawBuilder<unknown> = sql`c`,
): RawBuilder<unknown>[] {
  return [
    topicId && sql`${of}.topic_ids @> array[${topicId}]::uuid[]`,
    // Named as the partial index names it, so that it can serve.
    labelId && sql`${of}.labels @> array[${labelId}]::uuid[] and ${of}.labels <> '{}'`,
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

type BoardRow = ConversationRow & { sort_at: Date };

/**
 * Of topics and labels the planner knows only how common they are in general: for one that few bear it would walk past a
 * million others. So the first of a long board are looked through, and where too few of them bear it, all that do are
 * fetched by its own index and sorted: they are not many.
 */
export async function listBoard(db: Queryable, page: BoardPage): Promise<BoardRow[]> {
  if (marksOf(page.query).length === 0) return listByOrder(db, page);
  const isLong = page.query.board === 'all' || page.query.board === 'late';
  const first = isLong ? await listAmongFirst(db, page) : [];
  return first.length < page.limit ? listByMark(db, page) : first;
}

function partsOf({ query, personId, after, now }: BoardPage) {
  const { where, by, isDescending } = boardOf(query, personId, now);
  const direction = isDescending ? sql`desc` : sql`asc`;
  const beyond = isDescending ? sql`<` : sql`>`;
  const place = after
    ? sql`(${by}, c.id) ${beyond} (${after.at}::timestamptz, ${after.id}::uuid)`
    : sql`true`;
  return { by, direction, onBoard: sql`${where} and ${place}` };
}

const and = (conditions: readonly RawBuilder<unknown>[]) => sql.join(conditions, sql` and `);

async function listByOrder(db: Queryable, page: BoardPage): Promise<BoardRow[]> {
  const { by, direction, onBoard } = partsOf(page);
  const { rows } = await sql<BoardRow>`
    select ${conversationColumns}, ${by} as sort_at from conversations c
    where ${and([onBoard, ...filtersOf(page.query)])}
    order by ${by} ${direction}, c.id ${direction}
    limit ${page.limit}
  `.execute(db);
  return rows;
}

const lookedThrough = 10_000;

/** In `conversations_newest` and `conversations_late` alone, which hold the marks too. */
async function listAmongFirst(db: Queryable, page: BoardPage): Promise<BoardRow[]> {
  const { by, direction, onBoard } = partsOf(page);
  const { rows } = await sql<BoardRow>`
    select ${conversationColumns}, f.sort_at
    from (
      select c.id, ${by} as sort_at, c.topic_ids, c.labels from conversations c
      where ${onBoard} order by ${by} ${direction}, c.id ${direction} limit ${lookedThrough}
    ) f
    join conversations c on c.id = f.id
    where ${and([...marksOf(page.query, sql`f`), ...filtersOf(page.query)])}
    order by f.sort_at ${direction}, f.id ${direction}
    limit ${page.limit}
  `.execute(db);
  return rows;
}

/** In an order that no index has, so that the planner begins with the few. */
async function listByMark(db: Queryable, page: BoardPage): Promise<BoardRow[]> {
  const { by, direction, onBoard } = partsOf(page);
  const { rows } = await sql<BoardRow>`
    select ${conversationColumns}, ${by} as sort_at from conversations c
    where ${and([onBoard, ...marksOf(page.query), ...filtersOf(page.query)])}
    order by ${by} + interval '0' ${direction}, c.id ${direction}
    limit ${page.limit}
  `.execute(db);
  return rows;
}

/** By `conversations_mine`, `conversations_waiting` and `conversations_snoozed_of_holder`; counts end at 1,000. */
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

/**
 * By `conversations_mine` alone, in its order: it reads open conversations that somebody has, and nothing that is done.
 * Counted by kind first, for that is what its entries lie together by.
 */
export async function listLoads(db: Queryable): Promise<Load[]> {
  const { rows } = await sql<Load>`
    select s.person as "personId",
           coalesce(sum(s.count) filter (where s.kind <> 'waiting-for-them'), 0)::int as "theyWait",
           coalesce(sum(s.count) filter (where s.kind = 'waiting-for-them'), 0)::int as "weWait",
           min(s.oldest) filter (where s.kind <> 'waiting-for-them') as oldest
    from (
      select c.holder_person_id as person, c.kind, count(*) as count, min(c.waiting_since) as oldest
      from conversations c
      where ${isShown} and c.holder_person_id is not null
      group by c.holder_person_id, c.kind
    ) s
    group by s.person order by 2 desc, 1 limit 10000
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
