// Decides the conditions of a query that are not about words in the text: who wrote it, where, how it was received.
import { foldText } from '#text/fold.ts';
import type { MatchablePost } from '../post.ts';
import type {
  ConditionNode,
  DateNode,
  NumberField,
  NumberRange,
  ValueField,
  ValueNode,
} from '../query/tree.ts';
import { hostOf, isBelow, plainAddress } from './addresses.ts';
import type { FieldText } from './field-text.ts';
import { truthOf, type Truth } from './truth.ts';

export type ConditionSource = {
  readonly post: MatchablePost;
  /** Title and body, for what `has:` and `links:` find in the text itself. */
  readonly texts: () => readonly FieldText[];
  /** Nothing more is to come: what is not known now counts as not met. */
  readonly final: boolean;
};

export function decideCondition(node: ConditionNode, source: ConditionSource): Truth {
  const { post } = source;
  const unknown: Truth = source.final ? 'no' : 'unknown';
  switch (node.kind) {
    case 'value':
      return truthOf(hasValue(node, source));
    case 'label': {
      const label = post.labels?.[node.field];
      return label === undefined ? unknown : truthOf(node.values.includes(label.toLowerCase()));
    }
    case 'number':
      return decideNumber(node.field, node.range, post) ?? unknown;
    case 'date':
      return truthOf(isInTime(node, post.createdAt));
    case 'sample':
      return truthOf(sampleShare(post.id) < node.percent);
  }
}

function hasValue(node: ValueNode, source: ConditionSource): boolean {
  const test = VALUE_TESTS[node.field];
  return node.values.some((value) => test(value, source.post, source));
}

type ValueTest = (value: string, post: MatchablePost, source: ConditionSource) => boolean;

const VALUE_TESTS: Readonly<Record<ValueField, ValueTest>> = {
  author: (value, post) => post.author !== undefined && handle(post.author) === handle(value),
  authorContains: (value, post) =>
    foldText(`${handle(post.author ?? '')} ${post.authorName ?? ''}`).includes(foldText(value)),
  to: (value, post) => (post.to ?? []).some((each) => handle(each) === handle(value)),
  thread: (value, post) => post.thread === value,
  site: (value, post) => hostsOf(post).some((host) => isBelow(host, hostOf(value))),
  host: (value, post) => hostsOf(post).includes(hostOf(value)),
  url: (value, post) =>
    post.url !== undefined && plainAddress(post.url).startsWith(plainAddress(value)),
  inurl: (value, post) => (post.url ?? '').toLowerCase().includes(value.toLowerCase()),
  links: (value, _, source) => linksOf(source).some((link) => leadsTo(link, value)),
  source: (value, post) => isSame(value, post.source),
  community: (value, post) => isSame(plainCommunity(value), plainCommunity(post.community ?? '')),
  lang: (value, post) => {
    const lang = (post.lang ?? '') === '' ? 'und' : (post.lang ?? '').toLowerCase();
    return lang === value.toLowerCase() || lang.startsWith(`${value.toLowerCase()}-`);
  },
  country: (value, post) => isSame(value, post.country),
  has: hasKind,
  is: (value, post) =>
    (post.is ?? []).some((each) => each.toLowerCase() === value) ||
    (value === 'reply' && (post.to ?? []).length > 0),
};

function isSame(value: string, given: string | undefined): boolean {
  return given !== undefined && foldText(given) === foldText(value);
}

function handle(author: string): string {
  return foldText(author.replace(/^@/u, ''));
}

function plainCommunity(name: string): string {
  return name.replace(/^(?:\/?[rc]\/|#|!)/u, '');
}

function hostsOf(post: MatchablePost): string[] {
  return [post.site, post.url].filter((each) => each !== undefined).map(hostOf);
}

function linksOf({ post, texts }: ConditionSource): string[] {
  const inText = texts().flatMap((text) =>
    [...text.units, ...text.entities]
      .filter((token) => token.kind === 'link')
      .map((token) => token.folded),
  );
  return [...(post.links ?? []), ...inText];
}

function leadsTo(link: string, value: string): boolean {
  const wanted = plainAddress(value);
  const path = wanted.slice(hostOf(wanted).length);
  const address = plainAddress(link);
  return (
    isBelow(hostOf(link), hostOf(wanted)) && address.slice(hostOf(address).length).startsWith(path)
  );
}

const ENTITY_KINDS: Readonly<Record<string, string>> = {
  mentions: 'mention',
  hashtags: 'hashtag',
  cashtags: 'cashtag',
  emoji: 'emoji',
};

function hasKind(value: string, post: MatchablePost, source: ConditionSource): boolean {
  const given = new Set((post.has ?? []).map((each) => each.toLowerCase()));
  if (given.has(value)) return true;
  if (value === 'media') return given.has('images') || given.has('video');
  if (value === 'links') return linksOf(source).length > 0;
  const kind = ENTITY_KINDS[value];
  return kind !== undefined && source.texts().some((text) => holdsKind(text, kind));
}

function holdsKind(text: FieldText, kind: string): boolean {
  return (kind === 'emoji' ? text.units : text.entities).some((token) => token.kind === kind);
}

/** Undefined where the post does not tell. A known part of the engagement can already be enough. */
function decideNumber(
  field: NumberField,
  range: NumberRange,
  post: MatchablePost,
): Truth | undefined {
  const counts = post.counts ?? {};
  if (field === 'rating')
    return truthOf(post.rating !== undefined && isInRange(post.rating, range));
  if (field !== 'engagement') {
    const count = counts[field];
    return count === undefined ? undefined : truthOf(isInRange(count, range));
  }
  const parts = [counts.likes, counts.replies, counts.reposts];
  const known = parts.filter((part) => part !== undefined);
  const sum = known.reduce((total, part) => total + part, 0);
  if (known.length === parts.length) return truthOf(isInRange(sum, range));
  if (known.length > 0 && isAtLeast(sum, range)) return 'yes';
  return known.length > 0 && isAbove(sum, range) ? 'no' : undefined;
}

function isInRange(value: number, range: NumberRange): boolean {
  switch (range.operator) {
    case '>':
      return value > range.value;
    case '>=':
      return value >= range.value;
    case '<':
      return value < range.value;
    case '<=':
      return value <= range.value;
    case '=':
      return value === range.value;
    case '..':
      return value >= range.min && value <= range.max;
  }
}

/** Met, and still met whatever is added. */
function isAtLeast(value: number, range: NumberRange): boolean {
  return (range.operator === '>' || range.operator === '>=') && isInRange(value, range);
}

/** Missed, and still missed whatever is added. */
function isAbove(value: number, range: NumberRange): boolean {
  if (range.operator === '..') return value > range.max;
  if (range.operator === '=') return value > range.value;
  return (range.operator === '<' || range.operator === '<=') && !isInRange(value, range);
}

const DAY_MS = 86_400_000;

function isInTime(node: DateNode, createdAt: string | undefined): boolean {
  const time = Date.parse(createdAt ?? '');
  const limit = Date.parse(node.value);
  if (Number.isNaN(time)) return false;
  if (node.field === 'since') return time >= limit;
  return node.value.length === 'yyyy-mm-dd'.length ? time < limit + DAY_MS : time <= limit;
}

/** 0 up to but not including 100, from the id alone (FNV-1a), so that every node and every run draws the same posts. */
function sampleShare(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index++) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  }
  // FNV's low bits alone are poor for short ids; fold the high ones in.
  hash ^= hash >>> 15;
  return ((Math.imul(hash, 0x2c1b3c6d) >>> 0) % 10_000) / 100;
}
