// Gives a new person a way to sign in, inside the transaction that makes the person.

import type { Transaction } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import type { Id } from '#platform/ids.ts';
import type { AccessContext } from '../context.ts';
import { accessErrors } from '../contract.ts';
import type { NewLogin } from '../contract.ts';
import { insertLogin } from '../store/logins.ts';

/** @throws AppError `conflict` when the mail address has a login already */
export async function createLogin(
  context: AccessContext,
  tx: Transaction,
  login: NewLogin & { personId: Id<'person'> },
): Promise<void> {
  const { inserted } = await insertLogin(tx, {
    id: login.personId,
    name: login.name,
    email: login.email,
    passwordHash: login.passwordHash,
    now: context.platform.clock.now(),
  });
  if (inserted) return;
  throw new AppError(
    'conflict',
    accessErrors.emailTaken,
    'Somebody with this mail address is here already. Sign in instead, or use another address.',
    { details: { field: 'email' } },
  );
}
