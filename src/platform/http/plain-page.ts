// The small page behind a link in a mail: what it is about, a button that does it, and a way on. A look at it changes
// nothing, for the scanners of mail servers open every link.

import { html } from '../html.ts';

export type PlainPage = {
  lang: string;
  title: string;
  words?: string;
  /** Sent as a POST to the same address. */
  button?: string;
  open?: { label: string; url: string };
};

export function answerPlainPage(page: PlainPage, status = 200): Response {
  const { lang, title, words = '', button, open } = page;
  const { markup } = html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          <p>${words}</p>
          ${button === undefined ? [] : [html`<form method="post"><button>${button}</button></form>`]}
          ${open === undefined ? [] : [html`<p><a href="${open.url}">${open.label}</a></p>`]}
        </main>
      </body>
    </html>`;
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  return new Response(markup, { status, headers });
}
