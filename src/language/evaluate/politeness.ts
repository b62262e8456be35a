// Polite or impolite requests on Wikipedia (Stanford Politeness Corpus), ten folds over the outer quarters; the middle of
// the scale helps to teach, weighed by how far a request stands from it.
import { hasTexts, readLines } from '../train/labelled-data.ts';
import { classFigures } from './figures.ts';
import { judgementsOf, learnAndJudge } from './judge.ts';
import { accuracy } from './measures.ts';
import type { Judgement } from './measures.ts';
import type { Task } from './task.ts';

const CLASSES = ['impolite', 'polite'];
const FOLDS = 10;
const OPTIONS = {
  bits: 17,
  classes: CLASSES,
  blocks: [1, 0.5, 0.5, 0],
  cost: 0.5,
  rounds: 12,
  leastTexts: 2,
  balance: 0,
};

type Request = {
  readonly text: string;
  readonly source: string;
  readonly politeness: number;
  readonly label: string | null;
};

export const politeness: Task = {
  name: 'politeness',
  says: 'polite or impolite requests (Wikipedia, ten folds)',
  metric: 'accuracy on the outer quarters',
  file: 'tone/politeness.jsonl',
  toBeat: '83.2',
  aims: [0.85],
  async run(file) {
    const requests = readLines(file, isRequest).filter(({ source }) => source === 'wikipedia');
    const outer = requests.filter(({ label }) => label !== null);
    const middle = requests.filter(({ label }) => label === null).map(asExample);
    const judgements: Judgement[] = [];
    for (let fold = 0; fold < FOLDS; fold += 1) {
      const asked = outer.filter((_, at) => at % FOLDS === fold).map(asExample);
      const taught = [...outer.filter((_, at) => at % FOLDS !== fold).map(asExample), ...middle];
      const { shares } = learnAndJudge({ taught, asked, options: OPTIONS });
      judgements.push(
        ...judgementsOf(
          shares,
          asked.map(({ label }) => CLASSES.indexOf(label)),
        ),
      );
    }
    return classFigures(judgements, CLASSES, {
      name: 'accuracy on the outer quarters',
      of: accuracy,
    });
  },
};

function asExample({ text, politeness }: Request) {
  return {
    text,
    label: politeness > 0 ? 'polite' : 'impolite',
    weight: Math.abs(politeness),
  };
}

function isRequest(value: unknown): value is Request {
  return (
    hasTexts(value, 'text', 'source') &&
    'politeness' in value &&
    typeof value.politeness === 'number' &&
    'label' in value
  );
}
