// Labels stored mentions anew, in steps that each commit their place: those from before there were labels, or all of
// them with what was taught since. What people said of a label stays.

import { systemActor } from '#platform/actor.ts';
import { assert } from '#platform/errors.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import { LABEL_RUN_JOB } from '../commands/start-label-run.ts';
import type { Listening } from '../context.ts';
import { EVENTS } from '../contract.ts';
import { withCorrections } from '../domain/with-corrections.ts';
import { storedPostToMatch } from '../pipeline/post-to-match.ts';
import {
  advanceLabelRun,
  findNewestLabelRun,
  listPostsToLabel,
  lockOpenLabelRun,
  replaceLabels,
  startLabelRun,
} from '../store/label-runs.ts';
import type { LabelRunRow } from '../store/label-runs.ts';

const stepSize = 500;

export function labelRunJobOf(listening: Listening): JobDefinition {
  return {
    name: LABEL_RUN_JOB,
    // A run that was cut off goes on within a minute.
    cron: '* * * * *',
    async run(_payload, { signal }) {
      let isDone = false;
      while (!isDone) {
        signal.throwIfAborted();
        isDone = await takeStep(listening);
      }
    },
  };
}

/** @returns true when nothing is left to do */
async function takeStep(listening: Listening): Promise<boolean> {
  const { db, clock } = listening.platform;
  const newest = await findNewestLabelRun(db);
  if (newest === null || newest.state === 'done') return true;
  if (newest.state === 'waiting')
    await db.transaction().execute(async (tx) => {
      const open = await lockOpenLabelRun(tx);
      if (open?.state === 'waiting') await startLabelRun(tx, open, clock.now());
    });
  return labelNext(listening, newest);
}

async function labelNext(listening: Listening, run: LabelRunRow): Promise<boolean> {
  const { db, clock, events } = listening.platform;
  const { scope, after_id: afterId } = run;
  const posts = await listPostsToLabel(db, { scope, afterId, limit: stepSize });
  const living = posts.filter((post) => post.deleted_at === null);
  const task = {
    kind: 'read',
    posts: living.map((post) => storedPostToMatch(post, post.source_name)),
  } as const;
  const advice = await listening.trials.advise(task);
  assert(advice.kind === 'read', 'posts were read');
  const isLast = posts.length < stepSize;
  await db.transaction().execute(async (tx) => {
    const open = await lockOpenLabelRun(tx);
    // Another process has taken this step, or another run has taken its place.
    if (open?.id !== run.id || open.after_id !== afterId) return;
    const corrections = await listening.understanding.correctionsOf(
      tx,
      living.map(({ id }) => id),
    );
    const labelled = living.flatMap((post, at) => {
      const labels = advice.labels[at];
      const place = { postId: post.id, revision: post.revision };
      return labels ? [{ ...place, labels: withCorrections(labels, place, corrections) }] : [];
    });
    const changed = await replaceLabels(tx, labelled);
    await advanceLabelRun(tx, {
      id: run.id,
      afterId: posts.at(-1)?.id ?? null,
      labelled: posts.length,
      changed: changed.size,
      finishedAt: isLast ? clock.now() : null,
    });
    if (isLast)
      await events.emit(tx, {
        type: EVENTS.labelsChanged,
        subject: 'mentions',
        actor: systemActor('listening'),
        payload: { postIds: [] },
      });
  });
  return isLast;
}
