// The thread in which feeds and pages are read. See feed-thread.ts.

import { parentPort } from 'node:worker_threads';
import { AppError, assert, messageOf } from '#platform/errors.ts';
import type { FeedAnswer, FeedCall, FeedResult, FeedWork } from './feed-messages.ts';
import { readPageText } from './page-text.ts';
import { parseFeed } from './parse-feed.ts';

assert(parentPort, 'the feed thread is started by a FeedThread');
const port = parentPort;

port.on('message', ({ callId, work }: FeedCall) => {
  try {
    send({ kind: 'done', callId, result: resultOf(work) });
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'feeds.not-a-feed';
    send({ kind: 'failed', callId, code, message: messageOf(error) });
  }
});

function resultOf({ kind, given }: FeedWork): FeedResult {
  return kind === 'feed' ? { kind, feed: parseFeed(given) } : { kind, page: readPageText(given) };
}

function send(answer: FeedAnswer): void {
  port.postMessage(answer);
}

send({ kind: 'ready' });
