// Votes, followers, who doesn't want to hear, and who took part. Rows stay at the idea where they were made.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { FollowReason, WhoKey, WishSource } from '../contract/ideas.ts';
import type { Claim } from '../domain/owing.ts';

const person = ({ kind, id }: WhoKey) => (kind === 'person' ? id : null);
const contact = ({ kind, id }: WhoKey) => (kind === 'contact' ? id : null);

export async function hasVoted(
  db: Queryable,
  ideaIds: readonly string[],
  who: string,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from idea_votes where who = ${who} and idea_id = any(${[...ideaIds]}::uuid[]) and withdrawn_at is null
    limit 1`.execute(db);
  return rows.length > 0;
}

export async function insertVote(
  tx: Transaction,
  vote: {
    id: string;
    ideaId: string;
    who: WhoKey;
    source: WishSource;
    note: string;
    castBy: { id: string | null; name: string } | null;
    conversationId: string | null;
    at: Date;
  },
): Promise<void> {
  await sql`
    insert into idea_votes (id, idea_id, person_id, contact_id, source, note, cast_by_id, cast_by_name, conversation_id, at)
    values (${vote.id}, ${vote.ideaId}, ${person(vote.who)}, ${contact(vote.who)}, ${vote.source}, ${vote.note},
      ${vote.castBy?.id ?? null}, ${vote.castBy?.name ?? null}, ${vote.conversationId}, ${vote.at})
    on conflict (idea_id, who) do update set source = excluded.source, note = excluded.note,
      cast_by_id = excluded.cast_by_id, cast_by_name = excluded.cast_by_name,
      conversation_id = excluded.conversation_id, at = excluded.at, withdrawn_at = null`.execute(
    tx,
  );
}

/** @returns whether there was one */
export async function withdrawVotes(
  tx: Transaction,
  { ideaIds, who, at }: { ideaIds: readonly string[]; who: string; at: Date },
): Promise<boolean> {
  const result = await sql`
    update idea_votes set withdrawn_at = ${at}
    where who = ${who} and idea_id = any(${[...ideaIds]}::uuid[]) and withdrawn_at is null`.execute(
    tx,
  );
  return (result.numAffectedRows ?? 0n) > 0n;
}

export type VoteRow = {
  id: string;
  idea_id: string;
  person_id: string | null;
  contact_id: string | null;
  name: string | null;
  source: WishSource;
  note: string;
  cast_by_name: string | null;
  conversation_id: string | null;
  at: Date;
};

/** Newest first; somebody who voted for several that became one comes with each. */
export async function listVotes(
  db: Queryable,
  ideaIds: readonly string[],
  page: { before: string | null; limit: number },
): Promise<VoteRow[]> {
  const beyond = page.before === null ? sql`` : sql`and v.id < ${page.before}::uuid`;
  const { rows } = await sql<VoteRow>`
    select v.id, v.idea_id, v.person_id, v.contact_id, coalesce(p.name, c.name) as name, v.source, v.note,
      v.cast_by_name, v.conversation_id, v.at
    from idea_votes v left join people p on p.id = v.person_id left join contacts c on c.id = v.contact_id
    where v.idea_id = any(${[...ideaIds]}::uuid[]) and v.withdrawn_at is null ${beyond}
    order by v.id desc limit ${page.limit}`.execute(db);
  return rows;
}

export async function findVote(db: Queryable, voteId: string): Promise<VoteRow | null> {
  const { rows } = await sql<VoteRow>`
    select v.id, v.idea_id, v.person_id, v.contact_id, null as name, v.source, v.note, v.cast_by_name, v.conversation_id,
      v.at
    from idea_votes v where v.id = ${voteId} and v.withdrawn_at is null`.execute(db);
  return rows[0] ?? null;
}

/** @returns whether they did not follow any of these before */
export async function follow(
  tx: Transaction,
  given: {
    id: string;
    ideaId: string;
    ideaIds: readonly string[];
    who: WhoKey;
    reason: FollowReason;
    conversationId: string | null;
    postId: string | null;
    at: Date;
  },
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from idea_follows where who = ${given.who.id} and idea_id = any(${[...given.ideaIds]}::uuid[])
      and ended_at is null limit 1`.execute(tx);
  await sql`
    insert into idea_follows (id, idea_id, person_id, contact_id, reason, conversation_id, post_id, at)
    values (${given.id}, ${given.ideaId}, ${person(given.who)}, ${contact(given.who)}, ${given.reason},
      ${given.conversationId}, ${given.postId}, ${given.at})
    on conflict (idea_id, who, reason, conversation_id) do update set ended_at = null,
      at = case when idea_follows.ended_at is null then idea_follows.at else excluded.at end`.execute(
    tx,
  );
  return rows.length === 0;
}

/** @returns whether they follow none of these any more */
export async function endFollows(
  tx: Transaction,
  given: { ideaIds: readonly string[]; who: string; reason: FollowReason; at: Date },
): Promise<boolean> {
  const ids = sql`${[...given.ideaIds]}::uuid[]`;
  await sql`
    update idea_follows set ended_at = ${given.at}
    where who = ${given.who} and idea_id = any(${ids}) and reason = ${given.reason} and ended_at is null`.execute(
    tx,
  );
  const { rows } = await sql`
    select 1 from idea_follows where who = ${given.who} and idea_id = any(${ids}) and ended_at is null limit 1`.execute(
    tx,
  );
  return rows.length === 0;
}

export type FollowRow = Claim & { name: string | null };

/** Everybody who is to hear what becomes of any of these, with every reason. */
export async function listClaims(db: Queryable, ideaIds: readonly string[]): Promise<FollowRow[]> {
  const { rows } = await sql<FollowRow>`
    select f.idea_id as "ideaId", case when f.person_id is null then 'contact' else 'person' end as kind, f.who,
      f.reason, f.conversation_id as "conversationId", f.post_id as "postId", f.at, coalesce(p.name, c.name) as name
    from idea_follows f left join people p on p.id = f.person_id left join contacts c on c.id = f.contact_id
    where f.idea_id = any(${[...ideaIds]}::uuid[]) and f.ended_at is null
    order by f.id limit 1000000`.execute(db);
  return rows;
}

/** Who said, for these ideas or for all, that they don't want to hear. */
export async function listDeaf(db: Queryable, ideaIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ who: string }>`
    select who from idea_unsubscriptions where idea_id = any(${[...ideaIds]}::uuid[])
    union
    select u.who from idea_unsubscriptions u where u.idea_id is null
      and exists (select 1 from idea_follows f where f.who = u.who and f.idea_id = any(${[...ideaIds]}::uuid[]))
    limit 1000000`.execute(db);
  return new Set(rows.map(({ who }) => who));
}

/** Of these, who doesn't want to hear of anything. */
export async function listDeafOf(db: Queryable, who: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ who: string }>`
    select who from idea_unsubscriptions where idea_id is null and who = any(${[...who]}::uuid[])
    limit ${who.length}`.execute(db);
  return new Set(rows.map((row) => row.who));
}

/** @param ideaIds empty: of everything */
export async function unsubscribe(
  tx: Transaction,
  given: { who: WhoKey; ideaIds: readonly string[]; via: string; at: Date; newId: () => string },
): Promise<void> {
  const ideaIds = given.ideaIds.length === 0 ? [null] : given.ideaIds;
  for (const ideaId of ideaIds) {
    await sql`
      insert into idea_unsubscriptions (id, person_id, contact_id, idea_id, via, at)
      values (${given.newId()}, ${person(given.who)}, ${contact(given.who)}, ${ideaId}, ${given.via}, ${given.at})
      on conflict do nothing`.execute(tx);
  }
}

export async function resubscribe(
  tx: Transaction,
  { who, ideaIds }: { who: string; ideaIds: readonly string[] },
): Promise<void> {
  await sql`
    delete from idea_unsubscriptions where who = ${who} and idea_id = any(${[...ideaIds]}::uuid[])`.execute(
    tx,
  );
}

/** @returns when they last did something there before; null: never */
export async function noteParticipant(
  tx: Transaction,
  { boardId, who, at }: { boardId: string; who: string; at: Date },
): Promise<Date | null> {
  const { rows } = await sql<{ before: Date | null }>`
    with known as (select last_at from idea_participants where board_id = ${boardId} and who = ${who})
    insert into idea_participants (board_id, who, last_at) values (${boardId}, ${who}, ${at})
    on conflict (board_id, who) do update set last_at = greatest(idea_participants.last_at, excluded.last_at)
    returning (select last_at from known) as before`.execute(tx);
  return rows[0]?.before ?? null;
}

/** How many people did something last on each day, by board. */
export async function countParticipants(
  db: Queryable,
): Promise<{ boardId: string; day: Date; people: number }[]> {
  const { rows } = await sql<{ boardId: string; day: Date; people: number }>`
    select board_id as "boardId", date_trunc('day', last_at) as day, count(*)::int as people
    from idea_participants group by 1, 2 order by 1, 2 desc limit 100000`.execute(db);
  return rows;
}

export async function countFollowers(db: Queryable, ideaIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct f.who)::int as count from idea_follows f
    where f.idea_id = any(${[...ideaIds]}::uuid[]) and f.ended_at is null
      and not exists (select 1 from idea_unsubscriptions u
        where u.who = f.who and (u.idea_id is null or u.idea_id = f.idea_id))`.execute(db);
  return rows[0]?.count ?? 0;
}

export async function isKnown(db: Queryable, { kind, id }: WhoKey): Promise<boolean> {
  const { rows } =
    kind === 'person'
      ? await sql`select 1 from people where id = ${id}`.execute(db)
      : await sql`select 1 from contacts where id = ${id} and erased_at is null`.execute(db);
  return rows.length > 0;
}

/** Whether they don't want to hear of these, or of anything. */
export async function isDeaf(
  db: Queryable,
  ideaIds: readonly string[],
  who: string,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from idea_unsubscriptions
    where who = ${who} and (idea_id is null or idea_id = any(${[...ideaIds]}::uuid[])) limit 1`.execute(
    db,
  );
  return rows.length > 0;
}
