// Who was invited answers by themselves, on the portal: by the link of their letter, or once they have shown that the
// address is theirs. Whatever they do there tells that they read what they were sent.

import type { Actor } from '#platform/actor.ts';
import { AppError } from '#platform/errors.ts';
import type { Ideas } from '../context.ts';
import { ideasErrors } from '../contract.ts';
import { OWED_KINDS } from '../contract/loop.ts';
import { findPart } from '../queries/find-part.ts';
import type { PartKey } from '../queries/find-part.ts';
import { listLetters } from '../store/owed.ts';
import type { ParticipantRow } from '../store/participants.ts';
import { changeOwed } from './change-owed.ts';
import { changeParticipation, giveFeedback } from './participate.ts';
import { keyOf } from './programme-letters.ts';

async function getPart(ideas: Ideas, key: PartKey): Promise<ParticipantRow> {
  const found = await findPart(ideas, key);
  if (found) return found;
  const message = 'Nobody was invited here.';
  throw new AppError('not-found', ideasErrors.invitationNotFound, message);
}

/** @throws AppError `conflict`: full, closed, or the text was changed since */
export async function answerInvitation(
  ideas: Ideas,
  actor: Actor,
  answer: { key: PartKey; shownAs: string | null } & (
    | { state: 'joined'; consentVersion: number }
    | { state: 'declined' | 'left' }
  ),
): Promise<void> {
  const participant = await getPart(ideas, answer.key);
  const { programme_id: programmeId, id: participantId } = participant;
  const { state, shownAs } = answer;
  await changeParticipation(ideas, actor, {
    programmeId,
    participantId,
    state,
    consentVersion: answer.state === 'joined' ? answer.consentVersion : null,
    consentSource: 'portal',
    ...(state === 'joined' && { shownAs }),
  });
  await hearRead(ideas, actor, participant);
}

/** @throws AppError `conflict`: they did not join, or it is over */
export async function answerRound(
  ideas: Ideas,
  actor: Actor,
  answer: { key: PartKey; roundId: string; text: string; answers: readonly string[] },
): Promise<void> {
  const { key, ...said } = answer;
  const participant = await getPart(ideas, key);
  const own = { participantId: participant.id, ideaId: null, isOwn: true };
  await giveFeedback(ideas, actor, { ...said, ...own });
  await hearRead(ideas, actor, participant);
}

async function hearRead(ideas: Ideas, actor: Actor, participant: ParticipantRow): Promise<void> {
  const { programme_id: programmeId } = participant;
  const { id: who } = keyOf(participant);
  const of = { programmeId, who, kinds: OWED_KINDS, states: ['sent'] } as const;
  await ideas.platform.db.transaction().execute(async (tx) => {
    for (const { id } of await listLetters(tx, of))
      await changeOwed(ideas, tx, actor, { owedId: id, command: { do: 'read' } });
  });
}
