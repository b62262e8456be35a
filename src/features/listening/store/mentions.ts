// Mentions as ingest and re-matching write them: added, renewed under a newer topic version, withdrawn.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Reason } from '../contract.ts';
import type { PostLabels } from '../contract/labels.ts';

export type NewMention = {
  id: string;
  topicId: string;
  topicVersion: number;
  postId: string;
  postCreatedAt: Date;
  postRevision: number;
  sourceId: string;
  lang: string;
  reasons: readonly Reason[];
  labels: PostLabels;
};

/**
 * Adds mentions, each in the group of near copies that its post is in. One that is there already is renewed: same id and
 * verdict, new version and reasons. What people or a language model said of the labels of the same words stays.
 * @returns the ids given that were added; the others were there before
 */
export async function saveMentions(
  tx: Transaction,
  found: { mentions: readonly NewMention[]; groups: ReadonlyMap<string, string> },
  now: Date,
): Promise<Set<string>> {
  const mentions = found.mentions.map((mention) => {
    return { ...mention, copyGroup: found.groups.get(mention.postId) ?? null };
  });
  const { rows } = await sql<{ id: string }>`
    insert into mentions (id, topic_id, topic_version, post_id, post_created_at, post_revision, source_id, lang, reasons,
                          labels, copy_group, matched_at)
    select m.id, m."topicId", m."topicVersion", m."postId", m."postCreatedAt", m."postRevision", m."sourceId", m.lang,
           m.reasons, m.labels, m."copyGroup", ${now}
    from json_to_recordset(${JSON.stringify(mentions)}::json) as m(
      id uuid, "topicId" uuid, "topicVersion" int, "postId" uuid, "postCreatedAt" timestamptz, "postRevision" int,
      "sourceId" uuid, lang text, reasons jsonb, labels jsonb, "copyGroup" uuid)
    on conflict (post_id, topic_id) do update
      set topic_version = excluded.topic_version, reasons = excluded.reasons, lang = excluded.lang,
          labels = case when mentions.post_revision = excluded.post_revision
            then excluded.labels || coalesce((select jsonb_object_agg(key, value) from jsonb_each(mentions.labels) where value ? 'by'), '{}')
            else excluded.labels end,
          post_revision = excluded.post_revision, copy_group = coalesce(excluded.copy_group, mentions.copy_group),
          withdrawn_at = null
    returning id
  `.execute(tx);
  const given = new Set(mentions.map((mention) => mention.id));
  return new Set(rows.flatMap((row) => (given.has(row.id) ? [row.id] : [])));
}

/**
 * Takes back mentions that no longer match, unless a person called them relevant.
 * @param matching pairs of post and topic that still match
 */
export async function withdrawMentions(
  tx: Transaction,
  given: {
    postIds: readonly string[];
    /** Null: all topics. */
    topicId: string | null;
    matching: readonly { postId: string; topicId: string }[];
    now: Date;
  },
): Promise<{ id: string; topicId: string }[]> {
  const { rows } = await sql<{ id: string; topicId: string }>`
    update mentions m set withdrawn_at = ${given.now}
    where m.post_id = any(${given.postIds}::uuid[]) and m.withdrawn_at is null
      and (${given.topicId}::uuid is null or m.topic_id = ${given.topicId}::uuid)
      and m.verdict is distinct from 'relevant'
      and not exists (
        select 1 from json_to_recordset(${JSON.stringify(given.matching)}::json) as k("postId" uuid, "topicId" uuid)
        where k."postId" = m.post_id and k."topicId" = m.topic_id)
    returning m.id, m.topic_id as "topicId"
  `.execute(tx);
  return rows;
}

/** Which of these posts have a mention that is shown, or a thread that is followed: whose edits and deletions matter. */
export async function findMentionedPosts(
  db: Queryable,
  postIds: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ post_id: string }>`
    select post_id from mentions where post_id = any(${postIds}::uuid[]) and withdrawn_at is null
    union
    select p.id from posts p
    join followed_threads f on f.source_id = p.source_id and f.thread = coalesce(p.thread, p.native_id)
    where p.id = any(${postIds}::uuid[])
  `.execute(db);
  return new Set(rows.map((row) => row.post_id));
}

/** The quoted words of a deleted post must go too, and what was made of them. */
export async function emptyReasons(tx: Transaction, postIds: readonly string[]): Promise<void> {
  await sql`update mentions set reasons = '[]', labels = null where post_id = any(${postIds}::uuid[])`.execute(
    tx,
  );
}

export async function findMentionForJudging(
  tx: Transaction,
  mentionId: string,
): Promise<{ topicId: string; verdict: string | null } | null> {
  const { rows } = await sql<{ topicId: string; verdict: string | null }>`
    select topic_id as "topicId", verdict from mentions where id = ${mentionId} for update
  `.execute(tx);
  return rows[0] ?? null;
}

export async function addVerdict(
  tx: Transaction,
  verdict: {
    id: string;
    mentionId: string;
    verdict: 'relevant' | 'not-relevant' | null;
    by: string;
    byName: string;
    at: Date;
  },
): Promise<void> {
  await sql`
    insert into mention_verdicts (id, mention_id, verdict, given_by, given_by_name, given_at)
    values (${verdict.id}, ${verdict.mentionId}, ${verdict.verdict}, ${verdict.by}, ${verdict.byName}, ${verdict.at})
  `.execute(tx);
  const isTaken = verdict.verdict === null;
  await sql`
    update mentions
    set verdict = ${verdict.verdict}, verdict_by = ${isTaken ? null : verdict.byName},
        verdict_at = ${isTaken ? null : verdict.at}
    where id = ${verdict.mentionId}
  `.execute(tx);
}
