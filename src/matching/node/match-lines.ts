// Post lines in, answer lines out: `{"id","text",...}` becomes `{"id","topics":[...]}`, in order, at the pace of whoever
// reads the answers. What `parley match` is made of.
import type { MatchablePost } from '../post.ts';
import { readPostLine } from './post-line.ts';

/** What is needed of a TopicMatcher. */
export type LineMatcher = {
  matchAsJson: (post: MatchablePost) => string;
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
  readonly write: (lines: string) => Promise<void> | void;
  /** Finds the language of a post that comes without one; asked only if a topic depends on it. */
  readonly languageOf?: (text: string) => string;
  /** A line that is no post; counted from 1. Reading goes on behind it. */
  readonly onBadLine: (lineNumber: number, reason: string) => void;
};

/** A line longer than this is no post. */
export const lineBytesMax = 4 * 2 ** 20;

const NEW_LINE = 0x0a;

export async function matchLines(options: MatchLinesOptions): Promise<MatchLinesStats> {
  const run = new LineRun(options);
  const started = performance.now();
  const cpuStarted = process.cpuUsage();
  let rest = Buffer.alloc(0);
  for await (const bytes of options.input) {
    const chunk = rest.length === 0 ? Buffer.from(bytes) : Buffer.concat([rest, bytes]);
    const end = chunk.lastIndexOf(NEW_LINE) + 1;
    const answers = run.matchAll(chunk.toString('utf8', 0, end));
    rest = chunk.subarray(end);
    if (rest.length > lineBytesMax) rest = run.skipLongLine();
    if (answers !== '') await options.write(answers);
  }
  const answers = run.matchAll(rest.toString('utf8'));
  if (answers !== '') await options.write(answers);
  const { user, system } = process.cpuUsage(cpuStarted);
  return run.stats((performance.now() - started) / 1000, (user + system) / 1e6);
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
  readonly #sample: string[] = [];
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

  matchAll(text: string): string {
    let answers = '';
    let from = 0;
    if (this.#isInLongLine && text !== '') {
      from = text.indexOf('\n') + 1;
      this.#isInLongLine = false;
    }
    while (from < text.length) {
      const found = text.indexOf('\n', from);
      const end = found < 0 ? text.length : found;
      answers += this.#matchLine(text.slice(from, end));
      from = end + 1;
    }
    return answers;
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

  #matchLine(line: string): string {
    this.#lineNumber += 1;
    if (line === '' || line === '\r') return '';
    try {
      const post = readPostLine(line);
      if (this.#languageOf && post.lang === undefined)
        post.lang = this.#languageOf(`${post.title ?? ''} ${post.text}`);
      const topics = this.#matcher.matchAsJson(post);
      this.#posts += 1;
      if (this.#sample.length < SAMPLE_LINES) this.#sample.push(line);
      return `{"id":${JSON.stringify(post.id)},"topics":${topics}}\n`;
    } catch (error) {
      this.#onBadLine(this.#lineNumber, error instanceof Error ? error.message : String(error));
      return '';
    }
  }

  stats(seconds: number, cpuSeconds: number): MatchLinesStats {
    return {
      posts: this.#posts,
      seconds: rounded(seconds),
      cpuSeconds: rounded(cpuSeconds),
      postsPerCpuSecond: Math.round(this.#posts / Math.max(cpuSeconds, 1e-6)),
      jsonParsePerCpuSecond: this.#jsonParseRate(),
      candidatesPerPost: rounded(
        (this.#matcher.candidates - this.#candidatesBefore) / Math.max(1, this.#posts),
      ),
    };
  }

  /** The best of some windows, since other work on the machine can only slow it down. */
  #jsonParseRate(): number {
    let best = 0;
    for (let window = 0; window < SAMPLE_WINDOWS && this.#sample.length > 0; window += 1) {
      const before = process.cpuUsage();
      for (const line of this.#sample) JSON.parse(line);
      const { user, system } = process.cpuUsage(before);
      best = Math.max(best, this.#sample.length / Math.max((user + system) / 1e6, 1e-6));
    }
    return Math.round(best);
  }
}

const rounded = (value: number) => Math.round(value * 1000) / 1000;
