// Reads feeds and pages in a thread with bounded memory and time, one after another, so that a hostile feed costs no more than
// that: its thread is ended and the next feed gets a new one.

import { Worker } from 'node:worker_threads';
import { AppError, assert, messageOf } from '#platform/errors.ts';
import type { FeedAnswer, FeedCall, FeedResult, FeedWork } from './feed-messages.ts';
import type { PageText } from './page-text.ts';
import type { FeedBytes } from './parse-feed.ts';
import type { ParsedFeed } from './parsed-feed.ts';

const memoryMaxMb = 512;
const startMsMax = 30_000;

export class FeedThread {
  readonly #limits: { timeoutMs: number };
  #worker: Worker | null = null;
  #isReady = false;
  #lastCallId = 0;
  #last: Promise<unknown> = Promise.resolve();

  /** @param limits asked anew for each feed */
  constructor(limits: { timeoutMs: number } = { timeoutMs: 10_000 }) {
    this.#limits = limits;
  }

  /** Throws AppError `invalid` in words if it is no feed, or takes too much time or memory. */
  async parse(given: FeedBytes): Promise<ParsedFeed> {
    const result = await this.#inTurn({ kind: 'feed', given });
    assert(result.kind === 'feed', 'a feed was asked for');
    return result.feed;
  }

  /** Throws as `parse` does. */
  async readPage(given: FeedBytes): Promise<PageText> {
    const result = await this.#inTurn({ kind: 'page', given });
    assert(result.kind === 'page', 'a page was asked for');
    return result.page;
  }

  #inTurn(work: FeedWork): Promise<FeedResult> {
    const done = this.#last.then(() => this.#run(work));
    this.#last = done.then(
      () => null,
      () => null,
    );
    return done;
  }

  async stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #run(work: FeedWork): Promise<FeedResult> {
    this.#lastCallId += 1;
    const callId = this.#lastCallId;
    const { timeoutMs } = this.#limits;
    const worker = (this.#worker ??= this.#start());
    return new Promise((resolve, reject) => {
      const limit = (ms: number) =>
        setTimeout(() => give(tooHard(`longer than ${timeoutMs / 1000} s`)), ms);
      // A thread that is being started on a busy machine takes no time from the feed.
      let timer = limit(this.#isReady ? timeoutMs : timeoutMs + startMsMax);
      const give = (error: AppError) => {
        settle();
        this.#worker = null;
        // It may be deep in a loop and end a little later; nobody waits for it.
        void worker.terminate();
        reject(error);
      };
      const onError = (error: unknown) => give(tooHard(messageOf(error)));
      const onExit = () => give(tooHard('more memory than it may'));
      const onMessage = (answer: FeedAnswer) => {
        if (answer.kind === 'ready') {
          this.#isReady = true;
          clearTimeout(timer);
          timer = limit(timeoutMs);
        } else if (answer.callId === callId) {
          settle();
          if (answer.kind === 'done') resolve(answer.result);
          else reject(new AppError('invalid', answer.code, answer.message));
        }
      };
      const settle = () => {
        clearTimeout(timer);
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        worker.unref();
      };
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      worker.ref();
      worker.postMessage({ callId, work } satisfies FeedCall);
    });
  }

  #start(): Worker {
    this.#isReady = false;
    return new Worker(new URL('./feed-worker.ts', import.meta.url), {
      name: 'feeds',
      resourceLimits: { maxOldGenerationSizeMb: memoryMaxMb },
    });
  }
}

function tooHard(what: string): AppError {
  const message = `The feed is broken or hostile: reading it took ${what}`;
  return new AppError('invalid', 'feeds.too-hard', message);
}
