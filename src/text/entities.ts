// Hashtags, mentions and cashtags, by the rules of twitter-text (its conformance files are our tests), plus the full
// handles of the fediverse (@name@host) and of Bluesky (@name.host). Offsets are UTF-16.
import { findLinks } from './links.ts';

export type Entity = { from: number; to: number; name: string };

// twitter-text's list of what a hashtag may hold besides letters, marks and digits.
const TAG_EXTRA =
  '_\\u200c\\u200d\\ua67e\\u05be\\u05f3\\u05f4\\uff5e\\u301c\\u309b\\u309c\\u30a0\\u30fb\\u3003\\u0f0b\\u0f0c\\u00b7';
const TAG = new RegExp(`[#＃](?![\\ufe0f\\u20e3])([\\p{L}\\p{M}\\p{Nd}${TAG_EXTRA}]+)`, 'uy');
const TAG_CHAR = new RegExp(`[\\p{L}\\p{M}\\p{Nd}${TAG_EXTRA}&]`, 'u');
const HAS_LETTER = /[\p{L}\p{M}]/u;

function charBefore(text: string, at: number): string {
  if (at === 0) return '';
  const low = text.charCodeAt(at - 1);
  const isPair = low >= 0xdc00 && low <= 0xdfff && at > 1;
  return isPair ? String.fromCodePoint(text.codePointAt(at - 2) ?? 0) : text.charAt(at - 1);
}

/** The hashtag whose sign stands at `at`, or undefined. */
export function hashtagAt(text: string, at: number): Entity | undefined {
  const before = charBefore(text, at);
  if (before !== '' && !/[\ufe0e\ufe0f]/u.test(before) && TAG_CHAR.test(before)) return undefined;
  TAG.lastIndex = at;
  const name = TAG.exec(text)?.[1];
  if (name === undefined || !HAS_LETTER.test(name)) return undefined;
  const to = at + 1 + name.length;
  if (/[#＃]/u.test(text.charAt(to)) || text.startsWith('://', to)) return undefined;
  return { from: at, to, name };
}

const NAME = /[@＠]([a-zA-Z0-9_]{1,20})(\/[a-zA-Z][a-zA-Z0-9_-]{0,24})?/uy;
const LATIN_ACCENT =
  // oxlint-disable-next-line no-misleading-character-class -- each character for itself is meant
  /[\xC0-\xD6\xD8-\xF6\xF8-\xFF\u0100-\u024F\u0253\u0254\u0256\u0257\u0259\u025B\u0263\u0268\u026F\u0272\u0289\u028B\u02BB\u0300-\u036F\u1E00-\u1EFF]/u;
const NO_MENTION_AFTER = /[a-zA-Z0-9_!#$%&*@＠]/u;
const REPOST_MARK = /(?:^|[^a-zA-Z0-9_+~.-])rt:?$/iu;
const HANDLE =
  /[@＠]([a-zA-Z0-9_][a-zA-Z0-9_.-]*@?(?:[a-zA-Z0-9-]+\.)+[a-zA-Z]{2,})(?![a-zA-Z0-9@])/uy;

export type Mention = Entity & { list: string };

function mayStandAfter(text: string, at: number): boolean {
  return (
    !NO_MENTION_AFTER.test(text.charAt(at - 1)) ||
    REPOST_MARK.test(text.slice(Math.max(0, at - 4), at))
  );
}

/** The mention (with twitter-text's optional list) whose sign stands at `at`, or undefined. */
export function mentionAt(text: string, at: number): Mention | undefined {
  if (at > 0 && !mayStandAfter(text, at)) return undefined;
  NAME.lastIndex = at;
  const found = NAME.exec(text);
  const name = found?.[1];
  if (!found || name === undefined) return undefined;
  const list = found[2] ?? '';
  const to = at + 1 + name.length + list.length;
  const after = text.charAt(to);
  if (/[@＠]/u.test(after) || LATIN_ACCENT.test(after) || text.startsWith('://', to))
    return undefined;
  return { from: at, to, name, list };
}

/** The full handle, such as @name@mastodon.social or @name.bsky.social, whose sign stands at `at`. */
export function handleAt(text: string, at: number): Entity | undefined {
  if (at > 0 && !mayStandAfter(text, at)) return undefined;
  HANDLE.lastIndex = at;
  const name = HANDLE.exec(text)?.[1];
  if (name === undefined) return undefined;
  return { from: at, to: at + 1 + name.length, name };
}

const CASHTAG = /\$([a-z]{1,6}(?:[._][a-z]{1,2})?)(?=$|\s|[!'#%&()*+,\\\-./:;<=>?@[\]^_{|}~$])/iuy;

/** The cashtag whose sign stands at `at`, or undefined. */
export function cashtagAt(text: string, at: number): Entity | undefined {
  if (at > 0 && !/\s/u.test(text.charAt(at - 1))) return undefined;
  CASHTAG.lastIndex = at;
  const name = CASHTAG.exec(text)?.[1];
  return name === undefined ? undefined : { from: at, to: at + 1 + name.length, name };
}

function scan<Found extends Entity>(
  text: string,
  signs: RegExp,
  entityAt: (text: string, at: number) => Found | undefined,
): Found[] {
  const found: Found[] = [];
  for (const { index } of text.matchAll(signs)) {
    const entity = entityAt(text, index);
    if (entity) found.push(entity);
  }
  return found;
}

/** All hashtags outside links. */
export function findHashtags(text: string): Entity[] {
  const links = findLinks(text);
  return scan(text, /[#＃]/gu, hashtagAt).filter(
    (tag) => !links.some((link) => tag.from < link.to && tag.to > link.from),
  );
}

export const findMentions = (text: string): Mention[] => scan(text, /[@＠]/gu, mentionAt);
export const findCashtags = (text: string): Entity[] => scan(text, /\$/gu, cashtagAt);

/** The handle a post starts with and so replies to, or undefined. */
export function findReply(text: string): string | undefined {
  const start = /^\s*/u.exec(text)?.[0].length ?? 0;
  return mentionAt(text.slice(start), 0)?.name;
}
