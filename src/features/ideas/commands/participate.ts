// Who takes part in a programme: invited by hand or by a letter, agreed to its text, said what they found, was thanked. Their
// feedback on an idea makes them owed its outcome.

import type { Actor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { Ideas } from '../context.ts';
import { ideasErrors, ideasEvents } from '../contract.ts';
import type { WhoKey } from '../contract/ideas.ts';
import { letterLanguage } from '../domain/loop-words.ts';
import type { LetterLanguage } from '../domain/loop-words.ts';
import { keptReasons, refuseStep } from '../domain/programme.ts';
import type { Participation } from '../domain/programme.ts';
import { ambassadorsFor } from '../queries/show-programmes.ts';
import {
  addParticipant,
  findLanguageOf,
  findParticipant,
  findParticipantOf,
  setCredit,
  setParticipation,
  setShownAs,
} from '../store/participants.ts';
import type { ParticipantRow } from '../store/participants.ts';
import { findFeedback, findRound, insertFeedback, setFeedbackIdea } from '../store/programmes.ts';
import { isKnown } from '../store/wishes.ts';
import { draftInvitation, dropLetters, keyOf } from './programme-letters.ts';
import { getProgramme, refused, tell } from './run-programme.ts';
import { followIdea } from './wish.ts';

/** With the reasons for which they would be proposed, if any. By letter they are invited when it goes. */
export async function invite(
  ideas: Ideas,
  actor: Actor,
  invitation: {
    programmeId: string;
    who: WhoKey;
    by: 'hand' | 'letter';
    lang: LetterLanguage | null;
  },
): Promise<void> {
  const { programmeId, who, by } = invitation;
  const proposed = (await ambassadorsFor(ideas, programmeId)).find(
    (each) => each.who.id === who.id,
  );
  const reasons = proposed ? keptReasons(proposed.acts) : [];
  const lang = invitation.lang ?? (await languageOf(ideas, who));
  await ideas.platform.db.transaction().execute(async (tx) => {
    const programme = await getProgramme(tx, programmeId);
    if (programme.state === 'closed') throw refused('closed');
    if (!(await isKnown(tx, who))) {
      const message = 'Nobody is known by this id.';
      throw new AppError('not-found', ideasErrors.whoNotFound, message);
    }
    if (by === 'letter') await requireAddress(ideas, tx, who);
    const before = await findParticipantOf(tx, { programmeId, who: who.id });
    const now = ideas.platform.clock.now();
    const state = by === 'letter' ? 'proposed' : 'invited';
    if (!before)
      await addParticipant(tx, { id: newId(), programmeId, who, state, reasons, lang, now });
    if (!before && by === 'letter') {
      const to = await findParticipantOf(tx, { programmeId, who: who.id });
      if (to) await draftInvitation(ideas, tx, actor, { programme, to });
    }
    await tell(ideas, tx, actor, { type: ideasEvents.invitationChanged, programmeId });
  });
}

/** As they wrote, or as they read; what the organisation speaks where nothing is known. */
async function languageOf(ideas: Ideas, who: WhoKey): Promise<LetterLanguage> {
  const { db } = ideas.platform;
  const own =
    who.kind === 'person'
      ? (await ideas.people.person(who.id)).languages[0]
      : await findLanguageOf(db, who.id);
  return letterLanguage(own ?? (await ideas.people.organisation(db))?.locale ?? 'en');
}

async function requireAddress({ contacts, mail }: Ideas, tx: Transaction, who: WhoKey) {
  // People inside find it among their notices.
  if (who.kind === 'person') return;
  if (!mail.isSet) {
    const message = 'Parley sends no mail: PARLEY_SMTP_URL is not set. Invite them by hand.';
    throw new AppError('conflict', ideasErrors.mailNotSet, message);
  }
  if ((await contacts.mailAddressesOf(tx, [who.id])).size > 0) return;
  const message = 'No mail address of theirs is known. Invite them by hand.';
  throw new AppError('conflict', ideasErrors.channelClosed, message);
}

export async function changeParticipation(
  ideas: Ideas,
  actor: Actor,
  change: {
    programmeId: string;
    participantId: string;
    state: Participation;
    consentVersion: number | null;
    consentSource: string;
    /** Left out: as before. */
    shownAs?: string | null;
  },
): Promise<void> {
  const { programmeId, participantId: id, state, consentVersion, consentSource, shownAs } = change;
  await ideas.platform.db.transaction().execute(async (tx) => {
    const programme = await getProgramme(tx, programmeId);
    const before = await getParticipant(tx, programmeId, id);
    const refusal = refuseStep(before.state, state, {
      isClosed: programme.state === 'closed',
      consentVersion,
      consentNow: programme.consentVersion,
      joined: programme.joinedCount,
      seats: programme.seats,
    });
    if (refusal) throw refused(refusal);
    const now = ideas.platform.clock.now();
    await setParticipation(tx, { id, state, consentVersion, consentSource, now });
    if (shownAs !== undefined) await setShownAs(tx, { id, shownAs });
    if (before.state === 'proposed') {
      const letters = { programmeId, who: keyOf(before).id, kinds: ['invitation'] } as const;
      await dropLetters(ideas, tx, actor, letters);
    }
    await tell(ideas, tx, actor, { type: ideasEvents.invitationChanged, programmeId });
  });
}

export async function creditParticipant(
  ideas: Ideas,
  actor: Actor,
  given: { programmeId: string; participantId: string; credit: string },
): Promise<void> {
  const { programmeId, participantId, credit } = given;
  await ideas.platform.db.transaction().execute(async (tx) => {
    await getParticipant(tx, programmeId, participantId);
    await setCredit(tx, participantId, credit);
    await tell(ideas, tx, actor, { type: ideasEvents.invitationChanged, programmeId });
  });
}

/** What somebody found in a round. Of an idea, they are owed what comes of it. */
export async function giveFeedback(
  ideas: Ideas,
  actor: Actor,
  given: {
    roundId: string;
    participantId: string;
    text: string;
    answers: readonly string[];
    ideaId: string | null;
    isOwn?: boolean;
  },
): Promise<void> {
  const { roundId, participantId, text, answers, ideaId, isOwn = false } = given;
  await ideas.platform.db.transaction().execute(async (tx) => {
    const round = await findRound(tx, roundId);
    if (!round) {
      throw new AppError('not-found', ideasErrors.roundNotFound, 'There is no such round.');
    }
    const programmeId = round.programme_id;
    const participant = await getParticipant(tx, programmeId, participantId);
    if (participant.state !== 'joined') throw refused('not-possible');
    const at = ideas.platform.clock.now();
    const row = { id: newId(), round_id: roundId, participant_id: participantId, idea_id: ideaId };
    await insertFeedback(tx, { ...row, text, answers, is_own: isOwn, at });
    const who = keyOf(participant);
    if (ideaId !== null) await followIdea(ideas, tx, actor, { ideaId, who, reason: 'feedback' });
    await tell(ideas, tx, actor, { type: ideasEvents.feedbackGiven, programmeId });
  });
}

/** What somebody found speaks of this idea: they are owed what comes of it. Null: of none. */
export async function linkFeedback(
  ideas: Ideas,
  actor: Actor,
  { feedbackId, ideaId }: { feedbackId: string; ideaId: string | null },
): Promise<{ roundId: string }> {
  return ideas.platform.db.transaction().execute(async (tx) => {
    const feedback = await findFeedback(tx, feedbackId);
    const participant = feedback && (await findParticipant(tx, feedback.participant_id));
    if (!feedback || !participant) {
      const message = 'There is no such feedback (any more).';
      throw new AppError('not-found', ideasErrors.feedbackNotFound, message);
    }
    if (ideaId !== null)
      await followIdea(ideas, tx, actor, { ideaId, who: keyOf(participant), reason: 'feedback' });
    await setFeedbackIdea(tx, { id: feedbackId, ideaId });
    const { programme_id: programmeId } = participant;
    await tell(ideas, tx, actor, { type: ideasEvents.feedbackGiven, programmeId });
    return { roundId: feedback.round_id };
  });
}

async function getParticipant(
  tx: Transaction,
  programmeId: string,
  participantId: string,
): Promise<ParticipantRow> {
  const participant = await findParticipant(tx, participantId);
  if (participant?.programme_id === programmeId) return participant;
  const message = 'Nobody of this programme has this id.';
  throw new AppError('not-found', ideasErrors.invitationNotFound, message);
}
