// Labels that were given to a language model: asked for after a mention is stored, so that hearing never waits for it.
// Until it answers, and where it does not, what Parley says itself stands; what people said stays.

import { z } from 'zod';
import { AppError } from '#platform/errors.ts';
import type { Subscriber } from '#platform/events/event.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import { systemActor } from '#platform/actor.ts';
import type { TaskName } from '#language/labels.ts';
import { EVENTS } from '../contract.ts';
import type { Listening } from '../context.ts';
import { textToLabel } from '../pipeline/text-to-label.ts';
import { replaceLabel } from '../store/label-runs.ts';
import { findMentionToLabel } from '../store/mention-lists.ts';

const MODEL_LABELS_JOB = 'listening.model-labels';
const addedSchema = z.object({ mentionIds: z.array(z.uuid()) });

export function askModelForLabels({ platform, understanding }: Listening): Subscriber {
  return {
    name: 'listening.ask-model-for-labels',
    types: [EVENTS.mentionsAdded],
    async handle(tx, event) {
      if ((await understanding.modelTasks()).length === 0) return;
      const { mentionIds } = addedSchema.parse(event.payload);
      // One at a time: the server behind it is often a small machine.
      await platform.jobs.enqueue(tx, {
        name: MODEL_LABELS_JOB,
        payload: { mentionIds },
        queue: MODEL_LABELS_JOB,
        attemptsMax: 3,
      });
    },
  };
}

export function modelLabelsJobOf(listening: Listening): JobDefinition {
  return {
    name: MODEL_LABELS_JOB,
    async run(payload, { signal }) {
      const tasks = await listening.understanding.modelTasks();
      if (tasks.length === 0) return;
      for (const mentionId of addedSchema.parse(payload).mentionIds) {
        signal.throwIfAborted();
        if ((await labelMention(listening, mentionId, { tasks, signal })) === 'used-up') return;
      }
    },
  };
}

async function labelMention(
  listening: Listening,
  mentionId: string,
  { tasks, signal }: { tasks: readonly TaskName[]; signal: AbortSignal },
): Promise<'labelled' | 'left' | 'used-up'> {
  const { platform, understanding } = listening;
  const read = await platform.db.transaction().execute((tx) => findMentionToLabel(tx, mentionId));
  const open = tasks.filter((task) => read?.labels && read.labels[task].by === undefined);
  if (!read || open.length === 0) return 'left';
  try {
    const labels = await understanding.labelByModel(textToLabel(read), open, signal);
    await platform.db.transaction().execute(async (tx) => {
      // A person, an edit or a deletion may have come in between.
      const now = await findMentionToLabel(tx, mentionId);
      if (now?.post_revision !== read.post_revision) return;
      for (const task of open) {
        const label = labels[task];
        if (label && now.labels?.[task].by === undefined)
          await replaceLabel(tx, { postId: now.post_id, task, label });
      }
      await platform.events.emit(tx, {
        type: EVENTS.labelsChanged,
        subject: `mention:${mentionId}`,
        actor: systemActor('listening'),
        payload: { postIds: [now.post_id] },
      });
    });
    return 'labelled';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.kind === 'limited' ? 'used-up' : 'left';
  }
}
