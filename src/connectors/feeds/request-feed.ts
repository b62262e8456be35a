// Asking for a feed, or for what belongs to it, and what a refusal means in words.

import { AppError } from '#platform/errors.ts';
import type { FetchResponse } from '#platform/fetch/guarded-fetch.ts';
import type { SourceContext } from '#features/listening/ports.ts';
import { retryAfter } from './next-look.ts';
import type { FeedSettings } from './settings.ts';

const feedAccept =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';

export type FeedContext = Pick<SourceContext<FeedSettings>, 'settings' | 'fetch' | 'signal'>;

/** The user name and password go to the feed's own site only. */
export function requestFeed(
  context: FeedContext,
  address: string,
  headers: Record<string, string> = {},
): Promise<FetchResponse> {
  const { url, user, password } = context.settings;
  const sent: Record<string, string> = { accept: feedAccept, ...headers };
  if (user !== undefined && new URL(address).origin === new URL(url).origin) {
    sent['authorization'] = `Basic ${Buffer.from(`${user}:${password ?? ''}`).toString('base64')}`;
  }
  return context.fetch({ url: address, headers: sent, signal: context.signal });
}

const refusals: Record<number, string> = {
  400: 'The server does not understand the address',
  401: 'The feed asks for a user name and password',
  403: 'The server does not let Parley read the feed',
  404: 'There is no feed at this address',
  410: 'The feed is gone for good',
  429: 'The server finds that Parley asks too often',
  451: 'The feed is withheld for legal reasons',
};

/** What the server said, in words; `retryAt` is an order. */
export function refusal(response: FetchResponse, now: Date): AppError {
  const { status } = response;
  const words =
    refusals[status] ??
    (status >= 500 ? 'The server has a problem of its own' : 'The server gave no feed');
  const retryAt = retryAfter(response.headers, now)?.toISOString();
  const kind = status === 429 ? 'limited' : status >= 500 ? 'unavailable' : 'invalid';
  return new AppError(kind, 'feeds.refused', `${words} (${status}).`, {
    details: { status, ...(retryAt ? { retryAt } : {}) },
  });
}
