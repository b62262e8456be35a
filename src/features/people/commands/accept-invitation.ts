// Somebody opens the link they were given and becomes a person here. The link works once.

import type { Actor } from '#platform/actor.ts';
import type { Queryable } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { hashOfSecret } from '#platform/secrets/secret-token.ts';
import { getOrganisation } from '../context.ts';
import type { PeopleContext } from '../context.ts';
import { peopleErrors, peopleEvents } from '../contract.ts';
import type { Acceptance, Invitation } from '../contract.ts';
import { invitationState } from '../domain/invitation-state.ts';
import { findByLink, lockByLink, markAccepted } from '../store/invitations.ts';
import type { InvitationRow } from '../store/invitations.ts';
import { addPersonIn } from './add-person.ts';

export async function acceptInvitation(
  context: PeopleContext,
  { linkToken, acceptance }: { linkToken: string; acceptance: Acceptance },
): Promise<void> {
  const { access, platform } = context;
  const hash = hashOfSecret(linkToken);
  // Before the password is hashed, which costs: strangers with no link are turned away here.
  const open = await getOpenInvitation(context, platform.db, hash, findByLink);
  requireAddress(open, acceptance.email);
  const login = await access.prepareLogin(acceptance);
  const personId = newId<'person'>();
  await platform.db.transaction().execute(async (tx) => {
    const invitation = await getOpenInvitation(context, tx, hash, lockByLink);
    const { locale } = await getOrganisation(tx);
    const grants = [{ role: invitation.role, unitId: invitation.scopeUnitId }];
    const actor: Actor = { kind: 'person', personId, name: login.name, grants };
    const { unitId } = invitation;
    const { timeZone } = acceptance;
    const person = { personId, login, unitId, languages: [locale], timeZone, grants };
    await addPersonIn(context, tx, actor, person);
    await markAccepted(tx, invitation.id, { by: personId, at: platform.clock.now() });
    await platform.events.emit(tx, {
      type: peopleEvents.invitationAccepted,
      subject: `invitation:${invitation.id}`,
      actor,
      payload: { invitationId: invitation.id, personId },
    });
  });
}

type Find<Db> = (db: Db, hash: Buffer) => Promise<InvitationRow | null>;

/** @throws AppError: `not-found` for a wrong link, `conflict` for one that is used up */
export async function getOpenInvitation<Db extends Queryable>(
  { platform }: PeopleContext,
  db: Db,
  hash: Buffer,
  find: Find<Db>,
): Promise<InvitationRow> {
  const invitation = await find(db, hash);
  if (!invitation) {
    const message = 'This invitation link is wrong. Copy the whole link, or ask for a new one.';
    throw new AppError('not-found', peopleErrors.invitationNotFound, message);
  }
  const state = invitationState(invitation, platform.clock.now());
  if (state !== 'open') {
    throw new AppError('conflict', peopleErrors.invitationUnusable, WORDS[state], {
      details: { state },
    });
  }
  return invitation;
}

const WORDS: Record<Exclude<Invitation['state'], 'open'>, string> = {
  accepted: 'This invitation was used already. Sign in instead.',
  revoked: 'This invitation was taken back. Ask for a new one.',
  expired: 'This invitation has run out. Ask for a new one.',
};

function requireAddress(invitation: InvitationRow, email: string): void {
  if (invitation.email === null || invitation.email === email.toLowerCase()) return;
  throw new AppError(
    'invalid',
    peopleErrors.invitationUnusable,
    `This invitation is for ${invitation.email}. Use that mail address.`,
    { details: { field: 'email' } },
  );
}
