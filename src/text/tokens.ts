// The product's one tokeniser: words by UAX 29 with the tailorings posts need, emoji clusters, links, and on top of the
// words the hashtags, mentions and cashtags they belong to, each with its place, position and sentence.
import { emojiEnd, foldEmoji } from './emoji.ts';
import { cashtagAt, handleAt, hashtagAt, mentionAt } from './entities.ts';
import { foldText, foldWord } from './fold.ts';
import { findLinks } from './links.ts';
import type { Link } from './links.ts';
import { SentenceCounter } from './sentences.ts';
import { wordEnd } from './word-boundaries.ts';
import {
  HEBREW_LETTER,
  KATAKANA,
  LETTER,
  LONE_LETTER,
  NUMERIC,
  wordBreakClass,
} from './word-break-class.ts';

export type TokenKind = 'word' | 'number' | 'hashtag' | 'mention' | 'cashtag' | 'emoji' | 'link';

/**
 * One unit of a text. `word`, `number`, `emoji` and links with a scheme take one position each. A hashtag, mention,
 * cashtag or bare link lies over the words it is made of, which are tokens too: it shares their positions.
 */
export type Token = {
  kind: TokenKind;
  /** The form that is compared: see fold.ts; '#tag', '@name', '$abc' with their sign; a link as written. */
  folded: string;
  /** UTF-16 offsets in the text, `to` exclusive. */
  from: number;
  to: number;
  /** Counted from 0 over the whole text. */
  position: number;
  /** Above `position` only for an entity of several words. */
  lastPosition: number;
  /** Counted from 0. */
  sentence: number;
};

/** A text's tokens in order of position; an entity stands before the words it lies over. */
export function tokenize(text: string): Token[] {
  const reader = new Reader();
  let at = 0;
  while (at < text.length) {
    if (isSpace(text.charCodeAt(at))) {
      reader.passSpace(text.charCodeAt(at));
      at += 1;
      continue;
    }
    let end = at + 1;
    while (end < text.length && !isSpace(text.charCodeAt(end))) end += 1;
    reader.readChunk(text.slice(at, end), at);
    at = end;
  }
  return reader.tokens;
}

/**
 * Reads a text run by run between white space. Nothing the tokeniser knows reaches over white space or depends on what
 * lies beyond it (sentences aside), so that the matching engine may hand over single runs.
 */
class Reader {
  readonly tokens: Token[] = [];
  readonly #sentences = new SentenceCounter();
  readonly #openEntities: Token[] = [];
  #chunk = '';
  #base = 0;
  #position = 0;

  passSpace(code: number): void {
    this.#sentences.passSpace(code);
  }

  readChunk(chunk: string, base: number): void {
    this.#chunk = chunk;
    this.#base = base;
    const links = mayHoldLink(chunk) ? findLinks(chunk) : [];
    let nextLink = 0;
    let at = 0;
    while (at < chunk.length) {
      this.#closeEntities(at);
      const link = links[nextLink];
      if (link && at >= link.from) {
        nextLink += 1;
        at = this.#readLink(link, at);
        continue;
      }
      this.#openEntity(at);
      const emoji = emojiEnd(chunk, at);
      if (emoji > 0) {
        this.#push('emoji', foldEmoji(chunk.slice(at, emoji)), at, emoji);
        at = emoji;
      } else at = this.#readSegment(at, this.#limit(link?.hasScheme ? link.from : chunk.length));
    }
    this.#closeEntities(chunk.length);
  }

  /** The edges of hashtags, mentions and cashtags are word edges too; those of bare links are not. */
  #limit(end: number): number {
    let limit = end;
    for (const { kind, to } of this.#openEntities)
      if (kind !== 'link') limit = Math.min(limit, to - this.#base);
    return limit;
  }

  #readSegment(from: number, end: number): number {
    const chunk = this.#chunk;
    const to = endBeforeEmoji(chunk, from, wordEnd(chunk, from, end, 'social'));
    const kind = segmentKind(chunk, from, to);
    if (kind === undefined) {
      this.#sentences.passMark(chunk.charCodeAt(from));
      return to;
    }
    let first = from;
    let last = to;
    while (chunk.charCodeAt(first) === UNDERSCORE) first += 1;
    while (chunk.charCodeAt(last - 1) === UNDERSCORE) last -= 1;
    const folded = foldWord(chunk.slice(first, last));
    if (folded !== '') this.#push(kind, folded, first, last);
    return to;
  }

  #readLink({ from, to, address, hasScheme }: Link, at: number): number {
    if (hasScheme) {
      this.#push('link', address, from, to);
      return to;
    }
    this.#lay('link', address, from, to);
    return at;
  }

  #openEntity(at: number): void {
    if (this.#openEntities.some((entity) => entity.kind === 'link')) return;
    const chunk = this.#chunk;
    const sign = chunk.charCodeAt(at);
    if (sign === HASH || sign === WIDE_HASH) {
      const tag = hashtagAt(chunk, at);
      if (tag) this.#lay('hashtag', `#${foldText(tag.name)}`, at, tag.to);
    } else if (sign === AT || sign === WIDE_AT) {
      const handle = handleAt(chunk, at);
      if (handle) this.#lay('mention', `@${handle.name.toLowerCase()}`, at, handle.to);
      const mention = mentionAt(chunk, at);
      const name = mention?.name ?? /^[^.@]+(?=@)/u.exec(handle?.name ?? '')?.[0];
      if (name !== undefined)
        this.#lay('mention', `@${name.toLowerCase()}`, at, at + 1 + name.length);
    } else if (sign === DOLLAR) {
      const cashtag = cashtagAt(chunk, at);
      if (cashtag) this.#lay('cashtag', `$${cashtag.name.toLowerCase()}`, at, cashtag.to);
    }
  }

  /** Opens an entity; it is put out with the first word inside it. */
  #lay(kind: TokenKind, folded: string, from: number, to: number): void {
    const { start, end } = { start: from + this.#base, end: to + this.#base };
    this.#openEntities.push({
      kind,
      folded,
      from: start,
      to: end,
      position: -1,
      lastPosition: -1,
      sentence: 0,
    });
  }

  #push(kind: TokenKind, folded: string, from: number, to: number): void {
    const sentence = this.#sentences.startWord(this.#chunk, from, to);
    const position = this.#position;
    for (const entity of this.#openEntities) {
      entity.lastPosition = position;
      if (entity.position >= 0) continue;
      entity.position = position;
      entity.sentence = sentence;
      this.tokens.push(entity);
    }
    const base = this.#base;
    this.tokens.push({
      kind,
      folded,
      from: from + base,
      to: to + base,
      position,
      lastPosition: position,
      sentence,
    });
    this.#position += 1;
  }

  #closeEntities(at: number): void {
    for (let index = this.#openEntities.length - 1; index >= 0; index -= 1)
      if ((this.#openEntities[index]?.to ?? 0) <= at + this.#base)
        this.#openEntities.splice(index, 1);
  }
}

const UNDERSCORE = 0x5f;
const HASH = 0x23;
const WIDE_HASH = 0xff03;
const AT = 0x40;
const WIDE_AT = 0xff20;
const DOLLAR = 0x24;

/** White space as the tokeniser sees it: the no-break spaces part words as well. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return true;
  if (code < 0x1680) return code === 0xa0 || code === 0x85;
  if (code < 0x3000)
    return (
      code === 0x1680 ||
      (code >= 0x2000 && code <= 0x200a) ||
      code === 0x2028 ||
      code === 0x2029 ||
      code === 0x202f ||
      code === 0x205f
    );
  return code === 0x3000;
}

function mayHoldLink(chunk: string): boolean {
  const dot = chunk.indexOf('.', 1);
  return dot > 0 && dot < chunk.length - 1;
}

/** Digits and a few letters become emoji by what follows them (1️⃣, ℹ️); a word ends before such a one. */
function endBeforeEmoji(text: string, from: number, to: number): number {
  for (let at = from + 1; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 0xfe0f && code !== 0x20e3) continue;
    for (let start = at - 1; start > from && start >= at - 2; start -= 1)
      if (emojiEnd(text, start) > at) return start;
  }
  return to;
}

/** Word, number, or undefined for a segment of signs only. */
function segmentKind(text: string, from: number, to: number): 'word' | 'number' | undefined {
  let isNumber = false;
  for (let at = from; at < to;) {
    const code = text.codePointAt(at) ?? 0;
    const kind = wordBreakClass(code);
    if (kind === LETTER || kind === LONE_LETTER || kind === HEBREW_LETTER || kind === KATAKANA)
      return 'word';
    if (kind === NUMERIC) isNumber = true;
    at += code > 0xffff ? 2 : 1;
  }
  return isNumber ? 'number' : undefined;
}
