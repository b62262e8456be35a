// What routing keeps about people: certificates, autonomy, absences, load, holidays.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Holiday, Workload } from '../contract/people.ts';
import type { Absence } from '../domain/people/absences.ts';
import type { ScopedLevel } from '../domain/people/autonomy.ts';
import './tables.ts';

export type AbsenceRow = Absence & { note: string };

/** Not over at a moment, by their end (absences_by_end). */
export async function listAbsences(db: Queryable, since: Date): Promise<AbsenceRow[]> {
  return await db
    .selectFrom('absences')
    .select([
      'id',
      'person_id as personId',
      'from_at as from',
      'until_at as until',
      'delegate_id as delegateId',
      'note',
    ])
    .where('ended_at', 'is', null)
    .where('until_at', '>', since)
    .orderBy('until_at')
    .orderBy('id')
    .limit(5000)
    .execute();
}

/** Held until the transaction ends: two absences entered at once can't close a circle together. */
export async function lockAbsences(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('parley absences'))`.execute(tx);
}

export async function insertAbsence(
  tx: Transaction,
  absence: AbsenceRow & { enteredBy: string; now: Date },
): Promise<void> {
  await tx
    .insertInto('absences')
    .values({
      id: absence.id,
      person_id: absence.personId,
      from_at: absence.from,
      until_at: absence.until,
      delegate_id: absence.delegateId,
      note: absence.note,
      entered_by: absence.enteredBy,
      entered_at: absence.now,
      ended_at: null,
    })
    .execute();
}

/** @returns whose it was, or null when there is none that still holds */
export async function endAbsence(tx: Transaction, id: string, now: Date): Promise<string | null> {
  const row = await tx
    .updateTable('absences')
    .set({ ended_at: now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('person_id as personId')
    .executeTakeFirst();
  return row?.personId ?? null;
}

export async function findAbsence(db: Queryable, id: string): Promise<{ personId: string } | null> {
  const row = await db
    .selectFrom('absences')
    .select('person_id as personId')
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

export type CertificateRow = {
  id: string;
  personId: string;
  /** Null: it holds for every topic. */
  topicId: string | null;
  name: string;
  grantedBy: string;
  grantedAt: Date;
  expiresAt: Date | null;
};

/** Those that hold at a moment. */
export async function listCertificates(
  db: Queryable,
  { at, personId }: { at: Date; personId?: string },
): Promise<CertificateRow[]> {
  let query = db
    .selectFrom('certificates')
    .select([
      'id',
      'person_id as personId',
      'topic_id as topicId',
      'name',
      'granted_by as grantedBy',
      'granted_at as grantedAt',
      'expires_at as expiresAt',
    ])
    .where('revoked_at', 'is', null)
    .where(({ or, eb }) => or([eb('expires_at', 'is', null), eb('expires_at', '>', at)]));
  if (personId !== undefined) query = query.where('person_id', '=', personId);
  return await query.orderBy('name').orderBy('id').limit(20_000).execute();
}

/** In the place of one of the same name and topic. */
export async function insertCertificate(
  tx: Transaction,
  certificate: CertificateRow,
): Promise<void> {
  await tx
    .updateTable('certificates')
    .set({ revoked_at: certificate.grantedAt })
    .where('person_id', '=', certificate.personId)
    .where(sql<boolean>`lower(name) = lower(${certificate.name})`)
    .where(sql<boolean>`topic_id is not distinct from ${certificate.topicId}::uuid`)
    .where('revoked_at', 'is', null)
    .execute();
  await tx
    .insertInto('certificates')
    .values({
      id: certificate.id,
      person_id: certificate.personId,
      topic_id: certificate.topicId,
      name: certificate.name,
      granted_by: certificate.grantedBy,
      granted_at: certificate.grantedAt,
      expires_at: certificate.expiresAt,
      revoked_at: null,
    })
    .execute();
}

export async function revokeCertificate(
  tx: Transaction,
  id: string,
  now: Date,
): Promise<string | null> {
  const row = await tx
    .updateTable('certificates')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('person_id as personId')
    .executeTakeFirst();
  return row?.personId ?? null;
}

export type AutonomyRow = ScopedLevel & { personId: string };

export async function listAutonomies(db: Queryable): Promise<AutonomyRow[]> {
  return await db
    .selectFrom('autonomies')
    .select(['person_id as personId', 'topic_id as topicId', 'source_id as sourceId', 'level'])
    .limit(50_000)
    .execute();
}

/** In the place of all that was known of this person. */
export async function replaceAutonomies(
  tx: Transaction,
  { personId, levels, now }: { personId: string; levels: readonly ScopedLevel[]; now: Date },
): Promise<void> {
  await tx.deleteFrom('autonomies').where('person_id', '=', personId).execute();
  if (levels.length === 0) return;
  await tx
    .insertInto('autonomies')
    .values(
      levels.map(({ topicId, sourceId, level }) => ({
        person_id: personId,
        topic_id: topicId,
        source_id: sourceId,
        level,
        since: now,
      })),
    )
    .execute();
}

export async function listWorkloads(
  db: Queryable,
): Promise<Map<string, { holdingMax: number; pausedUntil: Date | null }>> {
  const rows = await db
    .selectFrom('workloads')
    .select(['person_id as personId', 'holding_max as holdingMax', 'paused_until as pausedUntil'])
    .limit(20_000)
    .execute();
  return new Map(rows.map(({ personId, ...workload }) => [personId, workload]));
}

export async function setWorkload(
  tx: Transaction,
  { personId, workload, now }: { personId: string; workload: Workload; now: Date },
): Promise<void> {
  const values = {
    holding_max: workload.holdingMax,
    paused_until: workload.pausedUntil === null ? null : new Date(workload.pausedUntil),
    changed_at: now,
  };
  await tx
    .insertInto('workloads')
    .values({ person_id: personId, ...values })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(values))
    .execute();
}

export async function listHolidays(db: Queryable, since: string): Promise<Holiday[]> {
  return await db
    .selectFrom('holidays')
    .select(['id', 'day', 'name', 'unit_id as unitId'])
    .where('day', '>=', since)
    .orderBy('day')
    .orderBy('id')
    .limit(2000)
    .execute();
}

export async function insertHoliday(tx: Transaction, holiday: Holiday): Promise<void> {
  const { id, day, name, unitId } = holiday;
  await tx
    .insertInto('holidays')
    .values({ id, day, name, unit_id: unitId })
    .onConflict((conflict) => conflict.columns(['day', 'unit_id']).doUpdateSet({ name }))
    .execute();
}

export async function deleteHoliday(tx: Transaction, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('holidays')
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
