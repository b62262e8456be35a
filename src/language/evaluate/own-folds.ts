// Our own posts in five folds, each judged by a model that is made like the one that ships and never saw them: five times
// the posts of the test part, because 324 posts are too few to tell whether confidences are true.
import { identifyLanguage } from '#text/language-id.ts';
import { FeatureList } from '../features/feature-list.ts';
import { openPolarityWords } from '../features/polarity.ts';
import { readFeatures } from '../features/read-features.ts';
import { calibrationFor, logitsOf, probabilitiesOf, weigh } from '../linear/model.ts';
import { readModelFile } from '../node/load-models.ts';
import { readOwnPosts } from '../train/labelled-data.ts';
import { sentimentExamples } from '../train/examples.ts';
import type { Example } from '../train/learn.ts';
import { recipes } from '../train/recipes.ts';
import { trainModel } from '../train/train-model.ts';
import { judgementsOf } from './judge.ts';
import { trust } from './figures.ts';
import { accuracy, confusionOf } from './measures.ts';
import type { Figure, Task } from './task.ts';

const FOLDS = 5;

type Label = 'sentiment' | 'intent' | 'urgency' | 'tone' | 'crisis';
/** What is learnt beside our own posts. */
type Beside = (taught: readonly Example[]) => readonly Example[];

export const ownFolds: Task = {
  name: 'own-folds',
  says: 'our own posts in five folds: are the confidences true',
  metric: 'accuracy',
  file: '',
  toBeat: '-',
  aims: [],
  async run() {
    const labels = ['intent', 'urgency', 'tone', 'crisis'] as const;
    const figures = labels.flatMap((label) => figuresOf(label, (taught) => taught));
    return { items: readOwnPosts().length, figures };
  },
};

/** A task of its own, because it takes minutes: each fold learns from all comments as well. */
export const ownSentimentFolds: Task = {
  ...ownFolds,
  name: 'own-sentiment-folds',
  says: 'sentiment of our own posts in five folds: are the confidences true',
  async run(_, folder) {
    const figures = figuresOf('sentiment', (taught) => sentimentExamples(folder, taught));
    return { items: readOwnPosts().length, figures };
  },
};

function figuresOf(label: Label, learntFrom: Beside): Figure[] {
  const { classes, options } = recipes[label];
  const polarity = openPolarityWords(readModelFile('polarity.tsv'));
  const posts = readOwnPosts().map((post) => ({
    text: post.text,
    lang: post.lang,
    label: post[label],
  }));
  const features = new FeatureList();
  const judgements = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const taught = posts.filter((__, at) => at % FOLDS !== fold);
    const asked = posts.filter((__, at) => at % FOLDS === fold);
    const model = trainModel(label, learntFrom(taught), { ...options, classes, polarity });
    const shares = asked.map(({ text }) => {
      const { lang } = identifyLanguage(text);
      readFeatures(text, features, { polarity, lang });
      return probabilitiesOf(
        calibrationFor(model, lang),
        logitsOf(model, features, weigh(model, features)),
      );
    });
    const names: readonly string[] = classes;
    return judgementsOf(
      shares,
      asked.map((post) => names.indexOf(post.label)),
    );
  });
  const right = { name: 'accuracy', value: accuracy(confusionOf(judgements, classes.length)) };
  return [right, ...trust(judgements)].map((figure) => ({
    ...figure,
    name: `${label}: ${figure.name}`,
  }));
}
