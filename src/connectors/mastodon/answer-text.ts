// The text of an answer as Mastodon counts and shows it: the author is mentioned, links count the same whatever their
// length, and of a mention only the name counts (docs.joinmastodon.org/user/posting/#text).

import type { Learnt } from './settings.ts';

/** `@`, a name of the most that Mastodon lets people have, and a space. */
export const mentionRoom = 32;

const link = /https?:\/\/[^\s<>"]+/giu;
const mention = /(^|[^\p{L}\p{N}_/])@([\p{L}\p{N}_.-]+)(?:@[\p{L}\p{N}_.:-]+)?/giu;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** As the server counts: in graphemes. */
export function countedLength(
  text: string,
  { charactersPerUrl }: Pick<Learnt, 'charactersPerUrl'>,
) {
  const counted = text
    .replaceAll(link, 'x'.repeat(charactersPerUrl))
    .replaceAll(mention, (_whole, before: string, name: string) => `${before}@${name}`);
  return [...segmenter.segment(counted)].length;
}

/** The author is mentioned first, as people do there, unless the text does so itself. */
export function withMention(text: string, acct: string | null): string {
  return acct === null || mentions(text, acct) ? text : `@${acct} ${text}`;
}

function mentions(text: string, acct: string): boolean {
  const [name = ''] = acct.split('@');
  return [...text.matchAll(mention)].some(([whole, before = '']) => {
    const written = whole.slice(before.length + 1).toLowerCase();
    return written === acct.toLowerCase() || written === name.toLowerCase();
  });
}

/**
 * Whether a status on the server says what we said. It comes back as HTML, with links and mentions rewritten, so only
 * words are compared, and of mentions the names.
 */
export function saysTheSame(html: string, text: string): boolean {
  return wordsOf(plain(html)) === wordsOf(text);
}

function plain(html: string): string {
  return html
    .replaceAll(/<(?:br|\/p)[^>]*>/gi, ' ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi, entity);
}

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function entity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return named[name.toLowerCase()] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

function wordsOf(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(mention, (_whole, before: string, name: string) => `${before}@${name}`)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{Extended_Pictographic}]+/gu, '');
}
