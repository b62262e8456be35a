// Asking Stack Exchange: every answer comes in a wrapper that tells the quota and, where it must, a `backoff` that has
// to be obeyed. https://api.stackexchange.com/docs/throttle, …/docs/wrapper, …/docs/filters

import { z } from 'zod';
import type { Clock } from '#platform/clock.ts';
import { AppError } from '#platform/errors.ts';
import { addressOf, askJson } from '#platform/polling/ask-json.ts';
import type { Asker, JsonAnswer } from '#platform/polling/ask-json.ts';
import { demandJson } from '#platform/polling/refusal.ts';
import type { RefusalWords } from '#platform/polling/refusal.ts';
import { understood } from '#platform/polling/understood.ts';
import type { Addresses, StackExchangeSettings } from './settings.ts';

export type SeContext = Asker & { clock: Clock; settings: StackExchangeSettings };
/** Names of filters, which stay valid for ever: address -> filter. */
export type Filters = Map<string, string>;
export type Parameters = Readonly<Record<string, string | number | null>>;

const wrapperSchema = z.object({
  items: z.array(z.unknown()),
  has_more: z.boolean().default(false),
  backoff: z.number().optional(),
  quota_remaining: z.number().optional(),
});
const troubleSchema = z.object({
  error_id: z.number(),
  error_message: z.string().optional(),
  error_name: z.string().optional(),
});
const userSchema = z.object({ user_id: z.number(), display_name: z.string() });

/** What is left out of answers unless it is asked for. */
const included = [
  'question.body',
  'question.body_markdown',
  'question.upvoted',
  'answer.body',
  'answer.body_markdown',
  'answer.upvoted',
  'answer.link',
  'comment.body',
  'comment.body_markdown',
  'comment.upvoted',
  'comment.link',
  'comment.post_type',
];

export type Answered = { items: readonly unknown[]; hasMore: boolean; backoffMs: number };

export class StackExchangeApi {
  readonly #context: SeContext;
  readonly #addresses: Addresses;
  readonly #filters: Filters;
  #me: Promise<number | null> | null = null;
  quotaLeft: number | null = null;

  constructor(context: SeContext, addresses: Addresses, filters: Filters) {
    this.#context = context;
    this.#addresses = addresses;
    this.#filters = filters;
  }

  get settings(): StackExchangeSettings {
    return this.#context.settings;
  }

  now(): Date {
    return this.#context.clock.now();
  }

  async get(path: string, parameters: Parameters = {}): Promise<Answered> {
    const filter = await this.#filter();
    const { site, key = null, accessToken } = this.settings;
    const access_token = key === null ? null : (accessToken ?? null);
    const url = addressOf(this.#addresses.api + path, {
      ...parameters,
      site,
      filter,
      key,
      access_token,
    });
    return this.#read(await askJson(this.#context, { url }));
  }

  async post(path: string, form: Record<string, string> = {}): Promise<JsonAnswer> {
    const { site, key = '', accessToken = '' } = this.settings;
    const filter = await this.#filter();
    const sent = { ...form, site, filter, key, access_token: accessToken };
    return askJson(this.#context, { url: this.#addresses.api + path, form: sent });
  }

  about(answer: JsonAnswer): RefusalWords {
    const trouble = troubleOf(answer);
    const seconds = /in (\d+) seconds?/.exec(trouble?.error_message ?? '')?.[1];
    // 502 throttle_violation comes with the status 400.
    const isLimited = trouble?.error_id === 502;
    const words = wordsFor(trouble);
    return {
      site: 'Stack Exchange',
      code: 'stackexchange.refused',
      now: this.now(),
      ...(words ? { words: { 400: words, 401: words, 403: words } } : {}),
      ...(isLimited
        ? { limitedUntil: new Date(this.now().getTime() + Number(seconds ?? 60) * 1000) }
        : {}),
    };
  }

  /** The user who signed in. */
  me(): Promise<number | null> {
    const { key, accessToken } = this.settings;
    this.#me ??=
      key && accessToken
        ? this.get('/me').then(({ items }) => userSchema.safeParse(items[0]).data?.user_id ?? null)
        : Promise.resolve(null);
    return this.#me;
  }

  async #filter(): Promise<string> {
    const known = this.#filters.get(this.#addresses.api);
    if (known !== undefined) return known;
    const { key = null } = this.settings;
    const parameters = { include: included.join(';'), base: 'default', unsafe: 'false', key };
    const url = addressOf(`${this.#addresses.api}/filters/create`, parameters);
    const { items } = this.#read(await askJson(this.#context, { url }));
    const { filter } = understood(z.object({ filter: z.string() }), items[0], 'Stack Exchange');
    this.#filters.set(this.#addresses.api, filter);
    return filter;
  }

  #read(answer: JsonAnswer): Answered {
    const parsed = wrapperSchema.safeParse(demandJson(answer, this.about(answer)));
    if (!parsed.success) {
      const sentence = 'Stack Exchange gave an answer that makes no sense.';
      throw new AppError('unavailable', 'stackexchange.refused', sentence);
    }
    const { items, has_more: hasMore, backoff = 0, quota_remaining: left } = parsed.data;
    this.quotaLeft = left ?? this.quotaLeft;
    return { items, hasMore, backoffMs: backoff * 1000 };
  }
}

export function seWords(answer: JsonAnswer): string | null {
  return troubleOf(answer)?.error_message ?? null;
}

function troubleOf(answer: JsonAnswer): z.infer<typeof troubleSchema> | null {
  return troubleSchema.safeParse(answer.json).data ?? null;
}

/** https://api.stackexchange.com/docs/error-handling */
function wordsFor(trouble: z.infer<typeof troubleSchema> | null): string | null {
  if (!trouble) return null;
  const { error_id: id, error_message: message = '' } = trouble;
  if (id === 401 || id === 402 || id === 406) {
    return 'Stack Exchange does not accept the access token: it was revoked or has expired. Sign in anew';
  }
  if (id === 405) return 'Stack Exchange does not know this key';
  return `Stack Exchange says: ${message.slice(0, 300) || trouble.error_name}`;
}
