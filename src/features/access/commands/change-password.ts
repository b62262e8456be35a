// Changes one's own password. Everybody else who is signed in with the old one is signed out; the
// session in which it is done stays.

import { AppError, assert } from '#platform/errors.ts';
import type { PersonActor } from '#platform/http/caller.ts';
import type { AccessContext } from '../context.ts';
import { accessErrors, accessEvents } from '../contract.ts';
import { requireGoodPassword } from '../sign-in/good-password.ts';
import { findPassword, forgetTrustedDevices, replacePassword } from '../store/logins.ts';
import { endSessions } from '../store/sessions.ts';

export async function changePassword(
  context: AccessContext,
  actor: PersonActor,
  input: { currentPassword: string; newPassword: string; sessionToken: string },
): Promise<void> {
  const { db, clock, events } = context.platform;
  const { personId } = actor;
  const login = await findPassword(db, personId);
  assert(login, 'every person has a password');
  const isRight = await context.hasher.verify({
    hash: login.hash,
    password: input.currentPassword,
  });
  if (!isRight) throw wrongPassword();
  requireGoodPassword(input.newPassword, login);
  const newHash = await context.hasher.hash(input.newPassword);
  await db.transaction().execute(async (tx) => {
    const change = { id: personId, oldHash: login.hash, newHash, now: clock.now() };
    const { replaced } = await replacePassword(tx, change);
    if (!replaced) throw wrongPassword();
    await forgetTrustedDevices(tx, personId);
    const sessionsEnded = await endSessions(tx, personId, { token: input.sessionToken });
    await events.emit(tx, {
      type: accessEvents.passwordChanged,
      subject: `person:${personId}`,
      actor,
      payload: { sessionsEnded },
    });
  });
}

function wrongPassword(): AppError {
  return new AppError('invalid', accessErrors.passwordWrong, 'The current password is wrong.', {
    details: { field: 'currentPassword' },
  });
}
