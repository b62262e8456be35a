// Our own posts in five folds, each judged by a model that is made like the one that ships and never saw them: five times
// the posts of the test part, because 324 posts are too few to tell whether confidences are true.
import { identifyLanguage } from '#text/language-id.ts';
import { FeatureList } from '../features/feature-list.ts';
import { readPolarityWords } from '../features/polarity.ts';
import { readFeatures } from '../features/read-features.ts';
import { calibrationFor, logitsOf, probabilitiesOf, weigh } from '../linear/model.ts';
import { readModelFile } from '../node/load-models.ts';
import { readOwnPosts } from '../train/labelled-data.ts';
import { recipes } from '../train/recipes.ts';
import { trainModel } from '../train/train-model.ts';
import { judgementsOf } from './judge.ts';
import { accuracy, calibrationError, chanceError, confusionOf } from './measures.ts';
import type { Figure } from './task.ts';

const FOLDS = 5;

/** Labels that are learnt from our own posts alone. */
export type OwnOnly = 'intent' | 'urgency' | 'tone' | 'crisis';

export function figuresInFolds(label: OwnOnly): Figure[] {
  const { classes, options } = recipes[label];
  const polarity = readPolarityWords(readModelFile('polarity.tsv'));
  const posts = readOwnPosts().map((post) => ({
    text: post.text,
    lang: post.lang,
    label: post[label],
  }));
  const features = new FeatureList();
  const judgements = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const taught = posts.filter((__, at) => at % FOLDS !== fold);
    const asked = posts.filter((__, at) => at % FOLDS === fold);
    const model = trainModel(label, taught, { ...options, classes, polarity });
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
  const within = `in ${FOLDS} folds over all ${posts.length} posts`;
  return [
    { name: `accuracy ${within}`, value: accuracy(confusionOf(judgements, classes.length)) },
    { name: `calibration error ${within}`, value: calibrationError(judgements) },
    { name: `calibration error by chance alone ${within}`, value: chanceError(judgements) },
  ];
}
