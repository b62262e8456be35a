// What a link to a new password says to whoever opens it.

import type { z } from 'zod';
import { getLinkOwner } from '../commands/set-password-by-link.ts';
import { getOrganisation } from '../context.ts';
import type { PeopleContext } from '../context.ts';
import type { passwordLinkShape } from '../contract.ts';

/** @throws AppError when the link does not open */
export async function showPasswordLink(
  context: PeopleContext,
  linkToken: string,
): Promise<z.input<typeof passwordLinkShape>> {
  const { name, email } = await getLinkOwner(context, linkToken);
  const organisation = await getOrganisation(context.platform.db);
  return { name, email, organisation: organisation.name };
}
