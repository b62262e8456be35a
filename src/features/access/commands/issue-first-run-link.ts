// Makes the one-time link with which a new installation gets its first administrator. Each start
// makes a new one until one is used; the older ones stop working.

import type { Platform } from '#platform/feature.ts';
import { newId } from '#platform/ids.ts';
import { newSecretToken } from '#platform/secrets/secret-token.ts';
import { replaceFirstRunLink } from '../store/first-run-links.ts';
import { anyLoginExists } from '../store/logins.ts';

const VALID_MS = 24 * 3600 * 1000;

/** @returns null when Parley is set up already */
export async function issueFirstRunLink(
  platform: Pick<Platform, 'db' | 'clock'>,
): Promise<{ linkToken: string; expiresAt: Date } | null> {
  const { secret, hash } = newSecretToken('');
  const createdAt = platform.clock.now();
  const expiresAt = new Date(createdAt.getTime() + VALID_MS);
  return platform.db.transaction().execute(async (tx) => {
    if (await anyLoginExists(tx)) return null;
    await replaceFirstRunLink(tx, { id: newId(), hash, createdAt, expiresAt });
    return { linkToken: secret, expiresAt };
  });
}
