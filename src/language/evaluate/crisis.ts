// Tweets of a crisis: informative or not? Each event is judged by what the others taught (CrisisLexT26); tweets that say
// the same in nearly the same words are judged together.
import { readPolarityWords } from '../features/polarity.ts';
import { NearDuplicates } from '../near-duplicates.ts';
import { readModelFile } from '../node/load-models.ts';
import { hasTexts, readLines } from '../train/labelled-data.ts';
import { classFigures } from './figures.ts';
import { judgementsOf, learnAndJudge } from './judge.ts';
import { macroF1 } from './measures.ts';
import type { Judgement } from './measures.ts';
import { asPosted } from './read-items.ts';
import type { Task } from './task.ts';

const CLASSES = ['not-informative', 'informative'];
const OPTIONS = {
  bits: 18,
  classes: CLASSES,
  blocks: [1, 0.5, 0.3, 0.3],
  cost: 0.15,
  rounds: 5,
  leastTexts: 3,
  balance: 0.5,
};

/** Lower than for copies: retweets with a few words before them. */
const ALIKE = 0.5;

type CrisisTweet = { readonly text: string; readonly event: string; readonly label: string };

export const crisis: Task = {
  name: 'crisis',
  says: 'informative tweets of a crisis, the event held out (CrisisLexT26)',
  metric: 'macro F1',
  file: 'crisis/crisislex-t26.jsonl',
  toBeat: '77.6',
  aims: [0.8],
  async run(file) {
    const polarity = readPolarityWords(readModelFile('polarity.tsv'));
    const tweets = readTweets(file);
    const judgements: Judgement[] = [];
    for (const event of new Set(tweets.map((tweet) => tweet.event))) {
      const asked = tweets.filter((tweet) => tweet.event === event);
      const taught = tweets.filter((tweet) => tweet.event !== event);
      const { shares } = learnAndJudge({ taught, asked, options: OPTIONS, reading: { polarity } });
      judgements.push(
        ...judgementsOf(
          together(shares, asked),
          asked.map(({ label }) => CLASSES.indexOf(label)),
        ),
      );
    }
    return classFigures(judgements, CLASSES, { name: 'macro F1', of: macroF1 });
  },
};

/** The mean of the probabilities over each group of near-duplicates. */
function together(shares: readonly Float64Array[], asked: readonly CrisisTweet[]): Float64Array[] {
  const index = new NearDuplicates({ threshold: ALIKE });
  const groups = asked.map(({ text }, at) => index.add(String(at), text));
  const members = Map.groupBy(groups.keys(), (at) => groups[at]);
  return groups.map((group) => {
    const all = members.get(group) ?? [];
    return Float64Array.from(CLASSES, (_, label) =>
      all.reduce((sum, at) => sum + (shares[at]?.[label] ?? 0) / all.length, 0),
    );
  });
}

function readTweets(file: string): CrisisTweet[] {
  return readLines(file, isTweet)
    .filter(({ informative }) => informative !== null)
    .map(({ text, event, informative }) => ({
      text: asPosted(text),
      event,
      lang: 'en',
      label: informative === true ? 'informative' : 'not-informative',
    }));
}

function isTweet(
  value: unknown,
): value is { text: string; event: string; informative: boolean | null } {
  return hasTexts(value, 'text', 'event') && 'informative' in value;
}
