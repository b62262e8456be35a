// Invitations as those who manage them see them, and as the invited sees their own.

import type { z } from 'zod';
import { hashOfSecret } from '#platform/secrets/secret-token.ts';
import { getOpenInvitation } from '../commands/accept-invitation.ts';
import { getOrganisation } from '../context.ts';
import type { PeopleContext } from '../context.ts';
import type { Invitation, invitationByLinkShape } from '../contract.ts';
import { invitationState } from '../domain/invitation-state.ts';
import { findByLink } from '../store/invitations.ts';
import type { InvitationRow } from '../store/invitations.ts';
import { findUnit } from '../store/units.ts';

export function shapeInvitation(row: InvitationRow, now: Date): Invitation {
  return {
    id: row.id,
    email: row.email,
    role: row.role,
    scopeUnitId: row.scopeUnitId,
    unitId: row.unitId,
    state: invitationState(row, now),
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  };
}

/** @throws AppError when the link is wrong or used up */
export async function showInvitationByLink(
  context: PeopleContext,
  linkToken: string,
): Promise<z.input<typeof invitationByLinkShape>> {
  const { db } = context.platform;
  const hash = hashOfSecret(linkToken);
  const invitation = await getOpenInvitation(context, db, hash, findByLink);
  const organisation = await getOrganisation(db);
  const unit = invitation.unitId === null ? null : await findUnit(db, invitation.unitId);
  return {
    organisation,
    email: invitation.email,
    role: invitation.role,
    unitName: unit?.name ?? null,
    invitedBy: invitation.createdBy,
    expiresAt: invitation.expiresAt.toISOString(),
  };
}
