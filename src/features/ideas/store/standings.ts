// How ideas stand: the row that every change of counts holds, and the lists in the orders of their rankings.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { IdeaQuery } from '../contract/ideas.ts';
import type { Rank } from '../contract/kinds.ts';

/** An idea with everything that was merged into it, held until the end of the transaction. */
export type Whole = {
  /** The idea that stands for all of them. */
  id: string;
  /** All of them, this one too. */
  ids: string[];
  board_id: string;
  title: string;
  lang: string;
  standing: 'held' | 'open' | 'hidden';
  is_public: boolean;
  author: string | null;
  answer_outcome_id: string | null;
  votes_count: number;
  comments_count: number;
  owed_count: number;
  could_choose_count: number;
  created_at: Date;
};

const publicBoard = sql`
  idea_standings.board_id in (select id from idea_boards where is_public and retired_at is null)`;

/** Attempts to hold the idea that stands for another while it is being merged. */
const attemptsMax = 20;

/** @returns null: there is no such idea */
export async function holdWhole(tx: Transaction, ideaId: string): Promise<Whole | null> {
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    const canonicalId = await canonicalIdOf(tx, ideaId);
    if (canonicalId === null) return null;
    await sql`select 1 from idea_standings where idea_id = ${canonicalId} for update`.execute(tx);
    // It may have been merged while we waited: a statement after the lock sees what was committed.
    if ((await canonicalIdOf(tx, ideaId)) === canonicalId) return readWhole(tx, canonicalId);
  }
  throw new Error('an idea was merged again and again while it was to be held');
}

async function canonicalIdOf(tx: Transaction, ideaId: string): Promise<string | null> {
  const { rows } = await sql<{ canonical_id: string }>`
    select canonical_id from ideas where id = ${ideaId}`.execute(tx);
  return rows[0]?.canonical_id ?? null;
}

async function readWhole(tx: Transaction, id: string): Promise<Whole | null> {
  const { rows } = await sql<Whole>`
    select i.id, array(select m.id from ideas m where m.canonical_id = i.id) as ids, i.board_id, i.title, i.lang,
      i.standing, i.is_public, coalesce(i.author_person_id, i.author_contact_id) as author, i.answer_outcome_id,
      s.votes_count, s.comments_count, s.owed_count, s.could_choose_count, i.created_at
    from ideas i join idea_standings s on s.idea_id = i.id where i.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** Counts that follow from all rows of a whole; for what changes more than one of them. */
export async function recount(tx: Transaction, whole: Pick<Whole, 'id' | 'ids'>): Promise<void> {
  const ids = sql`${whole.ids}::uuid[]`;
  await sql`
    update idea_standings s set
      votes_count = (select count(distinct v.who) from idea_votes v
        where v.idea_id = any(${ids}) and v.withdrawn_at is null),
      comments_count = (select count(*) from idea_comments c
        where c.idea_id = any(${ids}) and c.standing = 'open' and c.text <> ''),
      owed_count = ${owedCountOf(ids)}
    from ideas i where i.id = s.idea_id and s.idea_id = ${whole.id}`.execute(tx);
}

export async function recountOwed(
  tx: Transaction,
  whole: Pick<Whole, 'id' | 'ids'>,
): Promise<void> {
  await sql`
    update idea_standings s set owed_count = ${owedCountOf(sql`${whole.ids}::uuid[]`)}
    from ideas i where i.id = s.idea_id and s.idea_id = ${whole.id}`.execute(tx);
}

const owedCountOf = (ids: ReturnType<typeof sql>) => sql`
  case when i.answer_outcome_id is null then
    (select count(distinct f.who) from idea_follows f where f.idea_id = any(${ids}) and f.ended_at is null
       and not exists (select 1 from idea_unsubscriptions u
         where u.who = f.who and (u.idea_id is null or u.idea_id = f.idea_id)))
  else
    (select count(*) from idea_owed o where o.outcome_id = i.answer_outcome_id
       and o.state in ('owed', 'drafted', 'sending', 'failed'))
  end`;

export async function setCounts(
  tx: Transaction,
  counts: Pick<
    Whole,
    'id' | 'votes_count' | 'comments_count' | 'owed_count' | 'could_choose_count'
  >,
): Promise<void> {
  await sql`
    update idea_standings set votes_count = ${counts.votes_count}, comments_count = ${counts.comments_count},
      owed_count = ${counts.owed_count}, could_choose_count = ${counts.could_choose_count}
    where idea_id = ${counts.id}`.execute(tx);
}

/** After a merge or its undoing. @param canonical by idea, which one stands for it now; those merged away leave the lists */
export async function setMerged(
  tx: Transaction,
  canonical: ReadonlyMap<string, string>,
): Promise<void> {
  const [ids, canonicalIds] = [[...canonical.keys()], [...canonical.values()]];
  await sql`
    update ideas i set canonical_id = r.canonical_id
    from unnest(${ids}::uuid[], ${canonicalIds}::uuid[]) as r (id, canonical_id)
    where i.id = r.id and i.canonical_id <> r.canonical_id`.execute(tx);
  await sql`
    update idea_standings s set is_merged = r.id <> r.canonical_id
    from unnest(${ids}::uuid[], ${canonicalIds}::uuid[]) as r (id, canonical_id)
    where s.idea_id = r.id and s.is_merged <> (r.id <> r.canonical_id)`.execute(tx);
}

export type StirRow = {
  id: string;
  /** Distinct people who voted, the author apart. */
  people: number;
  votes: number;
  could_choose: number;
  created_at: Date;
  recent_people: number;
  recent_since: Date | null;
};

/** What the scores of wholes are made from. */
export async function readStirs(
  db: Queryable,
  ids: readonly string[],
  since: Date,
): Promise<StirRow[]> {
  const { rows } = await sql<StirRow>`
    select i.id, s.votes_count as votes, s.could_choose_count as could_choose, i.created_at,
      s.votes_count - (exists (select 1 from idea_votes v join ideas m on m.id = v.idea_id
        where v.who = coalesce(i.author_person_id, i.author_contact_id) and v.withdrawn_at is null
          and m.canonical_id = i.id))::int as people,
      coalesce(r.people, 0)::int as recent_people, r.since as recent_since
    from ideas i join idea_standings s on s.idea_id = i.id
    left join lateral (
      select count(distinct act.who) as people, min(act.at) as since
      from ideas m, lateral (
        select v.who, v.at from idea_votes v
        where v.idea_id = m.id and v.withdrawn_at is null and v.at > ${since}
        union all
        select coalesce(c.person_id, c.contact_id), c.at from idea_comments c
        where c.idea_id = m.id and c.standing = 'open' and c.text <> '' and c.at > ${since}
      ) act
      where m.canonical_id = i.id and act.who is distinct from coalesce(i.author_person_id, i.author_contact_id)
    ) r on true
    where i.id = any(${[...ids]}::uuid[]) limit ${ids.length}`.execute(db);
  return rows;
}

export async function setScores(
  tx: Transaction,
  scores: readonly { id: string; top: number; trend: number; recent: number }[],
): Promise<void> {
  await sql`
    update idea_standings s set top_score = r.top, trend_score = r.trend, recent_people_count = r.recent
    from json_to_recordset(${JSON.stringify(scores)}::json) as r (id uuid, top real, trend real, recent int)
    where s.idea_id = r.id and (s.top_score, s.trend_score, s.recent_people_count) is distinct from
      (r.top, r.trend, r.recent)`.execute(tx);
}

/** Wholes whose trend may have changed by time alone or by acts since then. */
export async function listStirred(db: Queryable, since: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select idea_id as id from idea_standings where trend_score > 0
    union
    select m.canonical_id from idea_votes v join ideas m on m.id = v.idea_id
      where v.at > ${since} and v.withdrawn_at is null
    union
    select m.canonical_id from idea_comments c join ideas m on m.id = c.idea_id where c.at > ${since}
    order by id limit 200000`.execute(db);
  return rows.map(({ id }) => id);
}

const ORDERS: Readonly<
  Record<Rank, { value: ReturnType<typeof sql>; type: ReturnType<typeof sql> }>
> = {
  trending: { value: sql`trend_score`, type: sql`real` },
  top: { value: sql`top_score`, type: sql`real` },
  new: { value: sql`idea_id`, type: sql`uuid` },
  answered: { value: sql`answered_at`, type: sql`timestamptz` },
  owed: { value: sql`owed_count`, type: sql`int` },
};

/** Ids in the order of the ranking, by the idea_standings_… index of it. */
export async function listStandings(
  db: Queryable,
  {
    query,
    after,
    publicOnly,
  }: {
    query: Pick<
      IdeaQuery,
      'rank' | 'boardId' | 'statusKind' | 'statusId' | 'tagId' | 'standing' | 'limit'
    >;
    after: { value: string | number; id: string } | null;
    publicOnly: boolean;
  },
): Promise<{ id: string; value: string | number }[]> {
  const rank = query.standing === 'open' ? query.rank : 'new';
  const { value, type } = ORDERS[rank];
  const isNew = rank === 'new';
  const where = [
    sql`standing = ${sql.lit(query.standing)}`,
    ...(query.standing === 'open' ? [sql`not is_merged`] : []),
    ...(rank === 'answered' ? [sql`answered_at is not null`] : []),
    ...(rank === 'owed' ? [sql`owed_count > 0`] : []),
    ...(query.boardId ? [sql`board_id = ${query.boardId}`] : []),
    ...(query.statusKind ? [sql`status_kind = ${query.statusKind}`] : []),
    ...(query.statusId ? [sql`status_id = ${query.statusId}`] : []),
    ...(query.tagId ? [sql`tag_ids @> array[${query.tagId}::uuid]`] : []),
    ...(publicOnly ? [sql`is_public`, publicBoard] : []),
    ...(after && isNew ? [sql`idea_id < ${after.id}::uuid`] : []),
    ...(after && !isNew
      ? [sql`(${value}, idea_id) < (${after.value}::${type}, ${after.id}::uuid)`]
      : []),
  ];
  const order = isNew ? sql`idea_id desc` : sql`${value} desc, idea_id desc`;
  const { rows } = await sql<{ id: string; value: string | number | Date }>`
    select idea_id as id, ${value} as value from idea_standings
    where ${sql.join(where, sql` and `)} order by ${order} limit ${query.limit + 1}`.execute(db);
  return rows.map(({ id, value: shown }) => {
    return { id, value: shown instanceof Date ? shown.toISOString() : shown };
  });
}

/** All that are listed, a page at a time. */
export async function listForCouldChoose(
  db: Queryable,
  page: { after: string | null; limit: number },
): Promise<
  {
    id: string;
    board_id: string;
    created_at: Date;
    votes_count: number;
    could_choose_count: number;
  }[]
> {
  const beyond = page.after === null ? sql`` : sql`and idea_id > ${page.after}::uuid`;
  const { rows } = await sql<{
    id: string;
    board_id: string;
    created_at: Date;
    votes_count: number;
    could_choose_count: number;
  }>`
    select idea_id as id, board_id, created_at, votes_count, could_choose_count from idea_standings
    where standing = 'open' and not is_merged ${beyond} order by idea_id limit ${page.limit}`.execute(
    db,
  );
  return rows;
}

export async function setCouldChoose(
  tx: Transaction,
  changed: readonly { id: string; couldChoose: number; top: number }[],
): Promise<void> {
  await sql`
    update idea_standings s set could_choose_count = r."couldChoose", top_score = r.top
    from json_to_recordset(${JSON.stringify(changed)}::json) as r (id uuid, "couldChoose" int, top real)
    where s.idea_id = r.id`.execute(tx);
}

/** The ideas that stand for these, where they are listed. */
export async function listListed(
  db: Queryable,
  ideaIds: readonly string[],
  publicOnly: boolean,
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; canonical_id: string }>`
    select i.id, i.canonical_id from ideas i join idea_standings on idea_standings.idea_id = i.canonical_id
    where i.id = any(${[...ideaIds]}::uuid[]) and idea_standings.standing = 'open'
      ${publicOnly ? sql`and idea_standings.is_public and ${publicBoard}` : sql``}
    limit ${ideaIds.length}`.execute(db);
  return new Map(rows.map(({ id, canonical_id }) => [id, canonical_id]));
}

/** An idea and all that was merged into it. */
export async function listIdsOfWhole(db: Queryable, canonicalId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from ideas where canonical_id = ${canonicalId} order by id limit 10000`.execute(db);
  return rows.map(({ id }) => id);
}

export type StandingRow = {
  could_choose_count: number;
  recent_people_count: number;
  top_score: number;
  trend_score: number;
};

export async function readStanding(db: Queryable, ideaId: string): Promise<StandingRow | null> {
  const { rows } = await sql<StandingRow>`
    select could_choose_count, recent_people_count, top_score, trend_score from idea_standings
    where idea_id = ${ideaId}`.execute(db);
  return rows[0] ?? null;
}

/** Somebody was told, or is not to be told, of the answer that an idea has now. */
export async function countOneLess(
  tx: Transaction,
  { outcome_id, canonical_id }: { outcome_id: string; canonical_id: string | null },
): Promise<void> {
  await sql`
    update idea_standings s set owed_count = greatest(s.owed_count - 1, 0)
    from ideas i where i.id = s.idea_id and i.id = ${canonical_id} and i.answer_outcome_id = ${outcome_id}`.execute(
    tx,
  );
}
