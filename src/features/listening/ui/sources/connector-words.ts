// What a connector says of itself, its settings and its troubles, in the language of the screen. Its sentences are English
// where they are written and stored; their catalog is opened with the list of connectors. What was put into a sentence (a
// name, a number) is found again by what stands around it.

import { i18n } from '@lingui/core';
import { sentencePatterns } from './sentence-patterns.ts';
import type { SentencePattern } from './sentence-patterns.ts';

/** What is no sentence of the catalog stays as it came. */
export function spoken(text: string): string {
  return whole(text) ?? oneByOne(text) ?? byPattern(text) ?? text;
}

function whole(text: string): string | null {
  return Object.hasOwn(i18n.messages, text) ? i18n._(text) : null;
}

/** Notes and troubles are often several sentences; null unless each is known. */
function oneByOne(text: string): string | null {
  const sentences = text.split(/(?<=[.?!]) (?=[\p{Lu}\d"])/u);
  if (sentences.length < 2) return null;
  const said = sentences.map((sentence) => whole(sentence) ?? byPattern(sentence));
  return said.some((each) => each === null) ? null : said.join(' ');
}

function byPattern(text: string): string | null {
  // Refusals end with the status that the network gave.
  const [, refusal, status] = /^(.+) \((\d{3})\)\.$/s.exec(text) ?? [];
  if (refusal !== undefined) {
    const said = whole(refusal) ?? matched(refusal);
    if (said !== null) return `${said} (${status}).`;
  }
  return matched(text);
}

function matched(text: string): string | null {
  for (const { id, shape } of patterns()) {
    const values = shape.exec(text)?.slice(1);
    // What was put in may be a sentence itself, such as why something failed; a single word is a name.
    if (values)
      return i18n._(id, Object.fromEntries(values.map((value, at) => [at, inside(value)])));
  }
  return null;
}

function inside(value: string): string {
  return value.trim().includes(' ')
    ? `${value.startsWith(' ') ? ' ' : ''}${spoken(value.trim())}`
    : value;
}

let known: { language: string; count: number; patterns: SentencePattern[] } | null = null;

function patterns(): readonly SentencePattern[] {
  const ids = Object.keys(i18n.messages);
  if (known?.language !== i18n.locale || known.count !== ids.length)
    known = { language: i18n.locale, count: ids.length, patterns: sentencePatterns(ids) };
  return known.patterns;
}
