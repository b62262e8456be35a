// The sign-in library and the reader of its cookies, opened at first use: their secret lies sealed
// in the database.

import type { Platform } from '#platform/feature.ts';
import { openAuthSecret } from './auth-secret.ts';
import { createSignInLibrary } from './library.ts';
import type { SignInLibrary, SignInOptions } from './library.ts';
import type { PasswordHasher } from './password-hash.ts';
import { createSessionCookieReader } from './session-cookie.ts';
import type { SessionCookieReader } from './session-cookie.ts';

export type Door = { library: SignInLibrary; cookies: SessionCookieReader };

/** A failure is not kept: the next call tries again. */
export function createDoor(
  platform: Pick<Platform, 'db' | 'clock' | 'log' | 'secrets'>,
  options: SignInOptions,
  hasher: PasswordHasher,
): () => Promise<Door> {
  let opening: Promise<Door> | null = null;
  return () => {
    opening ??= open(platform, options, hasher).catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };
}

async function open(
  platform: Pick<Platform, 'db' | 'clock' | 'log' | 'secrets'>,
  options: SignInOptions,
  hasher: PasswordHasher,
): Promise<Door> {
  const secret = await openAuthSecret(platform);
  return {
    library: createSignInLibrary(platform, { ...options, secret }, hasher),
    cookies: createSessionCookieReader({ secret, secure: options.secureCookies }),
  };
}
