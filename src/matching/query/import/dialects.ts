// The dialects, from their makers' manuals. Distances: Brandwatch, Meltwater and Sprinklr count the words between, as we
// do; Talkwalker counts jumps from word to word, one more than the words between.
import { quote } from '../print.ts';
import type { Dialect, ForeignField } from './dialect.ts';

const scope = (field?: 'title' | 'body' | 'parent' | 'bio'): ForeignField => ({
  kind: 'scope',
  field,
});
const raw = (field?: 'title' | 'body' | 'parent' | 'bio'): ForeignField => ({ kind: 'raw', field });
const clause = (write: (value: string) => string | undefined): ForeignField => ({
  kind: 'clause',
  write,
});
const value = (name: string): ForeignField => clause((text) => `${name}:${quote(text)}`);
const sign = (mark: string): ForeignField =>
  clause((text) => (/^[\p{L}\p{N}_]+$/u.test(text) ? mark + text : undefined));
const among = (table: Readonly<Record<string, string>>): ForeignField =>
  clause((text) =>
    Object.hasOwn(table, text.toLowerCase()) ? table[text.toLowerCase()] : undefined,
  );

/** `>10`, `10..20`, `[10 TO 20]` or a bare number, which means `bare` the number. */
const range = (name: string, bare = '>='): ForeignField =>
  clause((text) => {
    const between = /^\[?(\d+)(?:\.\.| TO )(\d+)\]?$/iu.exec(text);
    if (between) return `${name}:${between[1]}..${between[2]}`;
    const single = /^(>=|<=|>|<|=)?(\d+)$/u.exec(text);
    return single ? `${name}:${single[1] ?? bare}${single[2]}` : undefined;
  });

const country: ForeignField = clause((text) => {
  const code =
    { usa: 'US', uk: 'GB', gbr: 'GB', swe: 'SE', deu: 'DE', fra: 'FR' }[text.toLowerCase()] ?? text;
  return /^[a-z]{2}$/iu.test(code) ? `country:${code.toUpperCase()}` : undefined;
});
const language: ForeignField = clause((text) =>
  /^[a-z]{2,3}(?:-[a-z]{2,4})?$/iu.test(text) ? `lang:${text.toLowerCase()}` : undefined,
);

const near = (atom: string, change: (n: number) => number): string | undefined => {
  const found = /^(O?NEAR)\/(\d{1,4})(f?)$/u.exec(atom);
  if (!found) return undefined;
  const name = found[3] === 'f' ? 'ONEAR' : found[1];
  return `${name}/${Math.max(0, change(Number(found[2])))}`;
};
const plain = (atom: string): string | undefined =>
  /^(?:AND|OR|NOT|SENTENCE|OSENTENCE)$/u.test(atom) ? atom : undefined;
const same = (n: number): number => n;

const brandwatch: Dialect = {
  name: 'Brandwatch',
  fields: {
    title: scope('title'),
    raw: raw(),
    site: value('site'),
    url: value('url'),
    links: value('links'),
    author: value('author'),
    country,
    language,
    at_mentions: sign('@'),
    hashtags: sign('#'),
    authorbio: scope('bio'),
    authorfollowers: range('followers', '='),
    rating: range('rating', '='),
    subreddit: value('community'),
    authorverified: among({ true: 'is:verified' }),
    engagementtype: among({
      reply: 'is:reply',
      comment: 'is:reply',
      retweet: 'is:repost',
      repost: 'is:repost',
      quote: 'is:quote',
    }),
  },
  operator: (atom) => plain(atom) ?? near(atom, same),
  phraseDistance: same,
  braces: true,
};

const talkwalker: Dialect = {
  name: 'Talkwalker',
  fields: {
    title: scope('title'),
    content: scope('body'),
    site: value('site'),
    domain_url: value('site'),
    host_url: value('host'),
    url: value('url'),
    author: value('author'),
    lang: language,
    sourcecountry: country,
    sourcetype: value('source'),
    engagement: range('engagement', '='),
    followers: range('followers', '='),
    sentiment: among({
      positive: 'sentiment:positive',
      negative: 'sentiment:negative',
      neutral: 'sentiment:neutral',
    }),
  },
  operator: (atom) => plain(atom) ?? near(atom, (n) => n - 1),
  phraseDistance: (n) => Math.max(0, n - 1),
  atom: (atom) => (/^\+./u.test(atom) ? `raw:${quote(atom.slice(1))}` : undefined),
};

const x: Dialect = {
  name: 'X',
  fields: {
    from: value('author'),
    to: value('to'),
    url: value('links'),
    url_contains: value('links'),
    bio: scope('bio'),
    bio_name: value('authorContains'),
    lang: language,
    place_country: country,
    conversation_id: value('thread'),
    sample: clause((text) => `sample:${text}%`),
    followers_count: range('followers'),
    min_followers: range('followers'),
    following_count: range('following'),
    tweets_count: range('posts'),
    min_likes: range('likes'),
    min_replies: range('replies'),
    min_reposts: range('reposts'),
    is: among({
      retweet: 'is:repost',
      quote: 'is:quote',
      reply: 'is:reply',
      verified: 'is:verified',
    }),
    has: among({
      hashtags: 'has:hashtags',
      cashtags: 'has:cashtags',
      links: 'has:links',
      mentions: 'has:mentions',
      media: 'has:media',
      images: 'has:images',
      video_link: 'has:video',
      videos: 'has:video',
      geo: 'has:geo',
    }),
  },
  operator: (atom) => (atom === 'OR' || atom === 'AND' ? atom : undefined),
  phraseDistance: () => undefined,
};

const meltwater: Dialect = {
  name: 'Meltwater',
  fields: {
    title: scope('title'),
    headline: scope('title'),
    author: value('author'),
    url: value('inurl'),
    language,
    country,
    hashtag: sign('#'),
    mention: sign('@'),
  },
  operator: (atom) => plain(atom.toUpperCase() === atom ? atom : '') ?? near(atom, same),
  phraseDistance: same,
};

const sprinklr: Dialect = {
  name: 'Sprinklr',
  fields: {
    title: scope('title'),
    message: scope('body'),
    parentmessage: scope('parent'),
    userbio: scope('bio'),
    exactmessage: raw('body'),
    exacttitle: raw('title'),
    exactcontent: raw(),
    exactuserbio: raw('bio'),
    exactparentmessage: raw('parent'),
    author: value('author'),
    authorcontaining: value('authorContains'),
    language,
    country,
    followers: range('followers', '='),
    url: value('url'),
    site: value('site'),
  },
  operator: (atom) => plain(atom) ?? near(atom, same),
  phraseDistance: same,
};

const freshrss: Dialect = {
  name: 'FreshRSS',
  fields: {
    intitle: scope('title'),
    intext: scope('body'),
    inurl: value('inurl'),
    author: value('authorContains'),
    f: value('community'),
    search: value('topic'),
  },
  operator: (atom) => (atom === 'OR' || atom === 'AND' ? atom : undefined),
  phraseDistance: () => undefined,
  singleQuotes: true,
};

export const DIALECTS = { brandwatch, talkwalker, x, meltwater, sprinklr, freshrss } as const;

export type DialectName = keyof typeof DIALECTS;
