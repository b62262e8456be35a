// Mentions as people read them: filtered pages newest first, and counts of the same.

import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Reason, Verdict } from '../contract.ts';
import { TASK_NAMES } from '#language/labels.ts';
import type { TaskName } from '#language/labels.ts';
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
  copiesOf?: string;
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
  copy_group: string | null;
  /** Posts of its group under the same filters. */
  copies: number;
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
  m.id, m.copy_group, m.topic_id, m.topic_version, m.reasons, m.labels, m.matched_at, m.verdict, m.verdict_by, m.verdict_at, m.post_id,
  m.post_created_at, m.source_id, p.title, p.text, p.html, coalesce(p.author_name, p.author) as author, p.author_url,
  p.url, p.lang, p.fetched_at, p.revision, p.deleted_at`;

const joined = sql`
  mentions m
  join topics t on t.id = m.topic_id and t.removed_at is null
  join posts p on p.id = m.post_id and p.created_at = m.post_created_at`;

/**
 * Walks `mentions_newest`, `mentions_of_topic` or `mentions_of_source` downwards from `after`. The
 * page is settled before its posts are fetched: asked for both at once, PostgreSQL takes the join on
 * two columns for nearly empty and sorts all mentions (1,000 of them: 11.9 ms instead of 0.2). The
 * copies of a group are counted once, however many of them stand on the page.
 */
export async function listMentions(
  db: Queryable,
  options: MentionFilter & {
    copies?: 'shown' | 'folded';
    after: { at: string; id: string } | null;
    limit: number;
  },
): Promise<MentionRow[]> {
  const { after } = options;
  const beyond = after
    ? sql`(m.post_created_at, m.id) < (${after.at}::timestamptz, ${after.id}::uuid)`
    : sql`true`;
  const page = sql`
    select m.* from ${options.q ? joined : withoutPosts}
    where ${conditions(options)} and ${beyond} and ${options.copies === 'folded' ? isNewestCopy(options) : sql`true`}
    order by m.post_created_at desc, m.id desc
    limit ${options.limit}`;
  const { rows } = await sql<MentionRow>`
    with page as materialized (${page}),
    copies as materialized (
      select g.copy_group, ${countCopies(options)} as count
      from (select distinct copy_group from page where copy_group is not null) g
    )
    select ${columns}, coalesce(g.count, 1) as copies
    from page m
    join posts p on p.id = m.post_id and p.created_at = m.post_created_at
    left join copies g on g.copy_group = m.copy_group
    order by m.post_created_at desc, m.id desc
    limit ${options.limit}
  `.execute(db);
  return rows;
}

export async function findMention(db: Queryable, mentionId: string): Promise<MentionRow | null> {
  const { rows } = await sql<MentionRow>`
    select ${columns}, case when g.copy_group is null then 1 else ${countCopies({})} end as copies
    from ${joined}, lateral (select m.copy_group) g
    where m.id = ${mentionId}
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

/** Days of the label, newest first. */
export async function countLabelsPerDay(
  db: Queryable,
  filter: MentionFilter & { task: TaskName; timeZone: string },
): Promise<{ day: string; label: string; count: number; unsure: number }[]> {
  const label = sql.ref(`m.${filter.task}`);
  const { rows } = await sql<{ day: string; label: string; count: number; unsure: number }>`
    select to_char(m.post_created_at at time zone ${filter.timeZone}, 'YYYY-MM-DD') as day, ${label} as label,
           count(*)::int as count,
           count(*) filter (where (m.labels -> ${filter.task}::text ->> 'unsure')::boolean)::int as unsure
    from ${filter.q ? joined : withoutPosts}
    where ${conditions(filter)} and ${label} is not null
    group by 1, 2 order by 1 desc, 2
    limit 4000
  `.execute(db);
  return rows;
}

const withoutPosts = sql`mentions m join topics t on t.id = m.topic_id and t.removed_at is null`;

/** Of posts that say nearly the same the newest that fits; words are not looked for again, they say the same. */
function isNewestCopy(filter: MentionFilter): RawBuilder<unknown> {
  return sql`(m.copy_group is null or not exists (
    select 1 from mentions o join topics t on t.id = o.topic_id and t.removed_at is null
    where o.copy_group = m.copy_group and (o.post_created_at, o.post_id) > (m.post_created_at, m.post_id)
      and ${conditions(withoutWords(filter), 'o')}))`;
}

function withoutWords(filter: MentionFilter): MentionFilter {
  const { q: _, ...rest } = filter;
  return rest;
}

/** How many posts of the group `g.copy_group` fit. */
function countCopies(filter: MentionFilter): RawBuilder<unknown> {
  return sql`(
    select count(distinct o.post_id)::int from mentions o join topics t on t.id = o.topic_id and t.removed_at is null
    where o.copy_group = g.copy_group and ${conditions(withoutWords(filter), 'o')})`;
}

function conditions(filter: MentionFilter, alias: 'm' | 'o' = 'm'): RawBuilder<unknown> {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  const parts = [sql`${column('withdrawn_at')} is null`];
  if (filter.topicId) parts.push(sql`${column('topic_id')} = ${filter.topicId}`);
  if (filter.sourceId) parts.push(sql`${column('source_id')} = ${filter.sourceId}`);
  if (filter.lang) parts.push(sql`${column('lang')} = ${filter.lang}`);
  if (filter.verdict === 'none') parts.push(sql`${column('verdict')} is null`);
  else if (filter.verdict) parts.push(sql`${column('verdict')} = ${filter.verdict}`);
  for (const task of TASK_NAMES)
    if (filter[task]) parts.push(sql`${column(task)} = ${filter[task]}`);
  if (filter.copiesOf) parts.push(sql`${column('copy_group')} = ${filter.copiesOf}`);
  if (filter.from) parts.push(sql`${column('post_created_at')} >= ${filter.from}::timestamptz`);
  if (filter.until) parts.push(sql`${column('post_created_at')} < ${filter.until}::timestamptz`);
  for (const word of filter.q?.split(/\s+/) ?? []) {
    const pattern = `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`;
    parts.push(sql`(p.text ilike ${pattern} or p.title ilike ${pattern})`);
  }
  return sql.join(parts, sql` and `);
}
