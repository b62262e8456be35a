// Matches that wait for a label or a count: kept beside the mentions until something decides them.

import { sql } from 'kysely';
import type { Transaction } from '#platform/db/database.ts';

export type NewUndecidedMention = {
  topicId: string;
  topicVersion: number;
  postId: string;
  postCreatedAt: Date;
  postRevision: number;
  pending: readonly string[];
};

export async function saveUndecidedMentions(
  tx: Transaction,
  undecided: readonly NewUndecidedMention[],
  now: Date,
): Promise<void> {
  if (undecided.length === 0) return;
  await sql`
    insert into undecided_mentions (post_id, topic_id, topic_version, post_created_at, post_revision, pending, found_at)
    select u."postId", u."topicId", u."topicVersion", u."postCreatedAt", u."postRevision", u.pending, ${now}
    from json_to_recordset(${JSON.stringify(undecided)}::json) as u(
      "postId" uuid, "topicId" uuid, "topicVersion" int, "postCreatedAt" timestamptz, "postRevision" int,
      pending text[])
    on conflict (post_id, topic_id) do update
      set topic_version = excluded.topic_version, post_revision = excluded.post_revision, pending = excluded.pending
  `.execute(tx);
}

/** An edit, a deletion or a new version of the topic takes their place. @param given.topicId null: all topics */
export async function dropUndecidedMentions(
  tx: Transaction,
  given: { postIds: readonly string[]; topicId: string | null },
): Promise<void> {
  await sql`
    delete from undecided_mentions
    where post_id = any(${given.postIds}::uuid[])
      and (${given.topicId}::uuid is null or topic_id = ${given.topicId}::uuid)
  `.execute(tx);
}
