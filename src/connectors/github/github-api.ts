// Asking GitHub, REST and GraphQL, with its limits: https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api

import { z } from 'zod';
import type { Clock } from '#platform/clock.ts';
import { AppError } from '#platform/errors.ts';
import { askJson } from '#platform/polling/ask-json.ts';
import type { Asker, JsonAnswer, JsonRequest } from '#platform/polling/ask-json.ts';
import { rateLimitOf, retryAfterOf } from '#platform/polling/rate-limits.ts';
import type { RateLimit } from '#platform/polling/rate-limits.ts';
import { demandJson } from '#platform/polling/refusal.ts';
import type { RefusalWords } from '#platform/polling/refusal.ts';
import { understood } from '#platform/polling/understood.ts';
import type { GitHubSettings } from './settings.ts';

export type GitHubContext = Asker & { clock: Clock; settings: GitHubSettings };

const messageSchema = z.object({ message: z.string() });
const graphAnswer = z.object({
  data: z.unknown().optional(),
  errors: z.array(z.object({ type: z.string().optional(), message: z.string() })).optional(),
});
const userSchema = z.object({ login: z.string() });

export class GitHubApi {
  readonly #context: GitHubContext;
  #login: Promise<string | null> | null = null;
  /** As the newest answer said. */
  limits: RateLimit | null = null;

  constructor(context: GitHubContext) {
    this.#context = context;
  }

  get settings(): GitHubSettings {
    return this.#context.settings;
  }

  now(): Date {
    return this.#context.clock.now();
  }

  /** Of the REST API; `path` begins below the repository unless it begins with a slash. */
  ask(path: string, request: Omit<JsonRequest, 'url'> = {}): Promise<JsonAnswer> {
    const { server, repository } = this.settings;
    const below = path === '' ? '' : `/${path}`;
    const url = path.startsWith('/') ? server + path : `${server}/repos/${repository}${below}`;
    return this.#send({ ...request, url });
  }

  async demand(path: string): Promise<unknown> {
    const answer = await this.ask(path);
    return demandJson(answer, this.about(answer));
  }

  /** The whole answer, its errors too. A GitHub of one's own has REST below /api/v3 and GraphQL below /api. */
  askGraph(query: string, variables: Readonly<Record<string, unknown>>): Promise<JsonAnswer> {
    const url = `${this.settings.server.replace(/\/v3$/, '')}/graphql`;
    return this.#send({ url, json: { query, variables } });
  }

  /** @returns `data`, which may hold nulls for what is not there */
  async demandGraph(query: string, variables: Readonly<Record<string, unknown>>): Promise<unknown> {
    const answer = await this.askGraph(query, variables);
    const { data, errors = [] } = understood(
      graphAnswer,
      demandJson(answer, this.about(answer)),
      'GitHub',
    );
    const trouble = errors.find(({ type }) => type !== 'NOT_FOUND');
    if (!trouble) return data;
    const retryAt = this.limits?.resetsAt?.toISOString();
    throw trouble.type === 'RATE_LIMITED'
      ? new AppError('limited', code, 'GitHub finds that Parley asks too much.', {
          details: retryAt ? { retryAt } : {},
        })
      : new AppError('invalid', code, `GitHub says: ${trouble.message}`);
  }

  about(answer: JsonAnswer): RefusalWords {
    const now = this.now();
    const isSecondary =
      /secondary rate limit|abuse detection/i.test(githubWords(answer) ?? '') &&
      retryAfterOf(answer.headers, now) === null;
    return {
      site: 'GitHub',
      code,
      now,
      words: {
        401: 'GitHub does not accept the token. It may have been revoked or have expired: give a new one in the settings of this source',
        404: 'GitHub has no such repository, or does not show it to this token',
      },
      // "wait for at least one minute before retrying"
      ...(isSecondary ? { limitedUntil: new Date(now.getTime() + 60_000) } : {}),
    };
  }

  /** Whose token it is; null without one, and for tokens that belong to nobody. */
  login(): Promise<string | null> {
    this.#login ??= this.#readLogin();
    return this.#login;
  }

  async #readLogin(): Promise<string | null> {
    if (!this.settings.token) return null;
    const answer = await this.ask('/user');
    return userSchema.safeParse(answer.json).data?.login ?? null;
  }

  async #send(request: JsonRequest): Promise<JsonAnswer> {
    const { token } = this.settings;
    const answer = await askJson(this.#context, {
      ...request,
      headers: {
        accept: 'application/vnd.github+json',
        'x-github-api-version': '2022-11-28',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...request.headers,
      },
    });
    this.limits = rateLimitOf(answer.headers, this.now()) ?? this.limits;
    return answer;
  }
}

const code = 'github.refused';

export function githubWords(answer: JsonAnswer): string | null {
  return messageSchema.safeParse(answer.json).data?.message ?? null;
}
