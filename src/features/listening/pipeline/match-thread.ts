// The near end of one matching thread: calls become messages, answers become promises. A thread that dies fails the
// calls it owed and is started again by the next one, with the same topics.

import { Worker } from 'node:worker_threads';
import type { Clock } from '#platform/clock.ts';
import { AppError, assert, messageOf } from '#platform/errors.ts';
import type { Logger } from '#platform/log.ts';
import type { Labelling } from '#features/understanding/facade.ts';
import type { Advice, AdviceTask } from './advice-messages.ts';
import type {
  FromMatchThread,
  Match,
  PostSketch,
  PostToMatch,
  TopicToSet,
  ToMatchThread,
  Tried,
  Undecided,
} from './match-messages.ts';

export type Matched = {
  languages: string[];
  tokens: string[];
  matches: Match[];
  sketches: PostSketch[];
  undecided: Undecided[];
};
/** @param known the stamp of what is in use. @returns null when nothing has changed since */
export type ReadLabelling = (known: number) => Promise<Labelling | null>;

const checkEveryMs = 500;

type Answer = Extract<FromMatchThread, { kind: 'matched' | 'sifted' | 'tried' | 'advised' }>;
type Waiting = { resolve: (answer: Answer) => void; reject: (error: Error) => void };

export class MatchThread {
  readonly #log: Logger;
  readonly #clock: Clock;
  readonly #waiting = new Map<number, Waiting>();
  readonly #readLabelling: ReadLabelling;
  #topics: ReadonlyMap<string, TopicToSet> = new Map();
  #labelling: Labelling = { stamp: 0, models: {}, thresholds: {} };
  #labellingCheckedAtMs = -Infinity;
  #worker: Worker | null = null;
  #startedAt: Date | null = null;
  #lastCallId = 0;

  constructor(needs: { log: Logger; clock: Clock; labelling: ReadLabelling }) {
    this.#log = needs.log;
    this.#readLabelling = needs.labelling;
    this.#clock = needs.clock;
  }

  /** Makes these the topics; only what differs is sent. */
  setTopics(topics: readonly TopicToSet[]): void {
    const now = new Map(topics.map((topic) => [topic.topicId, topic]));
    const removed = [...this.#topics.keys()].filter((topicId) => !now.has(topicId));
    const set = topics.filter(({ topicId, query }) => this.#topics.get(topicId)?.query !== query);
    this.#topics = now;
    if (this.#worker && set.length + removed.length > 0)
      this.#send({ kind: 'topics', set, removed });
  }

  /** Takes over what was taught since; asks at most twice a second. */
  async refreshLabelling(): Promise<void> {
    const nowMs = this.#clock.now().getTime();
    if (nowMs - this.#labellingCheckedAtMs < checkEveryMs) return;
    this.#labellingCheckedAtMs = nowMs;
    const labelling = await this.#readLabelling(this.#labelling.stamp);
    if (labelling === null) return;
    this.#labelling = labelling;
    if (this.#worker) this.#sendLabelling();
  }

  #sendLabelling(): void {
    const { models, thresholds } = this.#labelling;
    this.#send({ kind: 'labelling', models, thresholds });
  }

  match(posts: readonly PostToMatch[]): Promise<Matched> {
    return this.#match((callId) => ({ kind: 'match', callId, posts }));
  }

  /** By a query that need not be among the topics, as if it were. */
  async matchOne(query: string, posts: readonly PostToMatch[]): Promise<Matched> {
    await this.refreshLabelling();
    return this.#match((callId) => ({ kind: 'match-one', callId, query, posts }));
  }

  async tryQuery(query: string, posts: readonly PostToMatch[]): Promise<Tried> {
    await this.refreshLabelling();
    const answer = await this.#call((callId) => ({ kind: 'try', callId, query, posts }));
    assert(answer.kind === 'tried', 'a query was tried');
    return answer;
  }

  /** @returns places of the posts that the query matches, or that labels and counts have to decide */
  async sift(query: string, posts: readonly PostToMatch[]): Promise<readonly number[]> {
    const answer = await this.#call((callId) => ({ kind: 'sift', callId, query, posts }));
    assert(answer.kind === 'sifted', 'posts were sifted');
    return answer.found;
  }

  async advise(task: AdviceTask): Promise<Advice> {
    await this.refreshLabelling();
    const answer = await this.#call((callId) => ({ kind: 'advise', callId, task }));
    assert(answer.kind === 'advised', 'advice was asked for');
    return answer.advice;
  }

  /** When the thread that runs now was started; null while there is none. */
  get startedAt(): Date | null {
    return this.#startedAt;
  }

  async stop(): Promise<void> {
    const worker = this.#worker;
    this.#forget(new AppError('unavailable', 'listening.stopping', 'Parley is stopping'));
    await worker?.terminate();
  }

  async #match(message: (callId: number) => ToMatchThread): Promise<Matched> {
    const answer = await this.#call(message);
    assert(answer.kind === 'matched', 'matches were asked for');
    return answer;
  }

  #call(message: (callId: number) => ToMatchThread): Promise<Answer> {
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
    this.#startedAt = this.#clock.now();
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
    const { models, thresholds } = this.#labelling;
    worker.postMessage({ kind: 'labelling', models, thresholds } satisfies ToMatchThread);
    return worker;
  }

  #receive(message: FromMatchThread): void {
    if (message.kind === 'topic-refused') {
      this.#log.error({ topicId: message.topicId }, `a topic matches nothing: ${message.message}`);
      return;
    }
    if (message.kind === 'labelling-refused') {
      this.#log.error(`what was taught is not used: ${message.message}`);
      return;
    }
    const waiting = this.#waiting.get(message.callId);
    this.#waiting.delete(message.callId);
    if (message.kind === 'failed') waiting?.reject(new Error(message.message));
    else waiting?.resolve(message);
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
    this.#startedAt = null;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
