// Which texts teach what: the free sets of the data folder, brought to our labels, and the training part of our own.
import { join } from 'node:path';
import { SENTIMENTS } from '../labels.ts';
import { hasTexts, readLines, readOwnPosts } from './labelled-data.ts';
import type { OwnPost } from './labelled-data.ts';
import type { Example } from './learn.ts';

/** Our own posts are few, and nearer to what people write to organisations. */
const OWN_WEIGHT = 6;
/** Of the confidences they are a third, so that these are true of harder texts than comments as well. */
const OWN_WEIGHT_ASKED = 18;
const OWN_RUDE_WEIGHT = 3;

export function ownExamples(
  label: 'sentiment' | 'intent' | 'urgency' | 'tone' | 'crisis',
): Example[] {
  return readOwnPosts()
    .filter(({ split }) => split === 'train')
    .map((post) => ({ text: post.text, lang: post.lang, label: post[label] }));
}

/** GoEmotions (CC BY 4.0), where its grouping is one of ours, and our own posts: the training part, unless others are given. */
export function sentimentExamples(
  folder: string,
  ownPosts: readonly Example[] = ownExamples('sentiment'),
): Example[] {
  const comments = readComments(join(folder, 'sentiment/goemotions-train.jsonl'))
    .filter(({ sentiment }) => SENTIMENTS.some((label) => label === sentiment))
    .map(({ text, sentiment }) => ({ text, lang: 'en', label: sentiment }));
  const own = ownPosts.map((post) => ({
    ...post,
    weight: OWN_WEIGHT,
    weightAsked: OWN_WEIGHT_ASKED,
  }));
  return [...comments, ...own];
}

const HOSTILE = new Set(['anger', 'disgust', 'annoyance']);

/**
 * Offensive: tweets with slurs (Davidson et al. 2017, MIT), comments of anger, disgust or annoyance (GoEmotions), our
 * rude posts. The comments keep a model that has seen slurs from knowing nothing else.
 */
export function offenceExamples(folder: string): Example[] {
  const label = (isOffensive: boolean): string => (isOffensive ? 'offensive' : 'inoffensive');
  const tweets = readLines(join(folder, 'tone/offensive-davidson.jsonl'), isLabelled).map(
    ({ text, label: given }) => ({
      text: text.replaceAll(/&(?:#\d+|\w+);/g, ' '),
      lang: 'en',
      label: label(given !== 'neither'),
      source: 'tweets',
    }),
  );
  const comments = readComments(join(folder, 'sentiment/goemotions-train.jsonl')).map(
    ({ text, emotions }) => ({
      text,
      lang: 'en',
      label: label(emotions.some((emotion) => HOSTILE.has(emotion))),
      source: 'comments',
    }),
  );
  const own = readOwnPosts()
    .filter(({ split }) => split === 'train')
    .map(({ text, lang, tone }: OwnPost) => ({
      text,
      lang,
      label: label(tone === 'rude'),
      weight: OWN_RUDE_WEIGHT,
      source: 'own posts',
    }));
  return [...tweets, ...comments, ...own];
}

export type Comment = {
  readonly text: string;
  readonly sentiment: string;
  readonly emotions: readonly string[];
};

export function readComments(path: string): Comment[] {
  return readLines(path, isComment);
}

function isComment(value: unknown): value is Comment {
  return (
    hasTexts(value, 'text', 'sentiment') && 'emotions' in value && Array.isArray(value.emotions)
  );
}

function isLabelled(value: unknown): value is { text: string; label: string } {
  return hasTexts(value, 'text', 'label');
}
