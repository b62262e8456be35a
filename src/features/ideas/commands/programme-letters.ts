// Letters of programmes, as drafts in the ledger that a person approves: invitations, reminders, and the published result,
// which everybody who took part is owed. Nobody is written to twice for one of them.

import type { Actor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { Ideas } from '../context.ts';
import { ideasErrors } from '../contract.ts';
import type { WhoKey } from '../contract/ideas.ts';
import type { OwedKind } from '../contract/loop.ts';
import { invitationText, letterLanguage, reminderText } from '../domain/loop-words.ts';
import type { LetterLanguage } from '../domain/loop-words.ts';
import { channelWithout } from '../domain/owing.ts';
import { actsOf } from '../domain/programme.ts';
import { insertOwed, listLetters } from '../store/owed.ts';
import { findProgrammeOutcome, insertOutcome, setOutcomeText } from '../store/outcomes.ts';
import type { ParticipantRow } from '../store/participants.ts';
import type { ProgrammeRow, RoundRow } from '../store/programmes.ts';
import { listDeafOf } from '../store/wishes.ts';
import { changeOwed } from './change-owed.ts';

type Letter = { to: ParticipantRow; text?: string; lang?: LetterLanguage };

export async function draftInvitation(
  ideas: Ideas,
  tx: Transaction,
  actor: Actor,
  { programme, to }: { programme: ProgrammeRow; to: ParticipantRow },
): Promise<void> {
  const lang = letterLanguage(to.lang);
  const text = invitationText({
    name: to.name ?? '',
    programme: programme.name,
    purpose: programme.purpose,
    from: programme.startsOn,
    to: programme.endsOn,
    acts: actsOf(to.reasons),
    lang,
  });
  const outcomeId = await record(ideas, tx, actor, { kind: 'invitation', programme, text, lang });
  const written = await draft(ideas, tx, actor, { outcomeId, letters: [{ to, text, lang }] });
  if (written === 0) {
    const message = 'They don’t want to hear of anything.';
    throw new AppError('conflict', ideasErrors.channelClosed, message);
  }
}

/** @returns how many were written now */
export async function draftReminders(
  ideas: Ideas,
  tx: Transaction,
  actor: Actor,
  given: { programme: ProgrammeRow; round: RoundRow; to: readonly ParticipantRow[] },
): Promise<number> {
  const { programme, round, to } = given;
  const letters = to.map((each) => {
    const lang = letterLanguage(each.lang);
    const asked = { name: each.name ?? '', round: round.title, dueOn: round.dueOn };
    return { to: each, text: reminderText({ ...asked, lang }), lang };
  });
  const outcomeId =
    (await findProgrammeOutcome(tx, { kind: 'reminder', roundId: round.id })) ??
    (await record(ideas, tx, actor, {
      kind: 'reminder',
      programme,
      roundId: round.id,
      text: round.title,
      lang: 'en',
    }));
  return draft(ideas, tx, actor, { outcomeId, letters });
}

/** The result is owed to everybody who takes part; said anew, nobody is owed it again. */
export async function oweResult(
  ideas: Ideas,
  tx: Transaction,
  actor: Actor,
  given: { programme: ProgrammeRow; text: string; to: readonly ParticipantRow[] },
): Promise<void> {
  const { programme, text, to } = given;
  const organisation = await ideas.people.organisation(tx);
  const lang = letterLanguage(organisation?.locale ?? 'en');
  const before = await findProgrammeOutcome(tx, { kind: 'programme', programmeId: programme.id });
  if (before !== null) {
    await setOutcomeText(tx, { id: before, text, at: ideas.platform.clock.now() });
  }
  const outcomeId =
    before ?? (await record(ideas, tx, actor, { kind: 'programme', programme, text, lang }));
  await draft(ideas, tx, actor, { outcomeId, letters: to.map((each) => ({ to: each })) });
}

async function record(
  { platform }: Ideas,
  tx: Transaction,
  actor: Actor,
  given: {
    kind: OwedKind;
    programme: ProgrammeRow;
    roundId?: string;
    text: string;
    lang: LetterLanguage;
  },
): Promise<string> {
  const id = newId<'outcome'>();
  await insertOutcome(tx, {
    id,
    kind: given.kind,
    ideaId: null,
    programmeId: given.programme.id,
    roundId: given.roundId ?? null,
    fromKind: null,
    statusId: null,
    toKind: null,
    mergeId: null,
    publicText: given.text,
    internalText: '',
    lang: given.lang,
    byPersonId: actor.kind === 'person' ? actor.personId : null,
    byName: actor.name,
    at: platform.clock.now(),
  });
  return id;
}

async function draft(
  ideas: Ideas,
  tx: Transaction,
  actor: Actor,
  { outcomeId, letters }: { outcomeId: string; letters: readonly Letter[] },
): Promise<number> {
  const approverId = actor.kind === 'person' ? actor.personId : null;
  const contactIds = letters.flatMap(({ to }) => to.contact_id ?? []);
  const reachable = new Set(
    ideas.mail.isSet ? (await ideas.contacts.mailAddressesOf(tx, contactIds)).keys() : [],
  );
  const deaf = await listDeafOf(
    tx,
    letters.map(({ to }) => keyOf(to).id),
  );
  const to = letters.flatMap(({ to: participant, ...words }) => {
    const { kind, id: who } = keyOf(participant);
    // Who wrote it knows.
    if (deaf.has(who) || who === approverId) return [];
    const channel = channelWithout({ kind, who }, { reachable });
    const nowhere = { ideaId: null, conversationId: null, postId: null };
    return [
      { id: newId(), kind, who, reason: 'programme' as const, channel, ...nowhere, ...words },
    ];
  });
  if (to.length === 0) return 0;
  const at = ideas.platform.clock.now();
  return insertOwed(tx, { outcomeId, to, approverId, at });
}

/** Written and not out of hand: they are not sent after all. */
export async function dropLetters(
  ideas: Ideas,
  tx: Transaction,
  actor: Actor,
  of: { programmeId: string; who?: string; kinds: readonly OwedKind[] },
): Promise<void> {
  for (const { id } of await listLetters(tx, { ...of, states: ['owed', 'drafted'] }))
    await changeOwed(ideas, tx, actor, { owedId: id, command: { do: 'withdraw' } });
}

export function keyOf({ person_id, contact_id }: ParticipantRow): WhoKey {
  return person_id === null
    ? { kind: 'contact', id: contact_id ?? '' }
    : { kind: 'person', id: person_id };
}
