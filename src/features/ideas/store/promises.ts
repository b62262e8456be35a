// How many of those who were owed an outcome were told, in all and by idea.

import { sql } from 'kysely';
import type { Queryable } from '#platform/db/database.ts';
import { ofOutcomes } from './owed.ts';

export type PromiseCounts = {
  told: number;
  failed: number;
  late: number;
  fresh: number;
  declined: number;
  withdrawn: number;
};

export async function countPromises(
  db: Queryable,
  period: { from: Date; to: Date; lateBefore: Date },
): Promise<PromiseCounts> {
  const { rows } = await sql<PromiseCounts>`
    select count(*) filter (where state in ('sent', 'read'))::int as told,
      count(*) filter (where state = 'failed')::int as failed,
      count(*) filter (where state in ('owed', 'drafted', 'sending') and created_at < ${period.lateBefore})::int as late,
      count(*) filter (where state in ('owed', 'drafted', 'sending') and created_at >= ${period.lateBefore})::int as fresh,
      count(*) filter (where state = 'declined')::int as declined,
      count(*) filter (where state = 'withdrawn')::int as withdrawn
    from idea_owed o join idea_outcomes t on t.id = o.outcome_id and ${ofOutcomes}
    where o.created_at >= ${period.from} and o.created_at < ${period.to}`.execute(db);
  return rows[0] ?? { told: 0, failed: 0, late: 0, fresh: 0, declined: 0, withdrawn: 0 };
}

export type IdeaPromiseCounts = {
  ideaId: string;
  ideaNumber: number;
  title: string;
  told: number;
  due: number;
  fresh: number;
};

/** The same by idea; where the most people still wait, first. */
export async function countPromisesByIdea(
  db: Queryable,
  period: { from: Date; to: Date; lateBefore: Date },
  limit: number,
): Promise<IdeaPromiseCounts[]> {
  const { rows } = await sql<IdeaPromiseCounts>`
    select i.id as "ideaId", i.number as "ideaNumber", i.title, counted.told, counted.due, counted.fresh from (
      select m.canonical_id, count(*) filter (where o.state in ('sent', 'read'))::int as told,
        count(*) filter (where o.state in ('sent', 'read', 'failed')
          or (o.state in ('owed', 'drafted', 'sending') and o.created_at < ${period.lateBefore}))::int as due,
        count(*) filter (where o.state in ('owed', 'drafted', 'sending')
          and o.created_at >= ${period.lateBefore})::int as fresh
      from idea_owed o join ideas m on m.id = o.idea_id
      where o.created_at >= ${period.from} and o.created_at < ${period.to} group by m.canonical_id
    ) counted join ideas i on i.id = counted.canonical_id
    order by counted.due - counted.told desc, counted.fresh desc, i.id desc limit ${limit}`.execute(
    db,
  );
  return rows;
}

/** People whose ideas nobody answered yet. */
export async function countUnanswered(db: Queryable): Promise<number> {
  const { rows } = await sql<{ people: number }>`
    select coalesce(sum(owed_count), 0)::int as people from idea_standings
    where answered_at is null and standing = 'open' and not is_merged`.execute(db);
  return rows[0]?.people ?? 0;
}
