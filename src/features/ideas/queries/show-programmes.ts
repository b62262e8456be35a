// Programmes as people see them: who takes part and how, whom one might invite and why, what was found, and whom one might
// remind.

import type { Queryable } from '#platform/db/database.ts';
import type { Ideas } from '../context.ts';
import type { Programme } from '../contract/programmes.ts';
import { letterLanguage, reminderText } from '../domain/loop-words.ts';
import { activityOf, actsOf, ambassadorScore, reasonWords } from '../domain/programme.ts';
import { listEngagedContacts, listParticipants, listReminded } from '../store/participants.ts';
import type { ParticipantRow } from '../store/participants.ts';
import { findProgramme, listFeedback, listProgrammes, listRounds } from '../store/programmes.ts';
import type { FeedbackRow, ProgrammeRow, RoundRow } from '../store/programmes.ts';
import { whoOf } from './show-ideas.ts';

const HALF_YEAR_MS = 183 * 86_400_000;
const PROPOSALS_SHOWN = 50;

function showProgramme({ createdAt, publishedAt, publishedBy, ...row }: ProgrammeRow): Programme {
  const published = publishedAt && { at: publishedAt.toISOString(), by: publishedBy ?? '' };
  return { ...row, published, createdAt: createdAt.toISOString() };
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
  return rows.flatMap((row) => showParticipant(row, now));
}

function showParticipant(row: ParticipantRow, now: Date) {
  const who = whoOf(row);
  if (!who) return [];
  const { joined_at: joinedAt, last_feedback_at: lastFeedbackAt } = row;
  const isIn = row.state === 'joined' && joinedAt !== null;
  const acts = actsOf(row.reasons);
  const { letter_id: owedId, letter_kind: kind, letter_state: state } = row;
  return [
    {
      id: row.id,
      who,
      state: row.state,
      reasons: reasonWords(acts, 'en'),
      acts,
      lang: row.lang,
      shownAs: row.shown_as,
      letter: owedId === null || kind === null || state === null ? null : { owedId, kind, state },
      consentVersion: row.consent_version,
      joinedAt: joinedAt?.toISOString() ?? null,
      activity: isIn ? activityOf({ joinedAt, lastFeedbackAt }, now) : null,
      feedbackCount: row.feedback_count,
      credit: row.credit,
    },
  ];
}

/** Who is engaged with ideas and does not take part yet, with the reasons. */
export async function ambassadorsFor({ platform, contacts, mail }: Ideas, programmeId: string) {
  const { db } = platform;
  const since = new Date(platform.clock.now().getTime() - HALF_YEAR_MS);
  const engaged = await listEngagedContacts(db, { programmeId, since });
  const ids = engaged.map(({ id }) => id);
  const addresses = mail.isSet ? await contacts.mailAddressesOf(db, ids) : new Map();
  return engaged
    .map(({ id, name, lang, ...acts }) => ({
      who: { kind: 'contact' as const, id, name },
      score: ambassadorScore(acts),
      reasons: reasonWords(acts, 'en'),
      acts,
      hasMail: addresses.has(id),
      lang: letterLanguage(lang ?? 'en'),
    }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, PROPOSALS_SHOWN);
}

export function showRound({ programme_id: _programmeId, ...round }: RoundRow) {
  return round;
}

export async function readFeedback({ platform }: Ideas, roundId: string) {
  return (await listFeedback(platform.db, roundId)).flatMap(showFeedback);
}

function showFeedback(row: FeedbackRow) {
  const who = whoOf(row);
  if (!who) return [];
  const { id, text, answers, idea_id: ideaId, idea_number: number, idea_title: title } = row;
  return [
    {
      id,
      roundId: row.round_id,
      participantId: row.participant_id,
      who,
      text,
      answers,
      ideaId,
      idea:
        ideaId === null || number === null || title === null ? null : { id: ideaId, number, title },
      isOwn: row.is_own,
      at: row.at.toISOString(),
    },
  ];
}

/** Who takes part and has not said anything in the newest round. */
export async function silentInNewestRound(
  db: Queryable,
  programmeId: string,
): Promise<{ round: RoundRow | null; silent: ParticipantRow[] }> {
  const round = (await listRounds(db, programmeId)).at(-1);
  if (!round) return { round: null, silent: [] };
  const heard = new Set((await listFeedback(db, round.id)).map((row) => row.participant_id));
  const participants = await listParticipants(db, programmeId);
  const silent = participants.filter(({ id, state }) => state === 'joined' && !heard.has(id));
  return { round, silent };
}

/** What they would be written, in their language; it goes when a person has approved it. */
export async function readReminders(ideas: Ideas, programmeId: string) {
  const { db } = ideas.platform;
  const { round, silent } = await silentInNewestRound(db, programmeId);
  if (!round) return [];
  const written = await listReminded(db, round.id);
  return silent.flatMap((row) => {
    const who = whoOf(row);
    if (!who) return [];
    const lang = letterLanguage(row.lang);
    const asked = { name: who.name, round: round.title, dueOn: round.dueOn };
    return [
      {
        participantId: row.id,
        who,
        roundId: round.id,
        lang,
        text: reminderText({ ...asked, lang }),
        isWritten: written.has(who.id),
      },
    ];
  });
}
