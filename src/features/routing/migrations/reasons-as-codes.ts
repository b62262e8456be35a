// Reasons are kept as codes and worded where they are read; what was kept in words until now stays as it was said, but for
// the questions that it named. A notice may be about anything that has a place in the web application. And who is erased as
// a contact is found in what was asked before by indexes.

import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import type { SchemaMigration } from '#platform/db/database.ts';

const said = (words: RawBuilder<unknown>) => sql`
  jsonb_build_object('code', 'said', 'words', regexp_replace(${words},
    '^answered “.*”, which is like this$', 'answered a question that is like this'))`;

async function codeOffersAndNotices(db: Kysely<unknown>): Promise<void> {
  for (const table of ['offers', 'notifications']) {
    const of = sql.table(table);
    await sql`alter table ${of} add column coded jsonb`.execute(db);
    await sql`
      update ${of} set coded = (select coalesce(jsonb_agg(${said(sql`r`)} order by n), '[]')
        from unnest(reasons) with ordinality as each (r, n))`.execute(db);
    await sql`alter table ${of} drop column reasons`.execute(db);
    await sql`alter table ${of} rename column coded to reasons`.execute(db);
    await sql`alter table ${of} alter column reasons set not null`.execute(db);
  }
}

async function codeDecisions(db: Kysely<unknown>): Promise<void> {
  await sql`
    update route_decisions set candidates = (
      select coalesce(jsonb_agg(c || jsonb_build_object(
        'reasons', (select coalesce(jsonb_agg(${said(sql`r`)} order by m), '[]')
          from jsonb_array_elements_text(c -> 'reasons') with ordinality as each_reason (r, m)),
        'gates', (select coalesce(jsonb_agg(g || jsonb_build_object('why', ${said(sql`g ->> 'why'`)}) order by m), '[]')
          from jsonb_array_elements(c -> 'gates') with ordinality as each_gate (g, m))) order by n), '[]')
      from jsonb_array_elements(candidates) with ordinality as each (c, n))`.execute(db);
  await sql`
    update dials set hub_reason = jsonb_build_object(
      'why', ${said(sql`hub_reason ->> 'words'`)},
      'asked', (select coalesce(jsonb_agg((a - 'words') || jsonb_build_object('said',
          case a ->> 'words' when '' then null else ${said(sql`a ->> 'words'`)} end) order by n), '[]')
        from jsonb_array_elements(hub_reason -> 'asked') with ordinality as each_asked (a, n)),
      'keptAway', (select coalesce(jsonb_agg(k || jsonb_build_object('why',
          jsonb_build_array(${said(sql`k ->> 'why'`)})) order by n), '[]')
        from jsonb_array_elements(hub_reason -> 'keptAway') with ordinality as each_kept (k, n)))
    where hub_reason is not null`.execute(db);
}

async function noticesOfAnything(db: Kysely<unknown>): Promise<void> {
  await sql`alter table notifications alter column conversation_id drop not null`.execute(db);
  await sql`alter table notifications add column path text`.execute(db);
  await sql`
    update notifications set path = case kind when 'review' then '/approvals'
      else '/conversations/' || conversation_id end`.execute(db);
  await sql`alter table notifications alter column path set not null`.execute(db);
  await sql`alter table notifications drop constraint notifications_kind_check`.execute(db);
  await sql`
    alter table notifications add constraint notifications_kind_check check (kind in ('offer', 'hub',
      'escalation', 'review', 'reviewed', 'alarm', 'promise', 'asked', 'ask-answered', 'delivered',
      'owed'))`.execute(db);
}

export const reasonsAsCodes: SchemaMigration = {
  id: '2026-11-23-68 routing: reasons as codes, notices of anything',
  async up(db) {
    await codeOffersAndNotices(db);
    await codeDecisions(db);
    await noticesOfAnything(db);
    await sql`
      create index evidence_questions_of_conversation on evidence_questions (conversation_id)
        where conversation_id is not null`.execute(db);
    await sql`
      create index evidence_questions_names on evidence_questions
        using gin (name_pieces(title || ' ' || text))`.execute(db);
  },
};
