// The comments below one channel's videos as https://developers.google.com/youtube/v3/docs/commentThreads and
// …/docs/comments describe them, with keys, quota and sign-in.

import { field, StandIn } from '#test/support/rest/stand-in.ts';
import type { Answer, Asked } from '#test/support/rest/stand-in.ts';

export type Entry = {
  id: string;
  parentId: string | null;
  text: string;
  channelId: string;
  at: Date;
};

export const channel = 'UCexampleexampleexamplex';
export const key = 'example-key';
export const signIn = { clientId: 'id', clientSecret: 'secret', refreshToken: 'refresh' };
export const ownChannel = 'UCparleyparleyparleyparl';
const token = 'ya29.example';
/** Given with a thread; the others have to be asked for. */
const repliesShown = 2;

export class YouTubeStandIn {
  entries: Entry[] = [];
  #replies: Map<string | null, Entry[]> | null = null;
  readonly nonsense: unknown[] = [];
  isQuotaSpent = false;
  #lastId = 0;
  readonly server = new StandIn({
    answer: (asked) => this.#answer(asked),
    limited: (seconds) => ({ ...quotaExceeded, headers: { 'retry-after': String(seconds) } }),
    revoked: ({ path, headers }) => {
      if (path === '/token') return invalidGrant;
      return headers['x-goog-api-key'] === undefined ? invalidToken : invalidKey;
    },
    isWrite: ({ method, path }) => method !== 'GET' && path !== '/token',
  });

  say(text: string, more: { parent?: Entry; channelId?: string } = {}): Entry {
    this.#lastId += 1;
    const { parent, channelId = 'UCreaderreaderreaderread' } = more;
    const number = String(this.#lastId).padStart(6, '0');
    const id = parent ? `${parent.id}.r${number}` : `Ugx${number}`;
    const entry = { id, parentId: parent?.id ?? null, text, channelId, at: this.server.now() };
    this.entries.push(entry);
    this.#replies = null;
    return entry;
  }

  find(id: string): Entry {
    const found = this.entries.find((entry) => entry.id === id);
    if (!found) throw new Error(`there is no ${id}`);
    return found;
  }

  remove(id: string): void {
    this.keep((entry) => entry.id !== id && entry.parentId !== id);
  }

  keep(which: (entry: Entry) => boolean): void {
    this.entries = this.entries.filter(which);
    this.#replies = null;
  }

  /** Below each comment, and under null those that began a thread. */
  #below(parentId: string | null): readonly Entry[] {
    this.#replies ??= Map.groupBy(this.entries, (entry) => entry.parentId);
    return this.#replies.get(parentId) ?? [];
  }

  #answer(asked: Asked): Answer {
    const { method, path, query, headers, form } = asked;
    if (path === '/token') {
      if (form.get('client_secret') !== signIn.clientSecret) return invalidGrant;
      const isFirst = form.get('grant_type') === 'authorization_code';
      const more = isFirst ? { refresh_token: signIn.refreshToken } : {};
      return { json: { access_token: token, expires_in: 3599, token_type: 'Bearer', ...more } };
    }
    const isUser = headers.authorization === `Bearer ${token}`;
    const given = headers['x-goog-api-key'];
    if (!isUser && given !== key) return given === undefined ? invalidToken : invalidKey;
    if (this.isQuotaSpent) return quotaExceeded;
    if (method !== 'GET') return isUser ? this.#write(asked) : invalidToken;
    if (path === '/channels') {
      return isUser
        ? { json: { items: [{ kind: 'youtube#channel', id: ownChannel }] } }
        : invalidToken;
    }
    if (path === '/commentThreads') return this.#threads(query);
    return path === '/comments' ? this.#comments(query) : { status: 404, json: {} };
  }

  #threads(query: URLSearchParams): Answer {
    const ids = query.get('id')?.split(',');
    const tops = this.#below(null).toReversed();
    if (ids) {
      const items = tops.filter(({ id }) => ids.includes(id)).map((top) => this.thread(top));
      return { json: { kind: 'youtube#commentThreadListResponse', items } };
    }
    if (query.get('allThreadsRelatedToChannelId') !== channel) return { status: 404, json: {} };
    const size = Number(query.get('maxResults') ?? 20);
    const from = tops.findIndex(({ id }) => id === query.get('pageToken')) + 1;
    const items = tops.slice(from, from + size).map((top) => this.thread(top));
    const nextPageToken = tops.length > from + size ? tops[from + size - 1]?.id : undefined;
    return { json: { items: from === 0 ? [...this.nonsense, ...items] : items, nextPageToken } };
  }

  #comments(query: URLSearchParams): Answer {
    const ids = query.get('id')?.split(',');
    const parent = query.get('parentId');
    const found = this.entries.filter(({ id, parentId }) => {
      return ids ? ids.includes(id) : parentId === parent;
    });
    const size = Number(query.get('maxResults') ?? 20);
    const from = ids ? 0 : Number(query.get('pageToken') ?? 0);
    const items = found
      .slice(from, ids ? undefined : from + size)
      .map((entry) => this.comment(entry));
    const isMore = !ids && found.length > from + size;
    return { json: { items, ...(isMore ? { nextPageToken: String(from + size) } : {}) } };
  }

  #write({ method, query, json }: Asked): Answer {
    const text = String(field(field(json, 'snippet'), 'textOriginal'));
    if (method === 'POST') {
      const parentId = field(field(json, 'snippet'), 'parentId');
      const parent = this.entries.find(({ id }) => id === parentId);
      if (!parent) return parentNotFound;
      return { json: this.comment(this.say(text, { parent, channelId: ownChannel })) };
    }
    const id = String(method === 'PUT' ? field(json, 'id') : query.get('id'));
    const target = this.entries.find((entry) => entry.id === id);
    if (!target) return commentNotFound;
    if (method === 'DELETE') {
      this.remove(id);
      return { status: 204 };
    }
    target.text = text;
    return { json: this.comment(target) };
  }

  thread(top: Entry): Record<string, unknown> {
    const replies = this.#below(top.id);
    const shown = replies.slice(-repliesShown).map((entry) => this.comment(entry));
    return {
      kind: 'youtube#commentThread',
      id: top.id,
      snippet: {
        channelId: channel,
        videoId: 'examplevid1',
        topLevelComment: this.comment(top),
        canReply: true,
        totalReplyCount: replies.length,
        isPublic: true,
      },
      ...(shown.length > 0 ? { replies: { comments: shown } } : {}),
    };
  }

  comment({ id, parentId, text, channelId, at }: Entry): Record<string, unknown> {
    return {
      kind: 'youtube#comment',
      id,
      snippet: {
        textDisplay: text,
        authorDisplayName: '@reader',
        authorChannelUrl: `http://www.youtube.com/channel/${channelId}`,
        authorChannelId: { value: channelId },
        ...(parentId === null ? {} : { parentId }),
        likeCount: 0,
        publishedAt: at.toISOString(),
        updatedAt: at.toISOString(),
      },
    };
  }
}

/** https://developers.google.com/youtube/v3/docs/core_errors */
function trouble(code: number, reason: string, message: string): Answer {
  const errors = [{ message, domain: 'youtube.commentThread', reason }];
  return { status: code, json: { error: { code, message, errors } } };
}
const quotaExceeded = trouble(
  403,
  'quotaExceeded',
  'The request cannot be completed because you have exceeded your <a href="/youtube/v3/getting-started#quota">quota</a>.',
);
const invalidKey = trouble(400, 'badRequest', 'API key not valid. Please pass a valid API key.');
const invalidToken = trouble(401, 'authError', 'Invalid Credentials');
const parentNotFound = trouble(
  404,
  'parentCommentNotFound',
  'The parent comment could not be found.',
);
const commentNotFound = trouble(404, 'commentNotFound', 'The comment could not be found.');
const invalidGrant: Answer = {
  status: 400,
  json: { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' },
};

export async function openYouTube(): Promise<YouTubeStandIn> {
  const standIn = new YouTubeStandIn();
  await standIn.server.start();
  return standIn;
}
