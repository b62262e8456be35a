// A person says whether a mention is relevant. Every verdict is kept; the newest counts.

import { actorKey } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { ERRORS, EVENTS } from '../contract.ts';
import type { Verdict } from '../contract.ts';
import type { Listening } from '../context.ts';
import { addVerdict, findMentionForJudging } from '../store/mentions.ts';

export async function judgeMention(
  listening: Listening,
  actor: Actor,
  mentionId: string,
  verdict: Verdict | null,
): Promise<void> {
  const { db, clock, events } = listening.platform;
  await db.transaction().execute(async (tx) => {
    const mention = await findMentionForJudging(tx, mentionId);
    if (!mention) throw mentionNotFound(mentionId);
    if (mention.verdict === verdict) return;
    await addVerdict(tx, {
      id: newId(),
      mentionId,
      verdict,
      by: actorKey(actor),
      byName: actor.name,
      at: clock.now(),
    });
    await events.emit(tx, {
      type: EVENTS.mentionJudged,
      subject: `mention:${mentionId}`,
      actor,
      payload: { mentionId, topicId: mention.topicId, verdict },
    });
  });
}

export function mentionNotFound(mentionId: string): AppError {
  return new AppError('not-found', ERRORS.mentionNotFound, 'There is no such mention (any more)', {
    details: { mentionId },
  });
}
