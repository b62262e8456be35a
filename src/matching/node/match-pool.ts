// Matching on several threads: one index in shared memory, blocks of post lines handed to whichever thread is free,
// answers in the order of the blocks, and no more blocks on their way than the threads can soon take.
import { Worker } from 'node:worker_threads';
import type { SharedTopics } from '../index/indexed-topics.ts';
import type { TopicMatcher } from '../topic-matcher.ts';

export type ToThread =
  | { readonly kind: 'topics'; readonly topics: SharedTopics }
  | { readonly kind: 'lines'; readonly bytes: Uint8Array<ArrayBuffer> };
export type FromThread = {
  readonly answers: Uint8Array<ArrayBuffer>;
  readonly badLines: readonly string[];
};

/** One being worked on, one waiting, so that a thread never waits for the next. */
const BLOCKS_PER_THREAD = 2;

type Thread = { readonly worker: Worker; waiting: Waiting[] };
type Waiting = { resolve: (answer: FromThread) => void; reject: (reason: Error) => void };

export class MatchPool {
  #threads: Thread[];
  #freed = Promise.withResolvers<void>();

  constructor(matcher: TopicMatcher, threads: number) {
    this.#threads = Array.from({ length: threads }, () => this.#start());
    this.publish(matcher);
  }

  /** Lets the threads match by the topics as they are now; blocks handed over before are matched by the old ones. */
  publish(matcher: TopicMatcher): void {
    const topics = matcher.share();
    for (const { worker } of this.#threads)
      worker.postMessage({ kind: 'topics', topics } satisfies ToThread);
  }

  /** Waits for a free thread, then hands it the block (whole lines; the memory moves); the answer comes later. */
  async hand(bytes: Uint8Array<ArrayBuffer>): Promise<{ answer: Promise<FromThread> }> {
    let thread = this.#leastBusy();
    while (!thread) {
      if (this.#threads.length === 0) throw new Error('no matching thread is left');
      await this.#freed.promise;
      thread = this.#leastBusy();
    }
    const { promise, resolve, reject } = Promise.withResolvers<FromThread>();
    thread.waiting.push({ resolve, reject });
    thread.worker.postMessage({ kind: 'lines', bytes } satisfies ToThread, [bytes.buffer]);
    return { answer: promise };
  }

  /** Hands over block after block and gives the answers in their order; reads no faster than they are taken. */
  async *matchBlocks(
    blocks: AsyncIterable<Uint8Array<ArrayBuffer>> | Iterable<Uint8Array<ArrayBuffer>>,
  ): AsyncGenerator<FromThread> {
    const under = [];
    for await (const block of blocks) {
      const { answer } = await this.hand(block);
      // A failure is met when its turn comes; until then it must not count as unhandled.
      answer.catch((error: unknown) => error);
      under.push(answer);
      if (under.length < this.#threads.length * BLOCKS_PER_THREAD) continue;
      const first = under.shift();
      if (first) yield await first;
    }
    for (const answer of under) yield await answer;
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }

  #leastBusy(): Thread | undefined {
    const [first] = this.#threads.toSorted((a, b) => a.waiting.length - b.waiting.length);
    return first && first.waiting.length < BLOCKS_PER_THREAD ? first : undefined;
  }

  #start(): Thread {
    const worker = new Worker(new URL('match-pool-worker.ts', import.meta.url));
    const thread: Thread = { worker, waiting: [] };
    worker.on('message', (answer: FromThread) => {
      thread.waiting.shift()?.resolve(answer);
      this.#tellFreed();
    });
    worker.on('error', (error: Error) => {
      for (const { reject } of thread.waiting) reject(error);
      thread.waiting = [];
      // The others go on; without any, handing over fails.
      this.#threads = this.#threads.filter((each) => each !== thread);
      this.#tellFreed();
    });
    return thread;
  }

  #tellFreed(): void {
    this.#freed.resolve();
    this.#freed = Promise.withResolvers<void>();
  }
}
