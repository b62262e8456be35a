// What programs fetch: feeds, sitemap, the portal's files, the widget and its list.

import { z } from 'zod';
import type { PublicIdea } from '#features/ideas/contract/public.ts';
import type { Portal } from '../context.ts';
import {
  changesFeed,
  commentsFeed,
  ideasFeed,
  similarList,
  sitemap,
  widgetList,
} from '../pages/machine-pages.ts';
import type { SitemapPage } from '../pages/machine-pages.ts';
import { ideaPath, withQuery } from '../pages/parts.ts';
import type { Visit } from '../pages/visit.ts';
import { sendText } from './answers.ts';
import { fileNamed, widgetScript } from './files.ts';
import { queryOf, searchedFor } from './lists.ts';
import { nothingHere } from './refusals.ts';
import type { Asked, Site } from './sites.ts';

const FEED_ENTRIES = 50;
/** What a search engine reads in one go; the newest of more. */
const SITEMAP_IDEAS_MAX = 5000;
const FOR_MINUTES = 'public, max-age=300';
const FOR_GOOD = 'public, max-age=31536000, immutable';

export const machineSites: readonly Site[] = [
  { method: 'GET', path: /^ideas\.atom$/, examples: ['ideas.atom'], handle: feedIdeas },
  { method: 'GET', path: /^changes\.atom$/, examples: ['changes.atom'], handle: feedChanges },
  {
    method: 'GET',
    path: /^ideas\/(\d{1,9})\.atom$/,
    examples: ['ideas/1.atom'],
    handle: feedComments,
  },
  { method: 'GET', path: /^sitemap\.xml$/, examples: ['sitemap.xml'], handle: showSitemap },
  {
    method: 'GET',
    path: /^(style\.css|work\.js|icon\.svg)$/,
    examples: ['icon.svg', 'style.css', 'work.js'],
    handle: giveFile,
  },
  {
    method: 'GET',
    path: /^pictures\/([0-9a-f-]{36})$/,
    examples: ['pictures/00000000-0000-7000-8000-000000000000'],
    handle: givePicture,
  },
  { method: 'GET', path: /^similar\.json$/, examples: ['similar.json'], handle: giveSimilar },
  { method: 'GET', path: /^widget\.js$/, examples: ['widget.js'], handle: giveWidget },
  { method: 'GET', path: /^widget\.json$/, examples: ['widget.json'], handle: giveWidgetList },
];

/** In the language of who asks. */
async function sendFeed(request: Request, text: string): Promise<Response> {
  const type = 'application/atom+xml; charset=utf-8';
  const answer = await sendText(request, text, { type, cache: FOR_MINUTES });
  answer.headers.append('vary', 'Accept-Language, Cookie');
  return answer;
}

async function feedIdeas({ portal, request, visit }: Asked): Promise<Response> {
  const items = await ideasOfFeed(portal, visit);
  return sendFeed(request, ideasFeed(visit, withQuery(visit, 'ideas.atom', {}), items));
}

/** Of the list that the page shows; the newest first where it has no order of its own. */
async function ideasOfFeed({ ideas }: Portal, visit: Visit): Promise<readonly PublicIdea[]> {
  const q = searchedFor(visit);
  if (q) return ideas.publicSearch({ q, limit: FEED_ENTRIES });
  const query = queryOf(visit, FEED_ENTRIES);
  const rank = visit.query.has('rank') ? query.rank : 'new';
  return (await ideas.publicIdeas({ ...query, after: undefined, rank })).items;
}

async function feedChanges({ portal, request, visit }: Asked): Promise<Response> {
  const { items } = await portal.ideas.publicChanges({ limit: FEED_ENTRIES });
  return sendFeed(request, changesFeed(visit, 'changes.atom', items));
}

async function feedComments(asked: Asked): Promise<Response> {
  const { portal, request, visit, params } = asked;
  const number = Number(params[0]);
  const idea = await portal.ideas.publicIdea(number);
  if (!idea) return nothingHere(asked);
  const { items } = await portal.ideas.publicComments(number, { limit: 100 });
  return sendFeed(request, commentsFeed(visit, idea, items));
}

async function showSitemap({ portal, request, visit }: Asked): Promise<Response> {
  const [boards, ideas] = await Promise.all([
    portal.ideas.publicBoards(),
    newestIdeas(portal, SITEMAP_IDEAS_MAX),
  ]);
  const pages: SitemapPage[] = [
    ...['', 'roadmap', 'changes', 'new'].map((path) => ({ path, changedAt: null })),
    ...boards.map(({ slug }) => ({ path: `?board=${slug}`, changedAt: null })),
    ...ideas.map((idea) => ({ path: ideaPath(idea), changedAt: idea.changedAt })),
  ];
  const type = 'application/xml; charset=utf-8';
  return sendText(request, sitemap(visit.root, pages), { type, cache: 'public, max-age=3600' });
}

async function newestIdeas({ ideas }: Portal, most: number): Promise<PublicIdea[]> {
  const found: PublicIdea[] = [];
  let after: string | undefined;
  do {
    const page = await ideas.publicIdeas({ rank: 'new', after, limit: 100 });
    found.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined && found.length < most);
  return found.filter(({ mergedInto }) => mergedInto === null);
}

async function giveFile(asked: Asked): Promise<Response> {
  const { request, visit, params } = asked;
  const file = fileNamed(params[0] ?? '', visit.settings);
  if (!file) return nothingHere(asked);
  const cache = visit.query.has('v') ? FOR_GOOD : FOR_MINUTES;
  return sendText(request, file.text, { type: file.type, cache });
}

/** Of a public idea alone; kept no longer than it may take until one that was taken away is gone everywhere. */
async function givePicture(asked: Asked): Promise<Response> {
  const { portal, params } = asked;
  const [id = ''] = params;
  const picture = z.uuid().safeParse(id).success ? await portal.ideas.publicPicture(id) : null;
  if (!picture) return nothingHere(asked);
  return new Response(new Uint8Array(picture.bytes), {
    headers: {
      'content-type': picture.mediaType,
      'content-security-policy': "default-src 'none'",
      'cache-control': FOR_MINUTES,
    },
  });
}

async function giveWidget({ request }: Asked): Promise<Response> {
  const type = 'text/javascript; charset=utf-8';
  return forOthers(await sendText(request, widgetScript, { type, cache: 'public, max-age=3600' }));
}

async function giveWidgetList({ portal, request, visit }: Asked): Promise<Response> {
  const q = searchedFor(visit);
  const ideas = q
    ? await portal.ideas.publicSearch({ q, limit: 8 })
    : (await portal.ideas.publicIdeas(queryOf(visit, 8))).items;
  const text = JSON.stringify(widgetList(visit, ideas));
  const type = 'application/json; charset=utf-8';
  const answer = forOthers(await sendText(request, text, { type, cache: 'public, max-age=60' }));
  answer.headers.append('vary', 'Accept-Language');
  return answer;
}

const TYPED_MAX = 500;

/** Fetched while somebody types what they are about to hand in. */
async function giveSimilar({ portal, visit }: Asked): Promise<Response> {
  const q = (visit.query.get('q') ?? '').trim().slice(0, TYPED_MAX);
  const ideas = q === '' ? [] : await portal.ideas.publicSimilar({ q, limit: 3 });
  const answer = Response.json(similarList(visit, ideas));
  answer.headers.set('cache-control', 'no-store');
  return answer;
}

/** Pages of other sites may load it; it holds nothing that belongs to anybody. */
function forOthers(answer: Response): Response {
  answer.headers.set('access-control-allow-origin', '*');
  answer.headers.set('cross-origin-resource-policy', 'cross-origin');
  return answer;
}
