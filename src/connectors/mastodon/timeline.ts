// Where a timeline is read page by page, and by which streams it is heard live
// (docs.joinmastodon.org/methods/timelines, /methods/notifications, /methods/streaming).

import { z } from 'zod';
import { AppError } from '#platform/errors.ts';
import type { MastodonClient } from './client.ts';
import { notificationSchema, statusSchema } from './entities.ts';
import type { Status } from './entities.ts';
import { tagsOf } from './settings.ts';
import type { MastodonSettings } from './settings.ts';

export type Stream = { stream: string; tag?: string; list?: string };

export type Timeline = {
  path: string;
  query: readonly [string, string][];
  /** Empty: it can only be asked for. */
  streams: readonly Stream[];
  /** Notifications have ids of their own, and a status inside. */
  holds: 'statuses' | 'notifications';
  /** The server keeps only the newest few hundred (FeedManager in mastodon/mastodon: 800). */
  isTrimmed: boolean;
};

export async function timelineOf(
  settings: MastodonSettings,
  client: MastodonClient,
): Promise<Timeline> {
  const statuses = { holds: 'statuses', isTrimmed: false, query: [] } as const;
  switch (settings.timeline) {
    case 'hashtag': {
      const [first = '', ...others] = tagsOf(settings.tag);
      return {
        ...statuses,
        path: `/api/v1/timelines/tag/${encodeURIComponent(first)}`,
        query: others.map((tag) => ['any[]', tag]),
        streams: [first, ...others].map((tag) => ({ stream: 'hashtag', tag })),
      };
    }
    case 'local':
      return {
        ...statuses,
        path: '/api/v1/timelines/public',
        query: [['local', 'true']],
        streams: [{ stream: 'public:local' }],
      };
    case 'public':
      return { ...statuses, path: '/api/v1/timelines/public', streams: [{ stream: 'public' }] };
    case 'home':
      return {
        ...statuses,
        path: '/api/v1/timelines/home',
        streams: [{ stream: 'user' }],
        isTrimmed: true,
      };
    case 'list': {
      const list = settings.list ?? '';
      return {
        ...statuses,
        path: `/api/v1/timelines/list/${encodeURIComponent(list)}`,
        streams: [{ stream: 'list', list }],
        isTrimmed: true,
      };
    }
    case 'account': {
      const id = await accountId(settings.account ?? '', client);
      return {
        ...statuses,
        path: `/api/v1/accounts/${encodeURIComponent(id)}/statuses`,
        query: [['exclude_reblogs', 'true']],
        streams: [],
      };
    }
    case 'mentions':
      return {
        path: '/api/v1/notifications',
        query: [['types[]', 'mention']],
        streams: [{ stream: 'user:notification' }],
        holds: 'notifications',
        isTrimmed: false,
      };
  }
}

/** Throws AppError `forbidden`: some timelines belong to somebody. */
export function refuseWithoutToken({ timeline, accessToken }: MastodonSettings): void {
  if (accessToken !== undefined || !['home', 'list', 'mentions'].includes(timeline)) return;
  const message = 'Only whoever it belongs to can read this. Sign in, or give an access token.';
  throw new AppError('forbidden', 'mastodon.sign-in-needed', message);
}

async function accountId(account: string, client: MastodonClient): Promise<string> {
  const acct = account.replace(/^@/, '');
  const found = z.object({ id: z.string().min(1).max(200) });
  return (await client.get('/api/v1/accounts/lookup', found, new URLSearchParams({ acct }))).id;
}

/** One entry of a timeline: the id by which it is paged, when it came to stand there, and what was said. */
export type Entry = { id: string; at: string; status: Status };

/** @returns null for what is no post: other notifications */
export function entryOf(
  json: unknown,
  holds: Timeline['holds'],
): { ok: true; entry: Entry | null } | { ok: false } {
  if (holds === 'notifications') {
    const parsed = notificationSchema.safeParse(json);
    if (!parsed.success) return { ok: false };
    const { id, type, status } = parsed.data;
    const isMention = type === 'mention' && status;
    return { ok: true, entry: isMention ? { id, at: status.created_at, status } : null };
  }
  const parsed = statusSchema.safeParse(json);
  if (!parsed.success) return { ok: false };
  const { reblog, ...status } = parsed.data;
  // A boost says nothing of its own: what it repeats is heard.
  return { ok: true, entry: { id: status.id, at: status.created_at, status: reblog ?? status } };
}
