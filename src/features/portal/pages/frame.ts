// The frame around every page: head, navigation, what was just done, and the foot.

import { html, jsonScript } from '#platform/html.ts';
import type { Markup } from '#platform/html.ts';
import { GROUNDS } from '../domain/contrast.ts';
import type { Language } from '../domain/language.ts';
import { programmeWordsIn } from '../words/programme-words.ts';
import { wordsIn } from '../words/words-in.ts';
import { initialOf, oneLine } from './user-text.ts';
import type { Page, Visit } from './visit.ts';

export type Files = { style: string; script: string; icon: string };

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
        ${themeColours()} ${described(page)}
        <link rel="stylesheet" href="${base}${files.style}" />
        <link rel="icon" type="image/svg+xml" href="${base}${files.icon}" />
        ${found(visit, page, title)}
        ${page.feed ? [html`<link rel="alternate" type="application/atom+xml" title="${title}" href="${base}${page.feed}" />`] : []}
        <script src="${base}${files.script}" defer></script>
      </head>
      <body>
        <a class="skip" href="#content">${words.skip}</a>
        <header>
          <div class="wide">
            <a class="site" href="${base}">
              <span class="mark" aria-hidden="true">${initialOf(site)}</span><span>${site}</span>
            </a>
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
            <p><a href="${base}programmes">${programmeWordsIn(words.language).programmes}</a></p>
            ${languageLinks(visit)}
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

/** The bar of a browser takes the ground of the header. */
function themeColours(): Markup[] {
  return (['light', 'dark'] as const).map(
    (theme) =>
      html`<meta
        name="theme-color"
        content="${GROUNDS[theme].surface}"
        media="(prefers-color-scheme: ${theme})"
      />`,
  );
}

/** What search engines and those who share the page are told. */
function found(visit: Visit, page: Page, title: string): Markup[] {
  const { root, words, settings, query } = visit;
  if (page.canonical === null) return [html`<meta name="robots" content="noindex" />`];
  const address = `${root}${page.canonical}`;
  const { languages } = settings;
  // Each language has an address of its own; without one it is that of whoever reads.
  const isChosen = query.get('lang') === words.language;
  const canonical = isChosen ? inLanguage(address, words.language) : address;
  return [
    html`<link rel="canonical" href="${canonical}" />`,
    ...(languages.length > 1 ? languages : []).map(
      (language) =>
        html`<link
          rel="alternate"
          hreflang="${language}"
          href="${inLanguage(address, language)}"
        />`,
    ),
    html`<link rel="alternate" hreflang="x-default" href="${address}" />`,
    html`<meta property="og:type" content="website" />
      <meta property="og:site_name" content="${oneLine(settings.siteName)}" />
      <meta property="og:title" content="${title}" />
      <meta property="og:url" content="${canonical}" />
      <meta property="og:locale" content="${words.locale}" />`,
    ...(page.description
      ? [html`<meta property="og:description" content="${page.description}" />`]
      : []),
    ...(page.data ? [jsonScript({ '@context': 'https://schema.org', ...page.data })] : []),
  ];
}

function inLanguage(address: string, language: Language): string {
  return `${address}${address.includes('?') ? '&' : '?'}lang=${language}`;
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

/** Not after a form was sent: what was typed would be lost. */
function languageLinks(visit: Visit): Markup[] {
  const { settings, words, isFormAnswer } = visit;
  if (isFormAnswer || settings.languages.length < 2) return [];
  return [
    html`<p>
      <span>${words.languages}:</span>
      ${settings.languages.map((language) => languageLink(visit, language))}
    </p>`,
  ];
}

function languageLink({ words, base, path, query }: Visit, language: Language): Markup {
  const { name } = wordsIn(language);
  if (words.language === language) return html`<b lang="${language}">${name}</b>`;
  const kept = new URLSearchParams(query);
  kept.delete('said');
  kept.set('lang', language);
  const to = `${base}${path}?${kept.toString()}`;
  return html`<a href="${to}" lang="${language}" hreflang="${language}" rel="nofollow">${name}</a>`;
}
