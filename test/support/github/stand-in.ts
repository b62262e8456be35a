// One repository of GitHub as its documentation describes it: https://docs.github.com/en/rest/issues/issues,
// …/issues/comments, …/graphql/guides/using-the-graphql-api-for-discussions and …/webhooks/webhook-events-and-payloads.

import { createHmac } from 'node:crypto';
import { field, StandIn } from '#test/support/rest/stand-in.ts';
import type { Answer, Asked } from '#test/support/rest/stand-in.ts';
import { nativeIdOf, nodeIdOf, second } from './entry.ts';
import type { Entry } from './entry.ts';
import { answerGraph } from './graph.ts';

export const gitHubToken = 'github_pat_EXAMPLE';

export class GitHubStandIn {
  entries: Entry[] = [];
  readonly nonsense: unknown[] = [];
  /** Lists in order, until something changes. */
  readonly #sorted = new Map<string, Entry[]>();
  #places: Map<number, Entry[]> | null = null;
  #lastId = 1;
  requestsLeft = 5000;
  readonly server = new StandIn({
    answer: (asked) => this.#answer(asked),
    limited: (seconds, now) => ({
      status: 403,
      headers: {
        'x-ratelimit-limit': '5000',
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(Math.ceil(now.getTime() / 1000) + seconds),
        'retry-after': String(seconds),
      },
      json: { message: 'API rate limit exceeded for user ID 1.' },
    }),
    revoked: () => badCredentials,
    isWrite: ({ method, json }) =>
      method !== 'GET' && !String(field(json, 'query')).startsWith('query'),
  });

  say(body: string, more: Partial<Entry> = {}): Entry {
    const at = this.server.now();
    const entry: Entry = {
      id: (this.#lastId += 1),
      number: 1,
      isComment: true,
      isDiscussion: false,
      parentId: null,
      body,
      login: 'octocat',
      createdAt: at,
      updatedAt: at,
      isLiked: false,
      ...more,
    };
    this.entries.push(entry);
    this.#forgetLists();
    if (entry.isDiscussion && entry.isComment) this.#touch(entry.number);
    return entry;
  }

  open(body: string, number: number, more: Partial<Entry> = {}): Entry {
    return this.say(body, { number, isComment: false, ...more });
  }

  find(nativeId: string): Entry {
    const found = this.entries.find((entry) => nativeIdOf(entry) === nativeId);
    if (!found) throw new Error(`there is no ${nativeId}`);
    return found;
  }

  change(nativeId: string, change: Partial<Entry>): void {
    const entry = this.find(nativeId);
    Object.assign(entry, { updatedAt: this.server.now() }, change);
    this.#forgetLists();
    if (entry.isDiscussion) this.#touch(entry.number);
  }

  remove(nativeId: string): void {
    const gone = this.find(nativeId);
    this.entries = this.entries.filter((entry) => entry !== gone);
    this.#forgetLists();
  }

  /** All that stands below one number, the issue or discussion itself first. */
  at(number: number): readonly Entry[] {
    this.#places ??= Map.groupBy(this.entries, (entry) => entry.number);
    return this.#places.get(number) ?? [];
  }

  #forgetLists(): void {
    this.#sorted.clear();
    this.#places = null;
  }

  event(name: string, action: string, entry: Entry, secret: string) {
    const top = this.entries.find(({ number, isComment }) => number === entry.number && !isComment);
    const what = entry.isDiscussion ? 'discussion' : 'issue';
    const body = Buffer.from(
      JSON.stringify({
        action,
        repository: { full_name: 'octocat/hello-world' },
        [what]: this.shown(top ?? entry),
        ...(entry.isComment ? { comment: this.shown(entry) } : {}),
      }),
    );
    const digits = createHmac('sha256', secret).update(body).digest('hex');
    const headers = new Headers({
      'x-github-event': name,
      'x-github-delivery': '72d3162e-cc78-11e3-81ab-4c9367dc0958',
      'x-hub-signature-256': `sha256=${digits}`,
    });
    return { headers, body };
  }

  #touch(number: number): void {
    const top = this.entries.findLast((entry) => entry.number === number && !entry.isComment);
    if (top) top.updatedAt = this.server.now();
  }

  #answer(asked: Asked): Answer {
    const { authorization } = asked.headers;
    const isUser = authorization === `Bearer ${gitHubToken}`;
    if (authorization !== undefined && !isUser) return badCredentials;
    this.requestsLeft -= 1;
    const headers = {
      'x-ratelimit-limit': '5000',
      'x-ratelimit-remaining': String(this.requestsLeft),
      'x-ratelimit-reset': String(Math.ceil(this.server.now().getTime() / 1000) + 3600),
    };
    const answer = this.#route(asked, isUser);
    return { ...answer, headers: { ...headers, ...answer.headers } };
  }

  #route(asked: Asked, isUser: boolean): Answer {
    const { method, path, query } = asked;
    if (path === '/graphql') return isUser ? answerGraph(this, asked) : badCredentials;
    if (path === '/user')
      return isUser ? { json: { login: 'parley-bot', id: 77 } } : badCredentials;
    const below = /^\/repos\/octocat\/hello-world(?:\/(.*))?$/.exec(path);
    if (!below) return notFound;
    const rest = below[1] ?? '';
    if (rest === '') return { json: { id: 1, full_name: 'octocat/hello-world' } };
    if (rest === 'issues' || rest === 'issues/comments') return this.#list(rest, asked);
    const [, number] = /^issues\/(\d+)\/comments$/.exec(rest) ?? [];
    if (number) return this.#comments(Number(number), asked, isUser);
    const [, comment, issue] = /^issues\/(?:comments\/(\d+)|(\d+))$/.exec(rest) ?? [];
    const found = this.entries.find((entry) => {
      if (entry.isDiscussion) return false;
      return comment
        ? entry.isComment && String(entry.id) === comment
        : !entry.isComment && String(entry.number) === issue;
    });
    if (!found) return notFound;
    if (method === 'GET') return { json: this.shown(found) };
    if (!isUser || query.has('none')) return notFound;
    if (method === 'DELETE') {
      this.remove(nativeIdOf(found));
      return { status: 204 };
    }
    this.change(nativeIdOf(found), { body: String(field(asked.json, 'body')) });
    return { json: this.shown(found) };
  }

  #list(list: string, { query, path, headers }: Asked): Answer {
    const since = Date.parse(query.get('since') ?? '') || 0;
    const size = Number(query.get('per_page') ?? 30);
    const page = Number(query.get('page') ?? 1);
    const sorted =
      this.#sorted.get(list) ??
      this.entries
        .filter((entry) => !entry.isDiscussion && entry.isComment === (list !== 'issues'))
        .toSorted((a, b) => a.updatedAt.getTime() - b.updatedAt.getTime());
    this.#sorted.set(list, sorted);
    const all = sorted.filter(({ updatedAt }) => {
      return Math.floor(updatedAt.getTime() / 1000) * 1000 >= since;
    });
    const shown = all.slice((page - 1) * size, page * size).map((entry) => this.shown(entry));
    const json = page === 1 ? [...this.nonsense, ...shown] : shown;
    const etag = `W/"${createHmac('sha1', 'e').update(JSON.stringify(json)).digest('hex')}"`;
    if (headers['if-none-match'] === etag) return { status: 304 };
    const next = `<${this.server.url}${path}?page=${page + 1}>; rel="next"`;
    return { json, headers: { etag, ...(all.length > page * size ? { link: next } : {}) } };
  }

  #comments(number: number, { method, json, query }: Asked, isUser: boolean): Answer {
    const top = this.entries.find((entry) => entry.number === number && !entry.isComment);
    if (!top) return notFound;
    if (method === 'POST') {
      if (!isUser) return badCredentials;
      const entry = this.say(String(field(json, 'body')), { number, login: 'parley-bot' });
      return { status: 201, json: this.shown(entry) };
    }
    const since = Date.parse(query.get('since') ?? '') || 0;
    const page = Number(query.get('page') ?? 1);
    const all = this.entries.filter((entry) => {
      return entry.number === number && entry.isComment && entry.updatedAt.getTime() >= since;
    });
    return { json: all.slice((page - 1) * 100, page * 100).map((entry) => this.shown(entry)) };
  }

  shown(entry: Entry): Record<string, unknown> {
    const { id, number, isComment, isDiscussion, body, login } = entry;
    const kind = isDiscussion ? 'discussions' : 'issues';
    const site = 'https://github.com/octocat/hello-world';
    return {
      id,
      node_id: nodeIdOf(entry),
      html_url: `${site}/${kind}/${number}${isComment ? `#issuecomment-${id}` : ''}`,
      body,
      user: { login, id: login === 'octocat' ? 1 : 77, type: 'User' },
      created_at: second(entry.createdAt),
      updated_at: second(entry.updatedAt),
      reactions: { '+1': entry.isLiked ? 1 : 0, total_count: entry.isLiked ? 1 : 0 },
      ...(isComment
        ? { issue_url: `${this.server.url}/repos/octocat/hello-world/issues/${number}` }
        : { number, title: 'Ferries and trains', state: 'open', comments: 0 }),
      ...(isDiscussion && isComment ? { parent_id: entry.parentId } : {}),
    };
  }
}

const badCredentials: Answer = {
  status: 401,
  json: { message: 'Bad credentials', documentation_url: 'https://docs.github.com/rest' },
};
const notFound: Answer = {
  status: 404,
  json: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest' },
};

export async function openGitHub(): Promise<GitHubStandIn> {
  const standIn = new GitHubStandIn();
  await standIn.server.start();
  return standIn;
}
