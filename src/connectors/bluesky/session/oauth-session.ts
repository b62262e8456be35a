// Sessions by OAuth: requests with a bound token, and the renewal of tokens.

import { z } from 'zod';
import { AppError } from '#platform/errors.ts';
import { textIn } from '../read-json.ts';
import { sendXrpc, xrpcUrl } from '../xrpc.ts';
import type { XrpcAnswer, XrpcCall, XrpcContext } from '../xrpc.ts';
import { makeProof } from './dpop.ts';
import { postForm } from './oauth-server.ts';
import type { FormAnswer } from './oauth-server.ts';
import type { OauthSession } from './session.ts';

/** Each server's last nonce; a stale one costs one more request. */
const nonces = new Map<string, string>();

export async function sendWithProof(
  session: OauthSession,
  call: XrpcCall,
  context: XrpcContext,
): Promise<XrpcAnswer> {
  const { pds, accessToken, key } = session;
  for (let isSecond = false; ; isSecond = true) {
    const proof = makeProof(key, {
      method: call.body ? 'POST' : 'GET',
      url: xrpcUrl(pds, call),
      now: context.clock.now(),
      nonce: nonces.get(pds),
      accessToken,
    });
    const headers = { authorization: `DPoP ${accessToken}`, dpop: proof };
    const answer = await sendXrpc(context, pds, call, headers);
    const nonce = answer.headers.get('dpop-nonce');
    if (nonce !== null) nonces.set(pds, nonce);
    if (isSecond || !wantsNonce(answer)) return answer;
  }
}

function wantsNonce({ status, error, headers }: XrpcAnswer): boolean {
  if (status !== 401 && status !== 400) return false;
  const challenge = headers.get('www-authenticate') ?? '';
  return error === 'use_dpop_nonce' || challenge.includes('use_dpop_nonce');
}

const tokensSchema = z.object({
  access_token: z.string(),
  token_type: z.string().regex(/^dpop$/i),
  refresh_token: z.string().optional(),
  sub: z.string(),
});

export type Tokens = Pick<OauthSession, 'accessToken' | 'refreshToken'> & {
  sub: string;
};

export function tokensIn(answer: FormAnswer): Tokens {
  const parsed = tokensSchema.safeParse(answer.body);
  if (answer.error !== null || !parsed.success) {
    const said = textIn(answer.body['error_description']) ?? answer.error ?? 'no tokens';
    const message = `Bluesky did not finish the sign-in: ${said}.`;
    throw new AppError('forbidden', 'bluesky.sign-in-failed', message);
  }
  const { access_token, refresh_token, sub } = parsed.data;
  return {
    accessToken: access_token,
    refreshToken: refresh_token ?? null,
    sub,
  };
}

/** Null when the permission is over. */
export async function renewTokens(
  session: OauthSession,
  context: XrpcContext,
): Promise<OauthSession | null> {
  if (session.refreshToken === null) return null;
  const { tokenEndpoint, clientId, refreshToken, key } = session;
  const answer = await postForm(
    tokenEndpoint,
    { grant_type: 'refresh_token', refresh_token: refreshToken, client_id: clientId },
    key,
    context,
  );
  if (answer.status === 400 || answer.status === 401) return null;
  const { sub, ...tokens } = tokensIn(answer);
  const renewedAt = context.clock.now().getTime();
  return sub === session.did ? { ...session, ...tokens, renewedAt } : null;
}
