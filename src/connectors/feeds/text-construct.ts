// What an element of a feed says, as plain text or as HTML. Feeds mix escaped HTML, real elements, plain text and
// base64, and often claim one and send another.

import { Parser } from 'htmlparser2';
import iconv from 'iconv-lite';
import { decodeEntities, encodeEntities } from './entities.ts';
import { elementsOf, wholeAddress } from './xml-tree.ts';
import type { XmlElement } from './xml-tree.ts';

export type Said = { html: string } | { text: string };

/** The text of an element without markup, decoded once. */
export function plainText(element: XmlElement): string {
  const text = element.children
    .map((child) =>
      'name' in child ? plainText(child) : child.isCdata ? child.raw : decodeEntities(child.raw),
    )
    .join('')
    .trim();
  return text.includes('â') ? withoutDoubleEncoding(text) : text;
}

/** Typographic marks that were UTF-8, read as windows-1252 and encoded once more: `â€™` for `’`. */
function withoutDoubleEncoding(text: string): string {
  return text.replaceAll(/â[€\u0080]./g, (wrong) => {
    const mended = iconv.encode(wrong.replace('\u0080', '€'), 'windows-1252').toString('utf8');
    return mended.length === 1 && mended !== '\uFFFD' ? mended : wrong;
  });
}

/** RSS has no types: what holds a tag or an entity is HTML. @returns null if it says nothing */
export function saidInRss(element: XmlElement): Said | null {
  if (hasElements(element)) return nonEmpty({ html: innerHtml(element) });
  const text = plainText(element);
  return nonEmpty(/[<&]/.test(text) ? { html: wholeLinks(text, element.base) } : { text });
}

/** Atom 1.0 (RFC 4287, 3.1 and 4.1.3) and 0.3, which has `mode` and media types. @returns null if it says nothing */
export function saidInAtom(element: XmlElement): Said | null {
  const type = element.attributes.get('type')?.trim().toLowerCase() ?? 'text';
  if (element.attributes.get('mode') === 'base64') return fromBase64(element);
  if (hasElements(element)) return nonEmpty({ html: innerHtml(element) });
  if (isBinary(type)) return fromBase64(element);
  const text = plainText(element);
  const isHtml = /html/.test(type) || looksLikeHtml(text);
  return nonEmpty(isHtml ? { html: wholeLinks(text, element.base) } : { text });
}

function nonEmpty(said: Said): Said | null {
  return ('html' in said ? said.html : said.text).trim() === '' ? null : said;
}

function hasElements(element: XmlElement): boolean {
  return element.children.some((child) => 'name' in child);
}

/** A picture or a document in base64 is no text; XML and text are. */
function isBinary(type: string): boolean {
  return type.includes('/') && !/^text\/|^message\/|[+/]xml\b|html/.test(type);
}

function fromBase64(element: XmlElement): Said | null {
  const written = plainText(element);
  const dense = written.replaceAll(/\s+/g, '');
  const isBase64 = dense.length % 4 === 0 && /^[\w+/]+={0,2}$/.test(dense);
  const decoded = isBase64 ? Buffer.from(written, 'base64').toString('utf8') : written;
  // What is no UTF-8 text was a picture, or a short word that happens to look like base64.
  if (decoded.includes('\uFFFD') && written.length > 100) return null;
  const text = decoded.includes('\uFFFD') ? written : decoded;
  return nonEmpty(looksLikeHtml(text) ? { html: wholeLinks(text, element.base) } : { text });
}

/** Many feeds send HTML without saying so. A lone `<blink>` may be what the text is about: only what closes is a tag. */
function looksLikeHtml(text: string): boolean {
  return /<\/[a-z][a-z0-9]*\s*>|<(br|hr|img|p)\b[^<>]*>|&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,31}\d{0,2});/i.test(
    text,
  );
}

const voids = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Elements as they stand in the feed, written as HTML. */
function innerHtml(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (!('name' in child)) return child.isCdata ? encodeEntities(child.raw) : child.raw;
      const start = `<${child.tag}${attributesAsHtml(child)}>`;
      const inside = innerHtml(child);
      return voids.has(child.tag.toLowerCase())
        ? `${start}${inside}`
        : `${start}${inside}</${child.tag}>`;
    })
    .join('');
}

function attributesAsHtml({ attributes, base }: XmlElement): string {
  return [...attributes]
    .filter(([name]) => !/^xmlns(:|$)/.test(name) && /^[\w.:-]+$/.test(name))
    .map(([name, value]) => {
      const whole = linkAttributes.has(name) ? (wholeAddress(value, base) ?? value) : value;
      return ` ${name}="${encodeEntities(whole).replaceAll('"', '&quot;')}"`;
    })
    .join('');
}

const linkAttributes = new Set(['href', 'src', 'cite', 'poster', 'longdesc']);

/** Relative addresses in HTML lead nowhere once it has left its feed: they are made whole. */
export function wholeLinks(html: string, base: string | null): string {
  if (base === null || !/\b(href|src|cite)\b/i.test(html)) return html;
  return html.replaceAll(
    /(<[a-z][^<>]{0,2000}?\s(?:href|src|cite)\s{0,10}=\s{0,10})("[^"<>]{0,4000}"|'[^'<>]{0,4000}'|[^\s"'<>]{1,4000})/gi,
    (whole, before: string, quoted: string) => {
      const written = quoted.replace(/^["']|["']$/g, '');
      const address = wholeAddress(decodeEntities(written), base);
      return address === null
        ? whole
        : `${before}"${encodeEntities(address).replaceAll('"', '&quot;')}"`;
    },
  );
}

/** Child elements of one of these names that say something, the first name first. */
export function firstSaying(element: XmlElement, names: readonly string[]): XmlElement | undefined {
  const children = elementsOf(element);
  for (const name of names) {
    const found = children.find((child) => child.name === name && plainText(child) !== '');
    if (found) return found;
  }
  return undefined;
}

export function firstText(element: XmlElement, names: readonly string[]): string | undefined {
  const found = firstSaying(element, names);
  return found && plainText(found);
}

/** For what is shown as one line. */
export function withoutTags(said: Said): string {
  return ('text' in said ? said.text : textOf(said.html)).replaceAll(/\s+/g, ' ').trim();
}

function textOf(html: string): string {
  let text = '';
  let silence = 0;
  const isSilent = (name: string) => name === 'script' || name === 'style';
  const parser = new Parser({
    onopentagname: (name) => (silence += isSilent(name) ? 1 : 0),
    onclosetag: (name) => (silence -= isSilent(name) ? 1 : 0),
    ontext: (part) => (text += silence === 0 ? part : ''),
  });
  parser.end(html);
  return text;
}
