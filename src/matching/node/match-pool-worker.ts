// One thread of the match pool: blocks of post lines against an index in shared memory.
import { parentPort } from 'node:worker_threads';
import { IndexedTopics } from '../index/indexed-topics.ts';
import { LineRun, type LineMatcher } from './match-lines.ts';
import type { FromThread, ToThread } from './match-pool.ts';

if (!parentPort) throw new Error('this file is the inside of a match pool');
const port = parentPort;
let matcher: LineMatcher | undefined;

port.on('message', (message: ToThread) => {
  if (message.kind === 'topics') {
    const topics = IndexedTopics.attach(message.topics);
    const { asksLanguage } = topics.index;
    matcher = { forNextPost: () => topics, candidates: 0, asksLanguage };
    return;
  }
  if (!matcher) throw new Error('topics come before lines');
  const badLines: string[] = [];
  const run = new LineRun({
    matcher,
    onBadLine: (line, reason) => badLines.push(`${line}: ${reason}`),
  });
  const answers = run.matchAll(message.bytes);
  port.postMessage({ answers, badLines } satisfies FromThread, [answers.buffer]);
});
