// How far the newest run is that labels stored mentions.

import type { LabelRun } from '../contract/label-runs.ts';
import type { Listening } from '../context.ts';
import { findNewestLabelRun } from '../store/label-runs.ts';

export async function showLabelRun({ platform }: Listening): Promise<LabelRun | null> {
  const row = await findNewestLabelRun(platform.db);
  if (!row) return null;
  const { id, scope, state, total, labelled, changed } = row;
  return {
    id,
    scope,
    state,
    total,
    labelled,
    changed,
    askedBy: row.asked_by_name === '' ? null : row.asked_by_name,
    askedAt: row.asked_at.toISOString(),
    startedAt: row.started_at?.toISOString() ?? null,
    finishedAt: row.finished_at?.toISOString() ?? null,
  };
}
