// One subreddit of Reddit as https://www.reddit.com/dev/api and https://github.com/reddit-archive/reddit/wiki/OAuth2
// describe it: listings, /api/info, comments, and the Atom feeds of https://www.reddit.com/wiki/rss.

import { escapeHtml } from '#test/support/rest/escape-html.ts';
import { StandIn } from '#test/support/rest/stand-in.ts';
import type { Answer, Asked } from '#test/support/rest/stand-in.ts';

export type Said = {
  name: string;
  parent: string | null;
  text: string;
  author: string;
  at: Date;
  isDeleted: boolean;
};

export const application = {
  clientId: 'example-id',
  clientSecret: 'example-secret',
};
export const user = { user: 'parley_bot', password: 'correct horse' };

export class RedditStandIn {
  said: Said[] = [];
  readonly nonsense: unknown[] = [];
  /** Said to whoever comments next, as Reddit does to the eager. */
  restMinutes: number | null = null;
  #lastId = 1_000_000;
  /** Grows when all tokens given out before become worth nothing. */
  #tokens = 0;
  readonly server = new StandIn({
    answer: (asked) => this.#answer(asked),
    limited: (seconds) => ({
      status: 429,
      headers: {
        'x-ratelimit-used': '600',
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(seconds),
      },
      json: { message: 'Too Many Requests', error: 429 },
    }),
    revoked: ({ path }) =>
      path === '/api/v1/access_token'
        ? { status: 400, json: { error: 'invalid_grant' } }
        : unauthorised,
    isWrite: ({ method, path }) => method !== 'GET' && path !== '/api/v1/access_token',
  });

  say(text: string, more: { parent?: string; author?: string } = {}): Said {
    this.#lastId += 1;
    const { parent = null, author = 'reader' } = more;
    const name = `${parent === null ? 't3' : 't1'}_${this.#lastId.toString(36)}`;
    const at = this.server.now();
    const said: Said = { name, parent, text, author, at, isDeleted: false };
    this.said.push(said);
    return said;
  }

  find(name: string): Said {
    const found = this.said.find((each) => each.name === name);
    if (!found) throw new Error(`there is no ${name}`);
    return found;
  }

  expireTokens(): void {
    this.#tokens += 1;
  }

  #answer(asked: Asked): Answer {
    const { method, path, query, headers } = asked;
    if (path === '/api/v1/access_token') return this.#token(asked);
    const [, feed] = /^\/r\/ferries\/(new|comments)\/\.rss$/.exec(path) ?? [];
    if (feed) return this.#feed(feed, query);
    const token = `Bearer token-${this.#tokens}`;
    if (headers.authorization !== token && headers.authorization !== `${token}-app`) {
      return unauthorised;
    }
    const isUser = headers.authorization === token;
    const limits = {
      'x-ratelimit-used': '2',
      'x-ratelimit-remaining': '598.0',
      'x-ratelimit-reset': '300',
    };
    return { headers: limits, ...this.#ask({ method, path, query }, asked.form, isUser) };
  }

  #ask(
    { method, path, query }: Pick<Asked, 'method' | 'path' | 'query'>,
    form: URLSearchParams,
    isUser: boolean,
  ): Answer {
    if (method === 'POST') return isUser ? this.#write(path, form) : { status: 403, json: {} };
    if (path === '/api/v1/me') return isUser ? { json: { name: user.user } } : { status: 403 };
    if (path === '/api/info') {
      const ids = (query.get('id') ?? '').split(',');
      return {
        json: listingOf(this.said.filter(({ name }) => ids.includes(name)).map(shown), null),
      };
    }
    if (path === `/user/${user.user}/comments`) {
      const own = this.said.filter(({ author, isDeleted }) => author === user.user && !isDeleted);
      return { json: listingOf(own.toReversed().map(shown), null) };
    }
    const [, article] = /^\/comments\/(\w+)$/.exec(path) ?? [];
    if (article) return this.#thread(`t3_${article}`);
    const [, list] = /^\/r\/ferries\/(new|comments|search)$/.exec(path) ?? [];
    if (!list) return { status: 404, json: { message: 'Not Found', error: 404 } };
    const words = query.get('q') ?? '';
    const { page, after } = this.#page(list === 'comments' ? 't1' : 't3', query);
    const children = page.filter(({ text }) => text.includes(words)).map(shown);
    return {
      json: listingOf(query.has('after') ? children : [...this.nonsense, ...children], after),
    };
  }

  /** "the comment tree for a given Link article": the post, and its comments with their replies inside. */
  #thread(name: string): Answer {
    const post = this.said.find((each) => each.name === name);
    if (!post) return { status: 404, json: { message: 'Not Found', error: 404 } };
    const below = (parent: string): object[] =>
      this.said
        .filter((each) => each.parent === parent)
        .map((each) => {
          const replies = below(each.name);
          const { kind, data } = shown(each);
          return {
            kind,
            data: { ...data, replies: replies.length > 0 ? listingOf(replies, null) : '' },
          };
        });
    return { json: [listingOf([shown(post)], null), listingOf(below(name), null)] };
  }

  #page(kind: string, query: URLSearchParams): { page: Said[]; after: string | null } {
    // "a listing ends after about a thousand things"
    const all = this.said
      .filter(({ name, isDeleted }) => name.startsWith(kind) && !isDeleted)
      .toReversed()
      .slice(0, 1000);
    const limit = Number(query.get('limit') ?? 25);
    const from = all.findIndex(({ name }) => name === query.get('after')) + 1;
    const page = all.slice(from, from + limit);
    return { page, after: all.length > from + limit ? (page.at(-1)?.name ?? null) : null };
  }

  #token({ headers, form }: Asked): Answer {
    const { clientId, clientSecret } = application;
    const expected = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
    if (headers.authorization !== `Basic ${expected}`) return unauthorised;
    const grant = form.get('grant_type');
    const isWrong = grant === 'password' && form.get('password') !== user.password;
    if (isWrong) return { json: { error: 'invalid_grant' } };
    const isApplication = grant === 'client_credentials';
    return {
      json: {
        access_token: `token-${this.#tokens}${isApplication ? '-app' : ''}`,
        token_type: 'bearer',
        expires_in: 86_400,
        scope: '*',
        ...(grant === 'authorization_code' ? { refresh_token: 'refresh-1' } : {}),
      },
    };
  }

  #write(path: string, form: URLSearchParams): Answer {
    const id = form.get('thing_id') ?? form.get('id') ?? '';
    const target = this.said.find(({ name }) => name === id);
    if (path === '/api/del') {
      if (target) target.isDeleted = true;
      return { json: {} };
    }
    if (this.restMinutes !== null) {
      const words = `Looks like you've been doing that a lot. Take a break for ${this.restMinutes} minutes before trying again.`;
      return { json: { json: { errors: [['RATELIMIT', words, 'ratelimit']] } } };
    }
    if (!target || target.isDeleted) {
      const words = 'that comment has been deleted';
      return { json: { json: { errors: [['DELETED_COMMENT', words, 'parent']] } } };
    }
    const text = form.get('text') ?? '';
    const edited = path === '/api/editusertext' ? Object.assign(target, { text }) : null;
    const thing = edited ?? this.say(text, { parent: id, author: user.user });
    return { json: { json: { errors: [], data: { things: [shown(thing)] } } } };
  }

  #feed(list: string, query: URLSearchParams): Answer {
    const { page } = this.#page(list === 'new' ? 't3' : 't1', query);
    const entries = page.map(
      ({ name, text, author, at }) =>
        `<entry><author><name>/u/${author}</name><uri>https://www.reddit.com/user/${author}</uri></author><category term="ferries" label="r/ferries"/><content type="html">${escapeHtml(`<!-- SC_OFF --><div class="md"><p>${escapeHtml(text)}</p></div><!-- SC_ON -->${name.startsWith('t3') ? ` &#32; submitted by &#32; <a href="https://www.reddit.com/user/${author}"> /u/${author} </a>` : ''}`)}</content><id>${name}</id><link href="${addressOf(name)}"/><updated>${at.toISOString()}</updated><published>${at.toISOString()}</published><title>${escapeHtml(name.startsWith('t3') ? 'Ferries & trains' : `/u/${author} on Ferries`)}</title></entry>`,
    );
    const odd = query.has('after')
      ? ''
      : this.nonsense.map(() => '<entry><id>x</id></entry>').join('');
    return {
      text: `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Ferries</title>${odd}${entries.join('')}</feed>`,
      headers: { 'content-type': 'application/atom+xml; charset=UTF-8' },
    };
  }
}

const unauthorised: Answer = { status: 401, json: { message: 'Unauthorized', error: 401 } };

const addressOf = (name: string): string =>
  `https://www.reddit.com/r/ferries/comments/${name.startsWith('t3') ? name.slice(3) : 'abc'}/ferries/${name.startsWith('t3') ? '' : `${name.slice(3)}/`}`;

function listingOf(children: readonly unknown[], after: string | null): unknown {
  return { kind: 'Listing', data: { after, before: null, dist: children.length, children } };
}

export function shown({ name, parent, text, author, at, isDeleted }: Said): {
  kind: string;
  data: Record<string, unknown>;
} {
  const data = {
    name,
    id: name.slice(3),
    author: isDeleted ? '[deleted]' : author,
    ...(isDeleted ? {} : { author_fullname: `t2_${author}` }),
    created_utc: Math.floor(at.getTime() / 1000),
    permalink: `/r/ferries/comments/${name.slice(3)}/ferries/`,
    subreddit: 'ferries',
    score: 1,
    edited: false,
  };
  return parent === null
    ? {
        kind: 't3',
        data: {
          ...data,
          title: 'Ferries & trains',
          selftext: isDeleted ? '[deleted]' : text,
          is_self: true,
          url: 'https://www.reddit.com/',
          num_comments: 0,
          removed_by_category: isDeleted ? 'deleted' : null,
        },
      }
    : {
        kind: 't1',
        data: { ...data, body: isDeleted ? '[deleted]' : text, link_id: parent, parent_id: parent },
      };
}

export async function openReddit(): Promise<RedditStandIn> {
  const standIn = new RedditStandIn();
  await standIn.server.start();
  return standIn;
}
