// Entities of XML and HTML, and those a feed declares for itself.

import { decodeHTML } from 'entities';

const declaredMax = 100;
const valueLengthMax = 200;
/** What all uses of declared entities may add: a bomb of entities ends here. */
const growthMax = 1_000_000;

/** Once: `&amp;lt;` becomes `&lt;`. HTML's names are understood too, since feeds use them undeclared. */
export function decodeEntities(raw: string): string {
  return raw.includes('&') ? decodeHTML(raw) : raw;
}

export function encodeEntities(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Puts in the values of `<!ENTITY name "value">`, one level deep and never from elsewhere, and drops the DOCTYPE. */
export function expandDeclaredEntities(text: string): string {
  const start = text.slice(0, 20_000).search(/<!DOCTYPE\b/i);
  if (start < 0) return text;
  const end = endOfDoctype(text, start);
  const values = declaredIn(text.slice(start, end));
  const rest = text.slice(0, start) + text.slice(end);
  if (values.size === 0) return rest;
  let growth = 0;
  return rest.replaceAll(/&([\w.-]{1,60});/g, (whole, name: string) => {
    const value = values.get(name);
    if (value === undefined) return whole;
    growth += value.length;
    return growth > growthMax ? whole : value;
  });
}

function endOfDoctype(text: string, start: number): number {
  const subset = text.indexOf('[', start);
  const close = text.indexOf('>', start);
  if (close < 0) return text.length;
  if (subset < 0 || close < subset) return close + 1;
  const end = /\]\s{0,100}>/g;
  end.lastIndex = subset;
  return end.test(text) ? end.lastIndex : close + 1;
}

function declaredIn(doctype: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const [, name = '', one, other] of doctype.matchAll(
    /<!ENTITY\s{1,100}([\w.-]{1,60})\s{1,100}(?:"([^"]{0,2000})"|'([^']{0,2000})')/g,
  )) {
    const value = one ?? other ?? '';
    if (!values.has(name) && value.length <= valueLengthMax) values.set(name, value);
    if (values.size === declaredMax) break;
  }
  return values;
}
