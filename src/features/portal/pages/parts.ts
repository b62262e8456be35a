// What several pages show: statuses, votes, dates, a card of an idea.

import type { PublicIdea, publicStatusShape } from '#features/ideas/contract/public.ts';
import { html } from '#platform/html.ts';
import type { Markup } from '#platform/html.ts';
import type { z } from 'zod';
import type { Words } from '../words/words.ts';
import { excerpt, oneLine } from './user-text.ts';
import type { Visit } from './visit.ts';

type Status = z.output<typeof publicStatusShape>;

export function statusName({ kind, name }: Status, words: Words): string {
  return name === null ? words.status[kind] : oneLine(name);
}

export function badge(status: Status, words: Words): Markup {
  return html`<span class="badge ${status.kind}">${statusName(status, words)}</span>`;
}

export function when(at: string, { day }: Words): Markup {
  return html`<time datetime="${at}">${day(new Date(at))}</time>`;
}

export function ideaPath({ number }: { number: number }): string {
  return `ideas/${number}`;
}

export type Acts = ReadonlyMap<number, { voted: boolean; follows: boolean }>;

/** The count is the button; without a script too. */
export function voteForm(
  { words, base }: Visit,
  idea: Pick<PublicIdea, 'number' | 'title' | 'votesCount' | 'mergedInto'>,
  voted: boolean,
): Markup {
  const count = words.count(idea.votesCount);
  const title = excerpt(idea.title, 80);
  const says = `${words.votes(idea.votesCount)}. ${voted ? words.unvoteFor(title) : words.voteFor(title)}`;
  const target = idea.mergedInto ?? idea.number;
  return html`<form method="post" action="${base}ideas/${String(target)}/vote" class="vote">
    <input type="hidden" name="wants" value="${voted ? 'no' : 'yes'}" />
    <button class="${voted ? 'count on' : 'count'}" aria-label="${says}">
      <span class="up" aria-hidden="true"></span><b>${count}</b>
      <small>${voted ? words.voted : words.vote}</small>
    </button>
  </form>`;
}

export function ideaCard(visit: Visit, idea: PublicIdea, acts: Acts): Markup {
  const { words, base } = visit;
  const says = excerpt(idea.text, 180);
  return html`<li class="card">
    ${voteForm(visit, idea, acts.get(idea.number)?.voted ?? false)}
    <div class="what">
      <h2 dir="auto" lang="${idea.lang}">
        <a href="${base}${ideaPath(idea)}">${oneLine(idea.title)}</a>
      </h2>
      ${says === '' ? [] : [html`<p class="voice" dir="auto" lang="${idea.lang}">${says}</p>`]}
      <p class="facts">
        ${badge(idea.status, words)} <span>${words.comments(idea.commentsCount)}</span>
        ${tagLinks(visit, idea.tags)}
      </p>
    </div>
  </li>`;
}

export function tagLinks({ base }: Visit, tags: readonly string[]): Markup[] {
  return tags.map(
    (tag) =>
      html`<a
        class="tag"
        href="${base}?tag=${encodeURIComponent(tag.toWellFormed())}"
        rel="nofollow"
        >${oneLine(tag)}</a
      >`,
  );
}

export function nextPage(visit: Visit, path: string, next: string | null): Markup[] {
  const { words, base, query } = visit;
  const links: Markup[] = [];
  if (query.get('after')) {
    links.push(
      html`<a href="${base}${withQuery(visit, path, { after: null })}">${words.firstPage}</a>`,
    );
  }
  if (next !== null) {
    links.push(
      html`<a rel="next" class="button" href="${base}${withQuery(visit, path, { after: next })}"
        >${words.nextPage}</a
      >`,
    );
  }
  return links.length === 0 ? [] : [html`<p class="pages">${links}</p>`];
}

const KEPT = ['q', 'rank', 'board', 'status', 'tag', 'after'] as const;

/** The same list with one thing changed; a changed list begins at its first page. */
export function withQuery(
  { query }: Visit,
  path: string,
  changed: Partial<Record<(typeof KEPT)[number], string | null>>,
): string {
  const kept = new URLSearchParams();
  for (const name of KEPT) {
    const value = name in changed ? changed[name] : name === 'after' ? null : query.get(name);
    if (value) kept.set(name, value);
  }
  return kept.size === 0 ? path : `${path}?${kept.toString()}`;
}
