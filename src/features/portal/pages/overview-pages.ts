// The roadmap by status, and the changelog of what was decided.

import type { StatusKind } from '#features/ideas/contract/kinds.ts';
import type { PublicChange, PublicIdea } from '#features/ideas/contract/public.ts';
import { html } from '#platform/html.ts';
import type { Markup } from '#platform/html.ts';
import type { Page as Rows } from '#platform/http/paging.ts';
import { badge, ideaPath, nextPage, when } from './parts.ts';
import { oneLine, paragraphs } from './user-text.ts';
import type { Page, Visit } from './visit.ts';

export const ROADMAP_KINDS = ['considering', 'planned', 'making', 'done'] as const;

export type Column = { kind: StatusKind; ideas: Rows<PublicIdea> };

export function roadmapPage(visit: Visit, columns: readonly Column[]): Page {
  const { words } = visit;
  const body = html`<div class="lead">
      <h1>${words.roadmap}</h1>
      <p class="welcome">${words.roadmapSays}</p>
    </div>
    <div class="columns">${columns.map((column) => columnOf(visit, column))}</div>`;
  return {
    title: words.roadmap,
    body,
    description: words.roadmapSays,
    canonical: 'roadmap',
    feed: 'ideas.atom?rank=answered',
  };
}

function columnOf({ words, base }: Visit, { kind, ideas }: Column): Markup {
  const rows = ideas.items.map(
    (idea) =>
      html`<li>
        <a href="${base}${ideaPath(idea)}" dir="auto" lang="${idea.lang}">${oneLine(idea.title)}</a>
        <small>${words.votes(idea.votesCount)}</small>
      </li>`,
  );
  return html`<section aria-labelledby="s-${kind}">
    <h2 id="s-${kind}">
      <a class="badge ${kind}" href="${base}?status=${kind}">${words.status[kind]}</a>
    </h2>
    ${
      rows.length === 0
        ? [html`<p class="quiet">${words.roadmapNone}</p>`]
        : [
            html`<ul>
              ${rows}
            </ul>`,
          ]
    }
    ${ideas.next === null ? [] : [html`<p><a href="${base}?rank=top&amp;status=${kind}">${words.roadmapMore}</a></p>`]}
  </section>`;
}

export function changesPage(visit: Visit, changes: Rows<PublicChange>): Page {
  const { words } = visit;
  const body = html`<div class="lead">
      <h1>${words.changes}</h1>
      <p class="welcome">${words.changesSays}</p>
    </div>
    ${
      changes.items.length === 0
        ? [html`<p class="quiet">${words.nothingHere}</p>`]
        : [
            html`<ol class="changes">
              ${changes.items.map((change) => changeOf(visit, change))}
            </ol>`,
          ]
    }
    ${nextPage(visit, 'changes', changes.next)}`;
  return {
    title: words.changes,
    body,
    description: words.changesSays,
    canonical: visit.query.get('after') ? null : 'changes',
    feed: 'changes.atom',
  };
}

function changeOf({ words, base }: Visit, change: PublicChange): Markup {
  return html`<li id="${change.id}">
    <p class="facts">${when(change.at, words)} ${badge(change.status, words)}</p>
    <h2 dir="auto"><a href="${base}${ideaPath(change)}">${oneLine(change.title)}</a></h2>
    <div class="voice" dir="auto" lang="${change.lang}">${paragraphs(change.text)}</div>
  </li>`;
}
