// Sources as people read them: with counts and known gaps.

import { sql } from 'kysely';
import type { Queryable } from '#platform/db/database.ts';
import type { SourceRow } from './sources.ts';

export type SourceWithCounts = SourceRow & {
  posts: number;
  matched: number;
  posts_7_days: number;
  revised: number;
  deleted: number;
  gaps: {
    from: string;
    until: string;
    reason: string;
    filledAt: string | null;
    nextTryAt: string | null;
    note: string | null;
  }[];
  days: { day: string; posts: number; matched: number; revised: number; deleted: number }[];
};

export async function listSources(
  db: Queryable,
  options: {
    weekAgo: string;
    monthAgo: string;
    sourceId?: string;
    after: { name: string; id: string } | null;
    limit: number;
  },
): Promise<SourceWithCounts[]> {
  const { after } = options;
  const { rows } = await sql<SourceWithCounts>`
    select s.id, s.connector, s.name, s.settings, s.place_key, s.state, s.message, s.keep_unmatched_days, s.cursor,
           s.due_at, s.lease_id, s.leased_until, s.interval_seconds, s.failures, s.last_look_at, s.last_success_at,
           s.last_post_at, s.last_event_at, s.lag_ms, s.requests_left, s.limits_reset_at, s.recheck_after,
           s.callback_secret, s.is_own_place, s.created_at, s.removed_at, c.posts, c.matched, c.posts_7_days, c.revised, c.deleted,
           c.days, g.gaps
    from sources s
    cross join lateral (
      select coalesce(sum(d.posts), 0)::int as posts, coalesce(sum(d.matched), 0)::int as matched,
             coalesce(sum(d.posts) filter (where d.day > ${options.weekAgo}::date), 0)::int as posts_7_days,
             coalesce(sum(d.revised), 0)::int as revised, coalesce(sum(d.deleted), 0)::int as deleted,
             coalesce(json_agg(json_build_object('day', d.day, 'posts', d.posts, 'matched', d.matched,
                                                 'revised', d.revised, 'deleted', d.deleted) order by d.day)
                      filter (where d.day > ${options.monthAgo}::date), '[]') as days
      from source_days d where d.source_id = s.id
    ) c
    cross join lateral (
      select coalesce(json_agg(json_build_object('from', x.from_at, 'until', x.until_at, 'reason', x.reason,
                                                 'filledAt', x.filled_at, 'nextTryAt', x.fill_after,
                                                 'note', x.fill_note)), '[]') as gaps
      from (select from_at, until_at, reason, filled_at, fill_after, fill_note from source_gaps where source_id = s.id
            order by until_at desc, id limit 10) x
    ) g
    where s.removed_at is null
      and ${options.sourceId ? sql`s.id = ${options.sourceId}` : sql`true`}
      and ${after ? sql`(lower(s.name), s.id) > (${after.name}, ${after.id}::uuid)` : sql`true`}
    order by lower(s.name), s.id
    limit ${options.limit}
  `.execute(db);
  return rows;
}
