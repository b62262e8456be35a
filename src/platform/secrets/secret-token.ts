// Random secrets that open something once or for a while: API tokens, invitations, the first-run
// link. Only their hash is stored, so whoever reads the database can't use them.

import { createHash, randomBytes } from 'node:crypto';

export type SecretToken = { secret: string; hash: Buffer };

/** 256 random bits in base64url behind a prefix that tells people and scanners what it is. */
export function newSecretToken(prefix: string): SecretToken {
  const secret = `${prefix}${randomBytes(32).toString('base64url')}`;
  return { secret, hash: hashOfSecret(secret) };
}

// A plain hash is enough: 256 random bits can't be guessed. A look-up by hash leaks no prefix of
// the secret by its time, as comparing the secrets themselves would.
export function hashOfSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
