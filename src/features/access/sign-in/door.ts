// The sign-in library and the reader of its cookies, made at first use: their secret lies sealed in
// the database, and the library alone takes half a second of processor time to load, which neither
// a start nor a command line should wait for.

import type { Platform } from '#platform/feature.ts';
import { openAuthSecret } from './auth-secret.ts';
import type { SignInLibrary, SignInOptions } from './library.ts';
import type { PasswordHasher } from './password-hash.ts';
import { createSessionCookieReader } from './session-cookie.ts';
import type { SessionCookieReader } from './session-cookie.ts';

export type Door = {
  cookies(): Promise<SessionCookieReader>;
  library(): Promise<SignInLibrary>;
};

/** In this header the library finds the caller's address; what a caller sends in it is replaced. */
export const ADDRESS_HEADER = 'x-parley-caller-address';

export function createDoor(
  platform: Pick<Platform, 'db' | 'clock' | 'log' | 'secrets'>,
  options: SignInOptions,
  hasher: PasswordHasher,
): Door {
  const secret = once(() => openAuthSecret(platform));
  return {
    cookies: once(async () =>
      createSessionCookieReader({ secret: await secret(), secure: options.secureCookies }),
    ),
    library: once(async () => {
      const { createSignInLibrary } = await import('./library.ts');
      const inner = { ...options, secret: await secret(), addressHeader: ADDRESS_HEADER };
      return createSignInLibrary(platform, inner, hasher);
    }),
  };
}

/** A failure is not kept: the next call tries again. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = null;
      throw error;
    });
    return made;
  };
}
