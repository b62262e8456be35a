// Asking Reddit as an application that signs in: https://github.com/reddit-archive/reddit/wiki/OAuth2. Tokens live an
// hour or a day and are kept in memory only; one that is refused is asked for anew, once.

import { z } from 'zod';
import type { Clock } from '#platform/clock.ts';
import { AppError } from '#platform/errors.ts';
import { addressOf, askJson } from '#platform/polling/ask-json.ts';
import type { Asker, JsonAnswer } from '#platform/polling/ask-json.ts';
import { rateLimitOf } from '#platform/polling/rate-limits.ts';
import type { RateLimit } from '#platform/polling/rate-limits.ts';
import { demandJson, refusal } from '#platform/polling/refusal.ts';
import type { RefusalWords } from '#platform/polling/refusal.ts';
import type { Addresses, RedditSettings } from './settings.ts';
import { maySpeak } from './settings.ts';

export type RedditContext = Asker & { clock: Clock; settings: RedditSettings };
export type Tokens = Map<string, { token: string; until: number }>;

const tokenSchema = z.object({
  access_token: z.string(),
  expires_in: z.number(),
  refresh_token: z.string().optional(),
});
const meSchema = z.object({ name: z.string() });

export class RedditApi {
  readonly #context: RedditContext;
  readonly #addresses: Addresses;
  readonly #tokens: Tokens;
  #me: Promise<string | null> | null = null;
  limits: RateLimit | null = null;

  constructor(context: RedditContext, addresses: Addresses, tokens: Tokens) {
    this.#context = context;
    this.#addresses = addresses;
    this.#tokens = tokens;
  }

  get settings(): RedditSettings {
    return this.#context.settings;
  }

  now(): Date {
    return this.#context.clock.now();
  }

  async get(
    path: string,
    parameters: Readonly<Record<string, string | number | null>> = {},
  ): Promise<unknown> {
    const url = addressOf(this.#addresses.oauth + path, { ...parameters, raw_json: 1 });
    const answer = await this.#asUser({ url });
    return demandJson(answer, this.about());
  }

  post(path: string, form: Record<string, string>): Promise<JsonAnswer> {
    return this.#asUser({ url: this.#addresses.oauth + path, form });
  }

  about(): RefusalWords {
    return {
      site: 'Reddit',
      code: 'reddit.refused',
      now: this.now(),
      words: {
        403: 'Reddit does not let this application in: the subreddit is private, or the approval was withdrawn',
        404: 'There is no such subreddit, or it was banned',
      },
    };
  }

  /** Who answers; null where nobody is signed in. */
  me(): Promise<string | null> {
    this.#me ??= maySpeak(this.settings)
      ? this.get('/api/v1/me').then((json) => meSchema.safeParse(json).data?.name ?? null)
      : Promise.resolve(null);
    return this.#me;
  }

  /** Also trades the code of a sign-in for its refresh token. */
  async token(form: Record<string, string> | null = null): Promise<z.infer<typeof tokenSchema>> {
    const { clientId = '', clientSecret = '', user } = this.settings;
    const answer = await askJson(this.#context, {
      url: `${this.#addresses.www}/api/v1/access_token`,
      form: form ?? this.#grant(),
      headers: {
        authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
        'user-agent': userAgent(user),
      },
    });
    const token = tokenSchema.safeParse(answer.json);
    if (answer.status === 200 && token.success) return token.data;
    if (answer.status === 200 || answer.status === 400 || answer.status === 401) {
      const sentence =
        'Reddit does not accept the sign-in: the application, the password or the permission may have changed.';
      throw new AppError('forbidden', 'reddit.sign-in-refused', sentence);
    }
    throw refusal(answer, this.about());
  }

  #grant(): Record<string, string> {
    const { refreshToken, user, password } = this.settings;
    if (refreshToken) return { grant_type: 'refresh_token', refresh_token: refreshToken };
    if (user && password) return { grant_type: 'password', username: user, password };
    return { grant_type: 'client_credentials' };
  }

  async #asUser(request: { url: string; form?: Record<string, string> }): Promise<JsonAnswer> {
    const first = await this.#send(request);
    if (first.status !== 401) return first;
    this.#tokens.delete(this.#tokenKey());
    return this.#send(request);
  }

  async #send(request: { url: string; form?: Record<string, string> }): Promise<JsonAnswer> {
    const answer = await askJson(this.#context, {
      ...request,
      headers: {
        authorization: `Bearer ${await this.#currentToken()}`,
        'user-agent': userAgent(this.settings.user),
      },
    });
    this.limits = rateLimitOf(answer.headers, this.now()) ?? this.limits;
    return answer;
  }

  async #currentToken(): Promise<string> {
    const kept = this.#tokens.get(this.#tokenKey());
    const now = this.now().getTime();
    if (kept && kept.until > now) return kept.token;
    const { access_token: token, expires_in: seconds } = await this.token();
    this.#tokens.set(this.#tokenKey(), { token, until: now + (seconds - 60) * 1000 });
    return token;
  }

  #tokenKey(): string {
    const { clientId, user, password, refreshToken } = this.settings;
    return JSON.stringify([this.#addresses.oauth, clientId, user, password, refreshToken]);
  }
}

/** "<platform>:<app ID>:<version string> (by /u/<reddit username>)", or their limits become strict. */
function userAgent(user: string | undefined): string {
  return `web:parley:1${user ? ` (by /u/${user})` : ''}`;
}
