// Makes the one-time link with which somebody who forgot their password chooses a new one, for an administrator to
// hand over. A newer link takes the place of the older. Asking for it by mail: mail-password-link.ts.

import type { Actor } from '#platform/actor.ts';
import { AppError } from '#platform/errors.ts';
import type { Id } from '#platform/ids.ts';
import { newSecretToken } from '#platform/secrets/secret-token.ts';
import { getPerson } from '../context.ts';
import type { PeopleContext } from '../context.ts';
import { peopleErrors, peopleEvents } from '../contract.ts';
import type { CreatedPasswordLink } from '../contract.ts';
import { replacePasswordLink } from '../store/password-links.ts';

export const passwordLinkValidMs = 24 * 3600 * 1000;

/** In the fragment the secret reaches neither our log nor a proxy's. */
export function passwordLinkUrl(publicUrl: string, secret: string): string {
  return new URL(`/password#${secret}`, publicUrl).href;
}

export async function createPasswordLink(
  { access, platform, publicUrl }: PeopleContext,
  actor: Actor,
  { personId, removeSecondFactor }: { personId: Id<'person'>; removeSecondFactor: boolean },
): Promise<CreatedPasswordLink> {
  const { secret, hash } = newSecretToken('');
  const createdAt = platform.clock.now();
  const expiresAt = new Date(createdAt.getTime() + passwordLinkValidMs);
  await platform.db.transaction().execute(async (tx) => {
    const person = await getPerson(tx, personId);
    const permission = 'people.people.manage';
    await access.requirePermission(tx, { actor, permission, unitId: person.unitId });
    // Whoever holds the link can become that person; that needs the right to give all their roles.
    const grants = (await access.grantsOf(tx, [personId])).get(personId) ?? [];
    for (const grant of grants) await access.requireBestowable(tx, { actor, ...grant });
    if (person.deactivatedAt !== null) throw hasLeft(person.name);
    const removesSecondFactor = removeSecondFactor;
    await replacePasswordLink(tx, { personId, hash, removesSecondFactor, createdAt, expiresAt });
    await platform.events.emit(tx, {
      type: peopleEvents.passwordLinkCreated,
      subject: `person:${personId}`,
      actor,
      payload: { personId, removeSecondFactor, expiresAt },
    });
  });
  return { url: passwordLinkUrl(publicUrl, secret), expiresAt: expiresAt.toISOString() };
}

function hasLeft(name: string): AppError {
  return new AppError(
    'conflict',
    peopleErrors.personDeactivated,
    `${name} has left and can't sign in. Let them in again first.`,
  );
}
