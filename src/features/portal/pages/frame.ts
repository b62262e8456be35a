// The frame around every page: head, navigation, what was just done, and the foot.

import { html, jsonScript } from '#platform/html.ts';
import type { Markup } from '#platform/html.ts';
import { LANGUAGES } from '../domain/language.ts';
import { wordsIn } from '../words/words-in.ts';
import { oneLine } from './user-text.ts';
import type { Page, Visit } from './visit.ts';

export type Files = { style: string; script: string };

export function frame(visit: Visit, page: Page, files: Files): string {
  const { words, settings, base } = visit;
  const site = oneLine(settings.siteName);
  const title = page.title === site ? site : `${page.title} · ${site}`;
  return html`<!doctype html>
    <html lang="${words.language}">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        ${described(page)}
        <link rel="stylesheet" href="${base}${files.style}" />
        <link rel="icon" href="data:," />
        ${found(visit, page, title)}
        ${page.feed ? [html`<link rel="alternate" type="application/atom+xml" title="${title}" href="${base}${page.feed}" />`] : []}
        <script src="${base}${files.script}" defer></script>
      </head>
      <body>
        <a class="skip" href="#content">${words.skip}</a>
        <header>
          <div class="wide">
            <a class="site" href="${base}">${site}</a>
            <nav aria-label="${words.main}">
              ${link(visit, '', words.ideas)} ${link(visit, 'roadmap', words.roadmap)}
              ${link(visit, 'changes', words.changes)}
            </nav>
            <a class="button" href="${base}new">${words.share}</a>
          </div>
        </header>
        <main id="content" tabindex="-1">
          ${visit.said ? [html`<p class="said" role="status">${words.said[visit.said]}</p>`] : []}
          ${page.body}
        </main>
        <footer>
          <div class="wide">
            ${standing(visit)}
            <p>
              <span>${words.languages}:</span>
              ${LANGUAGES.map((language) => languageLink(visit, language))}
            </p>
            ${page.feed ? [html`<p><a href="${base}${page.feed}">${words.feed}</a></p>`] : []}
            <p>${words.madeWith}</p>
          </div>
        </footer>
      </body>
    </html>`.markup;
}

function described({ description }: Page): Markup[] {
  return description ? [html`<meta name="description" content="${description}" />`] : [];
}

/** What search engines and those who share the page are told. */
function found({ root, words, settings }: Visit, page: Page, title: string): Markup[] {
  if (page.canonical === null) return [html`<meta name="robots" content="noindex" />`];
  const address = `${root}${page.canonical}`;
  return [
    html`<link rel="canonical" href="${address}" />`,
    html`<meta property="og:type" content="website" />
      <meta property="og:site_name" content="${oneLine(settings.siteName)}" />
      <meta property="og:title" content="${title}" />
      <meta property="og:url" content="${address}" />
      <meta property="og:locale" content="${words.language}" />`,
    ...(page.description
      ? [html`<meta property="og:description" content="${page.description}" />`]
      : []),
    ...(page.data ? [jsonScript({ '@context': 'https://schema.org', ...page.data })] : []),
  ];
}

function link({ base, path }: Visit, to: string, label: string): Markup {
  return path === to
    ? html`<a href="${base}${to}" aria-current="page">${label}</a>`
    : html`<a href="${base}${to}">${label}</a>`;
}

function standing({ words, base, visitor }: Visit): Markup {
  if (!visitor) return html`<p><a href="${base}enter" rel="nofollow">${words.enter}</a></p>`;
  const name = visitor.kind === 'person' ? visitor.name : visitor.shownAs;
  const says = name === null ? words.signedIn : words.signedInAs(oneLine(name));
  const mine = html`<a href="${base}mine">${words.mine}</a>`;
  // Members sign out where they signed in.
  if (visitor.kind === 'person') return html`<p>${says} ${mine}</p>`;
  return html`<form method="post" action="${base}leave">
    <p>${says} ${mine} <button class="plain">${words.leave}</button></p>
  </form>`;
}

function languageLink(
  { words, base, path, query }: Visit,
  language: (typeof LANGUAGES)[number],
): Markup {
  const { name } = wordsIn(language);
  if (words.language === language) return html`<b lang="${language}">${name}</b>`;
  const kept = new URLSearchParams(query);
  kept.delete('said');
  kept.set('lang', language);
  const to = `${base}${path}?${kept.toString()}`;
  return html`<a href="${to}" lang="${language}" hreflang="${language}" rel="nofollow">${name}</a>`;
}
