// Intents of requests: the 150 of CLINC150, with requests that are none of them, and the 77 of BANKING77.
import { basename, join } from 'node:path';
import { trust } from './figures.ts';
import { learnAndJudge, judgementsOf } from './judge.ts';
import { accuracy, confusionOf, interval } from './measures.ts';
import type { Judgement } from './measures.ts';
import { readRequests } from './read-items.ts';
import type { RequestItem } from './read-items.ts';
import type { Task, TaskResult } from './task.ts';

const OPTIONS = {
  bits: 18,
  blocks: [0.7, 1, 0.1, 0, 1, 0.7],
  cost: 0.5,
  rounds: 8,
  leastTexts: 1,
  balance: 0.15,
};
const OUT_OF_SCOPE = 'oos';

const asExample = ({ text, intent }: RequestItem) => ({ text, label: intent, lang: 'en' });

function judge(
  taught: readonly RequestItem[],
  asked: readonly RequestItem[],
): { classes: string[]; held: Judgement[]; judgements: Judgement[] } {
  const classes = [...new Set(taught.map(({ intent }) => intent))];
  const { shares, held } = learnAndJudge({
    taught: taught.map(asExample),
    asked: asked.map(asExample),
    options: { ...OPTIONS, classes },
    reading: { hasStems: true },
  });
  const truths = asked.map(({ intent }) => classes.indexOf(intent));
  return { classes, held, judgements: judgementsOf(shares, truths) };
}

/** What part of requests with an intent may be taken for having none. */
const LOST_IN_SCOPE = 0.005;

export const requestIntents: Task = {
  name: 'clinc150',
  says: 'intents of requests, and those out of scope (CLINC150)',
  metric: 'accuracy in scope',
  file: 'intent/clinc150-val.jsonl',
  toBeat: '92.3 / 51.5',
  aims: [0.95, 0.6],
  async run(file, folder) {
    const known = readRequests(join(folder, 'intent/clinc150-train.jsonl'));
    const inScope = known.filter(({ intent }) => intent !== OUT_OF_SCOPE);
    const asked = readRequests(file);
    const { judgements, held } = judge(inScope, asked);
    const threshold = thresholdOf(held);
    const decided = judgements.map((each) =>
      each.confidence < threshold ? { ...each, said: -1 } : each,
    );
    const within = decided.filter(({ truth }) => truth >= 0);
    const outside = decided.filter(({ truth }) => truth < 0);
    return {
      items: asked.length,
      figures: [
        figure('accuracy in scope', within),
        figure('recall out of scope', outside),
        figure(
          'accuracy in scope without a threshold',
          judgements.filter(({ truth }) => truth >= 0),
        ),
        ...trust(judgements.filter(({ truth }) => truth >= 0)),
      ],
    };
  },
};

/** Chosen where no asked request is seen: on the held fifth of the taught ones. */
function thresholdOf(held: readonly Judgement[]): number {
  const right = held
    .filter(({ truth, said }) => truth === said)
    .map(({ confidence }) => confidence)
    .sort((a, b) => a - b);
  return right[Math.floor(right.length * LOST_IN_SCOPE)] ?? 0;
}

function figure(name: string, judgements: readonly Judgement[]) {
  const share = (sample: readonly Judgement[]): number =>
    sample.filter(({ truth, said }) => truth === said).length / Math.max(1, sample.length);
  return { name, value: share(judgements), interval: interval(judgements, share) };
}

export const bankIntents: Task = {
  name: 'banking77',
  says: 'intents of customer questions to a bank (BANKING77)',
  metric: 'accuracy',
  file: 'intent/banking77-train.jsonl',
  toBeat: '91.2',
  aims: [0.93],
  async run(file, folder): Promise<TaskResult> {
    const all = readRequests(join(folder, 'intent/banking77-train.jsonl'));
    // The set has no validation part: of its own file every fifth line is asked, of another file all.
    const isSame = basename(file) === 'banking77-train.jsonl';
    const isAsked = (_: unknown, at: number): boolean => at % 5 === 4;
    const taught = isSame ? all.filter((each, at) => !isAsked(each, at)) : all;
    const asked = isSame ? all.filter(isAsked) : readRequests(file);
    const { classes, judgements } = judge(taught, asked);
    const value = accuracy(confusionOf(judgements, classes.length));
    const measured = (sample: readonly Judgement[]): number =>
      accuracy(confusionOf(sample, classes.length));
    return {
      items: asked.length,
      figures: [
        { name: 'accuracy', value, interval: interval(judgements, measured) },
        ...trust(judgements),
      ],
    };
  },
};
