// The norms of the place: how long, how loud, in which language, and for whose eyes.

import { graphemes } from '#text/graphemes.ts';
import { identifyLanguage } from '#text/language-id.ts';
import { findHashtags } from '#text/entities.ts';
import { withoutLongRuns } from './phrases.ts';
import type { ReasonOf } from './reasons.ts';
import type { Check, CheckFinding, CheckSubject, CheckedVisibility } from './subject.ts';

/** Shorter texts say too little about their language. */
const LANGUAGE_LETTERS_MIN = 40;
const SHOUTED_LETTERS_MIN = 25;
/** As much as is needed to tell. */
const LANGUAGE_LENGTH = 2000;

export const checkNorms: Check = (subject) => [
  ...tooLong(subject),
  ...empty(subject),
  ...shouting(subject),
  ...hashtags(subject),
  ...otherLanguage(subject),
  ...widerThanThread(subject),
];

function tooLong({ text, place }: CheckSubject): CheckFinding[] {
  if (!place.length) return [];
  const { max, unit } = place.length;
  const length = lengthOf(text, unit);
  if (length <= max) return [];
  const span = { from: Math.min(max, text.length - 1), to: text.length };
  return [finding(span, 'block', { code: 'too-long', length, max, unit })];
}

function lengthOf(text: string, unit: 'graphemes' | 'characters' | 'bytes'): number {
  if (unit === 'graphemes') return graphemes(text).length;
  return unit === 'bytes' ? new TextEncoder().encode(text).length : [...text].length;
}

function empty({ text }: CheckSubject): CheckFinding[] {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (letters >= 4 || text === '') return [];
  return [finding({ from: 0, to: text.length }, 'needs-approval', { code: 'hardly-anything' })];
}

function shouting({ text }: CheckSubject): CheckFinding[] {
  const letters = text.match(/\p{L}/gu) ?? [];
  const large = letters.filter((letter) => letter !== letter.toLowerCase()).length;
  if (letters.length < SHOUTED_LETTERS_MIN || large < letters.length * 0.7) return [];
  return [finding({ from: 0, to: text.length }, 'hint', { code: 'shouting' })];
}

function hashtags({ text, place }: CheckSubject): CheckFinding[] {
  const { hashtagsMax: max } = place;
  const tags = findHashtags(withoutLongRuns(text));
  const [beyond] = tags.slice(max);
  if (!beyond) return [];
  const span = { from: beyond.from, to: text.length };
  return [finding(span, 'hint', { code: 'hashtags', count: tags.length, max })];
}

function otherLanguage({ text, lang }: CheckSubject): CheckFinding[] {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < LANGUAGE_LETTERS_MIN || lang === 'und') return [];
  const guess = identifyLanguage(text.slice(0, LANGUAGE_LENGTH));
  if (guess.lang === lang || guess.lang === 'und' || guess.confidence < 0.8) return [];
  return [finding({ from: 0, to: text.length }, 'hint', { code: 'other-language' })];
}

const EYES: readonly CheckedVisibility[] = ['direct', 'followers', 'unlisted', 'public'];

function widerThanThread({ text, visibility, place }: CheckSubject): CheckFinding[] {
  const { threadVisibility } = place;
  if (visibility === null || threadVisibility === null) return [];
  if (EYES.indexOf(visibility) <= EYES.indexOf(threadVisibility)) return [];
  // Unlisted instead of public is a matter of taste; out of a private message it is not.
  const severity = threadVisibility === 'direct' ? 'block' : 'hint';
  return [finding({ from: 0, to: text.length }, severity, { code: 'wider-than-thread' })];
}

function finding(
  span: { from: number; to: number },
  severity: CheckFinding['severity'],
  why: ReasonOf<'norms'>,
): CheckFinding {
  return { rule: 'norms', severity, from: span.from, to: span.to, why, fix: null };
}
