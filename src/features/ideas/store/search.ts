// Ideas found by words. The rarest words of a question lead to candidates, so that a search among 100,000 reads hundreds of
// rows; how rare a word is the database knows from its statistics.

import { sql } from 'kysely';
import type { Queryable } from '#platform/db/database.ts';

/** Ideas and the commonest words among them with the share that holds each, as of the last ANALYZE. */
export async function readWordShares(
  db: Queryable,
): Promise<{ ideas: number; shares: Map<string, number> }> {
  const { rows: counted } = await sql<{ count: number }>`
    select greatest(reltuples, 0)::int as count from pg_class where oid = 'ideas'::regclass`.execute(
    db,
  );
  const { rows } = await sql<{ word: string; share: number }>`
    select word, share from (
      select (most_common_elems::text)::text[] as words, most_common_elem_freqs as shares
      from pg_stats where tablename = 'ideas' and attname = 'words' and schemaname = current_schema()
    ) known, unnest(known.words, known.shares) as each (word, share)
    where word is not null limit 20000`.execute(db);
  const shares = new Map(rows.map(({ word, share }) => [word, share]));
  return { ideas: counted[0]?.count ?? 0, shares };
}

export type FoundRow = { id: string; canonical_id: string; shared: string[]; in_title: string[] };

/** More of one word are not read: a word that so many hold says little. */
const HOLDING_MAX = 3000;

/** Those that hold most of the leading words' weight first. */
export async function findByWords(
  db: Queryable,
  search: {
    leading: readonly string[];
    rarity: ReadonlyMap<string, number>;
    boardId: string | null;
    publicOnly: boolean;
    limit: number;
  },
): Promise<FoundRow[]> {
  const { leading, rarity, boardId, publicOnly, limit } = search;
  const words = [...rarity.keys()];
  const weights = words.map((word) => rarity.get(word) ?? 0);
  const walks = leading.map(
    (word) => sql`
      (select id, ${rarity.get(word) ?? 0}::float8 as weight from ideas
       where standing = 'open' and words @@ ${`'${word.replaceAll(/['\\]/g, '$&$&')}'`}::tsquery
         ${boardId === null ? sql`` : sql`and board_id = ${boardId}`}
         ${publicOnly ? sql`and is_public and board_id in (select id from idea_boards where is_public and retired_at is null)` : sql``}
       limit ${HOLDING_MAX})`,
  );
  const { rows } = await sql<FoundRow>`
    with best as materialized (
      select id, sum(weight) as weight from (${sql.join(walks, sql` union all `)}) held
      group by id order by sum(weight) desc, id desc limit ${limit}
    ), asked as (
      select word, weight from unnest(${words}::text[], ${weights}::float8[]) as a (word, weight)
    )
    select i.id, i.canonical_id,
      array(select word from asked where word = any(held.words)) as shared,
      array(select word from asked where word = any(i.title_words)) as in_title
    from best join ideas i on i.id = best.id
      cross join lateral (select tsvector_to_array(i.words) as words offset 0) held
    order by best.weight desc, i.id desc`.execute(db);
  return rows;
}
