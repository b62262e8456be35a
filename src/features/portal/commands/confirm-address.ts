// A visitor shows that a mail address is theirs: a one-time link is sent to it, and who opens it and says so has a session
// of the portal, apart from that of members.

import { systemActor } from '#platform/actor.ts';
import { AppError } from '#platform/errors.ts';
import { writeLetter } from '#platform/mail/letter.ts';
import { hashOfSecret, newSecretToken } from '#platform/secrets/secret-token.ts';
import type { Portal } from '../context.ts';
import { portalErrors, portalEvents } from '../contract.ts';
import type { Intent } from '../contract.ts';
import { insertEntry, insertSession, useEntry } from '../store/visitors.ts';
import type { Words } from '../words/words.ts';
import { takeTurn } from './take-turn.ts';
import type { Turn } from './take-turn.ts';

const ENTRY_MS = 24 * 3_600_000;
export const SESSION_DAYS = 30;

export const portalActor = systemActor('portal');

export type Asked = Omit<Turn, 'counted' | 'who'> & {
  email: string;
  shownAs: string | null;
  intent: Intent;
  words: Words;
  siteName: string;
  /** Where the portal is for this visitor, with a slash at its end. */
  visited: string;
};

/** Whoever asks hears the same, whether the address is known or not. @throws AppError `limited` */
export async function askToConfirm(portal: Portal, asked: Asked): Promise<void> {
  const { platform, mail } = portal;
  if (!mail.isSet) {
    throw new AppError('conflict', portalErrors.mailNotSet, 'This Parley sends no mail.');
  }
  const { email, shownAs, intent, words, siteName, address, work } = asked;
  await takeTurn(portal, { counted: 'mail', who: email, address, work });
  const { secret, hash } = newSecretToken('');
  const at = platform.clock.now();
  const letter = writeLetter({
    subject: words.letter.subject(siteName),
    lang: words.language,
    paragraphs: [words.letter.hello, words.letter.says(siteName)],
    link: { label: words.letter.link, url: `${asked.visited}confirm/${secret}` },
    closing: words.letter.closing,
  });
  await platform.db.transaction().execute(async (tx) => {
    const expiresAt = new Date(at.getTime() + ENTRY_MS);
    await insertEntry(tx, { hash, address: email, shownAs, intent, at, expiresAt });
    // Without a name: one that a stranger chose must not stand in a mail of ours.
    await mail.send(tx, { to: { name: '', address: email }, letter });
  });
}

export type Entered = {
  session: string;
  contactId: string;
  shownAs: string | null;
  intent: Intent;
};

/** Null: the link is unknown, used or too old. */
export async function confirmAddress(
  { platform, contacts }: Portal,
  secret: string,
): Promise<Entered | null> {
  const at = platform.clock.now();
  return platform.db.transaction().execute(async (tx) => {
    const entry = await useEntry(tx, { hash: hashOfSecret(secret), at });
    if (!entry) return null;
    const { address, shownAs, intent } = entry;
    const contactId = await contacts.contactOfAddress(tx, portalActor, { address, name: shownAs });
    const session = newSecretToken('');
    const expiresAt = new Date(at.getTime() + SESSION_DAYS * 24 * 3_600_000);
    await insertSession(tx, { hash: session.hash, contactId, shownAs, at, expiresAt });
    await platform.events.emit(tx, {
      type: portalEvents.entered,
      subject: `contact:${contactId}`,
      actor: portalActor,
      payload: { contactId, act: intent.act },
    });
    return { session: session.secret, contactId, shownAs, intent };
  });
}
