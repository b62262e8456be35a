// The names that may stand before a colon in a query, what each one means, and one example of it. The parser reads
// this table, its hints show the examples, and docs/query-language.md is checked against it.
import type { DateField, LabelField, NumberField, TextField, ValueField } from './tree.ts';

export type FieldSpec = { readonly help: string; readonly example: string } & (
  | { readonly kind: 'text'; readonly name: TextField }
  | { readonly kind: 'value'; readonly name: ValueField }
  | { readonly kind: 'label'; readonly name: LabelField }
  | { readonly kind: 'number'; readonly name: NumberField }
  | { readonly kind: 'date'; readonly name: DateField }
  | { readonly kind: 'sample'; readonly name: 'sample' }
  | { readonly kind: 'term'; readonly name: 'raw' | 'case' }
  | { readonly kind: 'reference'; readonly name: 'topic' | 'list' }
  | { readonly kind: 'stem'; readonly name: 'stem' }
);

/** In the order in which help shows them. */
export const FIELDS: readonly FieldSpec[] = [
  { kind: 'text', name: 'title', help: 'only in the title', example: 'title:(acme OR apex)' },
  { kind: 'text', name: 'body', help: 'only in the text, not in the title', example: 'body:acme' },
  {
    kind: 'text',
    name: 'parent',
    help: 'in the post that is replied to or quoted',
    example: 'parent:acme AND "same here"',
  },
  { kind: 'text', name: 'bio', help: "in the author's profile text", example: 'bio:journalist' },
  {
    kind: 'term',
    name: 'raw',
    help: 'exactly these characters, with case and punctuation',
    example: 'raw:"C++"',
  },
  { kind: 'term', name: 'case', help: 'with this upper and lower case', example: 'case:"Apple"' },
  {
    kind: 'stem',
    name: 'stem',
    help: 'words match in all their forms, by the rules of these languages',
    example: 'stem:en,sv(refund OR complain)',
  },
  { kind: 'value', name: 'author', help: 'written by this handle', example: 'author:acme' },
  {
    kind: 'value',
    name: 'authorContains',
    help: "the author's handle or name contains this",
    example: 'authorContains:bot',
  },
  { kind: 'value', name: 'to', help: 'a direct reply to this handle', example: 'to:acme' },
  { kind: 'value', name: 'thread', help: 'in this thread', example: 'thread:12345' },
  {
    kind: 'value',
    name: 'site',
    help: 'published on this domain or below it',
    example: 'site:example.com',
  },
  {
    kind: 'value',
    name: 'host',
    help: 'published on exactly this host',
    example: 'host:blog.example.com',
  },
  {
    kind: 'value',
    name: 'url',
    help: 'the address starts with this',
    example: 'url:example.com/news',
  },
  {
    kind: 'value',
    name: 'inurl',
    help: 'the address contains this',
    example: 'inurl:press-release',
  },
  {
    kind: 'value',
    name: 'links',
    help: 'links to this domain or to addresses that start so',
    example: 'links:example.com/shop',
  },
  { kind: 'value', name: 'source', help: 'from this network or source', example: 'source:reddit' },
  {
    kind: 'value',
    name: 'community',
    help: 'in this subreddit, forum, channel or feed',
    example: 'community:android',
  },
  {
    kind: 'value',
    name: 'lang',
    help: 'in this language; und where unknown',
    example: 'lang:(en OR sv)',
  },
  { kind: 'value', name: 'country', help: 'from this country, two letters', example: 'country:SE' },
  {
    kind: 'value',
    name: 'has',
    help: 'holds links, media, images, video, mentions, hashtags, cashtags, emoji, poll or geo',
    example: 'has:images',
  },
  {
    kind: 'value',
    name: 'is',
    help: 'is a reply, repost, quote, verified, sensitive or edited',
    example: 'NOT is:repost',
  },
  { kind: 'number', name: 'followers', help: "the author's followers", example: 'followers:>10k' },
  {
    kind: 'number',
    name: 'following',
    help: 'how many the author follows',
    example: 'following:<5000',
  },
  {
    kind: 'number',
    name: 'posts',
    help: 'how many posts the author has written',
    example: 'posts:>=10',
  },
  { kind: 'number', name: 'likes', help: 'likes of the post', example: 'likes:>=100' },
  { kind: 'number', name: 'replies', help: 'replies to the post', example: 'replies:5..50' },
  { kind: 'number', name: 'reposts', help: 'reposts of the post', example: 'reposts:>10' },
  {
    kind: 'number',
    name: 'engagement',
    help: 'likes, replies and reposts together',
    example: 'engagement:>=500',
  },
  { kind: 'number', name: 'rating', help: 'stars of a review', example: 'rating:<=2' },
  {
    kind: 'label',
    name: 'sentiment',
    help: 'positive, negative, neutral or mixed, as understood',
    example: 'sentiment:negative',
  },
  {
    kind: 'label',
    name: 'intent',
    help: 'what the writer wants, as understood',
    example: 'intent:question',
  },
  { kind: 'label', name: 'tone', help: 'the tone, as understood', example: 'tone:angry' },
  {
    kind: 'sample',
    name: 'sample',
    help: 'this share of the posts, always the same ones',
    example: 'sample:10%',
  },
  {
    kind: 'date',
    name: 'since',
    help: 'history only: from this day on',
    example: 'since:2026-01-01',
  },
  {
    kind: 'date',
    name: 'until',
    help: 'history only: to the end of this day',
    example: 'until:2026-01-31',
  },
  {
    kind: 'reference',
    name: 'topic',
    help: 'all that another topic matches',
    example: 'topic:"Our brands"',
  },
  {
    kind: 'reference',
    name: 'list',
    help: 'any entry of a shared list',
    example: 'list:competitors',
  },
];

const BY_LOWER_NAME = new Map(FIELDS.map((spec) => [spec.name.toLowerCase(), spec]));

/** The field of that name, whatever its case. */
export function findField(name: string): FieldSpec | undefined {
  return BY_LOWER_NAME.get(name.toLowerCase());
}

// Names other products use; the parser answers with ours instead of guessing.
const KNOWN_ELSEWHERE: Readonly<Record<string, string>> = {
  from: 'author',
  username: 'author',
  authorcontaining: 'authorContains',
  intitle: 'title',
  text: 'body',
  message: 'body',
  content: 'body',
  parentmessage: 'parent',
  userbio: 'bio',
  language: 'lang',
  domain: 'site',
  link: 'links',
  type: 'source',
  sourcetype: 'source',
  channel: 'community',
  subreddit: 'community',
  mentions: '@',
  hashtag: '#',
  tag: '#',
  search: 'topic',
  before: 'until',
  after: 'since',
  conversation: 'thread',
};

/** What a name of another product is called here: a field name, or the sign `#` or `@`. */
export function findForeignField(name: string): string | undefined {
  return KNOWN_ELSEWHERE[name.toLowerCase()];
}

export const HAS_VALUES = [
  'links',
  'media',
  'images',
  'video',
  'mentions',
  'hashtags',
  'cashtags',
  'emoji',
  'poll',
  'geo',
] as const;
export const IS_VALUES = ['reply', 'repost', 'quote', 'verified', 'sensitive', 'edited'] as const;
