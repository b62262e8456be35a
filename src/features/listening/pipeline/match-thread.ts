// The near end of one matching thread: calls become messages, answers become promises. A thread that dies fails the
// calls it owed and is started again by the next one, with the same topics.

import { Worker } from 'node:worker_threads';
import { AppError, messageOf } from '#platform/errors.ts';
import type { Logger } from '#platform/log.ts';
import type {
  FromMatchThread,
  Match,
  PostToMatch,
  TopicToSet,
  ToMatchThread,
} from './match-messages.ts';
import type { NamedQueries } from './read-query.ts';

export type Matched = { languages: string[]; matches: Match[] };
type Waiting = { resolve: (matched: Matched) => void; reject: (error: Error) => void };

export class MatchThread {
  readonly #log: Logger;
  readonly #waiting = new Map<number, Waiting>();
  #topics: ReadonlyMap<string, TopicToSet> = new Map();
  #worker: Worker | null = null;
  #lastCallId = 0;

  constructor(log: Logger) {
    this.#log = log;
  }

  /** Makes these the topics; only what differs is sent. */
  setTopics(topics: readonly TopicToSet[]): void {
    const now = new Map(topics.map((topic) => [topic.topicId, topic]));
    const removed = [...this.#topics.keys()].filter((topicId) => !now.has(topicId));
    const set = topics.filter(({ topicId, name, query }) => {
      const before = this.#topics.get(topicId);
      return before?.query !== query || before.name !== name;
    });
    this.#topics = now;
    if (this.#worker && set.length + removed.length > 0)
      this.#send({ kind: 'topics', set, removed });
  }

  match(posts: readonly PostToMatch[]): Promise<Matched> {
    return this.#call((callId) => ({ kind: 'match', callId, posts }));
  }

  /** @param named queries of the topics it may name */
  tryQuery(query: string, named: NamedQueries, posts: readonly PostToMatch[]): Promise<Matched> {
    return this.#call((callId) => ({ kind: 'try', callId, query, named, posts }));
  }

  async stop(): Promise<void> {
    const worker = this.#worker;
    this.#forget(new AppError('unavailable', 'listening.stopping', 'Parley is stopping'));
    await worker?.terminate();
  }

  #call(message: (callId: number) => ToMatchThread): Promise<Matched> {
    this.#lastCallId += 1;
    const callId = this.#lastCallId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(callId, { resolve, reject });
      this.#send(message(callId));
    });
  }

  #send(message: ToMatchThread): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(message);
  }

  #start(): Worker {
    const worker = new Worker(new URL('./match-worker.ts', import.meta.url), {
      name: 'matching',
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    });
    // The process may end although the thread is idle; it is awake while it owes an answer.
    worker.unref();
    worker.on('message', (message: FromMatchThread) => this.#receive(message));
    worker.on('error', (error) => this.#died(worker, messageOf(error)));
    worker.on('exit', (code) => this.#died(worker, `it ended with code ${code}`));
    const set = [...this.#topics.values()];
    worker.postMessage({ kind: 'topics', set, removed: [] } satisfies ToMatchThread);
    return worker;
  }

  #receive(message: FromMatchThread): void {
    if (message.kind === 'topic-refused') {
      this.#log.error({ topicId: message.topicId }, `a topic matches nothing: ${message.message}`);
      return;
    }
    const waiting = this.#waiting.get(message.callId);
    this.#waiting.delete(message.callId);
    if (message.kind === 'matched') waiting?.resolve(message);
    else waiting?.reject(new Error(message.message));
  }

  #died(worker: Worker, reason: string): void {
    if (this.#worker !== worker) return;
    this.#log.error(`the matching thread died: ${reason}`);
    this.#forget(
      new AppError('unavailable', 'listening.matching-died', `Matching died: ${reason}`),
    );
  }

  #forget(error: AppError): void {
    this.#worker = null;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
