// Tasks that the shipped models are asked as they are: sentiment of tweets in English and eight languages, offence,
// language, and the five labels of our own posts.
import { CRISES, INTENTS, OFFENCES, SENTIMENTS, TONES, URGENCIES } from '../labels.ts';
import type { Classifier, Understanding } from '../classify.ts';
import { loadClassifier } from '../node/load-models.ts';
import { readOwnPosts } from '../train/labelled-data.ts';
import { classFigures, trust } from './figures.ts';
import { accuracy, confusionOf, interval, macroF1, macroRecall } from './measures.ts';
import type { Judgement } from './measures.ts';
import { ownFolds, ownSentimentFolds } from './own-folds.ts';
import { readLabelled } from './read-items.ts';
import type { LabelledItem } from './read-items.ts';
import type { Task, TaskResult } from './task.ts';

type Asked = { readonly label: string; readonly confidence: number };

function judge(
  items: readonly LabelledItem[],
  classes: readonly string[],
  label: (item: LabelledItem) => Asked,
): Judgement[] {
  return items.map((item) => {
    const said = label(item);
    return {
      truth: classes.indexOf(item.label),
      said: classes.indexOf(said.label),
      confidence: said.confidence,
    };
  });
}

const sentimentBy =
  (classifier: Classifier) =>
  ({ text, lang }: LabelledItem): Asked =>
    classifier.classify(text, lang === undefined ? {} : { lang }).sentiment;

const tweets: Task = {
  name: 'tweets',
  says: 'sentiment of English tweets (TweetEval)',
  metric: 'macro recall',
  file: 'sentiment/tweeteval-val.jsonl',
  toBeat: '56.9 (lexicons)',
  aims: [0.6],
  async run(file) {
    const judgements = judge(readLabelled(file), SENTIMENTS, sentimentBy(loadClassifier()));
    return classFigures(judgements, SENTIMENTS, { name: 'macro recall', of: macroRecall });
  },
};

const languages: Task = {
  name: 'languages',
  says: 'sentiment of tweets in 8 languages (UMSAB)',
  metric: 'macro F1, mean of the languages',
  file: 'sentiment/umsab-val.jsonl',
  toBeat: '46.0 (npm lexicon)',
  aims: [0.5],
  async run(file) {
    const items = readLabelled(file);
    const judgements = judge(items, SENTIMENTS, sentimentBy(loadClassifier()));
    const langs = [...new Set(items.map(({ lang }) => lang ?? 'und'))];
    const numbered = judgements.map((each, at) => ({ ...each, lang: items[at]?.lang ?? 'und' }));
    const ofLang = (sample: readonly (typeof numbered)[number][], lang: string): number =>
      macroF1(
        confusionOf(
          sample.filter((each) => each.lang === lang),
          SENTIMENTS.length,
        ),
      );
    const figure = (sample: typeof numbered): number =>
      langs.reduce((sum, lang) => sum + ofLang(sample, lang), 0) / langs.length;
    return {
      items: items.length,
      figures: [
        {
          name: 'macro F1, mean of the languages',
          value: figure(numbered),
          interval: interval(numbered, (sample) => figure([...sample])),
        },
        ...trust(judgements),
        ...langs.map((lang) => ({ name: lang, value: ofLang(numbered, lang) })),
      ],
      classes: SENTIMENTS,
      confusion: confusionOf(judgements, SENTIMENTS.length),
    };
  },
};

const offence: Task = {
  name: 'offensive',
  says: 'offensive tweets (OLID in TweetEval)',
  metric: 'macro F1',
  file: 'tone/tweeteval-offensive-val.jsonl',
  toBeat: '60',
  aims: [0.7],
  async run(file) {
    const classifier = loadClassifier();
    const items = readLabelled(file).map(({ text, label }) => ({
      text,
      label: label === 'offensive' ? 'offensive' : 'inoffensive',
    }));
    const judgements = judge(
      items,
      OFFENCES,
      ({ text }) => classifier.classify(text, { lang: 'en' }).offence,
    );
    return classFigures(judgements, OFFENCES, { name: 'macro F1', of: macroF1 });
  },
};

const tweetLanguage: Task = {
  name: 'tweet-language',
  says: 'language of tweets (UMSAB without romanised Hindi)',
  metric: 'accuracy',
  file: 'sentiment/umsab-val.jsonl',
  toBeat: '97.6',
  aims: [0.983],
  async run(file) {
    const classifier = loadClassifier();
    const items = readLabelled(file)
      .filter(({ lang }) => lang !== undefined && lang !== 'hi')
      .map(({ text, lang = 'und' }) => ({ text, label: lang }));
    const known = [...new Set(items.map(({ label }) => label))];
    const classes = [...known, 'other'];
    const judgements = judge(items, classes, ({ text }) => {
      const { label, confidence } = classifier.classify(text).language;
      return { label: known.includes(label) ? label : 'other', confidence };
    });
    return classFigures(judgements, classes, { name: 'accuracy', of: accuracy });
  },
};

type OwnLabel = 'sentiment' | 'intent' | 'urgency' | 'tone' | 'crisis';

function ownTask(label: OwnLabel, classes: readonly string[]): Task {
  return {
    name: `own-${label}`,
    says: `${label} of our own posts, test part`,
    metric: 'accuracy',
    file: '',
    toBeat: '-',
    aims: [],
    async run(): Promise<TaskResult> {
      const classifier = loadClassifier();
      const posts = readOwnPosts().filter(({ split }) => split === 'test');
      const items = posts.map((post) => ({ text: post.text, lang: post.lang, label: post[label] }));
      const said = (understood: Understanding): Asked => understood[label];
      const judgements = judge(items, classes, ({ text }) => said(classifier.classify(text)));
      const result = classFigures(judgements, classes, { name: 'accuracy', of: accuracy });
      const f1 = { name: 'macro F1', value: macroF1(result.confusion ?? []) };
      return { ...result, figures: [...result.figures, f1] };
    },
  };
}

export const shippedTasks: readonly Task[] = [
  tweets,
  languages,
  offence,
  tweetLanguage,
  ownTask('sentiment', SENTIMENTS),
  ownTask('intent', INTENTS),
  ownTask('urgency', URGENCIES),
  ownTask('tone', TONES),
  ownTask('crisis', CRISES),
  ownFolds,
  ownSentimentFolds,
];
