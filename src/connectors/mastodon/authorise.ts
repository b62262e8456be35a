// Signing in by OAuth (docs.joinmastodon.org/methods/apps, /methods/oauth, /spec/oauth): Parley registers itself with
// the server anew each time, sends the person there, and trades the code they come back with for a token that does not
// expire. PKCE where the server offers it (since 4.3).

import { hash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Authorisation, JsonObject } from '#features/listening/ports.ts';
import { AppError } from '#platform/errors.ts';
import { MastodonClient } from './client.ts';
import { appSchema, tokenSchema } from './entities.ts';
import { learn } from './learn.ts';
import { originOf } from './settings.ts';
import type { MastodonSettings } from './settings.ts';

/** What listening, answering, media and likes need, and nothing more. */
const scopes = 'read write:statuses write:media write:favourites';

const pendingSchema = z.object({
  clientId: z.string(),
  clientSecret: z.string(),
  verifier: z.string().nullable(),
});

/** RFC 8414, as far as it is needed. */
const metadataSchema = z.object({
  code_challenge_methods_supported: z.array(z.string()).catch([]),
});

export const authorisation: Authorisation<MastodonSettings> = {
  async begin({ redirectUrl, state, ...context }) {
    const settings = withoutToken(context.settings);
    const client = new MastodonClient({ ...context, settings });
    const answer = await client.ask({
      path: '/api/v1/apps',
      method: 'POST',
      json: { client_name: 'Parley', redirect_uris: redirectUrl, scopes },
    });
    if (answer.status !== 200) throw client.refusal(answer);
    const app = appSchema.parse(answer.json);
    const verifier = (await offersPkce(client)) ? randomBytes(48).toString('base64url') : null;
    const url = new URL('/oauth/authorize', originOf(settings));
    url.search = String(
      new URLSearchParams({
        response_type: 'code',
        client_id: app.client_id,
        redirect_uri: redirectUrl,
        scope: scopes,
        state,
        ...(verifier === null
          ? {}
          : {
              code_challenge: hash('sha256', verifier, 'base64url'),
              code_challenge_method: 'S256',
            }),
      }),
    );
    const pending = { clientId: app.client_id, clientSecret: app.client_secret, verifier };
    return { url: url.href, pending };
  },

  async finish({ redirectUrl, pending, query, ...context }) {
    const code = query.get('code');
    if (code === null) throw declined(query);
    const { clientId, clientSecret, verifier } = pendingSchema.parse(pending);
    const client = new MastodonClient({ ...context, settings: withoutToken(context.settings) });
    const answer = await client.ask({
      path: '/oauth/token',
      method: 'POST',
      json: {
        grant_type: 'authorization_code',
        code,
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uri: redirectUrl,
        scope: scopes,
        ...(verifier === null ? {} : { code_verifier: verifier }),
      },
    });
    const token = tokenSchema.safeParse(answer.json);
    if (answer.status !== 200 || !token.success) throw notGiven(client.refusal(answer));
    const settings = { ...context.settings, accessToken: token.data.access_token };
    const learnt = await learn(new MastodonClient({ ...context, settings }), settings);
    return plain({ ...settings, learnt });
  },
};

/** An old token must not decide what an application may do. */
function withoutToken(settings: MastodonSettings): MastodonSettings {
  const { accessToken: _old, ...rest } = settings;
  return rest;
}

async function offersPkce(client: MastodonClient): Promise<boolean> {
  const answer = await client.ask({ path: '/.well-known/oauth-authorization-server' });
  const parsed = metadataSchema.safeParse(answer.json);
  return parsed.success && parsed.data.code_challenge_methods_supported.includes('S256');
}

function declined(query: URLSearchParams): AppError {
  const said = query.get('error_description') ?? query.get('error');
  const message = `The server did not let Parley in${said ? `: ${said.slice(0, 300)}` : '.'}`;
  return new AppError('forbidden', 'mastodon.sign-in-declined', message);
}

function notGiven(refusal: AppError): AppError {
  const said = refusal.details['said'];
  const message = `The server gave no token${typeof said === 'string' ? `: ${said}` : '. Sign in once more.'}`;
  return new AppError('forbidden', 'mastodon.sign-in-declined', message, { cause: refusal });
}

function plain(settings: MastodonSettings): JsonObject {
  return Object.fromEntries(
    Object.entries(settings).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}
