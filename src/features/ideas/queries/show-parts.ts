// Programmes from outside: results that a person published, for everybody, and somebody's own part, for them alone. Built
// from named fields, as everything that leaves for the portal.

import type { Ideas } from '../context.ts';
import type { ProgrammePart, PublicProgramme } from '../contract/public.ts';
import { findPart } from './find-part.ts';
import type { PartKey } from './find-part.ts';
import { listParts } from '../store/participants.ts';
import {
  findProgramme,
  listCredits,
  listFeedbackBy,
  listIdeasSpokenOf,
  listPublished,
  listRounds,
} from '../store/programmes.ts';
import type { ProgrammeRow } from '../store/programmes.ts';
import { listPublicIdeas } from '../store/public-ideas.ts';

export async function readPublicProgrammes(ideas: Ideas): Promise<PublicProgramme[]> {
  const rows = await listPublished(ideas.platform.db);
  return Promise.all(rows.map((row) => showPublic(ideas, row)));
}

/** Null: there is none, or its result is not published. */
export async function readPublicProgramme(
  ideas: Ideas,
  id: string,
): Promise<PublicProgramme | null> {
  const row = await findProgramme(ideas.platform.db, id);
  return row?.publishedAt && row.result ? showPublic(ideas, row) : null;
}

async function showPublic({ platform }: Ideas, row: ProgrammeRow): Promise<PublicProgramme> {
  const { db } = platform;
  const [credits, spokenOf] = await Promise.all([
    listCredits(db, row.id),
    listIdeasSpokenOf(db, row.id),
  ]);
  const ideas = await listPublicIdeas(db, spokenOf);
  return {
    id: row.id,
    name: row.name,
    purpose: row.purpose,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    joinedCount: row.joinedCount,
    result: row.result ?? '',
    publishedAt: (row.publishedAt ?? row.createdAt).toISOString(),
    credits,
    ideas: ideas.map(({ number, title }) => ({ number, title })),
  };
}

/** What they see of their own part; null: they were not invited. */
export async function readPart(ideas: Ideas, key: PartKey): Promise<ProgrammePart | null> {
  const { db } = ideas.platform;
  const participant = await findPart(ideas, key);
  const programme = participant && (await findProgramme(db, participant.programme_id));
  if (!participant || !programme) return null;
  const { id: programmeId, name, purpose, startsOn, endsOn } = programme;
  const isIn = participant.state === 'joined';
  const rounds = isIn ? await listRounds(db, programmeId) : [];
  const said = isIn ? await listFeedbackBy(db, participant.id) : [];
  return {
    programmeId,
    participantId: participant.id,
    name,
    purpose,
    startsOn,
    endsOn,
    isOpen: programme.state !== 'closed',
    standing: participant.state === 'proposed' ? 'invited' : participant.state,
    isFull: programme.joinedCount >= programme.seats,
    consentText: programme.consentText,
    consentVersion: programme.consentVersion,
    shownAs: participant.shown_as,
    credit: participant.credit,
    rounds: rounds.map(({ id, number, title, task, questions, dueOn }) => ({
      id,
      number,
      title,
      task,
      questions,
      dueOn,
      mine: said
        .filter(({ round_id }) => round_id === id)
        .map(({ text, answers, at }) => ({ text, answers, at: at.toISOString() })),
    })),
  };
}

/** Programmes somebody was invited into, by name. */
export async function readPartsOf({ platform }: Ideas, who: string) {
  const rows = await listParts(platform.db, who);
  return rows.map((row) => ({ programmeId: row.programme_id, name: row.programme_name }));
}
