// Rules that open conversations. There are tens, read whole.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { OpeningRule, RuleConditions } from '../domain/opening.ts';
import './tables.ts';

export type StoredRule = OpeningRule & { changedAt: Date; changedBy: string };

const rulesMax = 500;

export async function listRules(db: Queryable): Promise<StoredRule[]> {
  const { rows } = await sql<{
    id: string;
    name: string;
    opens: boolean;
    conditions: Partial<RuleConditions>;
    changedAt: Date;
    changedBy: string;
  }>`
    select id, name, opens, conditions, changed_at as "changedAt", changed_by_name as "changedBy"
    from opening_rules where removed_at is null order by position, id limit ${rulesMax}
  `.execute(db);
  return rows.map(({ conditions, ...rule }) => ({ ...NO_CONDITIONS, ...conditions, ...rule }));
}

const NO_CONDITIONS: RuleConditions = {
  topicIds: [],
  sourceIds: [],
  languages: [],
  sentiments: [],
  intents: [],
  urgencies: [],
  crises: [],
};

export async function saveRule(
  tx: Transaction,
  rule: {
    id: string;
    name: string;
    opens: boolean;
    conditions: RuleConditions;
    byName: string;
    now: Date;
  },
): Promise<void> {
  await sql`
    insert into opening_rules (id, name, opens, conditions, position, created_at, changed_at, changed_by_name)
    values (${rule.id}, ${rule.name}, ${rule.opens}, ${JSON.stringify(rule.conditions)},
            (select coalesce(max(position), 0) + 1 from opening_rules), ${rule.now}, ${rule.now}, ${rule.byName})
    on conflict (id) do update
      set name = excluded.name, opens = excluded.opens, conditions = excluded.conditions,
          changed_at = excluded.changed_at, changed_by_name = excluded.changed_by_name
  `.execute(tx);
}

export async function removeRule(tx: Transaction, ruleId: string, now: Date): Promise<boolean> {
  const result = await sql`
    update opening_rules set removed_at = ${now} where id = ${ruleId} and removed_at is null
  `.execute(tx);
  return result.numAffectedRows === 1n;
}
