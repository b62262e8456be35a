// A person says what a label of a mention should be: it holds for every mention of the post at once, and is learnt from.

import type { Actor } from '#platform/actor.ts';
import { AppError } from '#platform/errors.ts';
import { ERRORS, EVENTS } from '../contract.ts';
import type { TaskName } from '#language/labels.ts';
import type { Listening } from '../context.ts';
import { textToLabel } from '../pipeline/text-to-label.ts';
import { replaceLabel } from '../store/label-runs.ts';
import { findMentionToLabel } from '../store/mention-lists.ts';
import { mentionNotFound } from './judge-mention.ts';

export async function correctMentionLabel(
  { platform, understanding }: Listening,
  actor: Actor,
  correction: { mentionId: string; task: TaskName; label: string | null },
): Promise<void> {
  const { mentionId, task, label } = correction;
  await platform.db.transaction().execute(async (tx) => {
    const mention = await findMentionToLabel(tx, mentionId);
    if (!mention) throw mentionNotFound(mentionId);
    const now = mention.labels?.[task];
    if (!now)
      throw new AppError(
        'conflict',
        ERRORS.mentionUnlabelled,
        'This mention has no labels (any more)',
        {
          details: { mentionId },
        },
      );
    const { post_id: postId, post_revision: revision, lang } = mention;
    const post = { id: postId, revision, text: textToLabel(mention), lang };
    const counts = await understanding.correctLabel(tx, actor, { post, task, label, now });
    await replaceLabel(tx, { postId, task, label: counts });
    await platform.events.emit(tx, {
      type: EVENTS.labelsChanged,
      subject: `mention:${mentionId}`,
      actor,
      payload: { postIds: [postId] },
    });
  });
}
