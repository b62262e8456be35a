// The policy by version, and how far people are trusted.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import { newId } from '#platform/ids.ts';
import type { Policy, PolicyInput } from '../contract/policy.ts';
import { policyInput } from '../contract/policy.ts';
import type { AutonomyGrant, AutonomyLevel, ReviewOutcome } from '../domain/autonomy.ts';

export async function findPolicy(db: Queryable): Promise<Policy | null> {
  const { rows } = await sql<{
    version: number;
    policy: unknown;
    changed_by: string;
    changed_at: Date;
  }>`
    select version, policy, changed_by, changed_at from engagement_policies order by version desc limit 1`.execute(
    db,
  );
  const [row] = rows;
  if (!row) return null;
  // Parsed, not trusted: what a newer version has decided may be missing in an older row.
  const { version, changed_by: changedBy, changed_at: changedAt } = row;
  return {
    ...policyInput.parse(row.policy),
    version,
    changedBy,
    changedAt: changedAt.toISOString(),
  };
}

/** @returns false when somebody else has just written that version */
export async function insertPolicy(
  tx: Transaction,
  change: { version: number; policy: PolicyInput; by: string; at: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into engagement_policies (version, policy, changed_by, changed_at)
    values (${change.version}, ${JSON.stringify(change.policy)}::jsonb, ${change.by}, ${change.at})
    on conflict (version) do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

export type GrantRow = {
  person_id: string;
  person_name: string;
  source_id: string | null;
  topic_id: string | null;
  level: AutonomyLevel;
  granted_by: string;
  granted_at: Date;
};

/** @param personId null: of everybody */
export async function listGrants(db: Queryable, personId: string | null): Promise<GrantRow[]> {
  const { rows } = await sql<GrantRow>`
    select g.person_id, p.name as person_name, g.source_id, g.topic_id, g.level, g.granted_by, g.granted_at
    from autonomy_grants g join people p on p.id = g.person_id
    where g.revoked_at is null and (${personId}::uuid is null or g.person_id = ${personId})
    order by lower(p.name), g.id limit 5000`.execute(db);
  return rows;
}

export async function replaceGrant(
  tx: Transaction,
  grant: Omit<AutonomyGrant, 'level'> & {
    personId: string;
    level: AutonomyLevel | null;
    by: string;
    at: Date;
  },
): Promise<void> {
  const { personId, sourceId, topicId, level, by, at } = grant;
  await sql`
    update autonomy_grants set revoked_at = ${at}
    where person_id = ${personId} and source_id is not distinct from ${sourceId}::uuid
      and topic_id is not distinct from ${topicId}::uuid and revoked_at is null`.execute(tx);
  if (level === null) return;
  await sql`
    insert into autonomy_grants (id, person_id, source_id, topic_id, level, granted_by, granted_at)
    values (${newId()}, ${personId}, ${sourceId}, ${topicId}, ${level}, ${by}, ${at})`.execute(tx);
}

/** Newest first, as far back as anybody looks. */
export async function listReviewOutcomes(
  db: Queryable,
  authorId: string,
): Promise<ReviewOutcome[]> {
  const { rows } = await sql<ReviewOutcome>`
    select outcome, at from review_outcomes where author_id = ${authorId}
    order by at desc, id desc limit 20`.execute(db);
  return rows;
}

export async function insertReviewOutcome(
  tx: Transaction,
  outcome: ReviewOutcome & {
    draftId: string;
    authorId: string;
    sourceId: string;
    reviewerId: string;
  },
): Promise<void> {
  await sql`
    insert into review_outcomes (id, draft_id, author_id, source_id, reviewer_id, outcome, at)
    values (${newId()}, ${outcome.draftId}, ${outcome.authorId}, ${outcome.sourceId}, ${outcome.reviewerId},
            ${outcome.outcome}, ${outcome.at})`.execute(tx);
}
