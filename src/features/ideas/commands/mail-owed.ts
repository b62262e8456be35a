// A letter that was approved is handed to the mail server. That it was given out of hand is committed before it is, so that
// a crash in between never sends it twice: nobody knows then whether it arrived, and a person decides.

import { systemActor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { messageOf } from '#platform/errors.ts';
import { writeLetter } from '#platform/mail/letter.ts';
import type { MailHandedOver } from '#platform/mail/send-mail.ts';
import { AppError } from '#platform/errors.ts';
import type { Ideas } from '../context.ts';
import { letterAbout, loopWords } from '../domain/loop-words.ts';
import type { OwedCommand } from '../domain/owed.ts';
import { OWED_REASONS } from '../domain/owed-reasons.ts';
import { partUrl } from '../queries/find-part.ts';
import type { OwedRow } from '../store/owed.ts';
import { findParticipantOf } from '../store/participants.ts';
import { isDeaf } from '../store/wishes.ts';
import { changeOwed, holdOwed } from './change-owed.ts';
import { unsubscribeUrl } from './unsubscribe.ts';

const actor = systemActor('ideas');
/** Runs as often as anybody likes. @throws AppError `unavailable` when it is to be tried again */
export async function mailOwed(ideas: Ideas, owedId: string, signal: AbortSignal): Promise<void> {
  const letter = await takeInHand(ideas, owedId);
  if (!letter) return;
  let handed: MailHandedOver;
  try {
    handed = await ideas.mail.hand(letter, signal);
  } catch (error) {
    ideas.platform.log.warn({ err: error, owedId }, 'nobody knows whether a letter arrived');
    await settle(ideas, owedId, {
      do: 'fail',
      reason: `${OWED_REASONS.unknown} ${messageOf(error)}`,
    });
    return;
  }
  if (handed.outcome === 'accepted') return settle(ideas, owedId, { do: 'deliver' });
  if (handed.outcome === 'refused' && handed.at === 'message') {
    return settle(ideas, owedId, { do: 'fail', reason: handed.reason });
  }
  await settle(ideas, owedId, { do: 'put-off' });
  throw new AppError('unavailable', 'mail.not-taken', handed.reason);
}

/** @returns null: there is nothing to send */
async function takeInHand(ideas: Ideas, owedId: string) {
  const { db, clock } = ideas.platform;
  return db.transaction().execute(async (tx) => {
    const row = await holdOwed(tx, owedId);
    if (row.state !== 'sending' || row.channel !== 'mail') return null;
    const end = (command: OwedCommand) => changeOwed(ideas, tx, actor, { owedId, command });
    if (row.handed_at !== null) {
      await end({ do: 'fail', reason: OWED_REASONS.unknown });
      return null;
    }
    if (await isDeaf(tx, row.idea_id === null ? [] : [row.idea_id], row.who)) {
      await end({ do: 'decline', reason: OWED_REASONS.deaf });
      return null;
    }
    const contactId = row.contact_id ?? '';
    const to = (await ideas.contacts.mailAddressesOf(tx, [contactId])).get(contactId);
    if (!to || !ideas.mail.isSet) {
      await end({ do: 'fail', reason: OWED_REASONS.noAddress });
      return null;
    }
    await end({ do: 'hand-over' });
    return { mailId: owedId, writtenAt: clock.now(), to, ...(await writeOwed(ideas, tx, row)) };
  });
}

async function writeOwed(ideas: Ideas, tx: Transaction, row: OwedRow) {
  const said = letterAbout(row.kind, row.lang);
  const { stopLabel } = loopWords(row.lang);
  const who = { kind: 'contact', id: row.who } as const;
  const stop = unsubscribeUrl(ideas, { who, ideaId: row.canonical_id });
  const letter = writeLetter({
    subject: said.subject(row.title),
    lang: row.lang,
    paragraphs: [...(said.greeting ? [said.greeting(row.title)] : []), ...row.text.split(/\n{2,}/)],
    link: await linkOf(ideas, tx, row),
    closing: said.stop,
    stop: { label: stopLabel, url: stop },
  });
  // RFC 8058: one POST to the address stops it, without a page in between.
  const headers = {
    'List-Unsubscribe': `<${stop}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
  return { letter, headers };
}

/** An idea that is not public has no page that they could open. */
async function linkOf(
  ideas: Ideas,
  tx: Transaction,
  row: OwedRow,
): Promise<{ label: string; url: string }> {
  const portal = `${ideas.publicUrl}/p/`;
  const { open } = letterAbout(row.kind, row.lang);
  if (row.programme_id === null) {
    return row.is_public
      ? { label: open, url: `${portal}ideas/${row.idea_number}` }
      : { label: loopWords(row.lang).openAll, url: portal };
  }
  const programmeId = row.programme_id;
  const part =
    row.kind === 'programme' ? null : await findParticipantOf(tx, { programmeId, who: row.who });
  const url = part ? partUrl(ideas, part.id) : `${portal}programmes/${programmeId}`;
  return { label: open, url };
}

async function settle(ideas: Ideas, owedId: string, command: OwedCommand): Promise<void> {
  const { db } = ideas.platform;
  await db.transaction().execute((tx) => changeOwed(ideas, tx, actor, { owedId, command }));
}
