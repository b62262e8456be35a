// Drafts: the row is the events, folded; versions are never overwritten.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import { newId } from '#platform/ids.ts';
import type { DraftEvent, DraftState, Review } from '../domain/draft.ts';

export type Purpose = 'answer' | 'thanks' | 'owning';
export type Visibility = 'public' | 'unlisted' | 'followers' | 'direct';

export type DraftRow = {
  id: string;
  conversation_id: string;
  source_id: string;
  post_id: string;
  author_id: string;
  author_name: string;
  purpose: Purpose;
  kind: 'reply' | 'quote';
  state: 'writing' | 'published' | 'discarded';
  version: number;
  review_state: Review['state'];
  review_version: number | null;
  review_by: string | null;
  review_by_name: string | null;
  review_comment: string | null;
  review_expires_at: Date | null;
  review_asked_at: Date | null;
  publication_id: string | null;
  promised_by: Date | null;
  agreed_text: string | null;
  updated_at: Date;
};

const columns = sql`
  d.id, d.conversation_id, d.source_id, d.post_id, d.author_id, a.name as author_name, d.purpose, d.kind, d.state,
  d.version, d.review_state, d.review_version, d.review_by, r.name as review_by_name, d.review_comment,
  d.review_expires_at, d.review_asked_at, d.publication_id, d.promised_by, d.agreed_text, d.updated_at`;
const joined = sql`drafts d join people a on a.id = d.author_id left join people r on r.id = d.review_by`;

export async function findDraft(
  db: Queryable,
  id: string,
  options: { forUpdate?: boolean } = {},
): Promise<DraftRow | null> {
  const { rows } = await sql<DraftRow>`
    select ${columns} from ${joined} where d.id = ${id}
    ${options.forUpdate ? sql`for update of d` : sql``}`.execute(db);
  return rows[0] ?? null;
}

/** Those still written, the newest first. */
export async function listOpenDrafts(db: Queryable, conversationId: string): Promise<DraftRow[]> {
  const { rows } = await sql<DraftRow>`
    select ${columns} from ${joined} where d.conversation_id = ${conversationId} and d.state = 'writing'
    order by d.updated_at desc, d.id desc limit 50`.execute(db);
  return rows;
}

/** What waits for a reviewer, the longest waiting first. */
export async function listAskedDrafts(db: Queryable, limit: number): Promise<DraftRow[]> {
  const { rows } = await sql<DraftRow>`
    select ${columns} from ${joined} where d.state = 'writing' and d.review_state = 'asked'
    order by d.review_asked_at, d.id limit ${limit}`.execute(db);
  return rows;
}

export async function listExpiredReviews(db: Queryable, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from drafts where state = 'writing' and review_state in ('asked', 'approved') and review_expires_at <= ${now}
    order by review_expires_at limit 200`.execute(db);
  return rows.map(({ id }) => id);
}

export async function insertDraft(
  tx: Transaction,
  draft: {
    id: string;
    conversationId: string;
    sourceId: string;
    postId: string;
    authorId: string;
    purpose: Purpose;
    kind: 'reply' | 'quote';
    promisedBy: Date | null;
    agreedText: string | null;
    at: Date;
  },
): Promise<void> {
  await sql`
    insert into drafts (id, conversation_id, source_id, post_id, author_id, purpose, kind, state, version, review_state,
                        promised_by, agreed_text, created_at, updated_at)
    values (${draft.id}, ${draft.conversationId}, ${draft.sourceId}, ${draft.postId}, ${draft.authorId},
            ${draft.purpose}, ${draft.kind}, 'writing', 0, 'none', ${draft.promisedBy}, ${draft.agreedText},
            ${draft.at}, ${draft.at})`.execute(tx);
}

/** What the machine in domain/draft.ts goes by. */
export function stateOfDraft(row: DraftRow): DraftState {
  const { state, version, author_id: author } = row;
  if (state === 'discarded') return { state, version, author };
  const review = reviewOf(row);
  if (state === 'writing') return { state, author, version, review };
  return { state, version, publicationId: row.publication_id ?? '', author, review };
}

function reviewOf(row: DraftRow): Review {
  const version = row.review_version ?? 0;
  const by = row.review_by ?? '';
  const comment = row.review_comment ?? '';
  const expiresAt = row.review_expires_at ?? new Date(0);
  switch (row.review_state) {
    case 'none':
      return { state: 'none' };
    case 'asked':
      return { state: 'asked', version, by, expiresAt };
    case 'approved':
      return { state: 'approved', version, by, comment, expiresAt };
    case 'sent-back':
      return { state: 'sent-back', version, by, comment };
    case 'expired':
      return { state: 'expired', version };
  }
}

/** The folded state and the events that led to it, in one transaction. */
export async function storeDraft(
  tx: Transaction,
  id: string,
  change: { state: DraftState; events: readonly DraftEvent[]; at: Date },
): Promise<void> {
  const { state, events, at } = change;
  if (state.state === 'none') return;
  const review: Review = 'review' in state ? state.review : { state: 'none' };
  const asked = events.find((event) => event.type === 'review-asked');
  await sql`
    update drafts set
      state = ${state.state}, version = ${state.version}, updated_at = ${at},
      review_state = ${review.state},
      review_version = ${'version' in review ? review.version : null},
      review_by = ${'by' in review ? review.by : null},
      review_comment = ${'comment' in review ? review.comment : null},
      review_expires_at = ${'expiresAt' in review ? review.expiresAt : null},
      review_asked_at = coalesce(${asked?.at ?? null}::timestamptz, review_asked_at),
      publication_id = ${state.state === 'published' ? state.publicationId : null}
    where id = ${id}`.execute(tx);
  for (const { at: when, type, ...body } of events) {
    await sql`
      insert into draft_events (draft_id, number, type, body, at)
      select ${id}, coalesce(max(number), 0) + 1, ${type}, ${JSON.stringify(body)}::jsonb, ${when}
      from draft_events where draft_id = ${id}`.execute(tx);
  }
}

export type VersionRow = {
  version: number;
  is_aside: boolean;
  text: string;
  lang: string | null;
  visibility: Visibility | null;
  written_by: string;
  written_by_name: string;
  written_at: Date;
};

export async function insertVersion(
  tx: Transaction,
  draftId: string,
  version: Omit<VersionRow, 'written_by_name'>,
): Promise<void> {
  await sql`
    insert into draft_versions (id, draft_id, version, is_aside, text, lang, visibility, written_by, written_at)
    values (${newId()}, ${draftId}, ${version.version}, ${version.is_aside}, ${version.text}, ${version.lang},
            ${version.visibility}, ${version.written_by}, ${version.written_at})`.execute(tx);
}

const versionColumns = sql`
  v.version, v.is_aside, v.text, v.lang, v.visibility, v.written_by, p.name as written_by_name, v.written_at`;

export async function findVersion(
  db: Queryable,
  draftId: string,
  version: number,
): Promise<VersionRow | null> {
  const { rows } = await sql<VersionRow>`
    select ${versionColumns} from draft_versions v join people p on p.id = v.written_by
    where v.draft_id = ${draftId} and v.version = ${version} and not v.is_aside`.execute(db);
  return rows[0] ?? null;
}

/** The newest first. */
export async function listVersions(db: Queryable, draftId: string): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select ${versionColumns} from draft_versions v join people p on p.id = v.written_by
    where v.draft_id = ${draftId} order by v.id desc limit 500`.execute(db);
  return rows;
}

/** What was kept aside and nobody has written beyond since. */
export async function listAside(
  db: Queryable,
  draftId: string,
  version: number,
): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select ${versionColumns} from draft_versions v join people p on p.id = v.written_by
    where v.draft_id = ${draftId} and v.is_aside and v.version >= ${version - 1}
    order by v.id desc limit 5`.execute(db);
  return rows;
}
