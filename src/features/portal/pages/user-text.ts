// Text from outside, on its way onto a page: signs that only deceive are left out, and addresses become links that search
// engines do not count. Everything is escaped by the template.

import { html } from '#platform/html.ts';
import type { Markup } from '#platform/html.ts';

// C0 and C1 without tab and line break; marks that turn the direction of what follows; what XML 1.0 does not allow.
const DECEIVING =
  // oxlint-disable-next-line no-control-regex -- these are the signs that are meant
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

export function plain(text: string): string {
  return text.toWellFormed().replaceAll('\r\n', '\n').replaceAll(DECEIVING, '');
}

/** On one line. */
export function oneLine(text: string): string {
  return plain(text).replaceAll(/\s+/g, ' ').trim();
}

/** The first letter or digit, for the mark of a site. */
export function initialOf(name: string): string {
  return /[\p{L}\p{N}]/u.exec(oneLine(name))?.[0].toLocaleUpperCase() ?? '•';
}

export function excerpt(text: string, length: number): string {
  const line = oneLine(text);
  return line.length <= length ? line : `${line.slice(0, length).trimEnd().toWellFormed()}…`;
}

const ADDRESS = /(https?:\/\/[^\s<>"'`]{3,500})/;

/** Paragraphs where a line was left empty, breaks elsewhere. */
export function paragraphs(text: string): Markup[] {
  return plain(text)
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => html`<p>${lines(part)}</p>`);
}

function lines(text: string): Markup[] {
  return text
    .trim()
    .split('\n')
    .map((line, at) => (at === 0 ? html`${linked(line)}` : html`<br />${linked(line)}`));
}

function linked(line: string): Markup[] {
  return line.split(ADDRESS).map((part, at) => {
    if (at % 2 === 0 || !URL.canParse(part)) return html`${part}`;
    const address = part.replace(/[.,;:!?)\]]+$/, '');
    const rest = part.slice(address.length);
    return html`<a href="${address}" rel="nofollow ugc noopener">${address}</a>${rest}`;
  });
}
