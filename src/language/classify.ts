// What a post is about and whether it needs somebody: language, sentiment, intent, urgency, tone and crisis, each with a
// calibrated confidence and the words that decided. Pure: the models are handed in as bytes.
import { identifyLanguage } from '#text/language-id.ts';
import { decidingWords, placesOf } from './deciding-words.ts';
import type { DecidingWord, Places } from './deciding-words.ts';
import { FeatureList } from './features/feature-list.ts';
import { openPolarityWords } from './features/polarity.ts';
import { readFeatures } from './features/read-features.ts';
import { CRISES, INTENTS, OFFENCES, SENTIMENTS, TONES, URGENCIES } from './labels.ts';
import type { Crisis, Intent, Offence, Sentiment, Tone, Urgency } from './labels.ts';
import type { TaskName } from './labels.ts';
import { readModel } from './linear/model-file.ts';
import { calibrationFor, logitsOf, probabilitiesOf, sharesOf, weigh } from './linear/model.ts';
import type { LinearModel } from './linear/model.ts';
import { askOwnModel } from './own-model/own-model.ts';
import type { TaughtModels } from './own-model/own-model.ts';

export type Labelled<Label> = {
  /** The best label; always there. */
  readonly label: Label;
  /** The calibrated probability that it is right, 0 to 1. */
  readonly confidence: number;
  /** The confidence is below the threshold of the model: better ask a person. */
  readonly unsure: boolean;
  /** What spoke most for the label, strongest first; may be empty. */
  readonly because: readonly DecidingWord[];
  /** Of each label, in the order of labels.ts. */
  readonly probabilities: readonly number[];
};

export type Understanding = {
  /** ISO 639-1, or 'und'. */
  readonly language: {
    readonly label: string;
    readonly confidence: number;
    readonly unsure: boolean;
  };
  /** `strength`: -1 (very negative) to 1 (very positive), the mean of the probabilities. */
  readonly sentiment: Labelled<Sentiment> & { readonly strength: number };
  readonly intent: Labelled<Intent>;
  readonly urgency: Labelled<Urgency>;
  readonly tone: Labelled<Tone>;
  readonly crisis: Labelled<Crisis>;
  /** Whether it insults or swears, whoever is meant. */
  readonly offence: Labelled<Offence>;
};

/** The bytes of src/language/models, by the name of the model. */
export type ModelBytes = Readonly<
  Record<
    'sentiment' | 'intent' | 'urgency' | 'tone' | 'crisis' | 'offence' | 'polarity',
    Uint8Array
  >
>;

export type ClassifyOptions = {
  /** The language where it is known (ISO 639-1); it is not guessed then. */
  readonly lang?: string;
  /** What an organisation has taught, by task: it has the last word. */
  readonly taught?: TaughtModels;
  /** From which confidence on a label is sure, by task, in place of the threshold of its model. */
  readonly thresholds?: Readonly<Partial<Record<TaskName, number>>>;
};

export type Classifier = {
  classify(text: string, options?: ClassifyOptions): Understanding;
};

/** @throws RangeError for bytes that are no model, Error for a model of other labels */
export function openClassifier(bytes: ModelBytes): Classifier {
  const sentiment = openTask('sentiment', bytes.sentiment, SENTIMENTS);
  const intent = openTask('intent', bytes.intent, INTENTS);
  const urgency = openTask('urgency', bytes.urgency, URGENCIES);
  const tone = openTask('tone', bytes.tone, TONES);
  const crisis = openTask('crisis', bytes.crisis, CRISES);
  const offence = openTask('offence', bytes.offence, OFFENCES);
  const polarity = openPolarityWords(bytes.polarity);
  const features = new FeatureList();
  return {
    classify(text, { lang: given, taught = {}, thresholds = {} } = {}) {
      const language = languageOf(text, given);
      readFeatures(text, features, { polarity, lang: language.label });
      const places = placesOf(features);
      const post = { features, places, text, lang: language.label, taught, thresholds };
      const felt = sentiment(post);
      return {
        language,
        sentiment: { ...felt, strength: strengthOf(felt.probabilities) },
        intent: intent(post),
        urgency: urgency(post),
        tone: tone(post),
        crisis: crisis(post),
        offence: offence(post),
      };
    },
  };
}

type ReadPost = {
  readonly features: FeatureList;
  readonly places: Places;
  readonly text: string;
  readonly lang: string;
  readonly taught: TaughtModels;
  readonly thresholds: Readonly<Partial<Record<TaskName, number>>>;
};
type Task<Label> = (post: ReadPost) => Labelled<Label>;

function openTask<Label extends string>(
  task: TaskName,
  bytes: Uint8Array,
  labels: readonly Label[],
): Task<Label> {
  const model: LinearModel = readModel(bytes);
  if (model.head.classes.join() !== labels.join())
    throw new Error(`the model "${model.head.name}" tells ${model.head.classes.join(', ')}`);
  return ({ features, places, text, lang, taught, thresholds }) => {
    const calibration = calibrationFor(model, lang);
    const weighed = weigh(model, features);
    const builtIn = probabilitiesOf(calibration, logitsOf(model, features, weighed));
    const own = taught[task] ? askOwnModel(taught[task], features, builtIn) : null;
    const probabilities = own?.probabilities ?? builtIn;
    const confidence = Math.max(...probabilities);
    const best = probabilities.indexOf(confidence);
    const label = labels[best];
    if (label === undefined) throw new Error(`the model "${model.head.name}" gives no number`);
    const shares = sharesOf(model, features, weighed, best);
    own?.addShares(shares, best);
    return {
      label,
      confidence,
      unsure: confidence < (thresholds[task] ?? calibration.threshold),
      because: decidingWords(shares, places, text),
      probabilities: [...probabilities],
    };
  };
}

function strengthOf(probabilities: readonly number[]): number {
  return (probabilities[2] ?? 0) - (probabilities[0] ?? 0);
}

function languageOf(text: string, given: string | undefined): Understanding['language'] {
  if (given !== undefined) return { label: given, confidence: 1, unsure: false };
  const { lang, confidence } = identifyLanguage(text);
  return { label: lang, confidence, unsure: lang === 'und' };
}
