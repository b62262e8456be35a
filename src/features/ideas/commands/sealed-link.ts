// The last part of an address that only its reader has: what it names is sealed, so that nobody can make one up, and it
// works for ever without anything being stored.

import { z } from 'zod';
import { AppError } from '#platform/errors.ts';
import type { Ideas } from '../context.ts';

type Seals = Pick<Ideas, 'platform'>;

/** @param purpose each kind of link opens nothing but itself */
export function sealedPart({ platform }: Seals, purpose: string, named: object): string {
  return encoded(platform.secrets.seal(JSON.stringify(named), purpose));
}

const encoded = (sealed: string) => Buffer.from(sealed).toString('base64url');

/** Null: the link is not one of ours. */
export function openSealedPart<Named>(
  { platform }: Seals,
  { purpose, named, part }: { purpose: string; named: z.ZodType<Named>; part: string },
): Named | null {
  try {
    const sealed = Buffer.from(part, 'base64url').toString();
    // Decoding forgives a letter too many; a link that was changed is none of ours.
    if (encoded(sealed) !== part) return null;
    return named.parse(JSON.parse(platform.secrets.open(sealed, purpose)));
  } catch (error) {
    if (error instanceof AppError || error instanceof SyntaxError || error instanceof z.ZodError)
      return null;
    throw error;
  }
}
