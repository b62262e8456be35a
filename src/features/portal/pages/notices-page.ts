// What a visitor is told here of the ideas that are theirs.

import type { MyNotice } from '#features/ideas/contract/loop.ts';
import { html } from '#platform/html.ts';
import type { Markup } from '#platform/html.ts';
import { ideaPath, when } from './parts.ts';
import { programmePath } from './programme-pages.ts';
import { oneLine, paragraphs } from './user-text.ts';
import type { Page, Visit } from './visit.ts';

export function noticesPage(visit: Visit, notices: readonly MyNotice[]): Page {
  const { words } = visit;
  const rows = notices.map((notice) => noticeOf(visit, notice));
  const body = html`<div class="lead">
      <h1>${words.mine}</h1>
      <p class="welcome">${words.mineSays}</p>
    </div>
    ${
      rows.length === 0
        ? [html`<p class="quiet">${words.mineNone}</p>`]
        : [
            html`<ol class="changes">
              ${rows}
            </ol>`,
          ]
    }`;
  return { title: words.mine, body, canonical: null };
}

function noticeOf({ words, base }: Visit, notice: MyNotice): Markup {
  const { title, text, at } = notice;
  const name = oneLine(title);
  const path = pathOf(notice);
  const heading = path === null ? html`${name}` : html`<a href="${base}${path}">${name}</a>`;
  return html`<li>
    <p class="facts">${when(at, words)}</p>
    <h2 dir="auto">${heading}</h2>
    <div class="voice" dir="auto">${paragraphs(text)}</div>
  </li>`;
}

function pathOf({ ideaNumber, programmeId }: MyNotice): string | null {
  if (programmeId !== null) return programmePath({ id: programmeId });
  return ideaNumber === null ? null : ideaPath({ number: ideaNumber });
}
