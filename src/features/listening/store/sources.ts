// Sources: their settings, health, next look and lease. A lease is held by one process for one look; a batch is stored
// only while its lease still stands.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { JsonObject } from '../ports.ts';
import type { SourcesTable, SourceState } from './tables.ts';
import type { Selectable } from 'kysely';

export type SourceRow = Selectable<SourcesTable>;

const columns = sql`
  id, connector, name, settings, place_key, state, message, keep_unmatched_days, cursor, due_at, lease_id, leased_until,
  interval_seconds, failures, last_look_at, last_success_at, last_post_at, last_event_at, lag_ms, requests_left, limits_reset_at,
  recheck_after, callback_secret, is_own_place, created_at, removed_at`;

export async function insertSource(
  tx: Transaction,
  source: {
    id: string;
    connector: string;
    name: string;
    settings: JsonObject;
    placeKey: string | null;
    keepUnmatchedDays: number;
    isOwnPlace: boolean;
    dueAt: Date | null;
    now: Date;
  },
): Promise<void> {
  await sql`
    insert into sources (id, connector, name, settings, place_key, state, keep_unmatched_days, is_own_place, due_at,
                         created_at)
    values (${source.id}, ${source.connector}, ${source.name}, ${JSON.stringify(source.settings)}, ${source.placeKey},
            'listening', ${source.keepUnmatchedDays}, ${source.isOwnPlace}, ${source.dueAt}, ${source.now})
  `.execute(tx);
}

export async function findSource(
  db: Queryable,
  sourceId: string,
  options: { forUpdate?: boolean } = {},
): Promise<SourceRow | null> {
  const { rows } = await sql<SourceRow>`
    select ${columns} from sources where id = ${sourceId} and removed_at is null
    ${options.forUpdate ? sql`for update` : sql``}
  `.execute(db);
  return rows[0] ?? null;
}

/** Locked, removed ones included. */
export async function listAllSources(tx: Transaction): Promise<SourceRow[]> {
  const { rows } = await sql<SourceRow>`
    select ${columns} from sources order by id limit 100000 for update
  `.execute(tx);
  return rows;
}

export async function findSourceByPlace(
  db: Queryable,
  connector: string,
  placeKey: string,
): Promise<SourceRow | null> {
  const { rows } = await sql<SourceRow>`
    select ${columns} from sources
    where connector = ${connector} and place_key = ${placeKey} and removed_at is null
  `.execute(db);
  return rows[0] ?? null;
}

export async function findSourceNamed(
  db: Queryable,
  connector: string,
  name: string,
): Promise<SourceRow | null> {
  const { rows } = await sql<SourceRow>`
    select ${columns} from sources
    where connector = ${connector} and name = ${name} and removed_at is null
    order by created_at, id limit 1
  `.execute(db);
  return rows[0] ?? null;
}

/** For an import: another file, perhaps, under the same name. Its cursor knows which file it belongs to. */
export async function pointSourceAt(
  db: Queryable,
  sourceId: string,
  at: { settings: JsonObject; placeKey: string | null },
): Promise<void> {
  await sql`
    update sources
    set settings = ${JSON.stringify(at.settings)}, place_key = ${at.placeKey}, state = 'listening', due_at = null
    where id = ${sourceId}
  `.execute(db);
}

export async function updateSource(
  tx: Transaction,
  source: {
    id: string;
    name: string;
    settings: JsonObject;
    placeKey: string | null;
    keepUnmatchedDays: number;
    isOwnPlace: boolean;
    state: SourceState;
    dueAt: Date | null;
    message: string | null;
    /** A changed place starts from the beginning. */
    cursor: JsonObject | null;
    /** Takes the lease from a look that is going on: nothing it finds from now on is stored. */
    breaksLook: boolean;
  },
): Promise<void> {
  await sql`
    update sources
    set name = ${source.name}, settings = ${JSON.stringify(source.settings)}, place_key = ${source.placeKey},
        keep_unmatched_days = ${source.keepUnmatchedDays}, is_own_place = ${source.isOwnPlace}, state = ${source.state}, due_at = ${source.dueAt},
        message = ${source.message}, failures = 0,
        cursor = ${source.cursor === null ? null : JSON.stringify(source.cursor)}::jsonb,
        lease_id = case when ${source.breaksLook} then null else lease_id end,
        leased_until = case when ${source.breaksLook} then null else leased_until end
    where id = ${source.id}
  `.execute(tx);
}

export async function markSourceRemoved(
  tx: Transaction,
  sourceId: string,
  now: Date,
): Promise<void> {
  await sql`
    update sources set removed_at = ${now}, due_at = null, lease_id = null, leased_until = null where id = ${sourceId}
  `.execute(tx);
}

export async function setSourceDue(tx: Transaction, sourceId: string, dueAt: Date): Promise<void> {
  await sql`update sources set due_at = ${dueAt} where id = ${sourceId}`.execute(tx);
}

/**
 * Takes up to `limit` sources whose look is due, each for this process alone until `leasedUntil`.
 * @param lease.of those of these connectors, or all others
 */
export async function leaseDueSources(
  db: Queryable,
  lease: {
    leaseId: string;
    now: Date;
    leasedUntil: Date;
    limit: number;
    of: { these: boolean; connectors: readonly string[] };
  },
): Promise<SourceRow[]> {
  const { rows } = await sql<SourceRow>`
    update sources set lease_id = ${lease.leaseId}, leased_until = ${lease.leasedUntil}, last_look_at = ${lease.now}
    where id = any(array(
      select id from sources
      where state = 'listening' and removed_at is null and due_at <= ${lease.now}
        and (connector = any(${lease.of.connectors}::text[])) = ${lease.of.these}
        and (leased_until is null or leased_until < ${lease.now})
      order by due_at, id limit ${lease.limit}
      for update skip locked))
    returning ${columns}
  `.execute(db);
  return rows;
}

/**
 * Takes one source, due or not.
 * @param lease.force also from a look that is going on, which then can store nothing more
 * @returns null if it is gone, or held by another look
 */
export async function leaseSource(
  db: Queryable,
  sourceId: string,
  lease: { leaseId: string; now: Date; leasedUntil: Date; force: boolean },
): Promise<SourceRow | null> {
  const { rows } = await sql<SourceRow>`
    update sources set lease_id = ${lease.leaseId}, leased_until = ${lease.leasedUntil}, last_look_at = ${lease.now}
    where id = ${sourceId} and removed_at is null
      and (${lease.force} or leased_until is null or leased_until < ${lease.now})
    returning ${columns}
  `.execute(db);
  return rows[0] ?? null;
}

export type SourceStep = {
  sourceId: string;
  /** Null: the batch comes beside the looks, and moves no lease. */
  lease: { id: string; until: Date } | null;
  /** Null: stays as it is. */
  cursor: JsonObject | null;
  now: Date;
  hasEvents: boolean;
  newestPostAt: Date | null;
  lagMs: number | null;
  limits: { requestsLeft: number; resetsAt: Date | null } | null;
};

/** What a stored batch says of its source, which stays locked. @returns false when the lease is lost: store nothing */
export async function advanceSource(tx: Transaction, step: SourceStep): Promise<boolean> {
  const { lease, limits } = step;
  const cursor = step.cursor === null ? null : JSON.stringify(step.cursor);
  const result = await sql`
    update sources
    set cursor = coalesce(${cursor}::jsonb, cursor),
        leased_until = coalesce(${lease?.until ?? null}::timestamptz, leased_until),
        last_post_at = greatest(last_post_at, ${step.newestPostAt}::timestamptz),
        last_event_at = case when ${step.hasEvents} then ${step.now} else last_event_at end,
        lag_ms = coalesce(${step.lagMs}, lag_ms),
        requests_left = coalesce(${limits?.requestsLeft ?? null}, requests_left),
        limits_reset_at = case when ${limits !== null} then ${limits?.resetsAt ?? null}::timestamptz
                               else limits_reset_at end
    where id = ${step.sourceId} and removed_at is null
      and ${lease === null ? sql`true` : sql`lease_id = ${lease.id}`}
  `.execute(tx);
  return result.numAffectedRows === 1n;
}

/** A look at a stream does not end, so each of its batches says how it is. @returns whether that is news */
export async function recordStreamHealth(
  tx: Transaction,
  health: { sourceId: string; trouble: string | null; now: Date },
): Promise<boolean> {
  const isWell = health.trouble === null;
  const { rows } = await sql<{ isNews: boolean }>`
    update sources
    set message = ${health.trouble},
        failures = case when ${isWell} then 0 else greatest(sources.failures, 1) end,
        last_success_at = case when ${isWell} then ${health.now} else sources.last_success_at end
    from (select id, failures, last_success_at from sources where id = ${health.sourceId}) as before
    where sources.id = before.id
    returning (before.failures > 0) = ${isWell} or (before.last_success_at is null and ${isWell}) as "isNews"
  `.execute(tx);
  return rows[0]?.isNews ?? false;
}

/** @returns those that hold their source no longer; a newer lease of the same source is another */
export async function findLostLeases(
  db: Queryable,
  held: readonly { sourceId: string; leaseId: string }[],
): Promise<{ sourceId: string; leaseId: string }[]> {
  const { rows } = await sql<{ sourceId: string; leaseId: string }>`
    select h."sourceId", h."leaseId" from json_to_recordset(${JSON.stringify(held)}::json) as h("sourceId" uuid, "leaseId" uuid)
    left join sources s on s.id = h."sourceId" and s.lease_id = h."leaseId" and s.removed_at is null
    where s.id is null
  `.execute(db);
  return rows;
}

/** @param leases.except sources that are looked at by right */
export async function releaseLeases(
  db: Queryable,
  leases: { leaseIds: readonly string[]; except: readonly string[] },
): Promise<void> {
  await sql`
    update sources set lease_id = null, leased_until = null
    where lease_id = any(${leases.leaseIds}::uuid[]) and not (id = any(${leases.except}::uuid[]))
  `.execute(db);
}

export async function renewLease(
  db: Queryable,
  lease: { sourceId: string; leaseId: string; leasedUntil: Date },
): Promise<boolean> {
  const result = await sql`
    update sources set leased_until = ${lease.leasedUntil}
    where id = ${lease.sourceId} and lease_id = ${lease.leaseId} and removed_at is null
  `.execute(db);
  return result.numAffectedRows === 1n;
}

/**
 * How a look ended. Asked for again meanwhile, the source goes on, also one that would have stopped.
 * @returns the state it is in now; null when the lease was lost meanwhile: somebody else has the word
 */
export async function endLook(
  tx: Transaction,
  end: {
    sourceId: string;
    leaseId: string;
    /** A look that a person asked for meanwhile comes first. */
    askedSince: Date;
    dueAt: Date | null;
    intervalSeconds: number | null;
    isStopped: boolean;
    message: string | null;
    failures: number;
    succeededAt: Date | null;
  },
): Promise<SourceState | null> {
  const { rows } = await sql<{ state: SourceState }>`
    update sources
    set lease_id = null, leased_until = null, message = ${end.message}, failures = ${end.failures},
        interval_seconds = coalesce(${end.intervalSeconds}, interval_seconds),
        last_success_at = coalesce(${end.succeededAt}::timestamptz, last_success_at),
        state = case when ${end.isStopped} and state = 'listening' and (due_at is null or due_at <= ${end.askedSince})
                     then 'stopped' else state end,
        due_at = case when due_at > ${end.askedSince} then least(due_at, ${end.dueAt}::timestamptz)
                      else ${end.dueAt}::timestamptz end
    where id = ${end.sourceId} and lease_id = ${end.leaseId}
    returning state
  `.execute(tx);
  return rows[0]?.state ?? null;
}

export async function changePlace(
  tx: Transaction,
  change: { sourceId: string; settings: JsonObject; placeKey: string | null },
): Promise<void> {
  await sql`
    update sources set settings = ${JSON.stringify(change.settings)}, place_key = ${change.placeKey}
    where id = ${change.sourceId}
  `.execute(tx);
}

/** The first one given stays. @returns the one that stands */
export async function keepCallbackSecret(
  db: Queryable,
  sourceId: string,
  sealed: string,
): Promise<string> {
  const { rows } = await sql<{ callback_secret: string }>`
    update sources set callback_secret = coalesce(callback_secret, ${sealed}) where id = ${sourceId}
    returning callback_secret
  `.execute(db);
  return rows[0]?.callback_secret ?? sealed;
}

export async function changeCallbackSecret(
  tx: Transaction,
  sourceId: string,
  sealed: string,
): Promise<void> {
  await sql`update sources set callback_secret = ${sealed} where id = ${sourceId}`.execute(tx);
}
