// What the checks said of a version and why somebody went on nevertheless; and which addresses are dead.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';

/** Findings as codes; the oldest rows keep the English words that were said then. */
export async function recordCheck(
  tx: Transaction,
  check: {
    draftId: string;
    version: number;
    policyVersion: number;
    findings: readonly unknown[];
    at: Date;
  },
): Promise<void> {
  await sql`
    insert into draft_checks (draft_id, version, policy_version, findings, checked_at)
    values (${check.draftId}, ${check.version}, ${check.policyVersion}, ${JSON.stringify(check.findings)}::jsonb,
            ${check.at})
    on conflict (draft_id, version, policy_version)
    do update set findings = excluded.findings, checked_at = excluded.checked_at`.execute(tx);
}

export async function insertOverrides(
  tx: Transaction,
  given: {
    draftId: string;
    version: number;
    by: string;
    at: Date;
    overrides: readonly { rule: string; reason: string }[];
  },
): Promise<void> {
  for (const { rule, reason } of given.overrides) {
    await sql`
      insert into draft_overrides (draft_id, version, rule, reason, given_by, given_at)
      values (${given.draftId}, ${given.version}, ${rule}, ${reason}, ${given.by}, ${given.at})
      on conflict (draft_id, version, rule) do update set reason = excluded.reason`.execute(tx);
  }
}

export async function listOverrides(
  db: Queryable,
  draftId: string,
  version: number,
): Promise<{ rule: string; reason: string }[]> {
  const { rows } = await sql<{ rule: string; reason: string }>`
    select rule, reason from draft_overrides where draft_id = ${draftId} and version = ${version}
    order by rule limit 50`.execute(db);
  return rows;
}

export async function listDeadLinks(
  db: Queryable,
  addresses: readonly string[],
): Promise<string[]> {
  if (addresses.length === 0) return [];
  const { rows } = await sql<{ address: string }>`
    select address from link_looks where address = any(${[...addresses]}::text[]) and is_dead limit 100`.execute(
    db,
  );
  return rows.map(({ address }) => address);
}

/** Those nobody looked at since. */
export async function listUnseenLinks(
  db: Queryable,
  addresses: readonly string[],
  since: Date,
): Promise<string[]> {
  const { rows } = await sql<{ address: string }>`
    select address from unnest(${[...addresses]}::text[]) as asked (address)
    where not exists (select 1 from link_looks l where l.address = asked.address and l.looked_at > ${since})
    order by address limit 20`.execute(db);
  return rows.map(({ address }) => address);
}

export async function recordLinkLook(
  db: Queryable,
  look: { address: string; isDead: boolean; at: Date },
): Promise<void> {
  await sql`
    insert into link_looks (address, is_dead, looked_at) values (${look.address}, ${look.isDead}, ${look.at})
    on conflict (address) do update set is_dead = excluded.is_dead, looked_at = excluded.looked_at`.execute(
    db,
  );
}

/** The texts of a person's newest answers, for the check of repetition. */
export async function listOwnAnswers(db: Queryable, personId: string): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`
    select text from publications
    where person_id = ${personId} and purpose = 'answer' and kind in ('reply', 'quote') and state = 'delivered'
    order by created_at desc, id desc limit 20`.execute(db);
  return rows.map(({ text }) => text);
}
