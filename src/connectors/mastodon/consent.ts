// Whose posts are left out: those of accounts that said they do not want to be found. Parley stores and searches what
// it hears, so it is bound by what people decided about search engines, search and discovery. Words for people: README.

import type { Account, Status } from './entities.ts';

/** Any "no" counts; what was never decided, or what the server knows nothing of, is no "no". */
export function isWithheld(account: Account): boolean {
  return account.noindex === true || account.indexable === false || account.discoverable === false;
}

export type Us = { id: string };

/** Our own posts, and what was written to us, are ours to read. */
export function mayHear(status: Status, us: Us | null): boolean {
  return !isWithheld(status.account) || isOurs(status, us) || isToUs(status, us);
}

export function isOurs(status: Status, us: Us | null): boolean {
  return us !== null && status.account.id === us.id;
}

export function isToUs(status: Status, us: Us | null): boolean {
  return us !== null && status.mentions.some(({ id }) => id === us.id);
}
