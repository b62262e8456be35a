// A tree of elements from any XML, also broken XML: htmlparser2 never gives up, and what an unknown end tag or a
// missing one means is decided there. Names come out the same whatever prefixes a feed chose.

import { Parser } from 'htmlparser2';
import { AppError } from '#platform/errors.ts';
import { decodeEntities, expandDeclaredEntities } from './entities.ts';
import { createNamespaces } from './namespaces.ts';
import type { FeedLanguage } from './namespaces.ts';

export type XmlElement = {
  /** Lower case; without a prefix for RSS and Atom themselves, `content:encoded` and the like for everything else. */
  name: string;
  /** As it reads in HTML. */
  tag: string;
  /** Decoded; names in lower case. */
  attributes: ReadonlyMap<string, string>;
  children: XmlNode[];
  /** What relative addresses in it are relative to (xml:base). */
  base: string | null;
  /** Its own xml:lang. */
  lang: string | null;
};
/** `raw` text still has its entities; in CDATA sections nothing is one. */
export type XmlText = { raw: string; isCdata: boolean };
export type XmlNode = XmlElement | XmlText;

/** Real feeds stay under twenty; what reads the tree calls itself for each level. */
const depthMax = 500;
/** A feed of 10 MB made of empty elements would take half a gigabyte. */
const elementsMax = 1_000_000;

/** All elements that stand in no other, and the number of those that were never closed. */
export type XmlTree = { elements: XmlElement[]; faults: number };

/** @param address where it came from */
export function parseXmlTree(text: string, address: string | null): XmlTree {
  const top: XmlElement = {
    name: '',
    tag: '',
    attributes: new Map(),
    children: [],
    base: address,
    lang: null,
  };
  const language: FeedLanguage = { isAtom: false, defaultNamespace: null, prefix: '' };
  const outermost = { element: top, namespaces: createNamespaces(language) };
  const open = [outermost];
  let isCdata = false;
  let elements = 0;
  let faults = 0;
  let openedAt = -1;
  const last = () => open.at(-1) ?? outermost;
  const parser = new Parser(
    {
      onopentag(written, given) {
        elements += 1;
        openedAt = parser.endIndex;
        if (open.length > depthMax) throw tooDeep(`nested more than ${depthMax} deep`);
        if (elements > elementsMax) throw tooDeep('too many');
        const { element: parent, namespaces: outer } = last();
        const attributes = attributesOf(given);
        const namespaces = outer.within(attributes);
        if (elements === 1) {
          language.prefix = /^([\w.-]+):(feed|rss)$/i.exec(written)?.[1]?.toLowerCase() ?? '';
          language.isAtom = /(^|:)(feed|entry)$/i.test(written);
          language.defaultNamespace = namespaces.defaultNamespace;
        }
        const base = wholeAddress(attributes.get('xml:base'), parent.base) ?? parent.base;
        const lang = attributes.get('xml:lang') ?? null;
        const names = namespaces.namesOf(written);
        const element: XmlElement = { ...names, attributes, children: [], base, lang };
        parent.children.push(element);
        open.push({ element, namespaces });
      },
      onclosetag(_name, isImplied) {
        // `<a/>` closes where it opened, which is no fault.
        if (isImplied && parser.endIndex !== openedAt) faults += 1;
        if (open.length > 1) open.pop();
      },
      ontext(raw) {
        const { children } = last().element;
        const before = children.at(-1);
        // The parser gives text in pieces, one for each stray ampersand.
        if (before && 'raw' in before && before.isCdata === isCdata) before.raw += raw;
        else children.push({ raw, isCdata });
      },
      oncdatastart() {
        isCdata = true;
      },
      oncdataend() {
        isCdata = false;
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  parser.end(expandDeclaredEntities(text));
  return { elements: elementsOf(top), faults };
}

function attributesOf(given: Record<string, string>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(given).map(([name, value]) => [name.toLowerCase(), decodeEntities(value)]),
  );
}

function tooDeep(what: string): AppError {
  return new AppError('invalid', 'feeds.too-deep', `Elements are ${what}`);
}

export function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => ('name' in child ? [child] : []));
}

/** Also those inside others, but not those inside one of their own kind, in the order of the feed. */
export function elementsNamed(within: readonly XmlElement[], name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    if (element.name === name) found.push(element);
    for (const child of element.children) if ('name' in child) visit(child);
  };
  for (const element of within) visit(element);
  return found;
}

/** @returns null if it is no address */
export function wholeAddress(
  address: string | null | undefined,
  base: string | null,
): string | null {
  const trimmed = address?.trim() ?? '';
  if (trimmed === '') return null;
  return URL.parse(trimmed, base ?? undefined)?.href ?? null;
}
