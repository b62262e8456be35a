// Labels for matched posts, in the matching thread: the models are opened with the first post that needs them, and
// never in the thread that answers requests. What the organisation has taught has the last word.

import type { Classifier, Labelled } from '#language/classify.ts';
import type { TaskName } from '#language/labels.ts';
import { loadClassifier } from '#language/node/load-models.ts';
import { readOwnModel } from '#language/own-model/own-model-file.ts';
import type { TaughtModels } from '#language/own-model/own-model.ts';
import type { PostLabels } from '../contract/labels.ts';
import type { PostToMatch, ToMatchThread } from './match-messages.ts';
import { textToLabel } from './text-to-label.ts';

const wordsKept = 3;

let classifier: Classifier | undefined;
let taught: TaughtModels = {};
let thresholds: Partial<Record<TaskName, number>> = {};

/** @throws Error for models of another version of Parley; what was taught before stays then */
export function setLabelling(labelling: Extract<ToMatchThread, { kind: 'labelling' }>): void {
  const { sentiment, intent, urgency, tone, crisis, offence } = labelling.models;
  taught = {
    ...(sentiment ? { sentiment: readOwnModel(sentiment) } : {}),
    ...(intent ? { intent: readOwnModel(intent) } : {}),
    ...(urgency ? { urgency: readOwnModel(urgency) } : {}),
    ...(tone ? { tone: readOwnModel(tone) } : {}),
    ...(crisis ? { crisis: readOwnModel(crisis) } : {}),
    ...(offence ? { offence: readOwnModel(offence) } : {}),
  };
  thresholds = labelling.thresholds;
}

export function labelPost(post: PostToMatch, lang: string): PostLabels {
  classifier ??= loadClassifier();
  const read = classifier.classify(textToLabel(post), { lang, taught, thresholds });
  return {
    sentiment: kept(read.sentiment),
    intent: kept(read.intent),
    urgency: kept(read.urgency),
    tone: kept(read.tone),
    crisis: kept(read.crisis),
    offence: kept(read.offence),
  };
}

/** The labels that a query can ask for. */
export function namesOf({ sentiment, intent, tone }: PostLabels) {
  return { sentiment: sentiment.label, intent: intent.label, tone: tone.label };
}

function kept<Label extends string>({ label, confidence, unsure, because }: Labelled<Label>) {
  return {
    label,
    confidence: Math.round(confidence * 1000) / 1000,
    unsure,
    because: because.slice(0, wordsKept).map(({ text }) => text),
  };
}
