// Post lines in, answer lines out: `{"id","text",...}` becomes `{"id","topics":[...]}`, in order, at the pace of whoever
// reads the answers. What `parley match` is made of.
import { AnswerBytes } from '../index/answer-bytes.ts';
import type { IndexedTopics } from '../index/indexed-topics.ts';
import { PostBytes } from '../index/post-bytes.ts';
import { readPostLine } from './post-line.ts';

/** What is needed of a TopicMatcher. */
export type LineMatcher = {
  forNextPost: () => IndexedTopics;
  readonly candidates: number;
  readonly asksLanguage: boolean;
};

export type MatchLinesStats = {
  readonly posts: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly postsPerCpuSecond: number;
  /** The rate of JSON.parse alone on the same lines, measured in the same run. */
  readonly jsonParsePerCpuSecond: number;
  readonly candidatesPerPost: number;
};

export type MatchLinesOptions = {
  readonly matcher: LineMatcher;
  /** Any bytes of UTF-8, cut anywhere. */
  readonly input: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** Awaited before more is read. */
  readonly write: (lines: Uint8Array) => Promise<void> | void;
  /** Finds the language of a post that comes without one; asked only if a topic depends on it. */
  readonly languageOf?: (text: string) => string;
  /** A line that is no post; counted from 1. Reading goes on behind it. */
  readonly onBadLine: (lineNumber: number, reason: string) => void;
};

/** A line longer than this is no post. */
export const lineBytesMax = 4 * 2 ** 20;

const NEW_LINE = 0x0a;
const BEFORE_ID = Buffer.from('{"id":');
const BEFORE_TOPICS = Buffer.from(',"topics":[');
const AFTER_TOPICS = Buffer.from(']}\n');

export async function matchLines(options: MatchLinesOptions): Promise<MatchLinesStats> {
  const run = new LineRun(options);
  const sample: Buffer[] = [];
  const started = performance.now();
  const cpuStarted = process.cpuUsage();
  let rest = Buffer.alloc(0);
  for await (const bytes of options.input) {
    const chunk = rest.length === 0 ? Buffer.from(bytes) : Buffer.concat([rest, bytes]);
    const end = chunk.lastIndexOf(NEW_LINE) + 1;
    if (run.lines < SAMPLE_LINES) sample.push(chunk.subarray(0, end));
    const answers = run.matchAll(chunk.subarray(0, end));
    rest = chunk.subarray(end);
    if (rest.length > lineBytesMax) rest = run.skipLongLine();
    if (answers.length > 0) await options.write(answers);
  }
  if (run.lines < SAMPLE_LINES) sample.push(rest);
  const answers = run.matchAll(rest);
  if (answers.length > 0) await options.write(answers);
  const { user, system } = process.cpuUsage(cpuStarted);
  const cpuSeconds = (user + system) / 1e6;
  return {
    posts: run.posts,
    seconds: rounded((performance.now() - started) / 1000),
    cpuSeconds: rounded(cpuSeconds),
    postsPerCpuSecond: Math.round(run.posts / Math.max(cpuSeconds, 1e-6)),
    jsonParsePerCpuSecond: jsonParseRate(sample),
    candidatesPerPost: rounded(run.candidates / Math.max(1, run.posts)),
  };
}

// Enough that they do not all lie in the nearest cache, as lines that come in do not either.
const SAMPLE_LINES = 50_000;
const SAMPLE_WINDOWS = 10;

/** Answers whole lines; what one thread does of `matchLines`. */
export class LineRun {
  readonly #matcher: LineMatcher;
  readonly #onBadLine: MatchLinesOptions['onBadLine'];
  readonly #languageOf: ((text: string) => string) | undefined;
  readonly #candidatesBefore: number;
  readonly #answers = new AnswerBytes();
  readonly #post = new PostBytes(readPostLine);
  #posts = 0;
  #lineNumber = 0;
  #isInLongLine = false;

  constructor({
    matcher,
    onBadLine,
    languageOf,
  }: Pick<MatchLinesOptions, 'matcher' | 'onBadLine' | 'languageOf'>) {
    this.#languageOf = matcher.asksLanguage ? languageOf : undefined;
    this.#matcher = matcher;
    this.#onBadLine = onBadLine;
    this.#candidatesBefore = matcher.candidates;
  }

  /** The memory of the answers is the caller's. */
  matchAll(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
    let from = 0;
    if (this.#isInLongLine && bytes.length > 0) {
      from = bytes.indexOf(NEW_LINE) + 1;
      this.#isInLongLine = false;
    }
    while (from < bytes.length) from = this.#matchNext(bytes, from);
    return this.#answers.take();
  }

  /** Where the next line begins. Apart from the loop, so that V8 compiles it whole and need not do so again and again. */
  #matchNext(bytes: Uint8Array<ArrayBuffer>, from: number): number {
    const found = bytes.indexOf(NEW_LINE, from);
    const end = found < 0 ? bytes.length : found;
    this.#lineNumber += 1;
    if (!this.#matchInBytes(bytes, from, end)) this.#matchLine(bytes, from, end);
    return end + 1;
  }

  /** What follows up to the next line end belongs to a line already refused. */
  skipLongLine(): Buffer<ArrayBuffer> {
    if (!this.#isInLongLine) {
      this.#lineNumber += 1;
      this.#onBadLine(this.#lineNumber, `the line is longer than ${lineBytesMax} bytes`);
      this.#isInLongLine = true;
    }
    return Buffer.alloc(0);
  }

  /** False, and nothing answered, for a line that has to be read as JSON. */
  #matchInBytes(bytes: Uint8Array<ArrayBuffer>, from: number, end: number): boolean {
    const post = this.#post;
    if (this.#languageOf) return false;
    const topics = this.#matcher.forNextPost();
    if (!post.take(bytes, from, end, topics.index.reader)) return false;
    if (!topics.index.matchBytes(post, {})) return false;
    const answers = this.#answers;
    answers.add(BEFORE_ID, 0, BEFORE_ID.length);
    // With its quotes.
    answers.add(bytes, post.idFrom - 1, post.idEnd + 1);
    this.#finish(topics);
    return true;
  }

  #matchLine(bytes: Uint8Array<ArrayBuffer>, from: number, end: number): void {
    const line = textOf(bytes, from, end);
    if (line === '' || line === '\r') return;
    try {
      const post = readPostLine(line);
      if (this.#languageOf && post.lang === undefined)
        post.lang = this.#languageOf(`${post.title ?? ''} ${post.text}`);
      const topics = this.#matcher.forNextPost();
      topics.index.match(post, {});
      this.#answers.addText(`{"id":${JSON.stringify(post.id)}`);
      this.#finish(topics);
    } catch (error) {
      this.#onBadLine(this.#lineNumber, error instanceof Error ? error.message : String(error));
    }
  }

  #finish(topics: IndexedTopics): void {
    const answers = this.#answers;
    answers.add(BEFORE_TOPICS, 0, BEFORE_TOPICS.length);
    topics.writeMatched(answers);
    answers.add(AFTER_TOPICS, 0, AFTER_TOPICS.length);
    this.#posts += 1;
  }

  get posts(): number {
    return this.#posts;
  }

  get lines(): number {
    return this.#lineNumber;
  }

  get candidates(): number {
    return this.#matcher.candidates - this.#candidatesBefore;
  }
}

/** The best of some windows, since other work on the machine can only slow it down. */
function jsonParseRate(sample: readonly Buffer[]): number {
  const lines = sample.flatMap((bytes) => bytes.toString('utf8').split('\n').filter(isJson));
  let best = 0;
  for (let window = 0; window < SAMPLE_WINDOWS && lines.length > 0; window += 1) {
    const before = process.cpuUsage();
    for (const line of lines) JSON.parse(line);
    const { user, system } = process.cpuUsage(before);
    best = Math.max(best, lines.length / Math.max((user + system) / 1e6, 1e-6));
  }
  return Math.round(best);
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

function textOf({ buffer, byteOffset }: Uint8Array<ArrayBuffer>, from: number, end: number) {
  return Buffer.from(buffer, byteOffset + from, end - from).toString('utf8');
}

const rounded = (value: number) => Math.round(value * 1000) / 1000;
