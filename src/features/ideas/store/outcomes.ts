// Outcomes: every change of status, merge and undone merge. What has words for all is owed to people.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { StatusKind } from '../contract/kinds.ts';
import type { OwedKind, OwedState } from '../contract/loop.ts';

export type NewOutcome = {
  id: string;
  kind: OwedKind;
  /** Null: of a programme. */
  ideaId: string | null;
  programmeId?: string;
  roundId?: string | null;
  fromKind: StatusKind | null;
  statusId: string | null;
  toKind: StatusKind | null;
  mergeId: string | null;
  publicText: string | null;
  internalText: string;
  lang: string;
  byPersonId: string | null;
  byName: string;
  at: Date;
};

export async function insertOutcome(tx: Transaction, outcome: NewOutcome): Promise<void> {
  await sql`
    insert into idea_outcomes (id, kind, idea_id, programme_id, round_id, from_kind, status_id, to_kind, merge_id, public_text, internal_text,
      lang, by_person_id, by_name, at)
    values (${outcome.id}, ${outcome.kind}, ${outcome.ideaId}, ${outcome.programmeId ?? null}::uuid,
      ${outcome.roundId ?? null}::uuid, ${outcome.fromKind}, ${outcome.statusId},
      ${outcome.toKind}, ${outcome.mergeId}, ${outcome.publicText}, ${outcome.internalText}, ${outcome.lang},
      ${outcome.byPersonId}, ${outcome.byName}, ${outcome.at})`.execute(tx);
}

/** The idea has this status from now on; with words for all, they are its answer. */
export async function setStatus(
  tx: Transaction,
  status: {
    ideaId: string;
    statusId: string;
    kind: StatusKind;
    answerId: string | null;
    at: Date;
  },
): Promise<void> {
  const { ideaId, statusId, kind, answerId, at } = status;
  await sql`
    update ideas set status_id = ${statusId}, answer_outcome_id = coalesce(${answerId}::uuid, answer_outcome_id),
      changed_at = ${at}
    where id = ${ideaId}`.execute(tx);
  await sql`
    update idea_standings set status_id = ${statusId}, status_kind = ${kind},
      answered_at = case when ${answerId}::uuid is null then answered_at else ${at} end
    where idea_id = ${ideaId}`.execute(tx);
}

export type OutcomeRow = {
  id: string;
  kind: OwedKind;
  programme_id: string | null;
  idea_id: string | null;
  idea_number: number | null;
  title: string;
  from_kind: StatusKind | null;
  to_kind: StatusKind | null;
  status_name: string | null;
  merge_id: string | null;
  public_text: string | null;
  internal_text: string;
  lang: string;
  by_person_id: string | null;
  by_name: string;
  at: Date;
  other_idea_id: string | null;
};

const columns = sql`
  o.id, o.kind, o.programme_id, o.idea_id, i.number as idea_number, coalesce(i.title, p.name, '') as title, o.from_kind, o.to_kind,
  st.name as status_name, o.merge_id, o.public_text, o.internal_text, o.lang, o.by_person_id, o.by_name, o.at,
  g.idea_id as other_idea_id`;
const joined = sql`
  idea_outcomes o left join ideas i on i.id = o.idea_id left join idea_statuses st on st.id = o.status_id
  left join idea_merges g on g.id = o.merge_id left join programmes p on p.id = o.programme_id`;

export async function findOutcome(db: Queryable, id: string): Promise<OutcomeRow | null> {
  const { rows } =
    await sql<OutcomeRow>`select ${columns} from ${joined} where o.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

export async function listOutcomes(db: Queryable, ids: readonly string[]): Promise<OutcomeRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<OutcomeRow>`
    select ${columns} from ${joined} where o.id = any(${[...ids]}::uuid[]) limit ${ids.length}`.execute(
    db,
  );
  return rows;
}

/** Everything that happened to these ideas, newest first. */
export async function listHistory(
  db: Queryable,
  ideaIds: readonly string[],
): Promise<OutcomeRow[]> {
  const { rows } = await sql<OutcomeRow>`
    select ${columns} from ${joined} where o.idea_id = any(${[...ideaIds]}::uuid[]) order by o.id desc limit 500`.execute(
    db,
  );
  return rows;
}

/** Outcomes with words for all, newest first. @param page.ideaIds null: of all ideas */
export async function listToldOutcomes(
  db: Queryable,
  page: { ideaIds: readonly string[] | null; before: string | null; limit: number },
): Promise<OutcomeRow[]> {
  const { ideaIds } = page;
  const ofIdeas = ideaIds === null ? sql`` : sql`and o.idea_id = any(${[...ideaIds]}::uuid[])`;
  const beyond = page.before === null ? ofIdeas : sql`${ofIdeas} and o.id < ${page.before}::uuid`;
  const { rows } = await sql<OutcomeRow>`
    select ${columns} from ${joined}
    where o.public_text is not null and o.kind not in ('invitation', 'reminder') ${beyond}
    order by o.id desc limit ${page.limit}`.execute(db);
  return rows;
}

/** Changes of status with words for all, of ideas that are public: the changelog. */
export async function listPublicOutcomes(
  db: Queryable,
  page: { boardSlug: string | null; before: string | null; limit: number },
): Promise<(OutcomeRow & { board_slug: string; board_name: string; number: number })[]> {
  const beyond = page.before === null ? sql`` : sql`and o.id < ${page.before}::uuid`;
  const board = page.boardSlug === null ? sql`` : sql`and b.slug = ${page.boardSlug}`;
  const { rows } = await sql<
    OutcomeRow & { board_slug: string; board_name: string; number: number }
  >`
    select ${columns}, b.slug as board_slug, b.name as board_name, i.number
    from ${joined} join idea_boards b on b.id = i.board_id
    where o.public_text is not null and o.kind = 'status' and i.is_public and i.standing = 'open'
      and i.canonical_id = i.id and b.is_public and b.retired_at is null ${board} ${beyond}
    order by o.id desc limit ${page.limit}`.execute(db);
  return rows;
}

/** Of a result, or of the reminders of a round; null: nobody was told yet. */
export async function findProgrammeOutcome(
  tx: Transaction,
  of: { kind: 'programme'; programmeId: string } | { kind: 'reminder'; roundId: string },
): Promise<string | null> {
  const which =
    of.kind === 'programme'
      ? sql`kind = 'programme' and programme_id = ${of.programmeId}`
      : sql`kind = 'reminder' and round_id = ${of.roundId}`;
  const { rows } = await sql<{ id: string }>`
    select id from idea_outcomes where ${which} order by id limit 1`.execute(tx);
  return rows[0]?.id ?? null;
}

/** Said anew: what waits for approval has these words then, unless they were changed by hand. */
export async function setOutcomeText(
  tx: Transaction,
  { id, text, at }: { id: string; text: string; at: Date },
): Promise<void> {
  await sql`update idea_outcomes set public_text = ${text}, at = ${at} where id = ${id}`.execute(
    tx,
  );
}

export async function countOwed(
  db: Queryable,
  outcomeIds: readonly string[],
): Promise<Map<string, Map<OwedState, number>>> {
  const { rows } = await sql<{ outcome_id: string; state: OwedState; count: number }>`
    select outcome_id, state, count(*)::int as count from idea_owed
    where outcome_id = any(${[...outcomeIds]}::uuid[]) group by 1, 2 limit 10000`.execute(db);
  const counts = new Map<string, Map<OwedState, number>>();
  for (const { outcome_id, state, count } of rows) {
    const of = counts.get(outcome_id) ?? new Map<OwedState, number>();
    counts.set(outcome_id, of.set(state, count));
  }
  return counts;
}

/** Of a merge that holds or was undone: what told of it. */
export async function findMergeOutcome(
  db: Queryable,
  mergeId: string,
): Promise<{ id: string; at: Date } | null> {
  const { rows } = await sql<{ id: string; at: Date }>`
    select id, at from idea_outcomes where merge_id = ${mergeId} and kind = 'merged' order by id limit 1`.execute(
    db,
  );
  return rows[0] ?? null;
}
