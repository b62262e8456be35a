// Programmes with their consent texts, participants, rounds and feedback.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { WhoKey } from '../contract/ideas.ts';
import type { ProgrammeInput } from '../contract/programmes.ts';
import type { Engagedness, Participation } from '../domain/programme.ts';

export type ProgrammeRow = ProgrammeInput & {
  id: string;
  state: 'planned' | 'running' | 'closed';
  consentVersion: number;
  result: string | null;
  joinedCount: number;
  invitedCount: number;
  roundsCount: number;
  createdAt: Date;
};

const columns = sql`
  p.id, p.name, p.purpose, to_char(p.starts_on, 'YYYY-MM-DD') as "startsOn", to_char(p.ends_on, 'YYYY-MM-DD') as "endsOn",
  p.seats, p.state, p.consent_version as "consentVersion", t.text as "consentText", p.result, p.created_at as "createdAt",
  (select count(*)::int from programme_participants m where m.programme_id = p.id and m.state = 'joined') as "joinedCount",
  (select count(*)::int from programme_participants m where m.programme_id = p.id and m.state = 'invited') as "invitedCount",
  (select count(*)::int from programme_rounds r where r.programme_id = p.id) as "roundsCount"`;
const joined = sql`
  programmes p join programme_consent_texts t on t.programme_id = p.id and t.version = p.consent_version`;

/** Newest first. */
export async function listProgrammes(db: Queryable): Promise<ProgrammeRow[]> {
  const { rows } = await sql<ProgrammeRow>`
    select ${columns} from ${joined} order by p.id desc limit 500`.execute(db);
  return rows;
}

export async function findProgramme(
  db: Queryable,
  id: string,
  options: { forUpdate?: boolean } = {},
): Promise<ProgrammeRow | null> {
  if (options.forUpdate)
    await sql`select 1 from programmes where id = ${id} for update`.execute(db);
  const { rows } =
    await sql<ProgrammeRow>`select ${columns} from ${joined} where p.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/** A changed consent text is a new version; the others stay. */
export async function saveProgramme(
  tx: Transaction,
  {
    id,
    input,
    consentVersion,
    now,
  }: {
    id: string;
    input: ProgrammeInput;
    consentVersion: number;
    now: Date;
  },
): Promise<void> {
  await sql`
    insert into programmes (id, name, purpose, starts_on, ends_on, seats, state, consent_version, created_at)
    values (${id}, ${input.name}, ${input.purpose}, ${input.startsOn}, ${input.endsOn}, ${input.seats}, 'planned',
      ${consentVersion}, ${now})
    on conflict (id) do update set name = excluded.name, purpose = excluded.purpose, starts_on = excluded.starts_on,
      ends_on = excluded.ends_on, seats = excluded.seats, consent_version = excluded.consent_version`.execute(
    tx,
  );
  await sql`
    insert into programme_consent_texts (programme_id, version, text, changed_at)
    values (${id}, ${consentVersion}, ${input.consentText}, ${now})
    on conflict do nothing`.execute(tx);
}

export async function setProgrammeState(
  tx: Transaction,
  { id, state, result }: { id: string; state: ProgrammeRow['state']; result: string | null },
): Promise<void> {
  await sql`
    update programmes set state = ${state}, result = coalesce(${result}, result) where id = ${id}`.execute(
    tx,
  );
}

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
  feedback_count: number;
  last_feedback_at: Date | null;
};

const participantColumns = sql`
  m.id, m.programme_id, m.person_id, m.contact_id, coalesce(p.name, c.name) as name, m.state, m.reasons,
  m.consent_version, m.joined_at, m.credit,
  (select count(*)::int from programme_feedback f where f.participant_id = m.id) as feedback_count,
  (select max(f.at) from programme_feedback f where f.participant_id = m.id) as last_feedback_at`;
const participantsJoined = sql`
  programme_participants m left join people p on p.id = m.person_id left join contacts c on c.id = m.contact_id`;

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

/** Who is there already stays as they are. */
export async function addParticipant(
  tx: Transaction,
  given: { id: string; programmeId: string; who: WhoKey; reasons: readonly string[]; now: Date },
): Promise<void> {
  const { who } = given;
  await sql`
    insert into programme_participants (id, programme_id, person_id, contact_id, state, reasons, changed_at)
    values (${given.id}, ${given.programmeId}, ${who.kind === 'person' ? who.id : null},
      ${who.kind === 'contact' ? who.id : null}, 'invited', ${[...given.reasons]}::text[], ${given.now})
    on conflict (programme_id, who) do nothing`.execute(tx);
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

export type RoundRow = {
  id: string;
  programme_id: string;
  number: number;
  title: string;
  task: string;
  questions: string[];
  dueOn: string;
  feedbackCount: number;
};

const roundColumns = sql`
  r.id, r.programme_id, r.number, r.title, r.task, r.questions, to_char(r.due_on, 'YYYY-MM-DD') as "dueOn",
  (select count(*)::int from programme_feedback f where f.round_id = r.id) as "feedbackCount"`;

export async function listRounds(db: Queryable, programmeId: string): Promise<RoundRow[]> {
  const { rows } = await sql<RoundRow>`
    select ${roundColumns} from programme_rounds r where r.programme_id = ${programmeId} order by r.number limit 500`.execute(
    db,
  );
  return rows;
}

export async function findRound(db: Queryable, id: string): Promise<RoundRow | null> {
  const { rows } = await sql<RoundRow>`
    select ${roundColumns} from programme_rounds r where r.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

export async function insertRound(
  tx: Transaction,
  round: {
    id: string;
    programmeId: string;
    title: string;
    task: string;
    questions: readonly string[];
    dueOn: string;
  },
): Promise<void> {
  await sql`
    insert into programme_rounds (id, programme_id, number, title, task, questions, due_on)
    values (${round.id}, ${round.programmeId},
      (select coalesce(max(number), 0) + 1 from programme_rounds where programme_id = ${round.programmeId}),
      ${round.title}, ${round.task}, ${[...round.questions]}::text[], ${round.dueOn}::date)`.execute(
    tx,
  );
}

export type FeedbackRow = {
  id: string;
  round_id: string;
  participant_id: string;
  person_id: string | null;
  contact_id: string | null;
  name: string | null;
  text: string;
  answers: string[];
  idea_id: string | null;
  at: Date;
};

export async function insertFeedback(
  tx: Transaction,
  feedback: Pick<FeedbackRow, 'id' | 'round_id' | 'participant_id' | 'text' | 'idea_id' | 'at'> & {
    answers: readonly string[];
  },
): Promise<void> {
  await sql`
    insert into programme_feedback (id, round_id, participant_id, text, answers, idea_id, at)
    values (${feedback.id}, ${feedback.round_id}, ${feedback.participant_id}, ${feedback.text},
      ${[...feedback.answers]}::text[], ${feedback.idea_id}, ${feedback.at})`.execute(tx);
}

/** In the order given. */
export async function listFeedback(db: Queryable, roundId: string): Promise<FeedbackRow[]> {
  const { rows } = await sql<FeedbackRow>`
    select f.id, f.round_id, f.participant_id, m.person_id, m.contact_id, coalesce(p.name, c.name) as name, f.text,
      f.answers, f.idea_id, f.at
    from programme_feedback f join programme_participants m on m.id = f.participant_id
    left join people p on p.id = m.person_id left join contacts c on c.id = m.contact_id
    where f.round_id = ${roundId} order by f.id limit 2000`.execute(db);
  return rows;
}

/** Contacts that did something with ideas since then and do not take part yet. */
export async function listEngagedContacts(
  db: Queryable,
  of: { programmeId: string; since: Date },
): Promise<({ id: string; name: string } & Engagedness)[]> {
  const { rows } = await sql<{ id: string; name: string } & Engagedness>`
    select c.id, c.name, sum(asked)::int as asked, sum(votes)::int as votes, sum(comments)::int as comments,
      sum(feedback)::int as feedback
    from (
      select contact_id as who, 1 as asked, 0 as votes, 0 as comments, 0 as feedback from idea_wordings
        where contact_id is not null and kind = 'asked' and removed_at is null and at > ${of.since}
      union all
      select contact_id, 0, 1, 0, 0 from idea_votes
        where contact_id is not null and withdrawn_at is null and cast_by_id is null and at > ${of.since}
      union all
      select contact_id, 0, 0, 1, 0 from idea_comments
        where contact_id is not null and standing = 'open' and text <> '' and at > ${of.since}
      union all
      select m.contact_id, 0, 0, 0, 1 from programme_feedback f
        join programme_participants m on m.id = f.participant_id where m.contact_id is not null and f.at > ${of.since}
    ) acts join contacts c on c.id = acts.who and c.erased_at is null
    where not exists (select 1 from programme_participants m where m.programme_id = ${of.programmeId} and m.who = c.id)
      and not exists (select 1 from idea_unsubscriptions u where u.who = c.id and u.idea_id is null)
    group by c.id, c.name
    order by sum(3 * feedback + 2 * asked + 2 * comments + votes) desc, c.id limit 200`.execute(db);
  return rows;
}
