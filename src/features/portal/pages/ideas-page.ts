// The list of ideas: ranked, by board, status and tag, or searched.

import { STATUS_KINDS } from '#features/ideas/contract/ideas.ts';
import type { PublicBoard, PublicIdea } from '#features/ideas/contract/public.ts';
import { html } from '#platform/html.ts';
import type { Markup } from '#platform/html.ts';
import type { Page as Rows } from '#platform/http/paging.ts';
import type { Rank } from '../words/words.ts';
import { ideaCard, nextPage, withQuery } from './parts.ts';
import type { Acts } from './parts.ts';
import { excerpt, oneLine, paragraphs } from './user-text.ts';
import type { Page, Visit } from './visit.ts';

export const RANKS: readonly Rank[] = ['trending', 'top', 'new', 'answered'];

export type IdeasShown = {
  boards: readonly PublicBoard[];
  ideas: Rows<PublicIdea>;
  acts: Acts;
  rank: Rank;
  board: PublicBoard | null;
  tag: string | null;
  q: string | null;
};

export function ideasPage(visit: Visit, shown: IdeasShown): Page {
  const { words, settings } = visit;
  const { ideas, board, q, tag } = shown;
  const site = oneLine(settings.siteName);
  const heading = q ? words.found(ideas.items.length, oneLine(q)) : headingOf(visit, shown);
  const welcome = board ? board.description : settings.welcome;
  const body = html`<div class="lead">
      <h1>${heading}</h1>
      ${q || tag ? [] : [html`<div class="welcome">${paragraphs(welcome)}</div>`]}
    </div>
    ${searchForm(visit, q)} ${q ? [] : [filters(visit, shown)]}
    ${
      ideas.items.length === 0
        ? [nothing(visit)]
        : [
            html`<ul class="ideas">
              ${ideas.items.map((idea) => ideaCard(visit, idea, shown.acts))}
            </ul>`,
          ]
    }
    ${nextPage(visit, '', ideas.next)}`;
  const isFirst = !visit.query.get('after') && !q;
  return {
    title: board || tag || q ? heading : site,
    body,
    description: excerpt(welcome, 160) || words.newSays,
    // Lists by rank, status and later pages are ways through the same ideas; boards are places of their own.
    canonical: isFirst ? (board ? `?board=${board.slug}` : '') : null,
    feed: `ideas.atom${withQuery(visit, '', {})}`,
    data: { '@type': 'WebSite', name: site, url: visit.root },
  };
}

function headingOf({ words }: Visit, { board, tag }: IdeasShown): string {
  if (tag) return words.tagged(oneLine(tag));
  return board ? oneLine(board.name) : words.ideas;
}

export function searchForm({ words, base }: Visit, q: string | null): Markup {
  return html`<form class="search" role="search" action="${base}">
    <label for="q" class="hidden">${words.searchLabel}</label>
    <input
      id="q"
      type="search"
      name="q"
      value="${q ?? ''}"
      maxlength="200"
      placeholder="${words.searchLabel}"
    />
    <button>${words.search}</button>
  </form>`;
}

function filters(visit: Visit, { boards, board, rank }: IdeasShown): Markup {
  const { words, query } = visit;
  const status = query.get('status');
  const ranks = RANKS.map((each) =>
    choice(visit, { rank: each === 'trending' ? null : each }, words.ranks[each], each === rank),
  );
  const kinds = [
    choice(visit, { status: null }, words.allStatuses, !status),
    ...STATUS_KINDS.map((kind) =>
      choice(visit, { status: kind }, words.status[kind], kind === status),
    ),
  ];
  const places = [
    choice(visit, { board: null }, words.allBoards, board === null),
    ...boards.map((each) =>
      choice(visit, { board: each.slug }, oneLine(each.name), each.slug === board?.slug),
    ),
  ];
  return html`<div class="filters">
    <nav class="ranks" aria-label="${words.order}">${ranks}</nav>
    ${boards.length > 1 ? [html`<nav aria-label="${words.boards}">${places}</nav>`] : []}
    <nav aria-label="${words.statuses}">${kinds}</nav>
    <p class="order">${words.ranksSay[rank]}</p>
  </div>`;
}

function choice(
  visit: Visit,
  changed: Parameters<typeof withQuery>[2],
  label: string,
  isChosen: boolean,
): Markup {
  const to = `${visit.base}${withQuery(visit, '', changed)}`;
  return isChosen
    ? html`<a href="${to}" aria-current="true">${label}</a>`
    : html`<a href="${to}" rel="nofollow">${label}</a>`;
}

function nothing({ words, base }: Visit): Markup {
  return html`<div class="empty">
    <p><b>${words.nothingHere}</b></p>
    <p>${words.nothingSays}</p>
    <p><a class="button" href="${base}new">${words.share}</a></p>
  </div>`;
}
