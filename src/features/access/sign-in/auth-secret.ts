// The secret behind sessions and second factors: random, made once, sealed in the database with the
// key outside of it. Not derived from that key, so that rotating the key signs nobody out.

import { randomBytes } from 'node:crypto';
import type { Platform } from '#platform/feature.ts';
import { insertIfNone, lockSealed, replaceSealed } from '../store/auth-secrets.ts';

const PURPOSE = 'access.auth-secret';

type Needs = Pick<Platform, 'db' | 'secrets'>;

/** @throws AppError `unavailable` when the key file is not the one it was sealed with */
export async function openAuthSecret({ db, secrets }: Needs): Promise<string> {
  const fresh = secrets.seal(randomBytes(32).toString('base64url'), PURPOSE);
  const sealed = await db.transaction().execute((tx) => insertIfNone(tx, fresh));
  return secrets.open(sealed, PURPOSE);
}

/** @returns how many secrets lay under an older key and lie under the current one now: 0 or 1 */
export async function resealAuthSecret({ db, secrets }: Needs): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const sealed = await lockSealed(tx);
    if (sealed === null || secrets.keyIdOf(sealed) === secrets.currentKeyId) return 0;
    await replaceSealed(tx, secrets.reseal(sealed, PURPOSE));
    return 1;
  });
}
