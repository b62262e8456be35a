// The thread in which feeds are parsed. See feed-thread.ts.

import { parentPort } from 'node:worker_threads';
import { AppError, assert, messageOf } from '#platform/errors.ts';
import type { FeedAnswer, FeedCall } from './feed-messages.ts';
import { parseFeed } from './parse-feed.ts';

assert(parentPort, 'the feed thread is started by a FeedThread');
const port = parentPort;

port.on('message', (call: FeedCall) => {
  const { callId } = call;
  try {
    send({ callId, ok: true, feed: parseFeed(call.feed) });
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'feeds.not-a-feed';
    send({ callId, ok: false, code, message: messageOf(error) });
  }
});

function send(answer: FeedAnswer): void {
  port.postMessage(answer);
}
