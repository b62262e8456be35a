// The secret behind sessions and second factors: random, made once, sealed in the database with the
// key outside of it. Not derived from that key, so that rotating the key signs nobody out.

import { randomBytes } from 'node:crypto';
import type { Platform } from '#platform/feature.ts';
import { insertIfNone, replaceSealed } from '../store/auth-secrets.ts';

const PURPOSE = 'access.auth-secret';

/** @throws AppError `unavailable` when the key file is not the one it was sealed with */
export async function openAuthSecret({
  db,
  secrets,
}: Pick<Platform, 'db' | 'secrets'>): Promise<string> {
  const fresh = secrets.seal(randomBytes(32).toString('base64url'), PURPOSE);
  return db.transaction().execute(async (tx) => {
    const sealed = await insertIfNone(tx, fresh);
    const secret = secrets.open(sealed, PURPOSE);
    if (secrets.keyIdOf(sealed) !== secrets.currentKeyId) {
      await replaceSealed(tx, secrets.reseal(sealed, PURPOSE));
    }
    return secret;
  });
}
