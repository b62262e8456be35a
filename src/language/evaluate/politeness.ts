// Polite or impolite requests on Wikipedia (Stanford Politeness Corpus), ten folds over the outer quarters; the middle of
// the scale helps to teach: what is learnt is how polite a request is, and the sign of that decides.
import { openPolarityWords } from '../features/polarity.ts';
import { probabilitiesOf } from '../linear/model.ts';
import { readModelFile } from '../node/load-models.ts';
import { calibrate } from '../train/calibrate.ts';
import { hasTexts, readLines } from '../train/labelled-data.ts';
import { hashTexts } from '../train/learn.ts';
import type { Hashed } from '../train/learn.ts';
import { classFigures } from './figures.ts';
import { judgementsOf } from './judge.ts';
import { accuracy } from './measures.ts';
import type { Judgement } from './measures.ts';
import { withSignals } from './politeness-signals.ts';
import { scoreTexts } from './ridge.ts';
import type { Task } from './task.ts';

const CLASSES = ['impolite', 'polite'];
const FOLDS = 10;
const SIGNAL_BLOCK = 6;
/** Two readings, with n-grams of characters and without; the mean of both decides. */
const READINGS = [
  { blocks: [1, 0.5, 0.5, 0.1, 0.5, 0.5, 0.5, 0.2], cost: 0.2 },
  { blocks: [1, 0, 0.5, 0.1, 0.5, 0, 0.5, 0.2], cost: 0.3 },
].map((reading) => ({ ...reading, bits: 18, leastTexts: 2 }));
/** A part of what is taught is kept back, to learn what a score is worth. */
const HELD = 5;

type Request = {
  readonly text: string;
  readonly source: string;
  readonly politeness: number;
  readonly label: string | null;
};
type Read = { readonly request: Request; readonly hashed: Hashed };

export const politeness: Task = {
  name: 'politeness',
  says: 'polite or impolite requests (Wikipedia, ten folds)',
  metric: 'accuracy on the outer quarters',
  file: 'tone/politeness.jsonl',
  toBeat: '83.2',
  aims: [0.85],
  async run(file) {
    const requests = readLines(file, isRequest).filter(({ source }) => source === 'wikipedia');
    const all = hashRequests(requests);
    const outer = all.filter(({ request }) => request.label !== null);
    const middle = all.filter(({ request }) => request.label === null);
    const judgements: Judgement[] = [];
    for (let fold = 0; fold < FOLDS; fold += 1) {
      const asked = outer.filter((_, at) => at % FOLDS === fold);
      const taught = [...outer.filter((_, at) => at % FOLDS !== fold), ...middle];
      judgements.push(...judge(taught, asked));
    }
    return classFigures(judgements, CLASSES, {
      name: 'accuracy on the outer quarters',
      of: accuracy,
    });
  },
};

function judge(taught: readonly Read[], asked: readonly Read[]): Judgement[] {
  const isHeld = ({ request }: Read, at: number): boolean =>
    at % HELD === 0 && request.label !== null;
  const held = taught.filter(isHeld);
  const kept = taught.filter((each, at) => !isHeld(each, at));
  const truth = ({ request }: Read): number => CLASSES.indexOf(request.label ?? '');
  const logits = logitsOf(kept, held);
  const calibration = calibrate(
    held.map((each, at) => ({ logits: logits[at] ?? new Float64Array(), label: truth(each) })),
    CLASSES.length,
  );
  return judgementsOf(
    logitsOf(taught, asked).map((each) => probabilitiesOf({ ...calibration, offsets: [] }, each)),
    asked.map(truth),
  );
}

function logitsOf(taught: readonly Read[], asked: readonly Read[]): Float64Array[] {
  const scores = READINGS.map((reading) =>
    scoreTexts(
      {
        texts: taught.map(({ hashed }) => hashed),
        scores: taught.map(({ request }) => request.politeness),
      },
      asked.map(({ hashed }) => hashed),
      reading,
    ),
  );
  return asked.map((_, at) => {
    const score = scores.reduce((sum, each) => sum + (each[at] ?? 0), 0) / scores.length;
    return Float64Array.of(-score, score);
  });
}

function hashRequests(requests: readonly Request[]): Read[] {
  const polarity = openPolarityWords(readModelFile('polarity.tsv'));
  const texts = requests.map(({ text }) => ({ text, lang: 'en' }));
  const hashed = hashTexts(texts, { polarity, hasStems: true });
  return requests.flatMap((request, at) => {
    const read = hashed[at];
    return read ? [{ request, hashed: withSignals(read, request.text, SIGNAL_BLOCK) }] : [];
  });
}

function isRequest(value: unknown): value is Request {
  return (
    hasTexts(value, 'text', 'source') &&
    'politeness' in value &&
    typeof value.politeness === 'number' &&
    'label' in value
  );
}
