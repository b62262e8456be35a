// Intents of requests: the 150 of CLINC150, with requests that are none of them, and the 77 of BANKING77. Small networks
// or a linear model decide, whichever is better on the set; a request is out of scope where they are unsure.
import { basename, join } from 'node:path';
import { probabilitiesOf, softmax } from '../linear/model.ts';
import { calibrate } from '../train/calibrate.ts';
import { countIdf, hashTexts, learn, rowsOf } from '../train/learn.ts';
import type { Hashed } from '../train/learn.ts';
import { logitsByRows } from '../train/train-model.ts';
import { trust } from './figures.ts';
import { judgementsOf } from './judge.ts';
import { accuracy, confusionOf, interval } from './measures.ts';
import type { Judgement } from './measures.ts';
import { learnNetwork } from './network.ts';
import { readRequests } from './read-items.ts';
import type { RequestItem } from './read-items.ts';
import type { Task, TaskResult } from './task.ts';

const BITS = 18;
const OUT_OF_SCOPE = 'oos';

type Network = {
  readonly blocks: readonly number[];
  readonly options: Parameters<typeof learnNetwork>[3];
};
/** Who decides together; each network reads a request in its own way. Chosen for each set by what was best on it. */
type Members = { readonly networks: readonly Network[]; readonly isLinearHeard: boolean };

const byCharacters = {
  blocks: [0.7, 1, 0.1, 0, 1, 0.7],
  options: { hidden: 128, rounds: 18, rate: 0.05, dropFeatures: 0.5, dropHidden: 0.2, seed: 3 },
};
const byBoth = {
  blocks: [1, 0.7, 0.1, 0, 1, 0.7],
  options: { hidden: 128, rounds: 12, rate: 0.05, dropFeatures: 0.4, dropHidden: 0.3, seed: 4 },
};
const byWords = {
  blocks: [1, 0, 0.1, 0, 1, 0.7],
  options: { hidden: 128, rounds: 14, rate: 0.05, dropFeatures: 0.4, dropHidden: 0.3, seed: 5 },
};
/** One class against the rest. */
const LINEAR = {
  bits: BITS,
  blocks: [0.7, 1, 0.1, 0, 1, 0.7],
  cost: 0.5,
  rounds: 8,
  leastTexts: 1,
  balance: 0.15,
};
/** Brings the margins of the linear model to probabilities. */
const MARGIN = 8;
const HELD = 5;

type Judged = {
  readonly classes: readonly string[];
  readonly judgements: readonly Judgement[];
  /** How the strangers were judged by networks that were learnt without a fifth of what is taught. */
  readonly strangers: readonly Judgement[];
};

type Asking = {
  readonly taught: readonly RequestItem[];
  readonly asked: readonly RequestItem[];
  /** Requests of none of the taught intents. */
  readonly strangers?: readonly RequestItem[];
};

function judge(members: Members, { taught, asked, strangers = [] }: Asking): Judged {
  const classes = [...new Set(taught.map(({ intent }) => intent))];
  const numbersOf = (items: readonly RequestItem[]): number[] =>
    items.map(({ intent }) => classes.indexOf(intent));
  const hash = (items: readonly RequestItem[]): Hashed[] =>
    hashTexts(
      items.map(({ text }) => ({ text, lang: 'en' })),
      { hasStems: true },
    );
  const texts = hash(taught);
  const isHeld = (_: unknown, at: number): boolean => at % HELD === 0;
  const isKept = (_: unknown, at: number): boolean => at % HELD !== 0;
  const held = taught.filter(isHeld);
  const first = logitsOf(
    { texts: texts.filter(isKept), labels: numbersOf(taught.filter(isKept)) },
    [...texts.filter(isHeld), ...hash(strangers)],
    { members, classes: classes.length },
  );
  const calibration = calibrate(
    numbersOf(held).map((label, at) => ({ label, logits: first[at] ?? new Float64Array() })),
    classes.length,
  );
  const logits = logitsOf({ texts, labels: numbersOf(taught) }, hash(asked), {
    members,
    classes: classes.length,
  });
  const shares = (all: readonly Float64Array[]): Float64Array[] =>
    all.map((each) => probabilitiesOf(calibration, each));
  return {
    classes,
    judgements: judgementsOf(shares(logits), numbersOf(asked)),
    strangers: judgementsOf(shares(first.slice(held.length)), numbersOf(strangers)),
  };
}

/** The logarithms of the mean probabilities of all members. */
function logitsOf(
  taught: { readonly texts: readonly Hashed[]; readonly labels: readonly number[] },
  asked: readonly Hashed[],
  { members, classes }: { readonly members: Members; readonly classes: number },
): Float64Array[] {
  const size = members.networks.length + (members.isLinearHeard ? 1 : 0);
  const means = asked.map(() => new Float64Array(classes));
  const add = (answers: readonly Float64Array[]): void => {
    for (const [at, logits] of answers.entries()) {
      const mean = means[at] ?? new Float64Array();
      for (const [of, share] of softmax(logits).entries())
        mean[of] = (mean[of] ?? 0) + share / size;
    }
  };
  const idf = countIdf(taught.texts, BITS, 1);
  for (const { blocks, options } of members.networks) {
    const rows = rowsOf(taught.texts, idf, BITS, blocks);
    const network = learnNetwork(rows, taught.labels, classes, options);
    add(network(rowsOf(asked, idf, BITS, blocks)));
  }
  if (members.isLinearHeard) add(askLinear(taught, asked, classes));
  return means.map((mean) => mean.map((share) => Math.log(share + 1e-9)));
}

function askLinear(
  { texts, labels }: { readonly texts: readonly Hashed[]; readonly labels: readonly number[] },
  asked: readonly Hashed[],
  classes: number,
): Float64Array[] {
  const linear = { ...LINEAR, classes: Array.from({ length: classes }, (_, of) => String(of)) };
  const examples = labels.map((label) => ({ text: '', label: String(label) }));
  const margins = logitsByRows(learn(texts, examples, linear), asked, linear);
  return margins.map((each) => each.map((margin) => margin * MARGIN));
}

/** What part of the requests without an intent is to be recognised. */
const RECOGNISED = 0.45;

export const requestIntents: Task = {
  name: 'clinc150',
  says: 'intents of requests, and those out of scope (CLINC150)',
  metric: 'accuracy in scope',
  file: 'intent/clinc150-val.jsonl',
  toBeat: '92.3 / 51.5',
  aims: [0.95, 0.6],
  async run(file, folder) {
    const known = readRequests(join(folder, 'intent/clinc150-train.jsonl'));
    const isStranger = ({ intent }: RequestItem): boolean => intent === OUT_OF_SCOPE;
    const asked = readRequests(file);
    const members = { networks: [], isLinearHeard: true };
    const { judgements, strangers } = judge(members, {
      taught: known.filter((item) => !isStranger(item)),
      asked,
      strangers: known.filter(isStranger),
    });
    const threshold = thresholdOf(strangers);
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

/** Chosen where no asked request is seen: on the requests without an intent of the training part, which taught nothing. */
function thresholdOf(strangers: readonly Judgement[]): number {
  const confidences = strangers.map(({ confidence }) => confidence).sort((a, b) => a - b);
  return confidences[Math.floor(confidences.length * RECOGNISED)] ?? 0;
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
    const members = { networks: [byCharacters, byBoth, byWords], isLinearHeard: false };
    const { classes, judgements } = judge(members, { taught, asked });
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
