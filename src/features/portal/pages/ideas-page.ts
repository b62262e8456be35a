// The list of ideas: ranked, by board, status and tag, or searched.

import { STATUS_KINDS } from '#features/ideas/contract/kinds.ts';
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
  const { query } = visit;
  const isPlace = !q && !tag && !query.get('after') && !query.get('status');
  return {
    title: board || tag || q ? heading : site,
    body,
    description: excerpt(welcome, 160) || words.newSays,
    // Boards are places of their own, in whichever order; everything else is a way through the same ideas.
    canonical: isPlace ? (board ? `?board=${board.slug}` : '') : null,
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

/** Orders stand side by side; boards and statuses unfold, so that the ideas begin near the top on a phone too. */
function filters(visit: Visit, { boards, board, rank }: IdeasShown): Markup {
  const { words, query } = visit;
  const kind = STATUS_KINDS.find((each) => each === query.get('status')) ?? null;
  const ranks = RANKS.map((each) =>
    choice(visit, { rank: each === 'trending' ? null : each }, words.ranks[each], each === rank),
  );
  const kinds = [
    choice(visit, { status: null }, words.allStatuses, kind === null),
    ...STATUS_KINDS.map((each) =>
      choice(visit, { status: each }, words.status[each], each === kind),
    ),
  ];
  const places = [
    choice(visit, { board: null }, words.allBoards, board === null),
    ...boards.map((each) =>
      choice(visit, { board: each.slug }, oneLine(each.name), each.slug === board?.slug),
    ),
  ];
  const where = board ? oneLine(board.name) : words.allBoards;
  const status = kind === null ? words.allStatuses : words.status[kind];
  return html`<div class="filters">
      <nav class="ranks" aria-label="${words.order}">${ranks}</nav>
      ${boards.length > 1 ? [unfolding(words.boards, where, places)] : []}
      ${unfolding(words.statuses, status, kinds)}
    </div>
    <p class="order">${words.ranksSay[rank]}</p>`;
}

/** One unfolds at a time. */
function unfolding(label: string, chosen: string, choices: Markup[]): Markup {
  return html`<details class="pick" name="pick">
    <summary><span class="quiet">${label}</span> ${chosen}</summary>
    <nav aria-label="${label}">${choices}</nav>
  </details>`;
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
