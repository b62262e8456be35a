// Locks a person out: no session is left and none can be opened, until the login is opened again.

import type { Transaction } from '#platform/db/database.ts';
import type { Id } from '#platform/ids.ts';
import type { AccessContext } from '../context.ts';
import { grantsOf, lockAdministrators } from '../store/grants.ts';
import { setClosed } from '../store/logins.ts';
import { endSessions } from '../store/sessions.ts';
import { isAdministrator, requireOtherAdministrator } from './set-grants.ts';

/** @throws AppError `conflict` for the last administrator */
export async function closeLogin(
  context: AccessContext,
  tx: Transaction,
  personId: Id<'person'>,
): Promise<void> {
  await lockAdministrators(tx);
  const grants = (await grantsOf(tx, [personId])).get(personId) ?? [];
  if (grants.some(isAdministrator)) await requireOtherAdministrator(tx, personId);
  await setClosed(tx, personId, context.platform.clock.now());
  await endSessions(tx, personId);
}
