// One `item` or `entry` as a post. Of several places in which feeds put the same thing, the most exact that is filled
// is taken.

import { hash } from 'node:crypto';
import type { IncomingPost } from '#features/listening/ports.ts';
import { parseFeedDate } from './feed-dates.ts';
import { firstSaying, firstText, plainText, saidInAtom, saidInRss } from './text-construct.ts';
import type { Said } from './text-construct.ts';
import { unwrapLink, unwrapLinks } from './unwrap-link.ts';
import { elementsNamed, elementsOf, wholeAddress } from './xml-tree.ts';
import type { XmlElement } from './xml-tree.ts';

/** What holds for the whole feed. */
export type FeedFrame = {
  isAtom: boolean;
  title: string;
  link: string | null;
  language: string | undefined;
  authors: readonly Author[];
};

/** `id` is undefined where the feed gives none; the post then carries a hash of what it says. */
export type Entry = { post: IncomingPost; id: string | undefined; isSummary: boolean };

type Author = { name: string | undefined; email: string | undefined; url: string | undefined };

const mediaMax = 20;

export function readEntry(item: XmlElement, feed: FeedFrame): Entry {
  const titleElement = firstSaying(item, [
    'title',
    'atom:title',
    'dc:title',
    'media:title',
    'itunes:title',
  ]);
  const title = titleElement && said(titleElement, feed.isAtom);
  const body = bodyOf(item, feed.isAtom);
  const url = linkOf(item, feed);
  const [author] = [...authorsOf(item, feed.isAtom), ...sourceAuthors(item), ...feed.authors];
  const reply = elementsOf(item).find(({ name }) => name === 'thr:in-reply-to');
  const replyTo = reply?.attributes.get('ref') ?? reply?.attributes.get('href');
  const lang = item.lang ?? body?.element.lang ?? titleElement?.lang;
  const media = mediaOf(item);
  const replies = Number(firstText(item, ['slash:comments', 'thr:total']));
  const post: IncomingPost = {
    nativeId: '',
    ...(title && ('text' in title ? { title: title.text } : { titleHtml: title.html })),
    ...(body?.said
      ? 'text' in body.said
        ? { text: body.said.text }
        : { html: unwrapLinks(body.said.html) }
      : { text: '' }),
    author: author?.name ?? author?.email,
    authorUrl: author?.url,
    url: url === undefined ? undefined : unwrapLink(url),
    community: feed.title,
    ...(lang ? { lang } : {}),
    langHint: feed.language,
    createdAt: saidAt(item),
    ...(replyTo ? { replyTo } : {}),
    ...(media.length > 0 ? { media } : {}),
    ...(replies > 0 ? { counts: { replies } } : {}),
  };
  const id = idOf(item);
  const content = post.text ?? post.html ?? '';
  const seed = `${post.url ?? ''}\n${post.title ?? post.titleHtml ?? content}`;
  return {
    post: { ...post, nativeId: id ?? `sha256:${hash('sha256', seed)}` },
    id,
    isSummary: body?.isSummary ?? true,
  };
}

function said(element: XmlElement, isAtom: boolean): Said | null {
  return isAtom || element.name.startsWith('atom:') ? saidInAtom(element) : saidInRss(element);
}

/** In this order: `guid`, `id`, what RDF says the item is about. */
function idOf(item: XmlElement): string | undefined {
  return (
    firstText(item, ['id', 'guid', 'atom:id', 'dc:identifier']) ??
    (item.attributes.get('rdf:about')?.trim() || undefined)
  );
}

const fullNames = ['content', 'content:encoded', 'atom:content', 'xhtml:body', 'body', 'fullitem'];
const summaryNames = [
  'description',
  'summary',
  'atom:summary',
  'dc:description',
  'abstract',
  'itunes:summary',
  'media:description',
];

/** A `src` without text is content elsewhere: the summary stands for it. */
function bodyOf(
  item: XmlElement,
  isAtom: boolean,
): { element: XmlElement; said: Said | null; isSummary: boolean } | null {
  for (const name of [...fullNames, ...summaryNames]) {
    for (const element of elementsOf(item)) {
      if (element.name !== name) continue;
      const found = said(element, isAtom);
      if (found) return { element, said: found, isSummary: summaryNames.includes(name) };
    }
  }
  const [media] = elementsNamed(
    elementsOf(item).filter(({ name }) => name === 'media:group'),
    'media:description',
  );
  const found = media && said(media, isAtom);
  return media && found ? { element: media, said: found, isSummary: true } : null;
}

function saidAt(item: XmlElement): Date | undefined {
  const names = [
    'pubdate',
    'published',
    'issued',
    'atom:published',
    'dcterms:issued',
    'dc:date',
    'created',
    'dcterms:created',
    'updated',
    'atom:updated',
    'modified',
    'dcterms:modified',
    'lastmod',
    'date',
  ];
  for (const name of names) {
    const at = parseFeedDate(firstText(item, [name]) ?? '');
    if (at) return at;
  }
  return parseFeedDate(item.attributes.get('lastmod') ?? '');
}

function linkOf(item: XmlElement, { isAtom }: FeedFrame): string | undefined {
  const origin = firstText(item, ['feedburner:origlink']);
  const own = wholeAddress(origin, item.base) ?? linksOf(item, isAtom).page;
  if (own) return own;
  const guid = elementsOf(item).find(({ name }) => name === 'guid');
  const isPermanent = guid && !/^\s*false\s*$/i.test(guid.attributes.get('ispermalink') ?? '');
  const permanent = isPermanent ? plainText(guid) : '';
  const address = /^https?:\/\//i.test(permanent) ? permanent : item.attributes.get('href');
  return wholeAddress(address, item.base) ?? undefined;
}

/** RSS writes the address between the tags, Atom in `href`; feeds mix the two. */
export function linksOf(element: XmlElement, isAtom: boolean): { page: string | null } {
  const pages = elementsOf(element).filter(
    ({ name, attributes }) =>
      (name === 'link' || name === 'atom:link') &&
      /^(alternate|)$/i.test(attributes.get('rel')?.trim() ?? ''),
  );
  const addressOf = (link: XmlElement | undefined) =>
    link ? wholeAddress(plainText(link) || link.attributes.get('href'), link.base) : null;
  if (!isAtom) {
    // Of several the last stands, as in other readers; one of Atom is for want of a better.
    const own = pages.findLast((link) => link.name === 'link' && addressOf(link) !== null);
    return { page: addressOf(own ?? pages[0]) };
  }
  const isHtml = ({ attributes }: XmlElement) => /html|^$/i.test(attributes.get('type') ?? '');
  return { page: addressOf(pages.find(isHtml) ?? pages[0]) };
}

export function authorsOf(element: XmlElement, isAtom: boolean): Author[] {
  const names = isAtom
    ? ['author', 'dc:creator', 'dc:author', 'itunes:author']
    : [
        'author',
        'dc:creator',
        'dc:author',
        'itunes:author',
        'atom:author',
        'managingeditor',
        'media:credit',
      ];
  const children = elementsOf(element);
  return names.flatMap((name) =>
    children.flatMap((child) => (child.name === name ? (authorOf(child) ?? []) : [])),
  );
}

/** An entry taken over from another feed was written by that feed's author (RFC 4287, 4.2.1). */
function sourceAuthors(item: XmlElement): Author[] {
  return elementsOf(item)
    .filter(({ name }) => name === 'source')
    .flatMap((source) => authorsOf(source, true));
}

function authorOf(element: XmlElement): Author | null {
  const part = (...names: string[]) =>
    firstText(
      element,
      names.flatMap((name) => [name, `atom:${name}`]),
    );
  const parts = {
    name: part('name'),
    email: part('email'),
    url: wholeAddress(part('uri', 'url', 'homepage'), element.base) ?? undefined,
  };
  if (parts.name ?? parts.email ?? parts.url) return parts;
  const text = plainText(element).replaceAll(/\s+/g, ' ').slice(0, 500);
  if (text === '') return null;
  // `ann@example.org (Ann)` as RSS has it, and `Ann <ann@example.org>` as mail has it.
  const [, mail, name] = /^([^\s()<>]+@[^\s()<>]+)\s?\(([^()]+)\)$/.exec(text) ?? [];
  const [, named, address] = /^"?([^"<>@]+)"? ?<([^\s<>]+@[^\s<>]+)>$/.exec(text) ?? [];
  const [, before, inside] = /^([^()@]+) ?\(([^\s()]+@[^\s()]+)\)$/.exec(text) ?? [];
  const isMail = /^[^\s@]+@[^\s@]+$/.test(text);
  return {
    name: (name ?? named ?? before)?.trim() ?? (isMail ? undefined : text),
    email: mail ?? address ?? inside ?? (isMail ? text : undefined),
    url: undefined,
  };
}

function mediaOf(item: XmlElement): NonNullable<IncomingPost['media']> {
  const found = new Map<string, { url: string; type?: string; description?: string }>();
  const elements = [
    ...elementsNamed([item], 'enclosure'),
    ...elementsOf(item).filter(
      ({ name, attributes }) =>
        /^(atom:)?link$/.test(name) && /^enclosure$/i.test(attributes.get('rel')?.trim() ?? ''),
    ),
    ...elementsNamed([item], 'media:content'),
    ...elementsNamed([item], 'media:thumbnail'),
  ];
  for (const { attributes, base } of elements) {
    const url = wholeAddress(attributes.get('url') ?? attributes.get('href'), base);
    if (!url || found.has(url) || found.size === mediaMax) continue;
    const type = attributes.get('type') ?? attributes.get('medium');
    const description = attributes.get('title');
    found.set(url, { url, ...(type ? { type } : {}), ...(description ? { description } : {}) });
  }
  return [...found.values()];
}
