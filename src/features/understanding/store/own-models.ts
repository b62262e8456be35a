// Models made from corrections, which of them is in use, and what else decides how posts are labelled.

import { sql } from 'kysely';
import type { TaskName } from '#language/labels.ts';
import type { Measured } from '#language/own-model/measure-own-model.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { REASONS } from '../contract.ts';
import type { WordsOfLabel } from './tables.ts';

/** Those before are forgotten, unless they are in use. */
export const VERSIONS_KEPT = 50;

export type VersionRow = {
  task: TaskName;
  version: number;
  madeAt: Date;
  measured: Measured;
  words: WordsOfLabel[];
};

/** @returns the number of the new version */
export async function insertVersion(
  tx: Transaction,
  made: {
    task: TaskName;
    measured: Measured;
    words: readonly { label: string; words: readonly string[] }[];
    bytes: Uint8Array;
    now: Date;
  },
): Promise<number> {
  const { task, measured, words, bytes, now } = made;
  const { rows } = await sql<{ version: number }>`
    insert into own_models (task, version, made_at, measured, words, bytes)
    select ${task}, coalesce(max(version), 0) + 1, ${now}, ${JSON.stringify(measured)}::jsonb,
           ${JSON.stringify(words)}::jsonb, ${Buffer.from(bytes)}
    from own_models where task = ${task}
    returning version
  `.execute(tx);
  const version = rows[0]?.version ?? 1;
  // Words are shown of the newest alone; those of deleted posts must not stay on in earlier ones.
  await tx
    .updateTable('own_models')
    .set({ words: '[]' })
    .where('task', '=', task)
    .where('version', '=', version - 1)
    .execute();
  const inUse = await findChoice(tx, task);
  await tx
    .deleteFrom('own_models')
    .where('task', '=', task)
    .where('version', '<=', version - VERSIONS_KEPT)
    .where('version', '!=', inUse?.version ?? 0)
    .execute();
  return version;
}

export async function listVersions(db: Queryable): Promise<VersionRow[]> {
  const rows = await db
    .selectFrom('own_models')
    .select(['task', 'version', 'made_at', 'measured', 'words'])
    .orderBy('task')
    .orderBy('version', 'desc')
    .limit(VERSIONS_KEPT * 10)
    .execute();
  return rows.map(({ made_at: madeAt, ...row }) => ({ ...row, madeAt }));
}

export async function hasVersion(db: Queryable, task: TaskName, version: number): Promise<boolean> {
  const row = await db
    .selectFrom('own_models')
    .select('version')
    .where('task', '=', task)
    .where('version', '=', version)
    .executeTakeFirst();
  return row !== undefined;
}

export type ChoiceRow = {
  version: number | null;
  isHeld: boolean;
  because: (typeof REASONS)[number];
  byName: string;
  at: Date;
};

export async function findChoice(db: Queryable, task: TaskName): Promise<ChoiceRow | null> {
  const row = await db
    .selectFrom('own_model_choices')
    .select(['version', 'is_held', 'because', 'chosen_by_name', 'chosen_at'])
    .where('task', '=', task)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const { is_held: isHeld, chosen_by_name: byName, chosen_at: at, version, because } = row;
  return { version, isHeld, because, byName, at };
}

export async function insertChoice(
  tx: Transaction,
  choice: ChoiceRow & { id: string; task: TaskName },
): Promise<void> {
  await tx
    .insertInto('own_model_choices')
    .values({
      id: choice.id,
      task: choice.task,
      version: choice.version,
      is_held: choice.isHeld,
      because: choice.because,
      chosen_by_name: choice.byName,
      chosen_at: choice.at,
    })
    .execute();
}

/** Trainings of one task do not overtake one another, and a choice of people is not overlooked. */
export async function lockTask(tx: Transaction, task: TaskName): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`understanding:${task}`}))`.execute(tx);
}

export async function listModelsInUse(db: Queryable): Promise<{ task: TaskName; bytes: Buffer }[]> {
  const { rows } = await sql<{ task: TaskName; bytes: Buffer }>`
    select m.task, m.bytes
    from (select distinct on (task) task, version from own_model_choices order by task, id desc) c
    join own_models m on m.task = c.task and m.version = c.version
    order by m.task limit 20
  `.execute(db);
  return rows;
}

export async function listThresholds(
  db: Queryable,
): Promise<{ task: TaskName; threshold: number }[]> {
  return db
    .selectFrom('label_thresholds')
    .select(['task', 'threshold'])
    .orderBy('task')
    .limit(20)
    .execute();
}

/** @param threshold null: the threshold of each model again */
export async function saveThreshold(
  tx: Transaction,
  task: TaskName,
  threshold: number | null,
): Promise<void> {
  if (threshold === null) {
    await tx.deleteFrom('label_thresholds').where('task', '=', task).execute();
    return;
  }
  await tx
    .insertInto('label_thresholds')
    .values({ task, threshold })
    .onConflict((conflict) => conflict.column('task').doUpdateSet({ threshold }))
    .execute();
}

export async function readStamp(db: Queryable): Promise<number> {
  const row = await db.selectFrom('labelling_stamps').select('stamp').executeTakeFirstOrThrow();
  return row.stamp;
}

export async function moveStamp(tx: Transaction): Promise<void> {
  await sql`update labelling_stamps set stamp = stamp + 1`.execute(tx);
}
