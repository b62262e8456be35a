// Who Parley says it is when people sign in: a document at the source's public address, or, without one, the client
// that the AT Protocol allows for trying things out on one's own machine.

import type { IncomingRequest, Received, SourceContext } from '#features/listening/ports.ts';

/** Post, read and answer in the name of the account; nothing about its password or its private messages. */
export const scope = 'atproto transition:generic';

const documentName = 'oauth-client';

export type Client = { clientId: string; redirectUri: string };

export function clientOf(
  context: Pick<SourceContext<unknown>, 'callbackUrl'> & { redirectUrl: string },
): Client {
  const { callbackUrl, redirectUrl } = context;
  if (callbackUrl?.startsWith('https://')) {
    const document = new URL(callbackUrl);
    document.searchParams.set(documentName, redirectUrl);
    return { clientId: document.href, redirectUri: redirectUrl };
  }
  // https://atproto.com/specs/oauth#localhost-client-development: the address must be the number.
  const redirectUri = redirectUrl.replace('//localhost', '//127.0.0.1');
  const query = new URLSearchParams({ redirect_uri: redirectUri, scope });
  return { clientId: `http://localhost?${query}`, redirectUri };
}

/** Answers the network's request for the document; 404 for everything else. */
export function answerAsClient(
  request: IncomingRequest,
  { callbackUrl }: Pick<SourceContext<unknown>, 'callbackUrl'>,
): Received {
  const redirectUrl = request.query.get(documentName);
  if (request.method !== 'GET' || redirectUrl === null || callbackUrl === null) {
    return { status: 404 };
  }
  // Only to our own house: else anybody could make us vouch for theirs.
  if (URL.parse(redirectUrl)?.origin !== new URL(callbackUrl).origin) return { status: 404 };
  const { clientId } = clientOf({ callbackUrl, redirectUrl });
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      client_id: clientId,
      client_name: 'Parley',
      client_uri: new URL(callbackUrl).origin,
      redirect_uris: [redirectUrl],
      scope,
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      token_endpoint_auth_method: 'none',
      application_type: 'web',
      dpop_bound_access_tokens: true,
    }),
  };
}
