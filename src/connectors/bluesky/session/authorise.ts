// Signing in with Bluesky itself, without a password in our hands: PAR, PKCE and DPoP as the AT Protocol's OAuth profile
// demands. Parley is a public client: what it may do ends after two weeks without use, says that profile.

import { hash, randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Authorisation, JsonObject } from '#features/listening/ports.ts';
import { AppError } from '#platform/errors.ts';
import { findHome, resolveAccount } from '../identity.ts';
import { textIn } from '../read-json.ts';
import { defaultService } from '../settings.ts';
import type { BlueskySettings } from '../settings.ts';
import { makeProofKey } from './dpop.ts';
import { clientOf, scope } from './oauth-client.ts';
import { findOauthServer, postForm } from './oauth-server.ts';
import { tokensIn } from './oauth-session.ts';
import { remember } from './session.ts';
import type { OauthSession } from './session.ts';

const pendingSchema = z.object({
  issuer: z.string(),
  tokenEndpoint: z.string(),
  clientId: z.string(),
  redirectUri: z.string(),
  verifier: z.string(),
  key: z.record(z.string(), z.string()),
  /** Null when only the server was named: who signed in is then told by the tokens. */
  did: z.string().nullable(),
});

export const authorisation: Authorisation<BlueskySettings> = {
  async begin(context) {
    const { settings } = context;
    const account =
      settings.handle === undefined ? null : await resolveAccount(settings.handle, context);
    const home =
      account && settings.service === undefined ? await findHome(account.did, context) : null;
    const server = await findOauthServer(home?.pds ?? settings.service ?? defaultService, context);
    const { clientId, redirectUri } = clientOf(context);
    const verifier = randomBytes(32).toString('base64url');
    const key = makeProofKey();
    const answer = await postForm(
      server.pushed_authorization_request_endpoint,
      {
        client_id: clientId,
        redirect_uri: redirectUri,
        response_type: 'code',
        code_challenge: hash('sha256', verifier, 'base64url'),
        code_challenge_method: 'S256',
        scope,
        state: context.state,
        ...(settings.handle === undefined ? {} : { login_hint: settings.handle }),
      },
      key,
      context,
    );
    const requestUri = textIn(answer.body['request_uri']);
    if (answer.error !== null || requestUri === undefined) {
      const said = textIn(answer.body['error_description']) ?? answer.error ?? 'no address';
      const message = `${new URL(server.issuer).host} refused to begin the sign-in: ${said}.`;
      throw new AppError('invalid', 'bluesky.sign-in-refused', message);
    }
    const url = new URL(server.authorization_endpoint);
    url.searchParams.set('client_id', clientId);
    url.searchParams.set('request_uri', requestUri);
    const { issuer, token_endpoint: tokenEndpoint } = server;
    const did = account?.did ?? null;
    return {
      url: url.href,
      pending: { issuer, tokenEndpoint, clientId, redirectUri, verifier, key, did },
    };
  },

  async finish(context) {
    const pending = pendingSchema.parse(context.pending);
    const { query, clock } = context;
    const problem = query.get('error_description') ?? query.get('error');
    if (problem !== null) throw refused(problem);
    const code = query.get('code');
    // RFC 9207: an answer of another server than the one asked is an attack.
    if (code === null || query.get('iss') !== pending.issuer)
      throw refused('the answer is incomplete');
    const answer = await postForm(
      pending.tokenEndpoint,
      {
        grant_type: 'authorization_code',
        code,
        redirect_uri: pending.redirectUri,
        client_id: pending.clientId,
        code_verifier: pending.verifier,
      },
      pending.key,
      context,
    );
    const { sub, ...tokens } = tokensIn(answer);
    if (pending.did !== null && sub !== pending.did) throw refused('another account signed in');
    const home = await findHome(sub, context);
    // A server may speak only for the accounts it keeps.
    const { issuer } = await findOauthServer(home.pds, context);
    if (issuer !== pending.issuer) throw refused('the server does not keep this account');
    const session: OauthSession = {
      kind: 'oauth',
      id: randomUUID(),
      renewedAt: clock.now().getTime(),
      did: sub,
      handle: home.handle,
      pds: home.pds,
      issuer,
      tokenEndpoint: pending.tokenEndpoint,
      clientId: pending.clientId,
      ...tokens,
      key: pending.key,
    };
    remember(session);
    const { appPassword: _replaced, ...settings } = context.settings;
    return plain({ ...settings, handle: home.handle ?? sub, session: JSON.stringify(session) });
  },
};

/** Settings as a form would send them: lists are text again. */
function plain(settings: BlueskySettings): JsonObject {
  const { authors, ...others } = settings;
  const given = Object.entries(others).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(given), ...(authors ? { authors: authors.join(' ') } : {}) };
}

function refused(said: string): AppError {
  const message = `The sign-in was not finished: ${said}.`;
  return new AppError('forbidden', 'bluesky.sign-in-failed', message);
}
