// What is stored of an import, and whether it can be the truth: the beginning of the file without a gap
// or a double, each post with its key and, where it matches, with exactly one mention and its event.

import { Client } from 'pg';
import { assert } from '#platform/errors.ts';
import type { DatabaseAddress } from '#platform/db/database-address.ts';

/** Every hundredth post has the word that the topic asks for. */
export const MATCHING_EVERY = 100;

const QUESTION = `
  with source as (select id from sources where name = $1),
  stored as (
    select substr(native_id, 3)::int as number from posts where source_id in (select id from source)
  ),
  announced as (
    select jsonb_array_length(payload -> 'mentionIds') as mentions from events
    where type = 'listening.mentions-added'
      and payload ->> 'sourceId' in (select id::text from source)
  )
  select
    (select count(*) from stored)::int as posts,
    (select count(distinct number) from stored)::int as different,
    (select coalesce(max(number), 0) from stored)::int as highest,
    (select count(*) from post_keys where source_id in (select id from source))::int as keys,
    (select count(*) from mentions where source_id in (select id from source))::int as mentions,
    (select coalesce(sum(mentions), 0) from announced)::int as announced`;

type Stored = {
  posts: number;
  different: number;
  highest: number;
  keys: number;
  mentions: number;
  announced: number;
};

/** Throws what is wrong; returns how many posts are stored. */
export async function checkStored(
  client: Client,
  options: { source: string; acknowledged: number },
): Promise<number> {
  const { source, acknowledged } = options;
  const { rows } = await client.query<Stored>(QUESTION, [source]);
  const stored = rows[0];
  assert(stored, 'a count has a row');
  const facts = `${JSON.stringify(stored)}, acknowledged ${acknowledged}`;
  assert(stored.posts === stored.different, `a post is doubled: ${facts}`);
  assert(stored.posts === stored.highest, `a post is missing: ${facts}`);
  assert(stored.posts >= acknowledged, `an acknowledged post is missing: ${facts}`);
  assert(stored.posts === stored.keys, `keys and posts differ: ${facts}`);
  const matching = Math.floor(stored.posts / MATCHING_EVERY);
  assert(stored.mentions === matching, `mentions are not ${matching}: ${facts}`);
  assert(stored.announced === matching, `announced mentions are not ${matching}: ${facts}`);
  return stored.posts;
}

/** `checkStored` on a connection of its own. */
export async function checkStoredIn(
  address: DatabaseAddress,
  options: { source: string; acknowledged: number },
): Promise<number> {
  const client = new Client(address);
  client.on('error', () => null);
  await client.connect();
  try {
    return await checkStored(client, options);
  } finally {
    await client.end();
  }
}
