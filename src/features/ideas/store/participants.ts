// Who takes part in programmes: invited, joined with the text they agreed to, named as they want, thanked.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { WhoKey } from '../contract/ideas.ts';
import type { OwedState } from '../contract/loop.ts';
import type { Engagedness, Participation } from '../domain/programme.ts';

export type ParticipantRow = {
  id: string;
  programme_id: string;
  person_id: string | null;
  contact_id: string | null;
  name: string | null;
  state: Participation;
  reasons: string[];
  consent_version: number | null;
  joined_at: Date | null;
  credit: string | null;
  lang: string;
  shown_as: string | null;
  feedback_count: number;
  last_feedback_at: Date | null;
  letter_id: string | null;
  letter_kind: 'invitation' | 'reminder' | null;
  letter_state: OwedState | null;
};

const participantColumns = sql`
  m.id, m.programme_id, m.person_id, m.contact_id, coalesce(p.name, c.name) as name, m.state, m.reasons,
  m.consent_version, m.joined_at, m.credit, m.lang, m.shown_as, l.id as letter_id, l.kind as letter_kind,
  l.state as letter_state,
  (select count(*)::int from programme_feedback f where f.participant_id = m.id) as feedback_count,
  (select max(f.at) from programme_feedback f where f.participant_id = m.id) as last_feedback_at`;
const participantsJoined = sql`
  programme_participants m left join people p on p.id = m.person_id left join contacts c on c.id = m.contact_id
  left join lateral (
    select o.id, t.kind, o.state from idea_owed o join idea_outcomes t on t.id = o.outcome_id
    where o.who = m.who and t.programme_id = m.programme_id and t.kind in ('invitation', 'reminder')
    order by o.id desc limit 1
  ) l on true`;

/** In the order in which they came. */
export async function listParticipants(
  db: Queryable,
  programmeId: string,
): Promise<ParticipantRow[]> {
  const { rows } = await sql<ParticipantRow>`
    select ${participantColumns} from ${participantsJoined} where m.programme_id = ${programmeId}
    order by m.id limit 2000`.execute(db);
  return rows;
}

export async function findParticipant(db: Queryable, id: string): Promise<ParticipantRow | null> {
  const { rows } = await sql<ParticipantRow>`
    select ${participantColumns} from ${participantsJoined} where m.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

export async function findParticipantOf(
  db: Queryable,
  of: { programmeId: string; who: string },
): Promise<ParticipantRow | null> {
  const { rows } = await sql<ParticipantRow>`
    select ${participantColumns} from ${participantsJoined}
    where m.programme_id = ${of.programmeId} and m.who = ${of.who}`.execute(db);
  return rows[0] ?? null;
}

/** Who is there already stays as they are. */
export async function addParticipant(
  tx: Transaction,
  given: {
    id: string;
    programmeId: string;
    who: WhoKey;
    state: 'proposed' | 'invited';
    reasons: readonly string[];
    lang: string;
    now: Date;
  },
): Promise<void> {
  const { who } = given;
  await sql`
    insert into programme_participants (id, programme_id, person_id, contact_id, state, reasons, lang, changed_at)
    values (${given.id}, ${given.programmeId}, ${who.kind === 'person' ? who.id : null},
      ${who.kind === 'contact' ? who.id : null}, ${given.state}, ${[...given.reasons]}::text[], ${given.lang},
      ${given.now})
    on conflict (programme_id, who) do nothing`.execute(tx);
}

/** A letter to them went out of hand. */
export async function setInvited(
  tx: Transaction,
  { programmeId, who, at }: { programmeId: string; who: string; at: Date },
): Promise<void> {
  await sql`
    update programme_participants set state = 'invited', changed_at = ${at}
    where programme_id = ${programmeId} and who = ${who} and state = 'proposed'`.execute(tx);
}

/** Nobody wrote to them after all: they may be proposed anew. */
export async function dropProposed(
  tx: Transaction,
  of: { programmeId: string; who: string },
): Promise<void> {
  await sql`
    delete from programme_participants m
    where m.programme_id = ${of.programmeId} and m.who = ${of.who} and m.state = 'proposed'
      and not exists (select 1 from programme_feedback f where f.participant_id = m.id)`.execute(
    tx,
  );
}

/** The language in which a contact asked for something last; null: they never did. */
export async function findLanguageOf(db: Queryable, contactId: string): Promise<string | null> {
  const { rows } = await sql<{ lang: string }>`
    select lang from idea_wordings where contact_id = ${contactId} and removed_at is null
    order by at desc limit 1`.execute(db);
  return rows[0]?.lang ?? null;
}

/** Programmes somebody was asked into, newest first. */
export async function listParts(
  db: Queryable,
  who: string,
): Promise<(ParticipantRow & { programme_name: string })[]> {
  const { rows } = await sql<ParticipantRow & { programme_name: string }>`
    select ${participantColumns}, g.name as programme_name
    from ${participantsJoined} join programmes g on g.id = m.programme_id
    where m.who = ${who} and m.state <> 'proposed' order by m.id desc limit 100`.execute(db);
  return rows;
}

export async function setShownAs(
  tx: Transaction,
  { id, shownAs }: { id: string; shownAs: string | null },
): Promise<void> {
  await sql`update programme_participants set shown_as = ${shownAs} where id = ${id}`.execute(tx);
}

export async function setParticipation(
  tx: Transaction,
  given: {
    id: string;
    state: Participation;
    consentVersion: number | null;
    consentSource: string;
    now: Date;
  },
): Promise<void> {
  await sql`
    update programme_participants set state = ${given.state}, changed_at = ${given.now},
      consent_version = coalesce(${given.consentVersion}, consent_version),
      consent_source = case when ${given.consentVersion}::int is null then consent_source else ${given.consentSource} end,
      joined_at = case when ${given.state === 'joined'} then coalesce(joined_at, ${given.now}) else joined_at end
    where id = ${given.id}`.execute(tx);
}

export async function setCredit(tx: Transaction, id: string, credit: string): Promise<void> {
  await sql`update programme_participants set credit = ${credit} where id = ${id}`.execute(tx);
}

/** Who was written a reminder of this round, sent or not. */
export async function listReminded(db: Queryable, roundId: string): Promise<Set<string>> {
  const { rows } = await sql<{ who: string }>`
    select o.who from idea_owed o join idea_outcomes t on t.id = o.outcome_id
    where t.round_id = ${roundId} and t.kind = 'reminder' order by o.id limit 2000`.execute(db);
  return new Set(rows.map(({ who }) => who));
}

type Engaged = { id: string; name: string; lang: string | null } & Engagedness;

/** Contacts that did something with ideas since then and do not take part yet. */
export async function listEngagedContacts(
  db: Queryable,
  of: { programmeId: string; since: Date },
): Promise<Engaged[]> {
  const { rows } = await sql<Engaged>`
    select c.id, c.name, sum(asked)::int as asked, sum(votes)::int as votes, sum(comments)::int as comments,
      sum(feedback)::int as feedback, (array_agg(acts.lang order by acts.at desc)
        filter (where acts.lang is not null))[1] as lang
    from (
      select contact_id as who, 1 as asked, 0 as votes, 0 as comments, 0 as feedback, lang, at from idea_wordings
        where contact_id is not null and kind = 'asked' and removed_at is null and at > ${of.since}
      union all
      select contact_id, 0, 1, 0, 0, null, at from idea_votes
        where contact_id is not null and withdrawn_at is null and cast_by_id is null and at > ${of.since}
      union all
      select contact_id, 0, 0, 1, 0, null, at from idea_comments
        where contact_id is not null and standing = 'open' and text <> '' and at > ${of.since}
      union all
      select m.contact_id, 0, 0, 0, 1, m.lang, f.at from programme_feedback f
        join programme_participants m on m.id = f.participant_id where m.contact_id is not null and f.at > ${of.since}
    ) acts join contacts c on c.id = acts.who and c.erased_at is null
    where not exists (select 1 from programme_participants m where m.programme_id = ${of.programmeId} and m.who = c.id)
      and not exists (select 1 from idea_unsubscriptions u where u.who = c.id and u.idea_id is null)
    group by c.id, c.name
    order by sum(3 * feedback + 2 * asked + 2 * comments + votes) desc, c.id limit 200`.execute(db);
  return rows;
}
