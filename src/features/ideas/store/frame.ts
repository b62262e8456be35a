// Boards, statuses and tags: few rows, read whole.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Board, Status, Tag } from '../contract/ideas.ts';

const framesMax = 500;

/** In their order, retired ones too. */
export async function listBoards(db: Queryable): Promise<Board[]> {
  const { rows } = await sql<Board>`
    select id, slug, name, description, is_public as "isPublic", position, retired_at is not null as retired
    from idea_boards order by position, id limit ${framesMax}`.execute(db);
  return rows;
}

/** In their order, retired ones too. */
export async function listStatuses(db: Queryable): Promise<Status[]> {
  const { rows } = await sql<Status>`
    select id, kind, name, position, retired_at is not null as retired
    from idea_statuses order by position, id limit ${framesMax}`.execute(db);
  return rows;
}

/** By name. */
export async function listTags(db: Queryable): Promise<Tag[]> {
  const { rows } = await sql<Tag>`
    select id, name, is_public as "isPublic" from idea_tags order by lower(name), id limit ${framesMax}`.execute(
    db,
  );
  return rows;
}

/** A new one comes last. @returns whether the slug was free */
export async function saveBoard(
  tx: Transaction,
  { id, slug, name, description, isPublic, retired, now }: Omit<Board, 'position'> & { now: Date },
): Promise<boolean> {
  const { rows } =
    await sql`select 1 from idea_boards where slug = ${slug} and id <> ${id}`.execute(tx);
  if (rows.length > 0) return false;
  await sql`
    insert into idea_boards (id, slug, name, description, is_public, position, retired_at)
    select ${id}, ${slug}, ${name}, ${description}, ${isPublic}, coalesce(max(position), 0) + 1,
           ${retired ? now : null}::timestamptz
    from idea_boards
    on conflict (id) do update set slug = excluded.slug, name = excluded.name, description = excluded.description,
      is_public = excluded.is_public,
      retired_at = case when excluded.retired_at is null then null
                        else coalesce(idea_boards.retired_at, excluded.retired_at) end`.execute(tx);
  return true;
}

/** The kind of one that is there stays: what it meant for ideas that have it must not change under them. */
export async function saveStatus(
  tx: Transaction,
  { id, kind, name, retired, now }: Omit<Status, 'position'> & { now: Date },
): Promise<void> {
  await sql`
    insert into idea_statuses (id, kind, name, position, retired_at)
    select ${id}, ${kind}, ${name}, coalesce(max(position), 0) + 1, ${retired ? now : null}::timestamptz
    from idea_statuses
    on conflict (id) do update set name = excluded.name,
      retired_at = case when excluded.retired_at is null then null
                        else coalesce(idea_statuses.retired_at, excluded.retired_at) end`.execute(
    tx,
  );
}

/**
 * Puts one before another, or last. All are numbered anew, and who orders at the same time waits: locked rows alone
 * would be read in the order from before the wait.
 * @returns whether both are there
 */
export async function moveBefore(
  tx: Transaction,
  of: 'idea_boards' | 'idea_statuses',
  { id, before }: { id: string; before: string | null },
): Promise<boolean> {
  await sql`lock table ${sql.table(of)} in share row exclusive mode`.execute(tx);
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(of)} order by position, id`.execute(tx);
  const others = rows.map((row) => row.id).filter((other) => other !== id);
  const place = before === null ? others.length : others.indexOf(before);
  if (place === -1 || others.length === rows.length) return false;
  const order = others.toSpliced(place, 0, id);
  await sql`
    update ${sql.table(of)} as row set position = ordered.position
    from unnest(${order}::uuid[]) with ordinality as ordered (id, position)
    where row.id = ordered.id and row.position <> ordered.position`.execute(tx);
  return true;
}

/** @returns whether the name was free */
export async function saveTag(tx: Transaction, { id, name, isPublic }: Tag): Promise<boolean> {
  const { rows } = await sql`select 1 from idea_tags where name = ${name} and id <> ${id}`.execute(
    tx,
  );
  if (rows.length > 0) return false;
  await sql`
    insert into idea_tags (id, name, is_public) values (${id}, ${name}, ${isPublic})
    on conflict (id) do update set name = excluded.name, is_public = excluded.is_public`.execute(
    tx,
  );
  return true;
}

/** From everywhere. */
export async function removeTag(tx: Transaction, id: string): Promise<void> {
  await sql`update ideas set tag_ids = array_remove(tag_ids, ${id}::uuid) where ${id}::uuid = any(tag_ids)`.execute(
    tx,
  );
  await sql`
    update idea_standings set tag_ids = array_remove(tag_ids, ${id}::uuid) where tag_ids @> array[${id}::uuid]`.execute(
    tx,
  );
  await sql`delete from idea_tags where id = ${id}`.execute(tx);
}
