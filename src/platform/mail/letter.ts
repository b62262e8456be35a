// A letter from Parley: the same words as plain text and as HTML. Everything put into the HTML is escaped by the
// template, so that a name cannot carry markup.

import { html } from '../html.ts';

export type Letter = {
  subject: string;
  lang: string;
  paragraphs: readonly string[];
  /** What the letter is for: one address to open. */
  link: { label: string; url: string };
  /** Below the link, smaller. */
  closing: string;
  /** At the end: how to get no more of these. */
  stop?: { label: string; url: string };
};

export type WrittenLetter = { subject: string; text: string; html: string };

export function writeLetter(letter: Letter): WrittenLetter {
  const { subject, lang, paragraphs, link, closing, stop } = letter;
  const end = stop ? [`${closing} ${stop.url}`] : [closing];
  const text = [...paragraphs, link.url, ...end].join('\n\n');
  const body = paragraphs.map((paragraph) => html`<p>${paragraph}</p>`);
  const page = html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <title>${subject}</title>
      </head>
      <body style="font: 16px/1.5 system-ui, sans-serif; color: #1d2733; max-width: 36em">
        ${body}
        <p><a href="${link.url}" style="color: #0b5c8a; font-weight: 600">${link.label}</a></p>
        <p style="font-size: 14px; color: #5a6672">
          ${closing} ${stop ? [html`<a href="${stop.url}">${stop.label}</a>`] : []}
        </p>
      </body>
    </html>`;
  return { subject, text: `${text}\n`, html: page.markup };
}
