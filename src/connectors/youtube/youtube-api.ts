// Asking YouTube with a key, or as whoever signed in: https://developers.google.com/youtube/v3/docs and …/errors

import { z } from 'zod';
import type { Clock } from '#platform/clock.ts';
import { AppError } from '#platform/errors.ts';
import { addressOf, askJson } from '#platform/polling/ask-json.ts';
import type { Asker, JsonAnswer } from '#platform/polling/ask-json.ts';
import { retryAfterOf } from '#platform/polling/rate-limits.ts';
import { demandJson, refusal } from '#platform/polling/refusal.ts';
import type { RefusalWords } from '#platform/polling/refusal.ts';
import { LIST_UNITS, quotaResetsAt } from './quota.ts';
import { maySpeak } from './settings.ts';
import type { Addresses, YouTubeSettings } from './settings.ts';

export type YouTubeContext = Asker & { clock: Clock; settings: YouTubeSettings };
export type Tokens = Map<string, { token: string; until: number }>;

const troubleSchema = z.object({
  error: z.object({
    message: z.string().optional(),
    errors: z.array(z.object({ reason: z.string() })).optional(),
  }),
});
const tokenSchema = z.object({
  access_token: z.string(),
  expires_in: z.number(),
  refresh_token: z.string().optional(),
});
const channelsSchema = z.object({ items: z.array(z.object({ id: z.string() })).optional() });

export class YouTubeApi {
  readonly #context: YouTubeContext;
  readonly #addresses: Addresses;
  readonly #tokens: Tokens;
  #me: Promise<string | null> | null = null;
  /** Units spent through this object. */
  units = 0;

  constructor(context: YouTubeContext, addresses: Addresses, tokens: Tokens) {
    this.#context = context;
    this.#addresses = addresses;
    this.#tokens = tokens;
  }

  get settings(): YouTubeSettings {
    return this.#context.settings;
  }

  now(): Date {
    return this.#context.clock.now();
  }

  async list(
    resource: string,
    parameters: Readonly<Record<string, string | number | null>>,
  ): Promise<unknown> {
    const { key = null } = this.settings;
    const isMine = 'mine' in parameters;
    const url = addressOf(`${this.#addresses.api}/${resource}`, parameters);
    // In a header, so that no address that is told anywhere holds the key.
    const headers = key === null || isMine ? await this.#signature() : { 'x-goog-api-key': key };
    this.units += LIST_UNITS;
    const answer = await askJson(this.#context, { url, headers });
    return demandJson(answer, this.about(answer));
  }

  async write(
    method: 'POST' | 'PUT' | 'DELETE',
    parameters: Readonly<Record<string, string>>,
    json?: unknown,
  ): Promise<JsonAnswer> {
    const url = addressOf(`${this.#addresses.api}/comments`, parameters);
    const headers = await this.#signature();
    const body = json === undefined ? {} : { json };
    return askJson(this.#context, { url, method, headers, ...body });
  }

  about(answer: JsonAnswer): RefusalWords {
    const now = this.now();
    const reason = reasonOf(answer);
    const isLimited = reason === 'quotaExceeded' || reason === 'dailyLimitExceeded';
    const isHurried = reason === 'rateLimitExceeded' || reason === 'userRateLimitExceeded';
    const until = isLimited ? quotaResetsAt(now) : new Date(now.getTime() + 60_000);
    return {
      site: 'YouTube',
      code: 'youtube.refused',
      now,
      words: {
        400: 'YouTube does not accept the key, or does not understand the channel or video',
        403: wordsOf403(reason),
        404: 'YouTube has no such channel, video or comment, or does not show it',
      },
      ...(isLimited || isHurried
        ? { limitedUntil: retryAfterOf(answer.headers, now) ?? until }
        : {}),
    };
  }

  /** The channel of whoever signed in. */
  me(): Promise<string | null> {
    this.#me ??= maySpeak(this.settings)
      ? this.list('channels', { part: 'id', mine: 'true' }).then(
          (json) => channelsSchema.safeParse(json).data?.items?.[0]?.id ?? null,
        )
      : Promise.resolve(null);
    return this.#me;
  }

  /** Also trades the code of a sign-in for its refresh token. */
  async token(form: Record<string, string>): Promise<z.infer<typeof tokenSchema>> {
    const { clientId = '', clientSecret = '' } = this.settings;
    const answer = await askJson(this.#context, {
      url: this.#addresses.token,
      form: { client_id: clientId, client_secret: clientSecret, ...form },
    });
    const token = tokenSchema.safeParse(answer.json);
    if (token.success) return token.data;
    const isAboutUs = answer.status === 200 || answer.status === 400 || answer.status === 401;
    if (!isAboutUs) throw refusal(answer, this.about(answer));
    const sentence = 'Google does not accept the sign-in any more: sign in again.';
    throw new AppError('forbidden', 'youtube.sign-in-refused', sentence);
  }

  async #signature(): Promise<Record<string, string>> {
    const { clientId, refreshToken = '' } = this.settings;
    const id = JSON.stringify([this.#addresses.token, clientId, refreshToken]);
    const now = this.now().getTime();
    let kept = this.#tokens.get(id);
    if (!kept || kept.until <= now) {
      const form = { grant_type: 'refresh_token', refresh_token: refreshToken };
      const { access_token: token, expires_in: seconds } = await this.token(form);
      kept = { token, until: now + (seconds - 60) * 1000 };
      this.#tokens.set(id, kept);
    }
    return { authorization: `Bearer ${kept.token}` };
  }
}

export function reasonOf(answer: JsonAnswer): string | null {
  return troubleSchema.safeParse(answer.json).data?.error.errors?.[0]?.reason ?? null;
}

export function youTubeWords(answer: JsonAnswer): string | null {
  // Google puts links into its sentences.
  const message = troubleSchema.safeParse(answer.json).data?.error.message;
  return message?.replaceAll(/<[^>]*>/g, '') ?? null;
}

function wordsOf403(reason: string | null): string {
  if (reason === 'commentsDisabled') return 'Comments are switched off there';
  return 'YouTube does not allow this with the key or sign-in at hand';
}
