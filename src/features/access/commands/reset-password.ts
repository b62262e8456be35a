// Gives a person a new password without the old one, which is forgotten. Whoever is signed in as them
// is signed out; a second factor stays unless it is asked to go.

import type { Transaction } from '#platform/db/database.ts';
import { assert } from '#platform/errors.ts';
import type { AccessContext } from '../context.ts';
import { accessEvents } from '../contract.ts';
import type { PasswordReset } from '../facade.ts';
import { forgetTrustedDevices, removeSecondFactor, setPassword } from '../store/logins.ts';
import { endSessions } from '../store/sessions.ts';

export async function resetPassword(
  { platform }: Pick<AccessContext, 'platform'>,
  tx: Transaction,
  { actor, ...reset }: PasswordReset,
): Promise<void> {
  const { personId } = actor;
  const subject = `person:${personId}`;
  const change = { id: personId, hash: reset.passwordHash, now: platform.clock.now() };
  const { replaced } = await setPassword(tx, change);
  assert(replaced, 'every person has a password');
  await forgetTrustedDevices(tx, personId);
  const sessionsEnded = await endSessions(tx, personId);
  const payload = { sessionsEnded };
  await platform.events.emit(tx, { type: accessEvents.passwordChanged, subject, actor, payload });
  if (!reset.removeSecondFactor) return;
  const { removed } = await removeSecondFactor(tx, personId);
  if (!removed) return;
  await platform.events.emit(tx, {
    type: accessEvents.twoFactorDisabled,
    subject,
    actor,
    payload: {},
  });
}
