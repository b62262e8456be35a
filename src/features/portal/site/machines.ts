// What programs fetch: feeds, sitemap, the portal's files, the widget and its list.

import type { PublicIdea } from '#features/ideas/contract/public.ts';
import type { Portal } from '../context.ts';
import {
  changesFeed,
  commentsFeed,
  ideasFeed,
  sitemap,
  widgetList,
} from '../pages/machine-pages.ts';
import type { SitemapPage } from '../pages/machine-pages.ts';
import { ideaPath, withQuery } from '../pages/parts.ts';
import { sendText } from './answers.ts';
import { fileNamed, widgetScript } from './files.ts';
import { queryOf } from './lists.ts';
import { nothingHere } from './refusals.ts';
import type { Asked, Site } from './sites.ts';

const FEED_ENTRIES = 50;
/** What a search engine reads in one go; the newest of more. */
const SITEMAP_IDEAS_MAX = 5000;
const FOR_MINUTES = 'public, max-age=300';
const FOR_GOOD = 'public, max-age=31536000, immutable';

export const machineSites: readonly Site[] = [
  { method: 'GET', path: /^ideas\.atom$/, example: 'ideas.atom', handle: feedIdeas },
  { method: 'GET', path: /^changes\.atom$/, example: 'changes.atom', handle: feedChanges },
  {
    method: 'GET',
    path: /^ideas\/(\d{1,9})\.atom$/,
    example: 'ideas/1.atom',
    handle: feedComments,
  },
  { method: 'GET', path: /^sitemap\.xml$/, example: 'sitemap.xml', handle: showSitemap },
  { method: 'GET', path: /^(style\.css|work\.js)$/, example: 'style.css', handle: giveFile },
  { method: 'GET', path: /^widget\.js$/, example: 'widget.js', handle: giveWidget },
  { method: 'GET', path: /^widget\.json$/, example: 'widget.json', handle: giveWidgetList },
];

const atom = { type: 'application/atom+xml; charset=utf-8', cache: FOR_MINUTES };

async function feedIdeas({ portal, request, visit }: Asked): Promise<Response> {
  const { items } = await portal.ideas.publicIdeas({
    ...queryOf(visit, FEED_ENTRIES),
    after: undefined,
    rank: visit.query.has('rank') ? queryOf(visit, 1).rank : 'new',
  });
  return sendText(request, ideasFeed(visit, withQuery(visit, 'ideas.atom', {}), items), atom);
}

async function feedChanges({ portal, request, visit }: Asked): Promise<Response> {
  const { items } = await portal.ideas.publicChanges({ limit: FEED_ENTRIES });
  return sendText(request, changesFeed(visit, 'changes.atom', items), atom);
}

async function feedComments(asked: Asked): Promise<Response> {
  const { portal, request, visit, params } = asked;
  const number = Number(params[0]);
  const idea = await portal.ideas.publicIdea(number);
  if (!idea) return nothingHere(asked);
  const { items } = await portal.ideas.publicComments(number, { limit: 100 });
  return sendText(request, commentsFeed(visit, idea, items), atom);
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

async function giveWidget({ request }: Asked): Promise<Response> {
  const type = 'text/javascript; charset=utf-8';
  return forOthers(await sendText(request, widgetScript, { type, cache: 'public, max-age=3600' }));
}

async function giveWidgetList({ portal, request, visit }: Asked): Promise<Response> {
  const q = visit.query.get('q')?.trim().slice(0, 200);
  const ideas = q
    ? await portal.ideas.publicSearch({ q, limit: 8 })
    : (await portal.ideas.publicIdeas(queryOf(visit, 8))).items;
  const text = JSON.stringify(widgetList(visit, ideas));
  const type = 'application/json; charset=utf-8';
  const answer = forOthers(await sendText(request, text, { type, cache: 'public, max-age=60' }));
  answer.headers.append('vary', 'Accept-Language');
  return answer;
}

/** Pages of other sites may load it; it holds nothing that belongs to anybody. */
function forOthers(answer: Response): Response {
  answer.headers.set('access-control-allow-origin', '*');
  answer.headers.set('cross-origin-resource-policy', 'cross-origin');
  return answer;
}
