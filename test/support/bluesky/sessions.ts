// Who may act for whom on the stand-in: sessions by password and tokens by OAuth, with revocation and expiry on demand.

import { hash, randomBytes } from 'node:crypto';
import { good, xrpcFailure } from './answer.ts';
import type { Answer, Asked } from './answer.ts';
import { checkProof } from './proofs.ts';
import type { Account, Records } from './records.ts';

type Token = { did: string; isExpired: boolean; boundTo: string | null };
type Request = {
  clientId: string;
  redirectUri: string;
  challenge: string;
  state: string;
  boundTo: string;
};

const token = (): string => randomBytes(12).toString('hex');

export class Sessions {
  isRevoked = false;
  /** Sign-ins by password so far; the real network allows few. */
  signIns = 0;
  renewals = 0;
  nonce = token();
  readonly #records: Records;
  readonly #access = new Map<string, Token>();
  readonly #refresh = new Map<string, Token>();
  readonly #requests = new Map<string, Request>();
  readonly #codes = new Map<string, Request & { did: string }>();

  constructor(records: Records) {
    this.#records = records;
  }

  expireAll(): void {
    for (const each of this.#access.values()) each.isExpired = true;
  }

  /** The account the request acts for, or the refusal. */
  actor(asked: Asked): { account: Account } | { refusal: Answer } {
    const [scheme, given = ''] = (asked.headers['authorization'] ?? '').split(' ');
    if (given === '')
      return { refusal: xrpcFailure(401, 'AuthMissing', 'Authentication Required') };
    const known = this.#access.get(given);
    const account = known && this.#records.accountOf(known.did);
    if (!account || this.isRevoked)
      return { refusal: xrpcFailure(400, 'InvalidToken', 'Token could not be verified') };
    if (known.isExpired) return { refusal: xrpcFailure(400, 'ExpiredToken', 'Token has expired') };
    if (known.boundTo === null) return { account };
    const problem =
      scheme === 'DPoP' ? this.#problemOf(asked, known.boundTo, given) : 'invalid_token';
    return problem === null ? { account } : { refusal: this.#challenge(401, problem) };
  }

  #problemOf(asked: Asked, boundTo: string | null, given?: string): string | null {
    const checked = checkProof(asked.headers['dpop'], {
      method: asked.method,
      url: asked.origin + asked.path,
      nonce: this.nonce,
      ...(given === undefined ? {} : { token: given }),
    });
    if ('error' in checked) return checked.error;
    return boundTo === null || checked.key === boundTo ? null : 'invalid_dpop_proof';
  }

  #challenge(status: number, error: string): Answer {
    const headers = { 'dpop-nonce': this.nonce, 'www-authenticate': `DPoP error="${error}"` };
    return { status, body: { error, error_description: error }, headers };
  }

  signIn({ body }: Asked): Answer {
    this.signIns += 1;
    const account = this.#records.accountOf(String(body['identifier']));
    if (!account || account.password !== body['password'] || this.isRevoked)
      return xrpcFailure(401, 'AuthenticationRequired', 'Invalid identifier or password');
    return good(this.#sessionFor(account));
  }

  renew({ headers }: Asked): Answer {
    const given = headers['authorization']?.split(' ')[1] ?? '';
    const known = this.#refresh.get(given);
    const account = known && this.#records.accountOf(known.did);
    this.#refresh.delete(given);
    if (!account || this.isRevoked)
      return xrpcFailure(400, 'ExpiredToken', 'Token has been revoked');
    this.renewals += 1;
    return good(this.#sessionFor(account));
  }

  #sessionFor({ did, handle }: Account) {
    return { did, handle, active: true, ...this.#tokensFor(did, null) };
  }

  #tokensFor(did: string, boundTo: string | null): { accessJwt: string; refreshJwt: string } {
    const [accessJwt, refreshJwt] = [token(), token()];
    this.#access.set(accessJwt, { did, isExpired: false, boundTo });
    this.#refresh.set(refreshJwt, { did, isExpired: false, boundTo });
    return { accessJwt, refreshJwt };
  }

  pushRequest(asked: Asked): Answer {
    const problem = this.#problemOf(asked, null);
    if (problem !== null) return this.#challenge(400, problem);
    const { client_id, redirect_uri, code_challenge, code_challenge_method, state, scope } =
      asked.body;
    if (code_challenge_method !== 'S256' || !String(scope).includes('atproto'))
      return { status: 400, body: { error: 'invalid_request' } };
    const requestUri = `urn:ietf:params:oauth:request_uri:${token()}`;
    this.#requests.set(requestUri, {
      clientId: String(client_id),
      redirectUri: String(redirect_uri),
      challenge: String(code_challenge),
      state: String(state),
      boundTo: this.#keyOf(asked),
    });
    return { status: 201, body: { request_uri: requestUri, expires_in: 299 } };
  }

  #keyOf(asked: Asked): string {
    const expected = { method: asked.method, url: asked.origin + asked.path, nonce: this.nonce };
    const checked = checkProof(asked.headers['dpop'], expected);
    return 'key' in checked ? checked.key : '';
  }

  /** What the person's browser is sent back to after agreeing. */
  consent(authorizationUrl: string, account: Account, issuer: string): URL {
    const requestUri = new URL(authorizationUrl).searchParams.get('request_uri') ?? '';
    const request = this.#requests.get(requestUri);
    if (!request) throw new Error('nobody asked for this permission');
    const code = token();
    this.#codes.set(code, { ...request, did: account.did });
    const back = new URL(request.redirectUri);
    back.searchParams.set('code', code);
    back.searchParams.set('state', request.state);
    back.searchParams.set('iss', issuer);
    return back;
  }

  exchange(asked: Asked): Answer {
    const { body } = asked;
    const problem = this.#problemOf(asked, null);
    if (problem !== null) return this.#challenge(400, problem);
    const key = this.#keyOf(asked);
    if (body['grant_type'] === 'refresh_token') {
      const given = String(body['refresh_token']);
      const known = this.#refresh.get(given);
      this.#refresh.delete(given);
      if (!known || known.boundTo !== key || this.isRevoked)
        return { status: 400, body: { error: 'invalid_grant' } };
      this.renewals += 1;
      return this.#oauthTokens(known.did, key);
    }
    const code = this.#codes.get(String(body['code']));
    this.#codes.delete(String(body['code']));
    const isVerified =
      code?.challenge === hash('sha256', String(body['code_verifier']), 'base64url') &&
      code.boundTo === key &&
      code.clientId === body['client_id'] &&
      code.redirectUri === body['redirect_uri'];
    return code && isVerified
      ? this.#oauthTokens(code.did, key)
      : { status: 400, body: { error: 'invalid_grant' } };
  }

  #oauthTokens(did: string, key: string): Answer {
    const { accessJwt, refreshJwt } = this.#tokensFor(did, key);
    return good({
      access_token: accessJwt,
      refresh_token: refreshJwt,
      token_type: 'DPoP',
      expires_in: 900,
      scope: 'atproto transition:generic',
      sub: did,
    });
  }
}
