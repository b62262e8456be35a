// The prefixes feeds choose, turned into the ones this code knows. Many feeds bind a wrong address or none at all, so
// an unknown prefix stands for itself.

/** The kinds of feeds themselves: their elements have no prefix here. */
const feedNamespaces =
  /^https?:\/\/(www\.)?(purl\.org\/rss\/|purl\.org\/net\/rss|my\.netscape\.com\/|channel\.netscape\.com\/rdf|backend\.userland\.com\/|blogs\.law\.harvard\.edu\/tech\/rss|cyber\.law\.harvard\.edu\/rss|my\.netscape\.com\/publish|w3\.org\/2005\/atom|purl\.org\/atom\/ns#)(?!1\.0\/modules)/i;
const atomNamespace = /^https?:\/\/(www\.)?(w3\.org\/2005\/atom|purl\.org\/atom\/ns#)/i;

const prefixes: readonly [RegExp, string][] = [
  [/purl\.org\/rss\/1\.0\/modules\/content/, 'content'],
  [/purl\.org\/rss\/1\.0\/modules\/syndication/, 'sy'],
  [/purl\.org\/rss\/1\.0\/modules\/slash/, 'slash'],
  [/purl\.org\/dc\/elements/, 'dc'],
  [/purl\.org\/dc\/terms/, 'dcterms'],
  [/purl\.org\/syndication\/thread/, 'thr'],
  [/purl\.org\/syndication\/history/, 'fh'],
  [/purl\.org\/atompub\/tombstones/, 'at'],
  [/search\.yahoo\.com\/mrss/, 'media'],
  [/itunes(\.com|\.apple\.com|\/dtds)/, 'itunes'],
  [/rssnamespace\.org\/feedburner/, 'feedburner'],
  [/w3\.org\/1999\/xhtml/, 'xhtml'],
  [/w3\.org\/1999\/02\/22-rdf-syntax/, 'rdf'],
];

/** What the outermost element tells of the whole feed. */
export type FeedLanguage = {
  isAtom: boolean;
  defaultNamespace: string | null;
  /** Of the outermost element, which may stand for nothing. */
  prefix: string;
};

export type Namespaces = {
  /** With what an element declares. */
  within(attributes: ReadonlyMap<string, string>): Namespaces;
  /** What is bound to no prefix. */
  defaultNamespace: string | null;
  namesOf(written: string): { name: string; tag: string };
};

export function createNamespaces(
  language: FeedLanguage,
  bound: ReadonlyMap<string, string> = new Map(),
): Namespaces {
  return {
    defaultNamespace: bound.get('') ?? null,
    within(attributes) {
      const declared = [...attributes].filter(([name]) => /^xmlns(:|$)/.test(name));
      if (declared.length === 0) return this;
      const own = declared.map(([name, address]): [string, string] => [name.slice(6), address]);
      return createNamespaces(language, new Map([...bound, ...own]));
    },
    namesOf(written) {
      const colon = written.indexOf(':');
      const prefix = colon < 0 ? '' : written.slice(0, colon).toLowerCase();
      const local = written.slice(colon + 1);
      const known = knownPrefix(prefix, bound.get(prefix) ?? '', language);
      const name = known === '' ? local.toLowerCase() : `${known}:${local.toLowerCase()}`;
      return { name, tag: known === 'xhtml' ? local : written };
    },
  };
}

function knownPrefix(prefix: string, address: string, language: FeedLanguage): string {
  const known = prefixes.find(([pattern]) => pattern.test(address.toLowerCase()));
  if (known) return known[1];
  // A prefix that nothing explains, on the feed itself: plainly meant as no prefix.
  if (prefix !== '' && prefix === language.prefix && address === '') return '';
  const isFeed = feedNamespaces.test(address.trim());
  if (prefix === '')
    return address === '' || isFeed || address === language.defaultNamespace ? '' : 'other';
  // `atom:link` in an RSS feed is another thing than its `link`; in an Atom feed it is the same.
  if (isFeed && !language.isAtom && atomNamespace.test(address.trim())) return 'atom';
  return isFeed ? '' : prefix;
}
