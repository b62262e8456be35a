// Programmes with their consent texts, rounds, feedback and published results.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { ProgrammeInput } from '../contract/programmes.ts';

export type ProgrammeRow = ProgrammeInput & {
  id: string;
  state: 'planned' | 'running' | 'closed';
  consentVersion: number;
  result: string | null;
  publishedAt: Date | null;
  publishedBy: string | null;
  joinedCount: number;
  invitedCount: number;
  roundsCount: number;
  createdAt: Date;
};

const columns = sql`
  p.id, p.name, p.purpose, to_char(p.starts_on, 'YYYY-MM-DD') as "startsOn", to_char(p.ends_on, 'YYYY-MM-DD') as "endsOn",
  p.seats, p.state, p.consent_version as "consentVersion", t.text as "consentText", p.result,
  p.published_at as "publishedAt", p.published_by_name as "publishedBy", p.created_at as "createdAt",
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

export async function setResult(
  tx: Transaction,
  {
    id,
    result,
    published,
  }: { id: string; result: string; published: { at: Date; byName: string } | null },
): Promise<void> {
  await sql`
    update programmes set result = ${result}, published_at = ${published?.at ?? null},
      published_by_name = ${published?.byName ?? null}
    where id = ${id}`.execute(tx);
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
  idea_number: number | null;
  idea_title: string | null;
  is_own: boolean;
  at: Date;
};

export async function insertFeedback(
  tx: Transaction,
  feedback: Pick<
    FeedbackRow,
    'id' | 'round_id' | 'participant_id' | 'text' | 'idea_id' | 'is_own' | 'at'
  > & {
    answers: readonly string[];
  },
): Promise<void> {
  await sql`
    insert into programme_feedback (id, round_id, participant_id, text, answers, idea_id, is_own, at)
    values (${feedback.id}, ${feedback.round_id}, ${feedback.participant_id}, ${feedback.text},
      ${[...feedback.answers]}::text[], ${feedback.idea_id}, ${feedback.is_own}, ${feedback.at})`.execute(
    tx,
  );
}

const feedbackColumns = sql`
  f.id, f.round_id, f.participant_id, m.person_id, m.contact_id, coalesce(p.name, c.name) as name, f.text, f.answers,
  f.idea_id, i.number as idea_number, i.title as idea_title, f.is_own, f.at`;
const feedbackJoined = sql`
  programme_feedback f join programme_participants m on m.id = f.participant_id
  left join people p on p.id = m.person_id left join contacts c on c.id = m.contact_id
  left join ideas i on i.id = f.idea_id`;

export async function findFeedback(db: Queryable, id: string): Promise<FeedbackRow | null> {
  const { rows } = await sql<FeedbackRow>`
    select ${feedbackColumns} from ${feedbackJoined} where f.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

export async function setFeedbackIdea(
  tx: Transaction,
  { id, ideaId }: { id: string; ideaId: string | null },
): Promise<void> {
  await sql`update programme_feedback set idea_id = ${ideaId} where id = ${id}`.execute(tx);
}

/** What one participant said, in the order given. */
export async function listFeedbackBy(db: Queryable, participantId: string): Promise<FeedbackRow[]> {
  const { rows } = await sql<FeedbackRow>`
    select ${feedbackColumns} from ${feedbackJoined} where f.participant_id = ${participantId}
    order by f.id limit 500`.execute(db);
  return rows;
}

/** In the order given. */
export async function listFeedback(db: Queryable, roundId: string): Promise<FeedbackRow[]> {
  const { rows } = await sql<FeedbackRow>`
    select ${feedbackColumns} from ${feedbackJoined} where f.round_id = ${roundId} order by f.id limit 2000`.execute(
    db,
  );
  return rows;
}

/** Whose result a person published, newest first. */
export async function listPublished(db: Queryable): Promise<ProgrammeRow[]> {
  const { rows } = await sql<ProgrammeRow>`
    select ${columns} from ${joined} where p.published_at is not null and p.result <> ''
    order by p.published_at desc, p.id limit 200`.execute(db);
  return rows;
}

/** Who wants to be named for what they were thanked for. */
export async function listCredits(
  db: Queryable,
  programmeId: string,
): Promise<{ name: string; credit: string }[]> {
  const { rows } = await sql<{ name: string; credit: string }>`
    select shown_as as name, credit from programme_participants
    where programme_id = ${programmeId} and shown_as is not null and credit is not null and state = 'joined'
    order by id limit 2000`.execute(db);
  return rows;
}

/** Ideas that feedback of a programme spoke of, as they are now. */
export async function listIdeasSpokenOf(db: Queryable, programmeId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct i.canonical_id as id from programme_feedback f
    join programme_rounds r on r.id = f.round_id join ideas i on i.id = f.idea_id
    where r.programme_id = ${programmeId} order by 1 limit 500`.execute(db);
  return rows.map(({ id }) => id);
}
