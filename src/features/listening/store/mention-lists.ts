// Mentions as people read them: filtered pages newest first, and counts of the same.

import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Reason, Verdict } from '../contract.ts';
import { LABEL_TASKS } from '../contract/label-tasks.ts';
import type { PostLabels } from '../contract/labels.ts';

export type MentionFilter = {
  topicId?: string;
  sourceId?: string;
  lang?: string;
  verdict?: Verdict | 'none';
  sentiment?: string;
  intent?: string;
  urgency?: string;
  tone?: string;
  crisis?: string;
  offence?: string;
  from?: string;
  until?: string;
  q?: string;
};

export type MentionRow = {
  id: string;
  topic_id: string;
  topic_version: number;
  reasons: Reason[];
  labels: PostLabels | null;
  matched_at: Date;
  verdict: Verdict | null;
  verdict_by: string | null;
  verdict_at: Date | null;
  post_id: string;
  post_created_at: Date;
  source_id: string;
  title: string | null;
  text: string;
  html: string | null;
  author: string | null;
  author_url: string | null;
  url: string | null;
  lang: string;
  fetched_at: Date;
  revision: number;
  deleted_at: Date | null;
};

const columns = sql`
  m.id, m.topic_id, m.topic_version, m.reasons, m.labels, m.matched_at, m.verdict, m.verdict_by, m.verdict_at, m.post_id,
  m.post_created_at, m.source_id, p.title, p.text, p.html, coalesce(p.author_name, p.author) as author, p.author_url,
  p.url, p.lang, p.fetched_at, p.revision, p.deleted_at`;

const joined = sql`
  mentions m
  join topics t on t.id = m.topic_id and t.removed_at is null
  join posts p on p.id = m.post_id and p.created_at = m.post_created_at`;

/**
 * Walks `mentions_newest`, `mentions_of_topic` or `mentions_of_source` downwards from `after`. The
 * page is settled before its posts are fetched: asked for both at once, PostgreSQL takes the join on
 * two columns for nearly empty and sorts all mentions (1,000 of them: 11.9 ms instead of 0.2).
 */
export async function listMentions(
  db: Queryable,
  options: MentionFilter & { after: { at: string; id: string } | null; limit: number },
): Promise<MentionRow[]> {
  const { after } = options;
  const beyond = after
    ? sql`(m.post_created_at, m.id) < (${after.at}::timestamptz, ${after.id}::uuid)`
    : sql`true`;
  const page = sql`
    select m.* from ${options.q ? joined : withoutPosts}
    where ${conditions(options)} and ${beyond}
    order by m.post_created_at desc, m.id desc
    limit ${options.limit}`;
  const { rows } = await sql<MentionRow>`
    select ${columns}
    from (${page}) m
    join posts p on p.id = m.post_id and p.created_at = m.post_created_at
    order by m.post_created_at desc, m.id desc
    limit ${options.limit}
  `.execute(db);
  return rows;
}

export async function findMention(db: Queryable, mentionId: string): Promise<MentionRow | null> {
  const { rows } = await sql<MentionRow>`
    select ${columns} from ${joined} where m.id = ${mentionId}
  `.execute(db);
  return rows[0] ?? null;
}

export type MentionToLabel = Pick<MentionRow, 'post_id' | 'title' | 'text' | 'lang' | 'labels'> & {
  post_revision: number;
};

export async function findMentionToLabel(
  tx: Transaction,
  mentionId: string,
): Promise<MentionToLabel | null> {
  const { rows } = await sql<MentionToLabel>`
    select m.post_id, m.post_revision, m.labels, m.lang, p.title, p.text from ${joined}
    where m.id = ${mentionId} and m.withdrawn_at is null
    for update of m
  `.execute(tx);
  return rows[0] ?? null;
}

export async function countMentionsPerDay(
  db: Queryable,
  filter: MentionFilter & { timeZone: string },
): Promise<{ topicId: string; day: string; count: number }[]> {
  const { rows } = await sql<{ topicId: string; day: string; count: number }>`
    select m.topic_id as "topicId", to_char(m.post_created_at at time zone ${filter.timeZone}, 'YYYY-MM-DD') as day,
           count(*)::int as count
    from ${filter.q ? joined : withoutPosts}
    where ${conditions(filter)}
    group by 1, 2 order by 2 desc, 1
    limit 20000
  `.execute(db);
  return rows;
}

export async function countMentionsPerLanguage(
  db: Queryable,
  filter: MentionFilter,
): Promise<{ lang: string; count: number }[]> {
  const { rows } = await sql<{ lang: string; count: number }>`
    select m.lang, count(*)::int as count
    from ${filter.q ? joined : withoutPosts}
    where ${conditions(filter)}
    group by 1 order by 2 desc, 1
    limit 100
  `.execute(db);
  return rows;
}

const withoutPosts = sql`mentions m join topics t on t.id = m.topic_id and t.removed_at is null`;

function conditions(filter: MentionFilter): RawBuilder<unknown> {
  const parts = [sql`m.withdrawn_at is null`];
  if (filter.topicId) parts.push(sql`m.topic_id = ${filter.topicId}`);
  if (filter.sourceId) parts.push(sql`m.source_id = ${filter.sourceId}`);
  if (filter.lang) parts.push(sql`m.lang = ${filter.lang}`);
  if (filter.verdict === 'none') parts.push(sql`m.verdict is null`);
  else if (filter.verdict) parts.push(sql`m.verdict = ${filter.verdict}`);
  for (const task of LABEL_TASKS)
    if (filter[task]) parts.push(sql`${sql.ref(`m.${task}`)} = ${filter[task]}`);
  if (filter.from) parts.push(sql`m.post_created_at >= ${filter.from}::timestamptz`);
  if (filter.until) parts.push(sql`m.post_created_at < ${filter.until}::timestamptz`);
  for (const word of filter.q?.split(/\s+/) ?? []) {
    const pattern = `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`;
    parts.push(sql`(p.text ilike ${pattern} or p.title ilike ${pattern})`);
  }
  return sql.join(parts, sql` and `);
}
