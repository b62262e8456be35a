// Rules that open conversations. There are tens, read whole.

import { sql } from 'kysely';
import type { Queryable } from '#platform/db/database.ts';
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
