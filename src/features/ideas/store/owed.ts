// The ledger: one row for each person and outcome, with the history of what became of it.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { StatusKind } from '../contract/kinds.ts';
import { STAGES } from '../contract/loop.ts';
import type { Channel, OwedKind, OwedQuery, OwedState, Stages } from '../contract/loop.ts';
import type { OwedTo } from '../domain/owing.ts';
import type { OwedCommand, Owing } from '../domain/owed.ts';

export type OwedRow = {
  id: string;
  outcome_id: string;
  kind: OwedKind;
  status_kind: StatusKind | null;
  programme_id: string | null;
  idea_id: string | null;
  title: string;
  idea_number: number | null;
  canonical_id: string | null;
  is_public: boolean;
  person_id: string | null;
  contact_id: string | null;
  who: string;
  name: string | null;
  because: string;
  channel: Channel;
  conversation_id: string | null;
  post_id: string | null;
  draft_id: string | null;
  approver_id: string | null;
  approver_name: string | null;
  text: string;
  lang: string;
  state: OwedState;
  reason: string | null;
  handed_at: Date | null;
  by_person_id: string | null;
  created_at: Date;
  changed_at: Date;
};

const columns = sql`
  o.id, o.outcome_id, t.kind, t.to_kind as status_kind, t.programme_id, o.idea_id,
  coalesce(i.title, g.name, '') as title, i.number as idea_number, i.canonical_id,
  coalesce(i.is_public, false) as is_public, o.person_id,
  o.contact_id, o.who, coalesce(p.name, c.name) as name, o.because, o.channel, o.conversation_id, o.post_id, o.draft_id,
  o.approver_id, a.name as approver_name, coalesce(o.text, t.public_text, '') as text,
  coalesce(o.lang, t.lang) as lang, o.state, o.reason, o.handed_at, t.by_person_id,
  o.created_at, o.changed_at`;
const joined = sql`
  idea_owed o join idea_outcomes t on t.id = o.outcome_id left join ideas i on i.id = o.idea_id
  left join people p on p.id = o.person_id left join contacts c on c.id = o.contact_id
  left join programmes g on g.id = t.programme_id left join people a on a.id = o.approver_id`;
/** Invitations and reminders are shown with their programme; nobody is owed them. */
export const ofOutcomes = sql`t.kind not in ('invitation', 'reminder')`;

type OwedNow = Omit<OwedTo, 'ideaId' | 'reason'> & {
  id: string;
  /** Null: of a programme. */
  ideaId: string | null;
  reason: OwedTo['reason'] | 'programme';
  /** Their own words, in their language, in place of those for all. */
  text?: string;
  lang?: string;
};

/**
 * Who is owed this outcome already is owed it once. Mail and notices have their words from the outcome.
 * @returns how many are owed it now who were not before
 */
export async function insertOwed(
  tx: Transaction,
  owed: {
    outcomeId: string;
    to: readonly OwedNow[];
    approverId: string | null;
    at: Date;
  },
): Promise<number> {
  const { outcomeId, approverId, at } = owed;
  const result = await sql`
    insert into idea_owed (id, outcome_id, idea_id, person_id, contact_id, because, channel, conversation_id, post_id,
      approver_id, text, lang, state, created_at, changed_at)
    select id, ${outcomeId}, "ideaId", case when kind = 'person' then who end,
      case when kind = 'contact' then who end, reason, channel, "conversationId", "postId", ${approverId}::uuid, text, lang,
      case when channel = 'conversation' then 'owed' else 'drafted' end, ${at}, ${at}
    from json_to_recordset(${JSON.stringify(owed.to)}::json) as r (
      id uuid, "ideaId" uuid, kind text, who uuid, reason text, channel text, "conversationId" uuid, "postId" uuid, text text, lang text)
    on conflict (outcome_id, who) do nothing`.execute(tx);
  return Number(result.numAffectedRows ?? 0n);
}

export async function findOwed(
  db: Queryable,
  owedId: string,
  options: { forUpdate?: boolean } = {},
): Promise<OwedRow | null> {
  const { rows } = await sql<OwedRow>`
    select ${columns} from ${joined} where o.id = ${owedId} ${options.forUpdate ? sql`for update of o` : sql``}`.execute(
    db,
  );
  return rows[0] ?? null;
}

export async function findOwedIdOfDraft(tx: Transaction, draftId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from idea_owed where draft_id = ${draftId} order by id desc limit 1`.execute(tx);
  return rows[0]?.id ?? null;
}

export function owingOf({ state, reason, handed_at }: OwedRow): Owing {
  switch (state) {
    case 'sending':
      return { state, isHanded: handed_at !== null };
    case 'failed':
    case 'declined':
      return { state, reason: reason ?? '' };
    default:
      return { state };
  }
}

export async function storeOwed(
  tx: Transaction,
  owedId: string,
  change: { next: Owing; event: OwedCommand['do']; byName: string; at: Date },
): Promise<void> {
  const { next, at } = change;
  const reason = 'reason' in next ? next.reason : null;
  const isHanded = next.state === 'sending' && next.isHanded;
  await sql`
    update idea_owed set state = ${next.state}, reason = ${reason}, changed_at = ${at},
      handed_at = case when ${isHanded} then coalesce(handed_at, ${at}) end
    where id = ${owedId}`.execute(tx);
  await sql`
    insert into idea_owed_events (owed_id, number, type, reason, by_name, at)
    select ${owedId}, coalesce(max(number), 0) + 1, ${change.event}, ${reason}, ${change.byName}, ${at}
    from idea_owed_events where owed_id = ${owedId}`.execute(tx);
}

export async function setWay(
  tx: Transaction,
  owedId: string,
  way: {
    channel?: Channel;
    draftId?: string | null;
    approverId?: string | null;
    approvedById?: string | null;
    conversationId?: string;
    text?: string;
    reason?: string | null;
  },
): Promise<void> {
  const { channel = null, conversationId = null, text = null } = way;
  await sql`
    update idea_owed set channel = coalesce(${channel}, channel), text = coalesce(${text}, text),
      conversation_id = coalesce(${conversationId}::uuid, conversation_id),
      draft_id = case when ${way.draftId === undefined} then draft_id else ${way.draftId ?? null}::uuid end,
      approver_id = case when ${way.approverId === undefined} then approver_id else ${way.approverId ?? null}::uuid end,
      approved_by_id = case when ${way.approvedById === undefined} then approved_by_id
                            else ${way.approvedById ?? null}::uuid end,
      reason = case when ${way.reason === undefined} then reason else ${way.reason ?? null} end
    where id = ${owedId}`.execute(tx);
}

type OwedFilter = Pick<
  OwedQuery,
  'outcomeId' | 'ideaId' | 'programmeId' | 'state' | 'stage' | 'channel'
> & {
  approverId: string | null;
};

/** @param approverId whose approval it waits for; null: anybody's */
function conditionsOf(query: OwedFilter) {
  const { outcomeId, ideaId, programmeId, state, stage, channel, approverId } = query;
  const where = [
    programmeId ? sql`t.programme_id = ${programmeId}` : ofOutcomes,
    ...(outcomeId ? [sql`o.outcome_id = ${outcomeId}`] : []),
    // Of a merged one too: whoever asked there is owed what becomes of the whole.
    ...(ideaId
      ? [sql`o.idea_id in (select id from ideas where canonical_id = ${ideaId} or id = ${ideaId})`]
      : []),
    ...(state ? [sql`o.state = ${state}`] : []),
    ...(stage ? [sql`o.state = any(${[...STAGES[stage]]}::text[])`] : []),
    ...(channel ? [sql`o.channel = ${channel}`] : []),
    ...(approverId ? [sql`o.state = 'drafted' and o.approver_id = ${approverId}`] : []),
  ];
  return sql.join(where, sql` and `);
}

/** Newest first. */
export async function listOwed(
  db: Queryable,
  query: OwedFilter & { limit: number; before: string | null },
): Promise<OwedRow[]> {
  const beyond = query.before === null ? sql`` : sql`and o.id < ${query.before}::uuid`;
  const { rows } = await sql<OwedRow>`
    select ${columns} from ${joined} where ${conditionsOf(query)} ${beyond}
    order by o.id desc limit ${query.limit}`.execute(db);
  return rows;
}

export async function countStages(db: Queryable, query: OwedFilter): Promise<Stages> {
  const counts = Object.entries(STAGES).map(
    ([stage, states]) =>
      sql`count(*) filter (where o.state = any(${[...states]}::text[]))::int as ${sql.ref(stage)}`,
  );
  const { rows } = await sql<Stages>`
    select ${sql.join(counts)} from idea_owed o join idea_outcomes t on t.id = o.outcome_id
    where ${conditionsOf(query)}`.execute(db);
  return rows[0] ?? { waiting: 0, sent: 0, read: 0, failed: 0, declined: 0 };
}

/** Drafts of mail or notices of an outcome, held: another who approves at once takes others. */
export async function holdDrafted(
  tx: Transaction,
  of: { outcomeId: string; channel: 'mail' | 'notice'; limit: number },
): Promise<OwedRow[]> {
  const { rows } = await sql<OwedRow>`
    select ${columns} from ${joined}
    where o.outcome_id = ${of.outcomeId} and o.channel = ${of.channel} and o.state = 'drafted'
    order by o.id limit ${of.limit} for update of o skip locked`.execute(tx);
  return rows;
}

/** Not out of hand yet. */
export async function holdPending(
  tx: Transaction,
  of: { outcomeIds: readonly string[] } | { who: string; ideaIds: readonly string[] },
): Promise<OwedRow[]> {
  const which =
    'outcomeIds' in of
      ? sql`o.outcome_id = any(${[...of.outcomeIds]}::uuid[])`
      : sql`o.who = ${of.who}
            and (${of.ideaIds.length === 0} or o.idea_id = any(${[...of.ideaIds]}::uuid[]))`;
  const { rows } = await sql<OwedRow>`
    select ${columns} from ${joined}
    where ${which} and (o.state in ('owed', 'drafted') or (o.state = 'sending' and o.handed_at is null))
    order by o.id limit 1000000 for update of o`.execute(tx);
  return rows;
}

/** Outcomes of ideas that may have stood for others, since then. */
export async function listOutcomeIdsSince(
  tx: Transaction,
  { ideaIds, since }: { ideaIds: readonly string[]; since: Date },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from idea_outcomes where idea_id = any(${[...ideaIds]}::uuid[]) and at >= ${since} and public_text is not null
    order by id limit 10000`.execute(tx);
  return rows.map(({ id }) => id);
}

export async function listOwedOfOutcome(tx: Transaction, outcomeId: string): Promise<OwedRow[]> {
  const { rows } = await sql<OwedRow>`
    select ${columns} from ${joined} where o.outcome_id = ${outcomeId} order by o.id limit 1000000`.execute(
    tx,
  );
  return rows;
}

/** Conversations in which nobody wrote it down yet. */
export async function listUndrafted(
  db: Queryable,
  page: { after: string | null; limit: number },
): Promise<string[]> {
  const beyond = page.after === null ? sql`` : sql`and id > ${page.after}::uuid`;
  const { rows } = await sql<{ id: string }>`
    select id from idea_owed where state = 'owed' and channel = 'conversation' ${beyond}
    order by id limit ${page.limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/** Mails that were approved and whose job may be lost. */
export async function listSendingMails(db: Queryable, before: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from idea_owed where state = 'sending' and channel = 'mail' and changed_at < ${before}
    order by id limit 500`.execute(db);
  return rows.map(({ id }) => id);
}

/** Told in a conversation, and not known to have been read. */
export async function listSentIn(tx: Transaction, conversationId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from idea_owed where conversation_id = ${conversationId} and state = 'sent' and channel = 'conversation'
    order by id limit 100`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Letters of a programme, to everybody or to one, newest first. */
export async function listLetters(
  db: Queryable,
  of: {
    programmeId: string;
    who?: string;
    kinds: readonly OwedKind[];
    states: readonly OwedState[];
  },
): Promise<OwedRow[]> {
  const toOne = of.who === undefined ? sql`` : sql`and o.who = ${of.who}`;
  const { rows } = await sql<OwedRow>`
    select ${columns} from ${joined}
    where t.programme_id = ${of.programmeId} and t.kind = any(${[...of.kinds]}::text[])
      and o.state = any(${[...of.states]}::text[]) ${toOne}
    order by o.id desc limit 5000`.execute(db);
  return rows;
}

/** What somebody was told by a notice, newest first. */
export async function listNotices(db: Queryable, who: string, limit: number): Promise<OwedRow[]> {
  const { rows } = await sql<OwedRow>`
    select ${columns} from ${joined}
    where o.who = ${who} and o.channel = 'notice' and o.state in ('sent', 'read') order by o.id desc limit ${limit}`.execute(
    db,
  );
  return rows;
}

export async function countDrafted(
  db: Queryable,
  { outcomeId, channel }: { outcomeId: string; channel: Channel },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from idea_owed
    where outcome_id = ${outcomeId} and channel = ${channel} and state = 'drafted'`.execute(db);
  return rows[0]?.count ?? 0;
}
