// Decides what an atom or a quoted text of a query looks for, by the same tokeniser that reads the posts.
import { tokenize, type Token } from '#text/tokens.ts';
import { queryWarning, refuse, shorten, type QueryDiagnostic } from './diagnostics.ts';
import type { EntityNode, Span, TermNode } from './tree.ts';

const slopMax = 20;
/** With repeated words, finding a sloppy phrase is a matching problem that grows with its length. */
const sloppyWordsMax = 10;
const phraseWordsMax = 100;
const rawLengthMax = 500;
/** Fewer letters would be found all over: `a~1` is every word of one or two letters. */
const fuzzyLettersMin = { 1: 5, 2: 8 } as const;

type Warn = (diagnostic: QueryDiagnostic) => void;

const ENTITY_KINDS: ReadonlySet<string> = new Set(['hashtag', 'mention', 'cashtag']);
const DROPPED_WITH_MEANING = /[+#&%$@*^=<>|~]/u;

/** Words, numbers and emoji: what phrases are made of. */
export function isUnit(token: Token): boolean {
  return token.kind === 'word' || token.kind === 'number' || token.kind === 'emoji';
}

export function readAtom(text: string, span: Span, warn: Warn): TermNode {
  if (text.startsWith('=') && text.length > 1) return readExact(text.slice(1), span);
  const suffix = /^(.+)~(\d*)$/u.exec(text);
  if (suffix) return readTilde(suffix[1] ?? '', suffix[2] ?? '', span);
  let stemLength = text.length;
  while (text.charAt(stemLength - 1) === '*') stemLength--;
  const stem = text.slice(0, stemLength);
  if (/[?*]/u.test(stem)) return readWildcard(text, span, warn);
  if (stem !== text && stem !== '') return readPrefix(stem, span);
  return readPlain(text, span, warn);
}

function readExact(text: string, span: Span): TermNode {
  const units = tokenize(text).filter(isUnit);
  const only = units[0];
  if (units.length === 1 && only && only.kind !== 'emoji') {
    return { kind: 'word', text: text.slice(only.from, only.to), exact: true, ...span };
  }
  return readQuoted(text, 0, span);
}

function readTilde(text: string, digits: string, span: Span): TermNode {
  const units = tokenize(text).filter(isUnit);
  if (units.length === 0) return refuseEmpty(text, span);
  if (digits === '') {
    return {
      kind: 'compound',
      text: units.map((unit) => text.slice(unit.from, unit.to)).join('-'),
      ...span,
    };
  }
  const only = units[0];
  if (units.length > 1 || !only) {
    return refuse(span, {
      code: 'fuzzy-one-word',
      message: '~ with a number finds misspellings of one word.',
      hint: 'Write it after each word, and put ONEAR/0 between them.',
    });
  }
  if (digits !== '1' && digits !== '2') {
    return refuse(span, {
      code: 'fuzzy-edits',
      message: 'A word may differ by one or two letters.',
      hint: `Write ${shorten(text)}~1 or ${shorten(text)}~2.`,
    });
  }
  const edits = digits === '1' ? 1 : 2;
  if (Array.from(only.folded).length < fuzzyLettersMin[edits]) {
    refuse(span, {
      code: 'fuzzy-too-short',
      message: `~${edits} needs a word of at least ${fuzzyLettersMin[edits]} letters; shorter ones are like too many others.`,
      hint: 'Write the misspellings you mean with OR between them.',
    });
  }
  return { kind: 'fuzzy', text: text.slice(only.from, only.to), edits, ...span };
}

function readPrefix(stem: string, span: Span): TermNode {
  const tokens = tokenize(stem);
  const entity = tokens.find((token) => ENTITY_KINDS.has(token.kind));
  if (entity?.from === 0 && entity.to === stem.length) return entityNode(stem, entity, true, span);
  const units = tokens.filter(isUnit);
  const only = units[0];
  if (
    only &&
    units.length === 1 &&
    only.from === 0 &&
    only.to === stem.length &&
    only.kind !== 'emoji'
  ) {
    return { kind: 'prefix', text: stem, ...span };
  }
  return refuse(span, {
    code: 'prefix-one-word',
    message: `* continues one word, and “${shorten(stem)}” is not one word here.`,
    hint:
      units.length > 1
        ? 'Write the last word with * and put ONEAR/0 before it. Chinese, Japanese and Thai words are found inside longer ones without *.'
        : 'Put letters before the *.',
  });
}

function readWildcard(pattern: string, span: Span, warn: Warn): TermNode {
  const merged = pattern.replace(/\*+/gu, '*');
  const pieces = merged.split(/[?*]/u).filter((piece) => piece !== '');
  const strange = pieces.some((piece) => {
    const units = tokenize(piece).filter(isUnit);
    return units.length !== 1 || units[0]?.from !== 0 || units[0].to !== piece.length;
  });
  if (pieces.length === 0 || strange) {
    refuse(span, {
      code: 'wildcard-one-word',
      message:
        '* and ? stand for letters inside one word; only letters and digits may be around them.',
      hint: 'For the sign itself write raw:"…".',
    });
  }
  if (merged.replace(/[^?*]/gu, '').length > 5) {
    refuse(span, { code: 'wildcard-too-many', message: 'A word may hold five * and ? at most.' });
  }
  if (/^[^?*]+\?$/u.test(merged)) {
    warn(
      queryWarning(span, {
        code: 'question-mark',
        message: 'The question mark stands for exactly one more letter here.',
        hint: 'Leave it out if you mean the punctuation.',
      }),
    );
  }
  return { kind: 'wildcard', pattern: merged, ...span };
}

function readPlain(text: string, span: Span, warn: Warn): TermNode {
  const tokens = tokenize(text);
  if (tokens.some((token) => token.kind === 'link')) {
    const host = /^[\w.-]+$/u.test(text) ? text : 'example.com';
    warn(
      queryWarning(span, {
        code: 'address-as-words',
        message: 'This finds the words of the address in the text.',
        hint: `Use links:${host} for posts that link there, site:${host} for posts published there.`,
      }),
    );
  }
  const node = readUnits(text, tokens, span);
  if (!node) return refuseEmpty(text, span);
  if (node.kind === 'word' && DROPPED_WITH_MEANING.test(text.replace(node.text, ''))) {
    warn(
      queryWarning(span, {
        code: 'sign-ignored',
        message: `Signs are not looked at: this finds “${shorten(node.text)}”.`,
        hint: `To find the signs too write raw:"${shorten(text)}".`,
      }),
    );
  }
  return node;
}

/** One entity or one unit becomes that; several units become a phrase; nothing becomes undefined. */
function readUnits(text: string, tokens: readonly Token[], span: Span): TermNode | undefined {
  const units = tokens.filter(isUnit);
  const entity = tokens.find((token) => ENTITY_KINDS.has(token.kind));
  if (entity && units.every((unit) => unit.from >= entity.from && unit.to <= entity.to)) {
    return entityNode(text, entity, false, span);
  }
  const first = units[0];
  if (!first) return undefined;
  if (units.length > phraseWordsMax) {
    refuse(span, {
      code: 'phrase-too-long',
      message: `A phrase may have ${phraseWordsMax} words; this has ${units.length}.`,
      hint: 'Is a space or a quotation mark missing?',
    });
  }
  if (units.length > 1) return { kind: 'phrase', text: text.trim(), slop: 0, ...span };
  const own = text.slice(first.from, first.to);
  if (first.kind === 'emoji') return { kind: 'emoji', text: own, ...span };
  return { kind: 'word', text: own, exact: false, ...span };
}

function entityNode(text: string, token: Token, prefix: boolean, span: Span): EntityNode {
  const entity =
    token.kind === 'hashtag' ? 'hashtag' : token.kind === 'mention' ? 'mention' : 'cashtag';
  const name = text.slice(token.from, token.to).replace(/^[#＃@＠$]/u, '');
  return { kind: 'entity', entity, name, prefix, ...span };
}

/** A quoted text is a phrase even when it is one word, so that it is never stemmed. */
export function readQuoted(text: string, slop: number, span: Span): TermNode {
  const clean = text.replace(/\s+/gu, ' ').trim();
  const node = readUnits(clean, tokenize(clean), span);
  if (!node) return refuseEmpty(clean, span);
  if (slop > slopMax) {
    refuse(span, {
      code: 'slop-too-large',
      message: `~ after a phrase may be ${slopMax} at most.`,
    });
  }
  if (slop > 0 && tokenize(clean).filter(isUnit).length > sloppyWordsMax) {
    refuse(span, {
      code: 'slop-too-many-words',
      message: `A phrase with ~ may have ${sloppyWordsMax} words at most.`,
      hint: 'Join shorter phrases with NEAR.',
    });
  }
  if (node.kind === 'entity' || node.kind === 'emoji') return node;
  return { kind: 'phrase', text: clean, slop, ...span };
}

export function readRaw(text: string, span: Span): TermNode {
  if (text.trim() === '') return refuseEmpty(text, span);
  if (text.length > rawLengthMax) {
    refuse(span, {
      code: 'raw-too-long',
      message: `raw: may have ${rawLengthMax} characters at most.`,
    });
  }
  return { kind: 'raw', text, ...span };
}

export function readCase(text: string, span: Span): TermNode {
  const clean = text.replace(/\s+/gu, ' ').trim();
  const node = readUnits(clean, tokenize(clean), span);
  if (!node) return refuseEmpty(clean, span);
  return { kind: 'case', text: clean, ...span };
}

function refuseEmpty(text: string, span: Span): never {
  return refuse(span, {
    code: 'nothing-to-find',
    message:
      text === ''
        ? 'Nothing stands between the quotation marks.'
        : `“${shorten(text)}” holds no word to look for.`,
    hint:
      text === ''
        ? 'Write the phrase, or remove the marks.'
        : `To find the signs themselves write raw:"${shorten(text)}".`,
  });
}
