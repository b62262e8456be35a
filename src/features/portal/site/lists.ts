// The pages that everybody may read: ideas, one idea, roadmap, changelog.

import type { PublicIdea, PublicQuery } from '#features/ideas/contract/public.ts';
import { publicQuery } from '#features/ideas/contract/public.ts';
import type { Page as Rows } from '#platform/http/paging.ts';
import type { Portal } from '../context.ts';
import { ideaPage } from '../pages/idea-page.ts';
import { ideasPage } from '../pages/ideas-page.ts';
import { changesPage, ROADMAP_KINDS, roadmapPage } from '../pages/overview-pages.ts';
import type { Acts } from '../pages/parts.ts';
import type { Visit } from '../pages/visit.ts';
import { sendPage } from './answers.ts';
import { nothingHere } from './refusals.ts';
import type { Asked, Site } from './sites.ts';

const PAGE = 20;
const COMMENTS = 50;

export const listSites: readonly Site[] = [
  { method: 'GET', path: /^$/, examples: [''], handle: showIdeas },
  { method: 'GET', path: /^ideas\/(\d{1,9})$/, examples: ['ideas/1'], handle: showIdea },
  { method: 'GET', path: /^roadmap$/, examples: ['roadmap'], handle: showRoadmap },
  { method: 'GET', path: /^changes$/, examples: ['changes'], handle: showChanges },
];

/** What the address asks for; what cannot be meant is left out. */
export function queryOf({ query }: Pick<Visit, 'query'>, limit: number): PublicQuery {
  const given = {
    rank: query.get('rank') ?? undefined,
    board: query.get('board') ?? undefined,
    statusKind: query.get('status') ?? undefined,
    tag: query.get('tag') ?? undefined,
    after: query.get('after') ?? undefined,
  };
  const usable = Object.entries(given).filter(
    ([name, value]) => value && publicQuery.partial().safeParse({ [name]: value }).success,
  );
  return publicQuery.parse({ ...Object.fromEntries(usable), limit });
}

export function searchedFor({ query }: Pick<Visit, 'query'>): string | null {
  return query.get('q')?.trim().slice(0, 200) || null;
}

export async function actsOf(
  { ideas }: Portal,
  { visitor }: Visit,
  shown: readonly PublicIdea[],
): Promise<Acts> {
  if (!visitor || shown.length === 0) return new Map();
  const who = { kind: visitor.kind, id: visitor.id };
  return ideas.ownActs(
    who,
    shown.map(({ number }) => number),
  );
}

async function showIdeas(asked: Asked): Promise<Response> {
  const { portal, visit, files } = asked;
  const q = searchedFor(visit);
  const query = queryOf(visit, PAGE);
  const [boards, ideas] = await Promise.all([
    portal.ideas.publicBoards(),
    q ? searchFor(portal, q) : portal.ideas.publicIdeas(query),
  ]);
  const board = boards.find(({ slug }) => slug === query.board) ?? null;
  const acts = await actsOf(portal, visit, ideas.items);
  const rank = query.rank;
  const page = ideasPage(visit, { boards, ideas, acts, rank, board, tag: query.tag ?? null, q });
  return sendPage(asked, page, files);
}

async function searchFor({ ideas }: Portal, q: string): Promise<Rows<PublicIdea>> {
  return { items: await ideas.publicSearch({ q, limit: 50 }), next: null };
}

async function showIdea(asked: Asked): Promise<Response> {
  const { portal, visit, files, params } = asked;
  const number = Number(params[0]);
  const idea = await portal.ideas.publicIdea(number);
  if (!idea) return nothingHere(asked);
  const after = visit.query.get('after') ?? undefined;
  const [comments, acts] = await Promise.all([
    portal.ideas.publicComments(number, { after, limit: COMMENTS }),
    actsOf(portal, visit, [idea]),
  ]);
  const { voted = false, follows = false } = acts.get(number) ?? {};
  return sendPage(asked, ideaPage(visit, { idea, comments, voted, follows }), files);
}

async function showRoadmap(asked: Asked): Promise<Response> {
  const { portal, visit, files } = asked;
  const columns = await Promise.all(
    ROADMAP_KINDS.map(async (kind) => ({
      kind,
      ideas: await portal.ideas.publicIdeas({ rank: 'top', statusKind: kind, limit: 15 }),
    })),
  );
  return sendPage(asked, roadmapPage(visit, columns), files);
}

async function showChanges(asked: Asked): Promise<Response> {
  const { portal, visit, files } = asked;
  const after = visit.query.get('after') ?? undefined;
  const changes = await portal.ideas.publicChanges({ after, limit: PAGE });
  return sendPage(asked, changesPage(visit, changes), files);
}
