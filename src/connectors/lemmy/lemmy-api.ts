// Asking a Lemmy server in the version of its API that it speaks: 4 since 1.0, 3 before
// (https://github.com/LemmyNet/lemmy, crates/api/routes and routes_v3; types in LemmyNet/lemmy-js-client).

import { z } from 'zod';
import type { Clock } from '#platform/clock.ts';
import { AppError } from '#platform/errors.ts';
import { addressOf, askJson } from '#platform/polling/ask-json.ts';
import type { Asker, JsonAnswer, JsonRequest } from '#platform/polling/ask-json.ts';
import { demandJson, refusal } from '#platform/polling/refusal.ts';
import type { RefusalWords } from '#platform/polling/refusal.ts';
import type { LemmySettings } from './settings.ts';
import { maySpeak } from './settings.ts';

export type LemmyContext = Asker & { clock: Clock; settings: LemmySettings };
export type Version = 3 | 4;
/** What is known of servers beyond one call: address -> version, address and user -> sign-in. */
export type Memory = { versions: Map<string, Version>; tokens: Map<string, string> };

const troubleSchema = z.object({ error: z.string(), message: z.string().optional() });
const loginSchema = z.object({ jwt: z.string() });

export class LemmyApi {
  readonly #context: LemmyContext;
  readonly #memory: Memory;

  constructor(context: LemmyContext, memory: Memory) {
    this.#context = context;
    this.#memory = memory;
  }

  get settings(): LemmySettings {
    return this.#context.settings;
  }

  now(): Date {
    return this.#context.clock.now();
  }

  async version(): Promise<Version> {
    const { url } = this.settings;
    const known = this.#memory.versions.get(url);
    if (known) return known;
    const answer = await askJson(this.#context, { url: `${url}/api/v4/site` });
    if (answer.status === 429 || answer.status >= 500) throw refusal(answer, this.about(answer));
    const version = answer.status === 200 && answer.json !== null ? 4 : 3;
    this.#memory.versions.set(url, version);
    return version;
  }

  /** Whatever the status. */
  async ask(
    path: string,
    request: Omit<JsonRequest, 'url'> & {
      parameters?: Readonly<Record<string, string | number | null>>;
    } = {},
  ): Promise<JsonAnswer> {
    const { parameters = {}, ...rest } = request;
    const url = addressOf(`${await this.#base()}${path}`, parameters);
    const first = await this.#send({ ...rest, url });
    const isRefused = first.status === 401 && maySpeak(this.settings);
    if (!isRefused || !this.#memory.tokens.delete(this.#tokenKey())) return first;
    return this.#send({ ...rest, url });
  }

  async demand(
    path: string,
    parameters: Readonly<Record<string, string | number | null>> = {},
  ): Promise<unknown> {
    const answer = await this.ask(path, { parameters });
    return demandJson(answer, this.about(answer));
  }

  about(answer: JsonAnswer): RefusalWords {
    const now = this.now();
    const code = lemmyWords(answer);
    const words = 'The server has no such community, or does not show it';
    // "rate_limit_error" has come with the status 400 and says not for how long: its buckets fill by the minute.
    const isLimited = code === 'rate_limit_error' || code === 'too_many_requests';
    const isTold = answer.headers.has('retry-after');
    return {
      site: new URL(this.settings.url).host,
      code: 'lemmy.refused',
      now,
      words: { 400: words, 404: words },
      ...(isLimited && !isTold ? { limitedUntil: new Date(now.getTime() + 60_000) } : {}),
    };
  }

  async #base(): Promise<string> {
    return `${this.settings.url}/api/v${await this.version()}`;
  }

  async #send(request: JsonRequest): Promise<JsonAnswer> {
    const token = maySpeak(this.settings) ? await this.#token() : null;
    const sign = token === null ? {} : { headers: { authorization: `Bearer ${token}` } };
    return askJson(this.#context, { ...request, ...sign });
  }

  async #token(): Promise<string> {
    const known = this.#memory.tokens.get(this.#tokenKey());
    if (known !== undefined) return known;
    const { user, password } = this.settings;
    const path = (await this.version()) === 4 ? '/account/auth/login' : '/user/login';
    const answer = await askJson(this.#context, {
      url: `${await this.#base()}${path}`,
      json: { username_or_email: user, password },
    });
    const login = loginSchema.safeParse(answer.json);
    if (login.success) {
      this.#memory.tokens.set(this.#tokenKey(), login.data.jwt);
      return login.data.jwt;
    }
    const isWrong = answer.status === 400 || answer.status === 401 || answer.status === 404;
    if (!isWrong || lemmyWords(answer) === 'rate_limit_error') {
      throw refusal(answer, this.about(answer));
    }
    const sentence = 'The server does not accept the user name and password.';
    throw new AppError('forbidden', 'lemmy.sign-in-refused', sentence);
  }

  #tokenKey(): string {
    const { url, user, password } = this.settings;
    return JSON.stringify([url, user, password]);
  }
}

/** Lemmy names its refusals: `{"error": "couldnt_find_post"}`. */
export function lemmyWords(answer: JsonAnswer): string | null {
  return troubleSchema.safeParse(answer.json).data?.error ?? null;
}

export function isMissing(answer: JsonAnswer): boolean {
  const code = lemmyWords(answer) ?? '';
  return answer.status === 404 || /^(couldnt_find_|not_found)/.test(code);
}
