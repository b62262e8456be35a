// Somebody who forgot their password chooses a new one with the link they were handed. The link works
// once; whoever was signed in as them is signed out.

import type { PersonActor } from '#platform/http/caller.ts';
import { AppError } from '#platform/errors.ts';
import { hashOfSecret } from '#platform/secrets/secret-token.ts';
import type { PeopleContext } from '../context.ts';
import { peopleErrors, peopleEvents } from '../contract.ts';
import { findLinkOwner, usePasswordLink } from '../store/password-links.ts';
import type { LinkOwner } from '../store/password-links.ts';

/** @returns with what they sign in now */
export async function setPasswordByLink(
  context: PeopleContext,
  { linkToken, password }: { linkToken: string; password: string },
): Promise<{ email: string; password: string }> {
  const { access, platform } = context;
  // Before the password is hashed, which costs: strangers with no link are turned away here.
  const { personId, name, email } = await getLinkOwner(context, linkToken);
  const { passwordHash } = await access.prepareLogin({ name, email, password });
  await platform.db.transaction().execute(async (tx) => {
    const now = platform.clock.now();
    const link = await usePasswordLink(tx, { hash: hashOfSecret(linkToken), now });
    if (!link) throw unusable();
    const grants = (await access.grantsOf(tx, [personId])).get(personId) ?? [];
    const actor: PersonActor = { kind: 'person', personId, name, grants };
    await platform.events.emit(tx, {
      type: peopleEvents.passwordLinkUsed,
      subject: `person:${personId}`,
      actor,
      payload: { personId },
    });
    const { removesSecondFactor: removeSecondFactor } = link;
    await access.resetPassword(tx, { actor, passwordHash, removeSecondFactor });
  });
  return { email, password };
}

/** @throws AppError `not-found`, the same for every link that does not open, so that none is told from another */
export async function getLinkOwner(
  { platform }: PeopleContext,
  linkToken: string,
): Promise<LinkOwner> {
  const link = { hash: hashOfSecret(linkToken), now: platform.clock.now() };
  const owner = await findLinkOwner(platform.db, link);
  if (!owner) throw unusable();
  return owner;
}

function unusable(): AppError {
  return new AppError(
    'not-found',
    peopleErrors.passwordLinkUnusable,
    'This link does not work. It opens once, for a day, and only the newest one does. Ask an administrator of your organisation for a new one.',
  );
}
