// The ledger: one row for each person and outcome, with the history of what became of it.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Channel, OwedQuery, OwedState } from '../contract/loop.ts';
import type { OwedTo } from '../domain/owing.ts';
import type { OwedCommand, Owing } from '../domain/owed.ts';

export type OwedRow = {
  id: string;
  outcome_id: string;
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
  o.id, o.outcome_id, o.idea_id, coalesce(i.title, '') as title, i.number as idea_number, i.canonical_id,
  coalesce(i.is_public, false) as is_public, o.person_id,
  o.contact_id, o.who, coalesce(p.name, c.name) as name, o.because, o.channel, o.conversation_id, o.post_id, o.draft_id,
  o.approver_id, coalesce(o.text, t.public_text, '') as text, t.lang, o.state, o.reason, o.handed_at, t.by_person_id,
  o.created_at, o.changed_at`;
const joined = sql`
  idea_owed o join idea_outcomes t on t.id = o.outcome_id left join ideas i on i.id = o.idea_id
  left join people p on p.id = o.person_id left join contacts c on c.id = o.contact_id`;

/** Who is owed this outcome already is owed it once. Mail and notices have their words from the outcome. */
export async function insertOwed(
  tx: Transaction,
  owed: {
    outcomeId: string;
    to: readonly (OwedTo & { id: string })[];
    approverId: string | null;
    at: Date;
  },
): Promise<void> {
  const { outcomeId, approverId, at } = owed;
  await sql`
    insert into idea_owed (id, outcome_id, idea_id, person_id, contact_id, because, channel, conversation_id, post_id,
      approver_id, state, created_at, changed_at)
    select id, ${outcomeId}, "ideaId", case when kind = 'person' then who end,
      case when kind = 'contact' then who end, reason, channel, "conversationId", "postId", ${approverId}::uuid,
      case when channel = 'conversation' then 'owed' else 'drafted' end, ${at}, ${at}
    from json_to_recordset(${JSON.stringify(owed.to)}::json) as r (
      id uuid, "ideaId" uuid, kind text, who uuid, reason text, channel text, "conversationId" uuid, "postId" uuid)
    on conflict (outcome_id, who) do nothing`.execute(tx);
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

/** Newest first. @param approverId whose approval it waits for; null: anybody's */
export async function listOwed(
  db: Queryable,
  query: Pick<OwedQuery, 'outcomeId' | 'ideaId' | 'state' | 'channel' | 'limit'> & {
    approverId: string | null;
    before: string | null;
  },
): Promise<OwedRow[]> {
  const where = [
    sql`true`,
    ...(query.outcomeId ? [sql`o.outcome_id = ${query.outcomeId}`] : []),
    ...(query.ideaId ? [sql`o.idea_id = ${query.ideaId}`] : []),
    ...(query.state ? [sql`o.state = ${query.state}`] : []),
    ...(query.channel ? [sql`o.channel = ${query.channel}`] : []),
    ...(query.approverId ? [sql`o.state = 'drafted' and o.approver_id = ${query.approverId}`] : []),
    ...(query.before ? [sql`o.id < ${query.before}::uuid`] : []),
  ];
  const { rows } = await sql<OwedRow>`
    select ${columns} from ${joined} where ${sql.join(where, sql` and `)}
    order by o.id desc limit ${query.limit}`.execute(db);
  return rows;
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

/** What somebody was told by a notice, newest first. */
export async function listNotices(db: Queryable, who: string, limit: number): Promise<OwedRow[]> {
  const { rows } = await sql<OwedRow>`
    select ${columns} from ${joined}
    where o.who = ${who} and o.channel = 'notice' and o.state in ('sent', 'read') order by o.id desc limit ${limit}`.execute(
    db,
  );
  return rows;
}

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
    from idea_owed where created_at >= ${period.from} and created_at < ${period.to}`.execute(db);
  return rows[0] ?? { told: 0, failed: 0, late: 0, fresh: 0, declined: 0, withdrawn: 0 };
}

/** People whose ideas nobody answered yet. */
export async function countUnanswered(db: Queryable): Promise<number> {
  const { rows } = await sql<{ people: number }>`
    select coalesce(sum(owed_count), 0)::int as people from idea_standings
    where answered_at is null and standing = 'open' and not is_merged`.execute(db);
  return rows[0]?.people ?? 0;
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
