// RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0 and CDF, also when broken: from a tree of elements to a feed. What one entry
// says is read in xml-entry.ts.

import { AppError } from '#platform/errors.ts';
import type { Deletion } from '#features/listening/ports.ts';
import { parseFeedDate } from './feed-dates.ts';
import { feedHints } from './feed-hints.ts';
import { entriesMax } from './parsed-feed.ts';
import type { FeedLinks, ParsedFeed } from './parsed-feed.ts';
import { firstSaying, firstText, saidInAtom, saidInRss, withoutTags } from './text-construct.ts';
import { authorsOf, linksOf, readEntry } from './xml-entry.ts';
import type { Entry, FeedFrame } from './xml-entry.ts';
import { elementsNamed, elementsOf, parseXmlTree, wholeAddress } from './xml-tree.ts';
import type { XmlElement } from './xml-tree.ts';

/** Throws AppError `invalid` if there is no feed in it. */
export function parseXmlFeed(
  text: string,
  from: { address: string | null; contentLanguage?: string | null },
): ParsedFeed {
  const { elements, faults } = parseXmlTree(text, from.address);
  const root = rootOf(elements);
  const isAtom = root.name === 'feed';
  const items = elementsNamed(elements, isAtom ? 'entry' : 'item');
  const channel = isAtom ? root : (elementsNamed([root], 'channel')[0] ?? root);
  const frame = frameOf(channel, { root, isAtom, contentLanguage: from.contentLanguage ?? null });
  const entries = items.slice(0, entriesMax).map((item) => readEntry(item, frame));
  const posts = withOwnIds(entries);
  return {
    format: formatOf(root),
    title: frame.title,
    description: feedDescription(channel, isAtom),
    link: frame.link,
    posts,
    deletions: deletionsOf(root),
    hints: feedHints(channel),
    links: feedLinks(channel, frame),
    isComplete: elementsNamed([channel], 'fh:complete').length > 0,
    summarised: entries.flatMap(({ isSummary }, at) =>
      isSummary ? (posts[at]?.nativeId ?? []) : [],
    ),
    notes:
      faults === 0
        ? []
        : [`The feed is not well-formed (${faults} places); it was read all the same.`],
  };
}

const roots = ['rss', 'feed', 'rdf:rdf', 'rdf', 'channel'];

/** The outermost element of a feed, also when something was put around it or it is a lone list of entries. */
function rootOf(elements: readonly XmlElement[]): XmlElement {
  const found = roots.map((name) => elementsNamed(elements, name)[0]).find(Boolean);
  if (found) return found;
  const alone = ['entry', 'item'].some((name) => elements.some((one) => one.name === name));
  const [first] = elements;
  if (!alone || !first) {
    throw new AppError('invalid', 'feeds.not-a-feed', 'There is no feed in it');
  }
  const name = elements.some((one) => one.name === 'entry') ? 'feed' : 'rss';
  return { ...first, name, tag: name, attributes: new Map(), children: [...elements] };
}

function frameOf(
  channel: XmlElement,
  feed: { root: XmlElement; isAtom: boolean; contentLanguage: string | null },
): FeedFrame {
  const { root, isAtom } = feed;
  return {
    isAtom,
    title: titleOf(channel, isAtom),
    link:
      linksOf(channel, isAtom).page ?? wholeAddress(channel.attributes.get('href'), channel.base),
    language:
      firstText(channel, ['language', 'dc:language']) ??
      channel.lang ??
      root.lang ??
      feed.contentLanguage ??
      undefined,
    authors: isAtom ? authorsOf(channel, isAtom) : [],
  };
}

/** Shown as it is, so without its markup. */
function titleOf(channel: XmlElement, isAtom: boolean): string {
  const element = firstSaying(channel, ['title', 'dc:title']);
  const said = element && (isAtom ? saidInAtom(element) : saidInRss(element));
  return said ? withoutTags(said) : '';
}

function feedDescription(channel: XmlElement, isAtom: boolean): string {
  const names = [
    'description',
    'subtitle',
    'tagline',
    'info',
    'itunes:summary',
    'dc:description',
    'feedburner:browserfriendly',
  ];
  const element = firstSaying(channel, names);
  const said = element && (isAtom ? saidInAtom(element) : saidInRss(element));
  return said ? withoutTags(said) : '';
}

function formatOf(root: XmlElement): string {
  const written = root.attributes.get('version')?.trim();
  const namespaces = [...root.attributes].filter(([name]) => name.startsWith('xmlns'));
  const speaks = (part: string) => namespaces.some(([, address]) => address.includes(part));
  if (root.name === 'feed')
    return speaks('purl.org/atom/ns') ? `Atom ${written ?? '0.3'}` : 'Atom 1.0';
  if (root.name === 'rss') return `RSS ${written || '2.0'}`;
  if (root.name === 'channel') return 'CDF';
  return speaks('netscape') ? 'RSS 0.90' : 'RSS 1.0';
}

/**
 * By id; without one by the address, unless several entries share it; else by what they say, so that the same entry
 * has the same name each time.
 */
function withOwnIds(entries: readonly Entry[]): Entry['post'][] {
  const uses = new Map<string, number>();
  for (const { post } of entries) if (post.url) uses.set(post.url, (uses.get(post.url) ?? 0) + 1);
  return entries.map(({ post, id }) => {
    const { url } = post;
    const own = id ?? (url !== undefined && uses.get(url) === 1 ? url : undefined);
    return own === undefined ? post : { ...post, nativeId: own };
  });
}

function feedLinks(channel: XmlElement, { isAtom }: FeedFrame): FeedLinks {
  const address = (rel: string) => {
    const link = elementsOf(channel).find(
      ({ name, attributes }) =>
        (name === 'atom:link' || name === 'link') &&
        attributes.get('rel')?.trim().toLowerCase().split(/\s+/).includes(rel) &&
        attributes.has('href'),
    );
    return link ? wholeAddress(link.attributes.get('href'), link.base) : null;
  };
  return {
    hub: address('hub'),
    self: address('self'),
    older: address('prev-archive') ?? (isAtom ? address('next') : null),
  };
}

/** Atom tombstones (RFC 6721). */
function deletionsOf(root: XmlElement): Deletion[] {
  return elementsNamed([root], 'at:deleted-entry')
    .slice(0, entriesMax)
    .flatMap(({ attributes }) => {
      const nativeId = attributes.get('ref')?.trim();
      const at = parseFeedDate(attributes.get('when') ?? '');
      return nativeId ? [at ? { nativeId, at } : { nativeId }] : [];
    });
}
