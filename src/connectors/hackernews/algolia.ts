// The search of Hacker News (https://hn.algolia.com/api), by time. No query gives more than 1,000 hits whatever the
// page, so a time that holds more is halved until it does not.

import { z } from 'zod';
import type { Clock } from '#platform/clock.ts';
import { addressOf, askJson } from '#platform/polling/ask-json.ts';
import type { Asker } from '#platform/polling/ask-json.ts';
import { demandJson } from '#platform/polling/refusal.ts';
import { understood } from '#platform/polling/understood.ts';
import type { Batch, IncomingPost } from '#features/listening/ports.ts';
import type { Addresses, HackerNewsSettings } from './settings.ts';
import { authorOf, itemAddress } from './item.ts';

const hitsMax = 1000;

const hitSchema = z.object({
  objectID: z.string().regex(/^\d{1,15}$/),
  created_at_i: z.number().min(0).max(4_000_000_000),
  author: z.string().nullish(),
  title: z.string().nullish(),
  url: z.string().nullish(),
  story_text: z.string().nullish(),
  comment_text: z.string().nullish(),
  story_id: z.number().nullish(),
  parent_id: z.number().nullish(),
  points: z.number().nullish(),
  num_comments: z.number().nullish(),
});
const answerSchema = z.object({ hits: z.array(z.unknown()), nbHits: z.number() });

export type SearchContext = Asker & { clock: Clock; settings: HackerNewsSettings };
export type FoundSlice = Pick<Batch, 'posts' | 'deletions' | 'note'>;

type Range = { fromMs: number; untilMs: number };
/** The words and the tags that are asked for. */
type Wanted = { query: string; tags: string };

const tagsOf = {
  all: '(story,comment,poll,job)',
  stories: '(story,poll,job)',
  comments: 'comment',
};

/** Oldest slice first. */
export function search(
  context: SearchContext,
  addresses: Addresses,
  range: Range,
): AsyncGenerator<FoundSlice, void, void> {
  const { query = '', kind } = context.settings;
  return searchFor({ query, tags: tagsOf[kind] }, context, { addresses, ...range });
}

/** Every comment below a story, or of a time of it. */
export function searchStory(
  story: string,
  context: SearchContext,
  place: Range & { addresses: Addresses },
): AsyncGenerator<FoundSlice, void, void> {
  return searchFor({ query: '', tags: `comment,story_${story}` }, context, place);
}

async function* searchFor(
  wanted: Wanted,
  context: SearchContext,
  { addresses, fromMs, untilMs }: Range & { addresses: Addresses },
): AsyncGenerator<FoundSlice, void, void> {
  const from = Math.floor(fromMs / 1000);
  const until = Math.ceil(untilMs / 1000);
  const answer = await ask(wanted, context, { addresses, from, until });
  if (answer.nbHits > hitsMax && until - from > 1) {
    const middleMs = Math.floor((from + until) / 2) * 1000;
    const halves = [
      { addresses, fromMs: from * 1000, untilMs: middleMs },
      { addresses, fromMs: middleMs, untilMs: until * 1000 },
    ];
    for (const half of halves) yield* searchFor(wanted, context, half);
    return;
  }
  const hits = answer.hits.map((hit) => hitSchema.safeParse(hit));
  const sound = hits.flatMap(({ success, data }) => (success ? [data] : []));
  const broken = hits.length - sound.length;
  const note = broken > 0 ? { note: `${broken} hits made no sense and were left out.` } : {};
  const posts = sound.toSorted(byTime).map(postOfHit);
  yield { posts, deletions: [], ...note };
}

export const searchTime = (at: Date): number => Math.floor(at.getTime() / 1000) * 1000;

async function ask(
  wanted: Wanted,
  context: SearchContext,
  { addresses, from, until }: { addresses: Addresses; from: number; until: number },
): Promise<z.infer<typeof answerSchema>> {
  const url = addressOf(`${addresses.algolia}/api/v1/search_by_date`, {
    ...wanted,
    numericFilters: `created_at_i>=${from},created_at_i<${until}`,
    hitsPerPage: hitsMax,
  });
  const json = demandJson(await askJson(context, { url }), {
    site: 'The search of Hacker News',
    code: 'hackernews.refused',
    now: context.clock.now(),
  });
  return understood(answerSchema, json, 'Hacker News');
}

function postOfHit(hit: Hit): IncomingPost {
  return {
    nativeId: hit.objectID,
    // Algolia gives titles as plain text, Firebase as HTML.
    ...(hit.title ? { title: hit.title } : {}),
    html: hit.comment_text ?? hit.story_text ?? '',
    url: itemAddress(hit.objectID),
    community: 'Hacker News',
    langHint: 'en',
    ...authorOf(hit.author ?? undefined),
    ...(hit.url ? { links: [hit.url] } : {}),
    createdAt: new Date(hit.created_at_i * 1000),
    thread: String(hit.story_id ?? hit.objectID),
    ...(hit.parent_id ? { replyTo: String(hit.parent_id) } : {}),
    counts: {
      ...(hit.points ? { likes: hit.points } : {}),
      ...(hit.num_comments ? { replies: hit.num_comments } : {}),
    },
  };
}

type Hit = z.infer<typeof hitSchema>;

function byTime(a: Hit, b: Hit): number {
  return a.created_at_i - b.created_at_i || Number(a.objectID) - Number(b.objectID);
}
