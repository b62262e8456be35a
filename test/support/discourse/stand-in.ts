// A forum as https://docs.discourse.org describes it ("List latest posts across topics", "Create", "Get a single
// topic", "Get specific posts from a topic", "Like a post and other actions", "Update a single post"), with one
// category, one public topic and one message.

import { createHmac } from 'node:crypto';
import { escapeHtml } from '#test/support/rest/escape-html.ts';
import { field, StandIn } from '#test/support/rest/stand-in.ts';
import type { Answer, Asked } from '#test/support/rest/stand-in.ts';

export type ForumEntry = {
  id: number;
  topicId: number;
  number: number;
  raw: string;
  username: string;
  at: Date;
  replyTo: number | null;
  isDeleted: boolean;
  isLiked: boolean;
};

export const forumKey = 'd306dfc0b8a1';
const pageSize = 50;

export class ForumStandIn {
  readonly entries: ForumEntry[] = [];
  /** Given out between the entries as they are. */
  readonly nonsense: unknown[] = [];
  /** Topics in which messages are exchanged. */
  readonly messageTopics = new Set<number>();
  needsApproval = false;
  readonly #counts = new Map<number, number>();
  #lastId = 1000;
  readonly server = new StandIn({
    answer: (asked) => this.#answer(asked),
    // https://docs.discourse.org and RateLimiter::LimitExceeded: the wait is told in the body and as Retry-After.
    limited: (seconds) => ({
      status: 429,
      headers: { 'retry-after': String(seconds) },
      json: {
        errors: ["You've performed this action too many times. Please wait before trying again."],
        error_type: 'rate_limit',
        extras: { wait_seconds: seconds, time_left: `${seconds} seconds` },
      },
    }),
    revoked: ({ headers }) => (headers['api-key'] === undefined ? null : invalidAccess),
  });

  say(raw: string, more: { topicId?: number; username?: string; replyTo?: number } = {}) {
    const { topicId = 7, username = 'reader', replyTo = null } = more;
    const number = (this.#counts.get(topicId) ?? 0) + 1;
    this.#counts.set(topicId, number);
    const entry: ForumEntry = {
      id: (this.#lastId += 1),
      topicId,
      number,
      raw,
      username,
      at: this.server.now(),
      replyTo,
      isDeleted: false,
      isLiked: false,
    };
    this.entries.push(entry);
    return entry;
  }

  find(nativeId: string): ForumEntry {
    const found = this.entries.find((each) => `${each.topicId}/${each.number}` === nativeId);
    if (!found) throw new Error(`there is no post ${nativeId}`);
    return found;
  }

  /** The body and headers of a webhook's request. */
  event(name: string, entry: ForumEntry, secret: string): { headers: Headers; body: Uint8Array } {
    const body = Buffer.from(JSON.stringify({ post: this.#shown(entry, { isWhole: true }) }));
    const digits = createHmac('sha256', secret).update(body).digest('hex');
    const headers = new Headers({
      'content-type': 'application/json',
      'x-discourse-event-type': 'post',
      'x-discourse-event': name,
      'x-discourse-event-signature': `sha256=${digits}`,
    });
    return { headers, body };
  }

  #answer(asked: Asked): Answer {
    const { method, path, query, headers } = asked;
    const isUser = headers['api-key'] === forumKey && headers['api-username'] === 'parley';
    if (headers['api-key'] !== undefined && !isUser) return invalidAccess;
    if (method !== 'GET') return isUser ? this.#write(asked) : invalidAccess;
    if (path === '/') return { text: frontPage(this.server.url) };
    if (path === '/about.json') return { json: { about: { title: 'Harbour Forum' } } };
    if (path === '/session/current.json') {
      return isUser ? { json: { current_user: { id: 9, username: 'parley' } } } : notFound;
    }
    if (path === '/site.json') return { json: { categories: site } };
    if (path === '/posts.json') {
      return { json: { latest_posts: this.#page(query, { areMessages: false }) } };
    }
    if (path === '/private-posts.json') {
      if (!isUser) return notFound;
      return { json: { private_posts: this.#page(query, { areMessages: true }) } };
    }
    const [, topicId, isRest] = /^\/t\/(\d+)(\/posts)?\.json$/.exec(path) ?? [];
    if (topicId) return this.#topic(Number(topicId), isRest ? query.getAll('post_ids[]') : null);
    const post = this.#byId(/^\/posts\/(\d+)\.json$/.exec(path)?.[1]);
    return post && !post.isDeleted ? { json: this.#shown(post, { isWhole: false }) } : notFound;
  }

  #write({ method, path, json }: Asked): Answer {
    if (method === 'POST' && path === '/posts.json') {
      const raw = String(field(json, 'raw'));
      if (raw.length < 20) {
        const errors = ['Body is too short (minimum is 20 characters)'];
        return { status: 422, json: { action: 'create_post', errors } };
      }
      const topicId = Number(field(json, 'topic_id'));
      if (!this.entries.some((each) => each.topicId === topicId && !each.isDeleted)) {
        return { status: 422, json: { errors: ['The topic has been deleted'] } };
      }
      if (this.needsApproval) {
        return { json: { action: 'enqueued', success: true, pending_post: { id: 3 } } };
      }
      const replyTo = Number(field(json, 'reply_to_post_number'));
      const entry = this.say(raw, { topicId, username: 'parley', replyTo });
      return { json: this.#shown(entry, { isWhole: false }) };
    }
    if (method === 'POST' && path === '/post_actions.json') {
      const liked = this.#byId(String(field(json, 'id')));
      if (!liked) return notFound;
      liked.isLiked = true;
      return { json: this.#shown(liked, { isWhole: false }) };
    }
    const post = this.#byId(/^\/posts\/(\d+)\.json$/.exec(path)?.[1]);
    if (!post || post.isDeleted) return notFound;
    if (method === 'DELETE') {
      post.isDeleted = true;
      return {};
    }
    post.raw = String(field(field(json, 'post'), 'raw'));
    return { json: { post: this.#shown(post, { isWhole: false }) } };
  }

  #page(query: URLSearchParams, { areMessages }: { areMessages: boolean }): unknown[] {
    const before = Number(query.get('before') ?? Number.MAX_SAFE_INTEGER);
    const shown: unknown[] = [];
    for (let at = this.entries.length - 1; at >= 0 && shown.length < pageSize; at -= 1) {
      const each = this.entries[at];
      if (!each || each.isDeleted || each.id >= before) continue;
      if (this.messageTopics.has(each.topicId) !== areMessages) continue;
      shown.push(this.#shown(each, { isWhole: true }));
    }
    return query.has('before') ? shown : [...this.nonsense, ...shown];
  }

  #topic(topicId: number, ids: readonly string[] | null): Answer {
    const posts = this.entries.filter((each) => each.topicId === topicId && !each.isDeleted);
    if (posts.every(({ number }) => number !== 1)) return notFound;
    const chosen = ids ? posts.filter(({ id }) => ids.includes(String(id))) : posts.slice(0, 20);
    const post_stream = { posts: chosen.map((each) => this.#shown(each, { isWhole: false })) };
    if (ids) return { json: { id: topicId, post_stream } };
    return {
      json: {
        id: topicId,
        title: 'Ferries & trains',
        slug: 'ferries-trains',
        category_id: 5,
        archetype: this.messageTopics.has(topicId) ? 'private_message' : 'regular',
        post_stream: { ...post_stream, stream: posts.map(({ id }) => id) },
      },
    };
  }

  #byId(id: string | undefined): ForumEntry | undefined {
    return this.entries.find((each) => String(each.id) === id);
  }

  #shown(entry: ForumEntry, { isWhole }: { isWhole: boolean }): Record<string, unknown> {
    const { username } = entry;
    return {
      id: entry.id,
      name: 'Example Person',
      username,
      user_id: username === 'parley' ? 9 : 4,
      created_at: entry.at.toISOString(),
      cooked: `<p>${escapeHtml(entry.raw)}</p>`,
      raw: entry.raw,
      post_number: entry.number,
      post_type: 1,
      updated_at: entry.at.toISOString(),
      reply_count: 0,
      reply_to_post_number: entry.replyTo,
      topic_id: entry.topicId,
      topic_slug: 'ferries-trains',
      actions_summary: entry.isLiked ? [{ id: 2, count: 1, acted: true }] : [],
      hidden: false,
      trust_level: 1,
      deleted_at: entry.isDeleted ? entry.at.toISOString() : null,
      user_deleted: false,
      ...(isWhole
        ? {
            topic_title: 'Ferries & trains',
            category_id: 5,
            topic_archetype: this.messageTopics.has(entry.topicId) ? 'private_message' : 'regular',
          }
        : {}),
    };
  }
}

const site = [
  { id: 4, name: 'Support', slug: 'support', parent_category_id: null },
  { id: 5, name: 'Ferries', slug: 'ferries', parent_category_id: 4 },
  { id: 6, name: 'Lounge', slug: 'lounge', parent_category_id: null },
];
const invalidAccess: Answer = {
  status: 403,
  json: {
    errors: ['You are not permitted to view the requested resource.'],
    error_type: 'invalid_access',
  },
};
const notFound: Answer = {
  status: 404,
  json: {
    errors: ['The requested URL or resource could not be found.'],
    error_type: 'not_found',
  },
};
const frontPage = (url: string): string =>
  `<!doctype html><html><head><title>Harbour Forum</title>
  <meta name="generator" content="Discourse 3.5.0 - https://github.com/discourse/discourse">
  <meta id="data-discourse-setup" data-base-url="${url}"></head><body>Hello</body></html>`;

export async function openForum(): Promise<ForumStandIn> {
  const forum = new ForumStandIn();
  await forum.server.start();
  return forum;
}
