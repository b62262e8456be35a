// How well each task does on the organisation's own corrections, and which model is in use.

import { TASK_NAMES, TASKS } from '#language/labels.ts';
import type { TaskName } from '#language/labels.ts';
import type { OwnVersion, TaskState } from '../contract.ts';
import type { Understanding } from '../context.ts';
import { shareOf } from '../domain/wilson.ts';
import { countCorrections } from '../store/corrections.ts';
import { findChoice, listThresholds, listVersions } from '../store/own-models.ts';
import type { VersionRow } from '../store/own-models.ts';

export async function showTasks({ platform }: Understanding): Promise<TaskState[]> {
  const { db } = platform;
  const counts = new Map((await countCorrections(db)).map((row) => [row.task, row]));
  const thresholds = new Map((await listThresholds(db)).map((row) => [row.task, row.threshold]));
  const versions = Map.groupBy(await listVersions(db), ({ task }) => task);
  const states: TaskState[] = [];
  for (const task of TASK_NAMES)
    states.push({
      ...(await inUseOf(platform.db, task)),
      task,
      labels: [...TASKS[task]],
      corrections: counts.get(task)?.corrections ?? 0,
      confirmed: counts.get(task)?.confirmed ?? 0,
      threshold: thresholds.get(task) ?? null,
      words: versions.get(task)?.[0]?.words ?? [],
      versions: (versions.get(task) ?? []).map(showVersion),
    });
  return states;
}

async function inUseOf(db: Understanding['platform']['db'], task: TaskName) {
  const choice = await findChoice(db, task);
  return {
    inUse: choice?.version ?? null,
    isHeld: choice?.isHeld ?? false,
    because: choice?.because ?? null,
    chosenBy: choice?.byName === '' ? null : (choice?.byName ?? null),
    chosenAt: choice?.at.toISOString() ?? null,
  };
}

function showVersion({ version, madeAt, measured }: VersionRow): OwnVersion {
  const { total, right, rightBefore, mended, spoilt, sure } = measured;
  return {
    version,
    madeAt: madeAt.toISOString(),
    corrections: total,
    own: shareOf(right, total),
    builtIn: shareOf(rightBefore, total),
    mended,
    spoilt,
    sure: sure.map(({ from, own, builtIn }) => ({ from, own, builtIn })),
  };
}
