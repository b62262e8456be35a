// Somebody's wish entered by another: their vote with where they said so, or all they asked for where it was heard.

import type { Actor } from '#platform/actor.ts';
import { AppError } from '#platform/errors.ts';
import type { Ideas } from '../context.ts';
import { ideasErrors } from '../contract.ts';
import type { BehalfInput, Origin } from '../contract/ideas.ts';
import { readOrigin } from '../queries/read-origin.ts';
import { isKnown } from '../store/wishes.ts';
import { addAsker, castVote, followIdea } from './wish.ts';

/** @throws AppError `not-found` for somebody who is not known (any more) */
export async function voteFor(
  ideas: Ideas,
  actor: Actor,
  { ideaId, who, source, note, conversationId }: BehalfInput & { ideaId: string },
): Promise<void> {
  const { db } = ideas.platform;
  if (!(await isKnown(db, who))) {
    const message = `There is no such ${who.kind} (any more).`;
    throw new AppError('not-found', ideasErrors.whoNotFound, message, { details: who });
  }
  await db.transaction().execute(async (tx) => {
    const wish = { ideaId, who, source, note, conversationId, castBy: actor };
    await castVote(ideas, tx, actor, wish);
    if (conversationId === null) return;
    await followIdea(ideas, tx, actor, { ideaId, who, reason: 'asked', conversationId });
  });
}

/** Who asked there joins the idea, in their own words. @param wording null: what they said there */
export async function joinIdea(
  ideas: Ideas,
  actor: Actor,
  { ideaId, origin, wording }: { ideaId: string; origin: Origin; wording: string | null },
): Promise<void> {
  await ideas.platform.db.transaction().execute(async (tx) => {
    const heard = await readOrigin(ideas, tx, actor, origin);
    const text = wording === null || wording === '' ? heard.text : wording;
    await addAsker(ideas, tx, actor, { ...heard, ideaId, text, castBy: actor });
  });
}
