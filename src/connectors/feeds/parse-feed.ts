// Bytes to a feed, whatever kind it is. May take long on hostile input: feed-thread.ts gives it a thread and a limit.

import { AppError } from '#platform/errors.ts';
import { decodeFeed } from './decode.ts';
import { parseJsonFeed } from './json-feed.ts';
import { mendRoot } from './mend-root.ts';
import type { ParsedFeed } from './parsed-feed.ts';
import { parseXmlFeed } from './xml-feed.ts';

export type FeedBytes = {
  bytes: Uint8Array;
  contentType: string | null;
  /** Where it came from: relative links are made whole with it. */
  address: string | null;
};

/** Throws AppError `invalid` `feeds.not-a-feed` in words. */
export async function parseFeed(given: FeedBytes): Promise<ParsedFeed> {
  const { text, note } = decodeFeed(given.bytes, given.contentType);
  const start = text.slice(0, 2000).trimStart();
  if (start === '') throw new AppError('invalid', 'feeds.not-a-feed', 'The answer is empty');
  if (/^(<!doctype html|<html)/i.test(start)) {
    throw new AppError('invalid', 'feeds.is-a-page', 'This is a web page, not a feed');
  }
  const feed = start.startsWith('{') ? parseJsonFeed(text) : await parseXml(text, given.address);
  return note === null ? feed : { ...feed, notes: [note, ...feed.notes] };
}

async function parseXml(text: string, address: string | null): Promise<ParsedFeed> {
  try {
    return await parseXmlFeed(text, address);
  } catch (error) {
    const mended = mendRoot(text);
    if (mended === null) throw error;
    return parseXmlFeed(mended, address);
  }
}
