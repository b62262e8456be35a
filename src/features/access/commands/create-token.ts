// Makes an API token for a program. Its secret is answered once and never stored.

import { actorKey } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import { newId } from '#platform/ids.ts';
import { newSecretToken } from '#platform/secrets/secret-token.ts';
import type { AccessContext } from '../context.ts';
import { requireBestowable, requirePermission } from '../context.ts';
import { accessEvents } from '../contract.ts';
import type { NewToken, Token } from '../contract.ts';
import { insertToken } from '../store/tokens.ts';

const DAY_MS = 24 * 3600 * 1000;

/** Scanners for leaked secrets know a token of ours by this. */
export const TOKEN_PREFIX = 'parley_';

export async function createToken(
  context: Omit<AccessContext, 'hasher'>,
  actor: Actor,
  input: NewToken,
): Promise<{ token: Token; secret: string }> {
  const { db, clock, events } = context.platform;
  const { secret, hash } = newSecretToken(TOKEN_PREFIX);
  const now = clock.now();
  const { name, role, unitId, expiresInDays } = input;
  return db.transaction().execute(async (tx) => {
    await requirePermission(context, tx, { actor, permission: 'access.tokens.manage', unitId });
    await requireBestowable(context, tx, { actor, role, unitId });
    const token = await insertToken(tx, {
      id: newId(),
      name,
      hash,
      hint: secret.slice(-4),
      role,
      unitId,
      createdBy: actor.name,
      createdAt: now,
      expiresAt: expiresInDays === null ? null : new Date(now.getTime() + expiresInDays * DAY_MS),
    });
    await events.emit(tx, {
      type: accessEvents.tokenCreated,
      subject: `token:${token.id}`,
      actor,
      payload: { name, role, unitId, expiresAt: token.expiresAt, createdBy: actorKey(actor) },
    });
    return { token, secret };
  });
}
