// Tweets of a crisis: informative or not? Each event is judged by what the others taught (CrisisLexT26), on two readings of
// a tweet, each by English stems and polarity and by those of its own language. Tweets that belong to the event and don't
// inform are a class of their own while learning. Tweets of an event that say the same in like words are judged together.
import { identifyLanguage } from '#text/language-id.ts';
import { openPolarityWords } from '../features/polarity.ts';
import { probabilitiesOf } from '../linear/model.ts';
import { readModelFile } from '../node/load-models.ts';
import { calibrate } from '../train/calibrate.ts';
import { hasTexts, readLines } from '../train/labelled-data.ts';
import { hashTexts, learn } from '../train/learn.ts';
import type { Example, Hashed } from '../train/learn.ts';
import { logitsByRows } from '../train/train-model.ts';
import { classFigures } from './figures.ts';
import { macroF1 } from './measures.ts';
import type { Judgement } from './measures.ts';
import { steadied } from './near-texts.ts';
import { asPosted } from './read-items.ts';
import type { Task } from './task.ts';

const CLASSES = ['not-informative', 'informative'];
/** What is neither is unrelated. */
const TAUGHT = ['informative', 'related'];
const READINGS = [
  [1, 0, 0.5, 0.3, 0.5, 0.5],
  [0.7, 0.5, 0.4, 0.3, 0.7, 0.4],
].map((blocks) => ({
  bits: 18,
  classes: TAUGHT,
  blocks,
  cost: 0.1,
  rounds: 5,
  leastTexts: 3,
  balance: 0.5,
}));
/** Tweets that seem to be in others are read as English: mostly they are names and tags. */
const LANGUAGES = new Set(['es', 'pt', 'it', 'fr', 'de']);
/** How much belonging to the event without informing speaks against informing. */
const RELATED = 0.3;
/** Events with many tweets weigh less by tweet. */
const EVENT_TWEETS = 1_000;

type CrisisTweet = Example & { readonly event: string; readonly isInformative: boolean };
type Scored = { readonly event: string; readonly score: number; readonly isInformative: boolean };

export const crisis: Task = {
  name: 'crisis',
  says: 'informative tweets of a crisis, the event held out (CrisisLexT26)',
  metric: 'macro F1',
  file: 'crisis/crisislex-t26.jsonl',
  toBeat: '77.6',
  aims: [0.8],
  async run(file) {
    const polarity = openPolarityWords(readModelFile('polarity.tsv'));
    const tweets = readTweets(file);
    const read = (langOf: (text: string) => string): Hashed[] =>
      hashTexts(
        tweets.map(({ text }) => ({ text, lang: langOf(text) })),
        { polarity, hasStems: true },
      );
    const asEnglish = read(() => 'en');
    const asWritten = read(writtenIn);
    const scored = [...new Set(tweets.map(({ event }) => event))].flatMap((event) =>
      scoreEvent(event, tweets, [asEnglish, asWritten]),
    );
    return classFigures(judgementsOf(scored), CLASSES, { name: 'macro F1', of: macroF1 });
  },
};

function writtenIn(text: string): string {
  const { lang } = identifyLanguage(text);
  return LANGUAGES.has(lang) ? lang : 'en';
}

/** @param ways the same tweets in the same order, read in each way; the first tells which tweets are near */
function scoreEvent(
  event: string,
  tweets: readonly CrisisTweet[],
  ways: readonly [readonly Hashed[], ...(readonly Hashed[])[]],
): Scored[] {
  const isAsked = (_: unknown, at: number): boolean => tweets[at]?.event === event;
  const isTaught = (_: unknown, at: number): boolean => tweets[at]?.event !== event;
  const asked = tweets.filter(isAsked);
  const taught = tweets.filter(isTaught);
  const scores = asked.map(() => 0);
  const judges = READINGS.length * ways.length;
  for (const texts of ways)
    for (const reading of READINGS) {
      const learnt = learn(texts.filter(isTaught), taught, reading);
      const logits = logitsByRows(learnt, texts.filter(isAsked), reading);
      for (const [at, [informative = 0, related = 0]] of logits.entries())
        scores[at] = (scores[at] ?? 0) + (informative - RELATED * related) / judges;
    }
  const steady = steadied(scores, ways[0].filter(isAsked), ways[0]);
  return asked.map(({ isInformative }, at) => ({ event, isInformative, score: steady[at] ?? 0 }));
}

/** The sign decides. What a score is worth as a confidence is learnt from the scores of the other events. */
function judgementsOf(scored: readonly Scored[]): Judgement[] {
  const asLogits = (score: number): Float64Array => Float64Array.of(-score, score);
  return [...Map.groupBy(scored, ({ event }) => event)].flatMap(([event, asked]) => {
    const others = scored
      .filter((other) => other.event !== event)
      .map(({ score, isInformative }) => ({
        logits: asLogits(score),
        label: isInformative ? 1 : 0,
      }));
    const calibration = calibrate(others, CLASSES.length);
    return asked.map(({ score, isInformative }) => {
      const said = score > 0 ? 1 : 0;
      const confidence = probabilitiesOf(calibration, asLogits(score))[said] ?? 0;
      return { truth: isInformative ? 1 : 0, said, confidence };
    });
  });
}

function readTweets(file: string): CrisisTweet[] {
  const tweets = readLines(file, isTweet).filter(({ informative }) => informative !== null);
  const sizes = Map.groupBy(tweets, ({ event }) => event);
  return tweets.map(({ text, event, informative, informativeness }) => ({
    text: asPosted(text),
    event,
    isInformative: informative === true,
    label: informative === true ? 'informative' : relation(informativeness),
    weight: Math.sqrt(EVENT_TWEETS / (sizes.get(event)?.length ?? EVENT_TWEETS)),
  }));
}

function relation(informativeness: string): string {
  return informativeness.startsWith('Related') ? 'related' : 'unrelated';
}

type CrisisLine = {
  readonly text: string;
  readonly event: string;
  readonly informativeness: string;
  readonly informative: boolean | null;
};

function isTweet(value: unknown): value is CrisisLine {
  return hasTexts(value, 'text', 'event', 'informativeness') && 'informative' in value;
}
