// Labels for matched posts, in the matching thread: the models are opened with the first post that needs them, and
// never in the thread that answers requests.

import type { Classifier, Labelled } from '#language/classify.ts';
import { loadClassifier } from '#language/node/load-models.ts';
import type { PostLabels } from '../contract/labels.ts';
import type { PostToMatch } from './match-messages.ts';

/** Two pages tell as much as a book, in bounded time. */
const charactersRead = 4000;
const wordsKept = 3;

let classifier: Classifier | undefined;

export function labelPost(post: PostToMatch, lang: string): PostLabels {
  classifier ??= loadClassifier();
  const text = post.title === undefined ? post.text : `${post.title}\n${post.text}`;
  const read = classifier.classify(text.slice(0, charactersRead), { lang });
  return {
    sentiment: kept(read.sentiment),
    intent: kept(read.intent),
    urgency: kept(read.urgency),
    tone: kept(read.tone),
    crisis: kept(read.crisis),
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
