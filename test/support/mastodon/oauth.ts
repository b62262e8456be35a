// Registering an application and signing in (docs.joinmastodon.org/methods/apps, /methods/oauth). The person who agrees
// is played by `agree`.

import { hash, randomUUID } from 'node:crypto';
import { fieldsOf, notFound, ok, unprocessable } from './exchange.ts';
import type { Exchange, Reply } from './exchange.ts';
import type { Account } from './statuses.ts';
import type { World } from './world.ts';

type App = { secret: string; redirectUri: string };
type Code = { clientId: string; challenge: string | null; account: Account; redirectUri: string };

export class OAuth {
  readonly #world: World;
  readonly #apps = new Map<string, App>();
  readonly #codes = new Map<string, Code>();
  /** Who is signed in there in the browser that is sent to it. */
  visitor: Account | null = null;

  constructor(world: World) {
    this.#world = world;
  }

  answer(exchange: Exchange): Reply | null {
    const { method, path } = exchange;
    if (method === 'POST' && path === '/api/v1/apps') return this.#register(exchange);
    if (method === 'POST' && path === '/oauth/token') return this.#token(exchange);
    if (path === '/oauth/authorize' && this.visitor)
      return this.#askVisitor(exchange, this.visitor);
    if (path === '/.well-known/oauth-authorization-server')
      return this.#world.lacks.pkce ? notFound : this.#metadata();
    return null;
  }

  /** What the browser of a person does who is sent to `url` and says yes. @returns where it is sent back to */
  agree(url: string, account: Account): string {
    const { searchParams: query } = new URL(url);
    const clientId = query.get('client_id') ?? '';
    const redirectUri = query.get('redirect_uri') ?? '';
    if (this.#apps.get(clientId)?.redirectUri !== redirectUri)
      throw new Error('The application is not known');
    const code = randomUUID();
    const challenge = query.get('code_challenge');
    this.#codes.set(code, { clientId, challenge, account, redirectUri });
    const back = new URL(redirectUri);
    back.searchParams.set('code', code);
    back.searchParams.set('state', query.get('state') ?? '');
    return back.href;
  }

  #askVisitor({ query, path }: Exchange, visitor: Account): Reply {
    const { origin } = this.#world.place;
    const yes = this.agree(`${origin}${path}?${query}`, visitor);
    const no = new URL(query.get('redirect_uri') ?? '');
    no.searchParams.set('error', 'access_denied');
    no.searchParams.set('state', query.get('state') ?? '');
    const link = (url: string, words: string) =>
      `<a href="${url.replaceAll('&', '&amp;')}">${words}</a>`;
    const text = `<h1>Harbour social</h1>${link(yes, 'Authorise')} ${link(no.href, 'Deny')}`;
    return { status: 200, text };
  }

  #register(exchange: Exchange): Reply {
    const fields = fieldsOf(exchange);
    const redirectUri = String(fields['redirect_uris'] ?? '');
    if (!URL.canParse(redirectUri))
      return unprocessable('Validation failed: Redirect URI must be an absolute URI.');
    const [clientId, secret] = [randomUUID(), randomUUID()];
    this.#apps.set(clientId, { secret, redirectUri });
    return ok({
      id: '563419',
      name: fields['client_name'],
      website: null,
      scopes: String(fields['scopes']).split(' '),
      redirect_uri: redirectUri,
      redirect_uris: [redirectUri],
      client_id: clientId,
      client_secret: secret,
      client_secret_expires_at: 0,
    });
  }

  #token(exchange: Exchange): Reply {
    const fields = fieldsOf(exchange);
    const code = this.#codes.get(String(fields['code']));
    this.#codes.delete(String(fields['code']));
    const app = this.#apps.get(String(fields['client_id']));
    if (app?.secret !== fields['client_secret'])
      return {
        status: 401,
        json: { error: 'invalid_client', error_description: 'Client authentication failed' },
      };
    const proves =
      code?.challenge === null ||
      code?.challenge === hash('sha256', String(fields['code_verifier']), 'base64url');
    if (
      !code ||
      code.clientId !== fields['client_id'] ||
      !proves ||
      code.redirectUri !== fields['redirect_uri']
    )
      return {
        status: 400,
        json: {
          error: 'invalid_grant',
          error_description: 'The provided authorization grant is invalid.',
        },
      };
    const token = randomUUID();
    this.#world.tokens.set(token, code.account);
    return ok({
      access_token: token,
      token_type: 'Bearer',
      scope: fields['scope'],
      created_at: 1_573_979_017,
    });
  }

  #metadata(): Reply {
    const { origin } = this.#world.place;
    return ok({
      issuer: `${origin}/`,
      authorization_endpoint: `${origin}/oauth/authorize`,
      token_endpoint: `${origin}/oauth/token`,
      response_types_supported: ['code'],
      grant_types_supported: ['authorization_code', 'client_credentials'],
      code_challenge_methods_supported: ['S256'],
      scopes_supported: ['read', 'write'],
    });
  }
}
