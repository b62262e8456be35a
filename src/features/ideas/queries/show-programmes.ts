// Programmes as people see them: who takes part and how, whom one might invite and why, what was found, and reminders as
// drafts that a person sends, or not.

import type { Ideas } from '../context.ts';
import type { Programme } from '../contract/programmes.ts';
import { activityOf, ambassadorReasons, ambassadorScore } from '../domain/programme.ts';
import {
  findProgramme,
  listEngagedContacts,
  listFeedback,
  listParticipants,
  listProgrammes,
  listRounds,
} from '../store/programmes.ts';
import type { ProgrammeRow, RoundRow } from '../store/programmes.ts';
import { whoOf } from './show-ideas.ts';

const HALF_YEAR_MS = 183 * 86_400_000;
const PROPOSALS_SHOWN = 50;

function showProgramme({ createdAt, ...row }: ProgrammeRow): Programme {
  return { ...row, createdAt: createdAt.toISOString() };
}

export async function readProgrammes({ platform }: Ideas): Promise<Programme[]> {
  return (await listProgrammes(platform.db)).map(showProgramme);
}

export async function readProgramme({ platform }: Ideas, id: string): Promise<Programme | null> {
  const row = await findProgramme(platform.db, id);
  return row && showProgramme(row);
}

export async function readParticipants({ platform }: Ideas, programmeId: string) {
  const now = platform.clock.now();
  const rows = await listParticipants(platform.db, programmeId);
  return rows.flatMap((row) => {
    const who = whoOf(row);
    if (!who) return [];
    const { joined_at: joinedAt, last_feedback_at: lastFeedbackAt } = row;
    const isIn = row.state === 'joined' && joinedAt !== null;
    return [
      {
        id: row.id,
        who,
        state: row.state,
        reasons: row.reasons,
        consentVersion: row.consent_version,
        joinedAt: joinedAt?.toISOString() ?? null,
        activity: isIn ? activityOf({ joinedAt, lastFeedbackAt }, now) : null,
        feedbackCount: row.feedback_count,
        credit: row.credit,
      },
    ];
  });
}

/** Who is engaged with ideas and does not take part yet, with the reasons. */
export async function ambassadorsFor({ platform }: Ideas, programmeId: string) {
  const since = new Date(platform.clock.now().getTime() - HALF_YEAR_MS);
  const engaged = await listEngagedContacts(platform.db, { programmeId, since });
  return engaged
    .map(({ id, name, ...acts }) => ({
      who: { kind: 'contact' as const, id, name },
      score: ambassadorScore(acts),
      reasons: ambassadorReasons(acts),
    }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, PROPOSALS_SHOWN);
}

export function showRound({ programme_id: _programmeId, ...round }: RoundRow) {
  return round;
}

export async function readFeedback({ platform }: Ideas, roundId: string) {
  const rows = await listFeedback(platform.db, roundId);
  return rows.flatMap((row) => {
    const who = whoOf(row);
    if (!who) return [];
    const { id, text, answers } = row;
    const place = { roundId: row.round_id, participantId: row.participant_id };
    return [{ id, ...place, who, text, answers, ideaId: row.idea_id, at: row.at.toISOString() }];
  });
}

/** For who has not said anything in the newest round: words that a person may send. */
export async function readReminders(ideas: Ideas, programmeId: string) {
  const { db } = ideas.platform;
  const round = (await listRounds(db, programmeId)).at(-1);
  if (!round) return [];
  const heard = new Set((await listFeedback(db, round.id)).map((row) => row.participant_id));
  const participants = await readParticipants(ideas, programmeId);
  return participants
    .filter(({ id, state }) => state === 'joined' && !heard.has(id))
    .map(({ id, who }) => ({
      participantId: id,
      who,
      roundId: round.id,
      text: `Hello ${who.name}, we would love to hear what you found in “${round.title}”. It goes on until ${round.dueOn}; a few lines are enough.`,
    }));
}
