// Asks one server's API: with the token, within what its X-RateLimit headers leave, and with every refusal in words.
// Error bodies are JSON by the documentation, but proxies and other servers send pages or nothing.

import { z } from 'zod';
import type { Batch, SourceContext } from '#features/listening/ports.ts';
import { AppError } from '#platform/errors.ts';
import type { FetchRequest, FetchResponse } from '#platform/fetch/guarded-fetch.ts';
import { refusal } from './refusal.ts';
import { originOf } from './settings.ts';
import type { MastodonSettings } from './settings.ts';

export type ApiContext = Pick<SourceContext<MastodonSettings>, 'fetch' | 'clock' | 'signal'> & {
  settings: MastodonSettings;
};

type Ask = {
  path: string;
  query?: URLSearchParams;
  method?: FetchRequest['method'];
  headers?: Record<string, string>;
  json?: Record<string, unknown>;
  body?: Uint8Array;
};

export type Limits = NonNullable<Batch['limits']>;

export type Answer = FetchResponse & { json: unknown };

/** Kept free for answers and for other sources of the same account. */
const requestsReserved = 20;

export class MastodonClient {
  readonly #context: ApiContext;
  readonly #origin: string;
  #limits: Limits | null = null;
  #clockAheadMs = 0;

  constructor(context: ApiContext) {
    this.#context = context;
    this.#origin = originOf(context.settings);
  }

  get limits(): Limits | null {
    return this.#limits;
  }

  /** How much the server's clock is ahead of ours, by the Date of its last answer. */
  get clockAheadMs(): number {
    return this.#clockAheadMs;
  }

  /** When to go on, if the allowance is nearly used up. */
  restUntil(): Date | null {
    const { clock } = this.#context;
    if (!this.#limits || this.#limits.requestsLeft > requestsReserved) return null;
    const { resetsAt } = this.#limits;
    return resetsAt && resetsAt > clock.now() ? resetsAt : null;
  }

  /** Any status is an answer; only what keeps the server from answering throws. */
  async ask({ path, query, method = 'GET', headers = {}, json, body }: Ask): Promise<Answer> {
    const { fetch, signal, settings } = this.#context;
    const url = `${this.#origin}${path}${query?.size ? `?${query}` : ''}`;
    const sent: Record<string, string> = { accept: 'application/json', ...headers };
    if (settings.accessToken !== undefined)
      sent['authorization'] = `Bearer ${settings.accessToken}`;
    if (json) sent['content-type'] = 'application/json';
    const content = json ? JSON.stringify(json) : body;
    const response = await fetch({
      url,
      method,
      headers: sent,
      signal,
      // A token must not follow a redirect, and an API that moved has to be given anew.
      redirectsMax: 0,
      ...(content === undefined ? {} : { body: content }),
    });
    this.#note(response);
    return { ...response, json: jsonOf(response) };
  }

  /** Throws the server's refusal, in words; `limited` with the time at which it will answer again. */
  async get<T>(path: string, schema: z.ZodType<T>, query?: URLSearchParams): Promise<T> {
    return (await this.getAnswer(path, schema, query)).value;
  }

  async getAnswer<T>(
    path: string,
    schema: z.ZodType<T>,
    query?: URLSearchParams,
  ): Promise<{ value: T; answer: Answer }> {
    const answer = await this.ask({ path, ...(query ? { query } : {}) });
    if (answer.status !== 200) throw this.refusal(answer);
    const parsed = schema.safeParse(answer.json);
    if (!parsed.success) throw notUnderstood(new URL(answer.url).host, parsed.error);
    return { value: parsed.data, answer };
  }

  refusal(answer: Answer): AppError {
    return refusal(answer, {
      now: this.#context.clock.now(),
      resetsAt: this.#limits?.resetsAt ?? null,
      isSignedIn: this.#context.settings.accessToken !== undefined,
    });
  }

  #note({ headers }: FetchResponse): void {
    const now = this.#context.clock.now().getTime();
    const left = headers.get('x-ratelimit-remaining') ?? '';
    if (/^\d{1,9}$/.test(left)) {
      const resetsMs = Date.parse(headers.get('x-ratelimit-reset') ?? '');
      this.#limits = {
        requestsLeft: Number(left),
        resetsAt: Number.isNaN(resetsMs) ? null : new Date(resetsMs),
      };
    }
    const theirs = Date.parse(headers.get('date') ?? '');
    if (!Number.isNaN(theirs)) this.#clockAheadMs = theirs - now;
  }
}

function jsonOf({ body }: FetchResponse): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    // A page of a proxy, or nothing at all: the status has to do.
    return null;
  }
}

function notUnderstood(host: string, error: z.ZodError): AppError {
  const message = `${host} answered with something that is not what the Mastodon API promises.`;
  return new AppError('unavailable', 'mastodon.not-understood', message, {
    details: { issues: error.issues.slice(0, 5).map((issue) => issue.path.join('.')) },
  });
}
