// Who calls: by API token when one is sent, otherwise by session cookie.

import type { Platform } from '#platform/feature.ts';
import type { Authenticate } from '#platform/http/access.ts';
import { hashOfSecret } from '#platform/secrets/secret-token.ts';
import { findSessionActor } from '../store/sessions.ts';
import { findTokenActor } from '../store/tokens.ts';
import type { Door } from './door.ts';

export function createAuthenticate(
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  door: Door,
): Authenticate {
  return async ({ headers }) => {
    const { authorization, cookie } = headers;
    if (authorization !== undefined) {
      const secret = /^bearer +(\S+)$/i.exec(authorization.trim())?.[1];
      return secret ? findTokenActor(db, hashOfSecret(secret), clock.now()) : null;
    }
    if (cookie === undefined) return null;
    const cookies = await door.cookies();
    const token = cookies.tokenIn(cookie);
    return token === null ? null : findSessionActor(db, token, clock.now());
  };
}
