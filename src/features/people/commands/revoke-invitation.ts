// Takes an invitation back before it is used. Doing so again is no mistake.

import type { Actor } from '#platform/actor.ts';
import { AppError } from '#platform/errors.ts';
import type { Id } from '#platform/ids.ts';
import type { PeopleContext } from '../context.ts';
import { peopleErrors, peopleEvents } from '../contract.ts';
import { findInvitation, markRevoked } from '../store/invitations.ts';

export async function revokeInvitation(
  { access, platform }: PeopleContext,
  actor: Actor,
  invitationId: Id<'invitation'>,
): Promise<void> {
  await platform.db.transaction().execute(async (tx) => {
    const invitation = await findInvitation(tx, invitationId);
    if (!invitation) {
      const message = 'There is no such invitation.';
      throw new AppError('not-found', peopleErrors.invitationNotFound, message);
    }
    const permission = 'people.invitations.manage';
    await access.requirePermission(tx, { actor, permission, unitId: invitation.scopeUnitId });
    if (invitation.acceptedAt) throw alreadyAccepted();
    const { revoked } = await markRevoked(tx, invitationId, platform.clock.now());
    if (!revoked) return;
    await platform.events.emit(tx, {
      type: peopleEvents.invitationRevoked,
      subject: `invitation:${invitationId}`,
      actor,
      payload: { invitationId },
    });
  });
}

function alreadyAccepted(): AppError {
  return new AppError(
    'conflict',
    peopleErrors.invitationUnusable,
    'The invitation was used already. Deactivate the person instead.',
  );
}
