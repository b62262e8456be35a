// Bytes to a feed, whatever kind it is. May take long on hostile input: feed-thread.ts gives it a thread and a limit.

import { AppError } from '#platform/errors.ts';
import { decodeFeed } from './decode.ts';
import { parseJsonFeed } from './json-feed.ts';
import type { ParsedFeed } from './parsed-feed.ts';
import { parseXmlFeed } from './xml-feed.ts';

export type FeedBytes = {
  bytes: Uint8Array;
  contentType: string | null;
  /** Where it came from: relative links are made whole with it. */
  address: string | null;
  /** Of the HTTP answer, for feeds that tell no language. */
  contentLanguage?: string | null;
};

/** Throws AppError `invalid` `feeds.not-a-feed` in words. */
export function parseFeed(given: FeedBytes): ParsedFeed {
  const { text, note } = decodeFeed(given.bytes, given.contentType);
  const start = text.slice(0, 2000).trimStart();
  if (start === '') throw new AppError('invalid', 'feeds.not-a-feed', 'The answer is empty');
  if (/^(<!doctype html|<html)/i.test(start)) {
    throw new AppError('invalid', 'feeds.is-a-page', 'This is a web page, not a feed');
  }
  const feed = start.startsWith('{')
    ? parseJsonFeed(text, given.address)
    : parseXmlFeed(text, given);
  return note === null ? feed : { ...feed, notes: [note, ...feed.notes] };
}
