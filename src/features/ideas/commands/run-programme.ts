// A programme is planned, run and closed: people are invited, agree to a text, try things in rounds, say what they found,
// and are thanked. Their feedback on an idea makes them owed its outcome.

import type { Actor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { Ideas } from '../context.ts';
import { ideasErrors, ideasEvents } from '../contract.ts';
import type { WhoKey } from '../contract/ideas.ts';
import type { ProgrammeInput } from '../contract/programmes.ts';
import { refuseStep } from '../domain/programme.ts';
import type { Participation, StepRefusal } from '../domain/programme.ts';
import { ambassadorsFor } from '../queries/show-programmes.ts';
import {
  addParticipant,
  findParticipant,
  findProgramme,
  findRound,
  insertFeedback,
  insertRound,
  saveProgramme,
  setCredit,
  setParticipation,
  setProgrammeState,
} from '../store/programmes.ts';
import type { ParticipantRow, ProgrammeRow } from '../store/programmes.ts';
import { followIdea } from './wish.ts';

/** @param programmeId null: a new one. @returns its id */
export async function keepProgramme(
  ideas: Ideas,
  actor: Actor,
  { programmeId, input }: { programmeId: string | null; input: ProgrammeInput },
): Promise<string> {
  const { platform } = ideas;
  const id = programmeId ?? newId<'programme'>();
  await platform.db.transaction().execute(async (tx) => {
    const before = programmeId === null ? null : await getProgramme(tx, programmeId);
    if (before?.state === 'closed') throw refused('closed');
    const version = before?.consentVersion ?? 0;
    const isSameText = before?.consentText === input.consentText;
    const now = platform.clock.now();
    await saveProgramme(tx, { id, input, consentVersion: isSameText ? version : version + 1, now });
    await tell(ideas, tx, actor, { type: ideasEvents.programmeChanged, programmeId: id });
  });
  return id;
}

export async function changeProgrammeState(
  ideas: Ideas,
  actor: Actor,
  change: { programmeId: string; state: 'running' | 'closed'; result: string | null },
): Promise<void> {
  const { programmeId: id, state, result } = change;
  await ideas.platform.db.transaction().execute(async (tx) => {
    const before = await getProgramme(tx, id);
    if (before.state === 'closed' && state === 'running') throw refused('closed');
    await setProgrammeState(tx, { id, state, result });
    await tell(ideas, tx, actor, { type: ideasEvents.programmeChanged, programmeId: id });
  });
}

/** With the reasons for which they would be proposed, if any. */
export async function invite(
  ideas: Ideas,
  actor: Actor,
  { programmeId, who }: { programmeId: string; who: WhoKey },
): Promise<void> {
  const proposals = await ambassadorsFor(ideas, programmeId);
  const reasons = proposals.find((each) => each.who.id === who.id)?.reasons ?? [];
  await ideas.platform.db.transaction().execute(async (tx) => {
    const programme = await getProgramme(tx, programmeId);
    if (programme.state === 'closed') throw refused('closed');
    const now = ideas.platform.clock.now();
    await addParticipant(tx, { id: newId(), programmeId, who, reasons, now });
    await tell(ideas, tx, actor, { type: ideasEvents.invitationChanged, programmeId });
  });
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
  },
): Promise<void> {
  const { programmeId, participantId: id, state, consentVersion, consentSource } = change;
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

export async function addRound(
  ideas: Ideas,
  actor: Actor,
  round: {
    programmeId: string;
    title: string;
    task: string;
    questions: readonly string[];
    dueOn: string;
  },
): Promise<void> {
  const { programmeId } = round;
  await ideas.platform.db.transaction().execute(async (tx) => {
    const programme = await getProgramme(tx, programmeId);
    if (programme.state === 'closed') throw refused('closed');
    await insertRound(tx, { id: newId(), ...round });
    await tell(ideas, tx, actor, { type: ideasEvents.programmeChanged, programmeId });
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
  },
): Promise<void> {
  const { roundId, participantId, text, answers, ideaId } = given;
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
    await insertFeedback(tx, { ...row, text, answers, at });
    const who = keyOf(participant);
    if (ideaId !== null) await followIdea(ideas, tx, actor, { ideaId, who, reason: 'feedback' });
    await tell(ideas, tx, actor, { type: ideasEvents.feedbackGiven, programmeId });
  });
}

function keyOf({ person_id, contact_id }: ParticipantRow): WhoKey {
  return person_id === null
    ? { kind: 'contact', id: contact_id ?? '' }
    : { kind: 'person', id: person_id };
}

async function getProgramme(tx: Transaction, programmeId: string): Promise<ProgrammeRow> {
  const programme = await findProgramme(tx, programmeId, { forUpdate: true });
  if (programme) return programme;
  const message = 'There is no such programme.';
  throw new AppError('not-found', ideasErrors.programmeNotFound, message);
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

async function tell(
  { platform }: Ideas,
  tx: Transaction,
  actor: Actor,
  { type, programmeId }: { type: string; programmeId: string },
): Promise<void> {
  const subject = `programme:${programmeId}`;
  await platform.events.emit(tx, { type, subject, actor, payload: { programmeId } });
}

function refused(refusal: StepRefusal): AppError {
  return new AppError('conflict', ideasErrors.programmeRefused, WORDS[refusal], {
    details: { refusal },
  });
}

const WORDS: Readonly<Record<StepRefusal, string>> = {
  'not-possible': 'That is not possible as they take part now.',
  'no-consent': 'Nobody joins who has not agreed to the text.',
  'outdated-consent': 'The text was changed since: they have to agree to it as it stands now.',
  full: 'All seats are taken.',
  closed: 'This programme is closed.',
};
