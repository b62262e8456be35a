// Ends an API token at once. Revoking it again is no mistake.

import type { Actor } from '#platform/actor.ts';
import { AppError } from '#platform/errors.ts';
import type { Id } from '#platform/ids.ts';
import type { AccessContext } from '../context.ts';
import { requirePermission } from '../context.ts';
import { accessErrors, accessEvents } from '../contract.ts';
import { findToken, revokeToken as markRevoked } from '../store/tokens.ts';

export async function revokeToken(
  context: AccessContext,
  actor: Actor,
  tokenId: Id<'token'>,
): Promise<void> {
  const { db, clock, events } = context.platform;
  await db.transaction().execute(async (tx) => {
    const token = await findToken(tx, tokenId);
    if (!token) {
      throw new AppError('not-found', accessErrors.tokenNotFound, 'There is no such token.', {
        details: { tokenId },
      });
    }
    const { name, unitId } = token;
    await requirePermission(context, tx, { actor, permission: 'access.tokens.manage', unitId });
    const { revoked } = await markRevoked(tx, tokenId, clock.now());
    if (!revoked) return;
    await events.emit(tx, {
      type: accessEvents.tokenRevoked,
      subject: `token:${tokenId}`,
      actor,
      payload: { name },
    });
  });
}
