// What a post is about and whether it needs somebody: language, sentiment, intent, urgency, tone and crisis, each with a
// calibrated confidence and the words that decided. Pure: the models are handed in as bytes.
import { identifyLanguage } from '#text/language-id.ts';
import { decidingWords } from './deciding-words.ts';
import type { DecidingWord } from './deciding-words.ts';
import { FeatureList } from './features/feature-list.ts';
import { readPolarityWords } from './features/polarity.ts';
import { readFeatures } from './features/read-features.ts';
import { CRISES, INTENTS, OFFENCES, SENTIMENTS, TONES, URGENCIES } from './labels.ts';
import type { Crisis, Intent, Offence, Sentiment, Tone, Urgency } from './labels.ts';
import { readModel } from './linear/model-file.ts';
import { calibrationFor, logitsOf, probabilitiesOf, sharesOf, weigh } from './linear/model.ts';
import type { LinearModel } from './linear/model.ts';

export type Labelled<Label> = {
  /** The best label; always there. */
  readonly label: Label;
  /** The calibrated probability that it is right, 0 to 1. */
  readonly confidence: number;
  /** The confidence is below the threshold of the model: better ask a person. */
  readonly unsure: boolean;
  /** What spoke most for the label, strongest first; may be empty. */
  readonly because: readonly DecidingWord[];
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

export type Classifier = {
  /** @param options.lang the language where it is known (ISO 639-1); it is not guessed then */
  classify(text: string, options?: { readonly lang?: string }): Understanding;
};

/** @throws RangeError for bytes that are no model, Error for a model of other labels */
export function openClassifier(bytes: ModelBytes): Classifier {
  const sentiment = openTask(bytes.sentiment, SENTIMENTS);
  const intent = openTask(bytes.intent, INTENTS);
  const urgency = openTask(bytes.urgency, URGENCIES);
  const tone = openTask(bytes.tone, TONES);
  const crisis = openTask(bytes.crisis, CRISES);
  const offence = openTask(bytes.offence, OFFENCES);
  const polarity = readPolarityWords(bytes.polarity);
  const features = new FeatureList();
  return {
    classify(text, { lang: given } = {}) {
      const language = languageOf(text, given);
      const post = { features, text, lang: language.label };
      readFeatures(text, features, { polarity, lang: language.label });
      const felt = sentiment(post);
      return {
        language,
        sentiment: { ...felt.labelled, strength: strengthOf(felt.probabilities) },
        intent: intent(post).labelled,
        urgency: urgency(post).labelled,
        tone: tone(post).labelled,
        crisis: crisis(post).labelled,
        offence: offence(post).labelled,
      };
    },
  };
}

type ReadPost = { readonly features: FeatureList; readonly text: string; readonly lang: string };
type Task<Label> = (post: ReadPost) => {
  readonly labelled: Labelled<Label>;
  readonly probabilities: Float64Array;
};

function openTask<Label extends string>(bytes: Uint8Array, labels: readonly Label[]): Task<Label> {
  const model: LinearModel = readModel(bytes);
  if (model.head.classes.join() !== labels.join())
    throw new Error(`the model "${model.head.name}" tells ${model.head.classes.join(', ')}`);
  return ({ features, text, lang }) => {
    const calibration = calibrationFor(model, lang);
    const weighed = weigh(model, features);
    const probabilities = probabilitiesOf(calibration, logitsOf(model, features, weighed));
    const confidence = Math.max(...probabilities);
    const best = probabilities.indexOf(confidence);
    const label = labels[best];
    if (label === undefined) throw new Error(`the model "${model.head.name}" gives no number`);
    return {
      labelled: {
        label,
        confidence,
        unsure: confidence < calibration.threshold,
        because: decidingWords(sharesOf(model, features, weighed, best), features, text),
      },
      probabilities,
    };
  };
}

function strengthOf(probabilities: Float64Array): number {
  return (probabilities[2] ?? 0) - (probabilities[0] ?? 0);
}

function languageOf(text: string, given: string | undefined): Understanding['language'] {
  if (given !== undefined) return { label: given, confidence: 1, unsure: false };
  const { lang, confidence } = identifyLanguage(text);
  return { label: lang, confidence, unsure: lang === 'und' };
}
