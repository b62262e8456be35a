// A Lemmy server with one community, in version 3 or 4 of its API, as LemmyNet/lemmy (crates/api/routes, routes_v3) and
// the types of LemmyNet/lemmy-js-client describe them.

import { field, StandIn } from '#test/support/rest/stand-in.ts';
import type { Answer, Asked } from '#test/support/rest/stand-in.ts';

export type Entry = {
  id: number;
  /** Null: a post. */
  comment: { postId: number; path: string } | null;
  text: string;
  user: string;
  at: Date;
  isDeleted: boolean;
  isLiked: boolean;
};

export const account = { user: 'parley', password: 'correct horse' };
const token = 'eyJhbGciOiJIUzI1NiJ9.example';

export class LemmyStandIn {
  entries: Entry[] = [];
  readonly nonsense: unknown[] = [];
  readonly version: 3 | 4;
  #lastId = 100;
  readonly server = new StandIn({
    answer: (asked) => this.#answer(asked),
    limited: (seconds) => ({
      status: 429,
      headers: { 'retry-after': String(seconds) },
      json: { error: 'rate_limit_error' },
    }),
    revoked: ({ path, headers }) => {
      if (path.endsWith('/login')) return { status: 401, json: { error: 'incorrect_login' } };
      return headers.authorization === undefined ? null : notLoggedIn;
    },
    isWrite: ({ method, path }) => method !== 'GET' && !path.endsWith('/login'),
  });

  constructor(version: 3 | 4) {
    this.version = version;
  }

  say(text: string, more: { below?: Entry; user?: string } = {}): Entry {
    const id = (this.#lastId += 1);
    const { below, user = 'reader' } = more;
    const comment = below
      ? {
          postId: below.comment?.postId ?? below.id,
          path: `${below.comment?.path ?? '0'}.${id}`,
        }
      : null;
    const at = this.server.now();
    const entry: Entry = { id, comment, text, user, at, isDeleted: false, isLiked: false };
    this.entries.push(entry);
    return entry;
  }

  find(nativeId: string): Entry {
    const found = this.entries.find((entry) => nativeIdOf(entry) === nativeId);
    if (!found) throw new Error(`there is no ${nativeId}`);
    return found;
  }

  #answer(asked: Asked): Answer {
    const { method, path, query, headers } = asked;
    if (path === '/.well-known/nodeinfo') {
      return { json: { links: [{ rel: 'x', href: `${this.server.url}/nodeinfo/2.1.json` }] } };
    }
    if (path === '/nodeinfo/2.1.json') {
      return { json: { version: '2.1', software: { name: 'lemmy', version: '1.0.0' } } };
    }
    const base = `/api/v${this.version}`;
    if (!path.startsWith(`${base}/`)) return { status: 404, text: 'not found' };
    const below = path.slice(base.length);
    if (below === (this.version === 4 ? '/account/auth/login' : '/user/login')) {
      const isRight = field(asked.json, 'password') === account.password;
      return isRight
        ? { json: { jwt: token, registration_created: false, verify_email_sent: false } }
        : { status: 401, json: { error: 'incorrect_login' } };
    }
    if (headers.authorization !== undefined && headers.authorization !== `Bearer ${token}`) {
      return notLoggedIn;
    }
    if (below === '/site') {
      return { json: { site_view: { site: { name: 'Harbour' } }, version: '0.19.12' } };
    }
    if (method !== 'GET') {
      return headers.authorization === undefined ? notLoggedIn : this.#write(asked, below);
    }
    if (below === '/post/list' || below === '/comment/list') {
      return this.#list(below === '/post/list', query);
    }
    const kind = below.slice(1);
    const found = this.entries.find((entry) => nativeIdOf(entry) === `${kind}/${query.get('id')}`);
    if (!found) return missing(kind);
    return { json: { [`${kind}_view`]: this.shown(found) } };
  }

  #list(arePosts: boolean, query: URLSearchParams): Answer {
    const limit = Number(query.get('limit') ?? 10);
    const postId = query.get('post_id');
    const all = this.entries
      .filter((entry) => (entry.comment === null) === arePosts && !entry.isDeleted)
      .filter(({ comment }) => postId === null || String(comment?.postId) === postId)
      .toReversed();
    const cursor = query.get('page_cursor');
    const from = cursor
      ? all.findIndex(({ id }) => `P${id}` === cursor) + 1
      : (Number(query.get('page') ?? 1) - 1) * limit;
    const page = all.slice(from, from + limit);
    const views = page.map((entry) => this.shown(entry));
    const items = from === 0 && postId === null ? [...this.nonsense, ...views] : views;
    const more = all.length > from + limit ? { next_page: `P${page.at(-1)?.id}` } : {};
    if (this.version === 4) return { json: { items, ...more } };
    // Version 3 knows cursors for posts only.
    return { json: arePosts ? { posts: items, ...more } : { comments: items } };
  }

  #write({ method, json }: Asked, path: string): Answer {
    const number = (name: string) => Number(field(json, name));
    if (method === 'POST' && path === '/comment') {
      const parentId = field(json, 'parent_id');
      const parent = this.entries.find((entry) => {
        return parentId === null
          ? entry.comment === null && entry.id === number('post_id')
          : entry.comment !== null && entry.id === parentId;
      });
      if (!parent || parent.isDeleted) return missing('post');
      const said = this.say(String(field(json, 'content')), { below: parent, user: account.user });
      return { json: { comment_view: this.shown(said), recipient_ids: [] } };
    }
    const isPost = path === '/post/like';
    const target = this.entries.find((entry) => {
      return (
        (entry.comment === null) === isPost &&
        entry.id === number(isPost ? 'post_id' : 'comment_id')
      );
    });
    if (!target) return missing(isPost ? 'post' : 'comment');
    if (path.endsWith('/like')) target.isLiked = true;
    else if (method === 'PUT') target.text = String(field(json, 'content'));
    else target.isDeleted = true;
    return { json: { [isPost ? 'post_view' : 'comment_view']: this.shown(target) } };
  }

  shown(entry: Entry): Record<string, unknown> {
    const { id, comment, text, user, at, isDeleted, isLiked } = entry;
    const isNew = this.version === 4;
    const time = at.toISOString();
    const common = {
      id,
      ap_id: `https://lemmy.example/${nativeIdOf(entry)}`,
      deleted: isDeleted,
      removed: false,
      local: true,
      ...(isNew ? { published_at: time } : { published: time }),
    };
    const address = `https://lemmy.example/u/${user}`;
    const voted = isNew
      ? { [comment ? 'comment_actions' : 'post_actions']: { vote_is_upvote: isLiked || null } }
      : { my_vote: isLiked ? 1 : null };
    const around = {
      creator: { id: 3, name: user, display_name: 'R. Eader', actor_id: address, local: true },
      community: { id: 2, name: 'ferries', title: 'Ferries' },
      ...voted,
    };
    const shownText = isDeleted ? '' : text;
    return comment
      ? {
          comment: { ...common, post_id: comment.postId, path: comment.path, content: shownText },
          post: { id: comment.postId },
          ...around,
        }
      : { post: { ...common, name: 'Ferries & trains', body: shownText }, ...around };
  }
}

export const nativeIdOf = ({ id, comment }: Entry): string =>
  `${comment === null ? 'post' : 'comment'}/${id}`;

const notLoggedIn: Answer = { status: 401, json: { error: 'not_logged_in' } };
const missing = (kind: string): Answer => {
  return {
    status: 404,
    json: { error: kind === 'post' ? 'couldnt_find_post' : 'couldnt_find_comment' },
  };
};

export async function openLemmy(version: 3 | 4): Promise<LemmyStandIn> {
  const standIn = new LemmyStandIn(version);
  await standIn.server.start();
  return standIn;
}
