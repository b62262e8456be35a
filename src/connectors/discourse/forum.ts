// Asking one Discourse forum, with or without an API key: https://docs.discourse.org (authentication, rate limits).

import { z } from 'zod';
import type { Clock } from '#platform/clock.ts';
import { addressOf, askJson } from '#platform/polling/ask-json.ts';
import type { Asker, JsonAnswer, JsonRequest } from '#platform/polling/ask-json.ts';
import { demandJson } from '#platform/polling/refusal.ts';
import type { RefusalWords } from '#platform/polling/refusal.ts';
import type { DiscourseSettings } from './settings.ts';

export type ForumContext = Asker & { clock: Clock; settings: DiscourseSettings };

const troubleSchema = z.object({
  errors: z.array(z.string()).optional(),
  extras: z.object({ wait_seconds: z.number() }).optional(),
});
const siteSchema = z.object({
  categories: z.array(
    z.object({
      id: z.number(),
      name: z.string(),
      slug: z.string(),
      parent_category_id: z.number().nullish(),
    }),
  ),
});
export type Category = z.infer<typeof siteSchema>['categories'][number];

export class Forum {
  readonly #context: ForumContext;
  #categories: Promise<readonly Category[]> | null = null;

  constructor(context: ForumContext) {
    this.#context = context;
  }

  get settings(): DiscourseSettings {
    return this.#context.settings;
  }

  now(): Date {
    return this.#context.clock.now();
  }

  /** Whatever the status. */
  ask(
    path: string,
    { parameters = {}, ...rest }: Omit<JsonRequest, 'url'> & { parameters?: Parameters } = {},
  ): Promise<JsonAnswer> {
    const { url, key, user } = this.settings;
    return askJson(this.#context, {
      ...rest,
      url: addressOf(url + path, parameters),
      headers: key && user ? { 'api-key': key, 'api-username': user } : {},
    });
  }

  async demand(path: string, parameters: Parameters = {}): Promise<unknown> {
    const answer = await this.ask(path, { parameters });
    return demandJson(answer, this.about(answer));
  }

  about(answer: JsonAnswer): RefusalWords {
    const now = this.now();
    const waitSeconds = troubleOf(answer)?.extras?.wait_seconds;
    const isLimited = answer.status === 429 && waitSeconds !== undefined;
    return {
      site: new URL(this.settings.url).host,
      code: 'discourse.refused',
      now,
      words: {
        403: this.settings.key
          ? 'The forum does not accept the API key for this user, or the user may not do this'
          : 'The forum shows this to its members only: give a user name and an API key',
        404: 'The forum has no such thing, or does not show it',
      },
      ...(isLimited ? { limitedUntil: new Date(now.getTime() + waitSeconds * 1000) } : {}),
    };
  }

  /** Asked once, when something has come that belongs to one. */
  categories(): Promise<readonly Category[]> {
    this.#categories ??= this.demand('/site.json').then(
      (json) => siteSchema.safeParse(json).data?.categories ?? [],
    );
    return this.#categories;
  }
}

type Parameters = Readonly<Record<string, string | number | null>>;

/** The forum's own words: `{"errors": ["Body is too short"]}`. */
export function forumWords(answer: JsonAnswer): string | null {
  return troubleOf(answer)?.errors?.join(' ') ?? null;
}

function troubleOf(answer: JsonAnswer): z.infer<typeof troubleSchema> | null {
  return troubleSchema.safeParse(answer.json).data ?? null;
}
