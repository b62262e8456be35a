// A programme is planned, run and closed, with rounds in between, and its result is published by a person. Who takes part
// is for take-part.ts.

import type { Actor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import type { PersonActor } from '#platform/http/caller.ts';
import { newId } from '#platform/ids.ts';
import type { Ideas } from '../context.ts';
import { ideasErrors, ideasEvents } from '../contract.ts';
import { LETTER_KINDS } from '../contract/loop.ts';
import type { ProgrammeInput } from '../contract/programmes.ts';
import type { StepRefusal } from '../domain/programme.ts';
import { silentInNewestRound } from '../queries/show-programmes.ts';
import { listParticipants } from '../store/participants.ts';
import {
  findProgramme,
  insertRound,
  saveProgramme,
  setProgrammeState,
  setResult,
} from '../store/programmes.ts';
import type { ProgrammeRow } from '../store/programmes.ts';
import { draftReminders, dropLetters, oweResult } from './programme-letters.ts';

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
    // Nobody is asked into what is over.
    if (state === 'closed')
      await dropLetters(ideas, tx, actor, { programmeId: id, kinds: LETTER_KINDS });
    await tell(ideas, tx, actor, { type: ideasEvents.programmeChanged, programmeId: id });
  });
}

/** A person publishes the result, or takes it back: then it is a draft again, and who heard of it has heard. */
export async function publishResult(
  ideas: Ideas,
  actor: PersonActor,
  given: { programmeId: string; result: string; isPublished: boolean },
): Promise<void> {
  const { programmeId: id, result, isPublished } = given;
  const { db, clock } = ideas.platform;
  await db.transaction().execute(async (tx) => {
    const programme = await getProgramme(tx, id);
    if (isPublished && programme.state !== 'closed') throw refused('not-closed');
    if (isPublished && result === '') throw refused('no-result');
    const before = programme.publishedAt;
    const published = isPublished ? { at: before ?? clock.now(), byName: actor.name } : null;
    await setResult(tx, { id, result, published });
    if (isPublished) {
      const to = (await listParticipants(tx, id)).filter(({ state }) => state === 'joined');
      await oweResult(ideas, tx, actor, { programme, text: result, to });
    }
    await tell(ideas, tx, actor, { type: ideasEvents.programmeChanged, programmeId: id });
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

/** Words for everybody who has not said anything in the newest round, once for each round. @returns how many are new */
export async function remind(
  ideas: Ideas,
  actor: Actor,
  { programmeId }: { programmeId: string },
): Promise<number> {
  return ideas.platform.db.transaction().execute(async (tx) => {
    const programme = await getProgramme(tx, programmeId);
    if (programme.state === 'closed') throw refused('closed');
    const { round, silent } = await silentInNewestRound(tx, programmeId);
    if (!round || silent.length === 0) return 0;
    const written = await draftReminders(ideas, tx, actor, { programme, round, to: silent });
    if (written > 0)
      await tell(ideas, tx, actor, { type: ideasEvents.invitationChanged, programmeId });
    return written;
  });
}

export async function getProgramme(tx: Transaction, programmeId: string): Promise<ProgrammeRow> {
  const programme = await findProgramme(tx, programmeId, { forUpdate: true });
  if (programme) return programme;
  const message = 'There is no such programme.';
  throw new AppError('not-found', ideasErrors.programmeNotFound, message);
}

export async function tell(
  { platform }: Ideas,
  tx: Transaction,
  actor: Actor,
  { type, programmeId }: { type: string; programmeId: string },
): Promise<void> {
  const subject = `programme:${programmeId}`;
  await platform.events.emit(tx, { type, subject, actor, payload: { programmeId } });
}

type Refusal = StepRefusal | 'not-closed' | 'no-result';

export function refused(refusal: Refusal): AppError {
  return new AppError('conflict', ideasErrors.programmeRefused, WORDS[refusal], {
    details: { refusal },
  });
}

const WORDS: Readonly<Record<Refusal, string>> = {
  'not-possible': 'That is not possible as they take part now.',
  'no-consent': 'Nobody joins who has not agreed to the text.',
  'outdated-consent': 'The text was changed since: they have to agree to it as it stands now.',
  full: 'All seats are taken.',
  closed: 'This programme is closed.',
  'not-closed': 'A result is published when the programme is closed.',
  'no-result': 'There is no result to publish yet.',
};
