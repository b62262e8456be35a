// Links that lead nowhere, or where strangers cannot follow: dead, mistyped, internal, disguised; and the link that was
// promised and is not there.

import { findLinks } from '#text/links.ts';
import { getPublicSuffix } from 'tldts';
import { findPattern, wordPattern } from './phrases.ts';
import type { ReasonOf } from './reasons.ts';
import type { Check, CheckFinding, CheckSubject } from './subject.ts';

export const checkLinks: Check = (subject) => {
  const { text, place } = subject;
  // What is shown as code is not a link: `http://localhost:9000`.
  const shown = place.markup === 'markdown' ? blankCode(text) : text;
  const mistyped = findPattern(shown, MISTYPED).map((span) =>
    finding(span, 'block', { code: 'not-whole', words: span.words }),
  );
  const addresses = findPattern(shown, ADDRESSES).flatMap((span) => judge(span, subject));
  const plain = findLinks(shown)
    .filter(({ hasScheme }) => !hasScheme)
    .flatMap(({ from, to, address }) => judge({ from, to, words: address }, subject));
  const all = [...mistyped, ...addresses, ...plain, ...promised(shown)];
  return all.filter(
    (each, at) =>
      !all.slice(0, at).some((before) => before.from < each.to && each.from < before.to),
  );
};

type Place = { from: number; to: number; words: string };

function judge(span: Place, { deadLinks, policy }: CheckSubject): CheckFinding[] {
  const words = span.words.replace(/[.,;:!?)\]]+$/u, '');
  const place = { from: span.from, to: span.from + words.length, words };
  const host = hostOf(words);
  if (words.startsWith('file:')) return [finding(place, 'block', { code: 'own-machine' })];
  if (host === null) return [finding(place, 'block', { code: 'not-whole', words })];
  if (isInternal(host, policy.internalHosts))
    return [finding(place, 'block', { code: 'internal', host })];
  if (!isKnownEnding(host)) return [finding(place, 'block', { code: 'no-such-place', host })];
  if (isDisguise(host, policy.domains))
    return [finding(place, 'block', { code: 'disguised', host })];
  if (deadLinks.has(words)) return [finding(place, 'needs-approval', { code: 'dead' })];
  return SHORTENERS.has(host) ? [finding(place, 'hint', { code: 'shortened' })] : [];
}

function promised(text: string): CheckFinding[] {
  const empty = findPattern(text, /\[[^\]\n]*\]\(\s*\)/gu).map((span) =>
    finding(span, 'block', { code: 'no-address' }),
  );
  const hasLink = /https?:|www\.|\]\(/iu.test(text);
  const announced = findPattern(text, ANNOUNCED).map((span) =>
    finding(span, 'needs-approval', { code: 'no-link' }),
  );
  return hasLink ? empty : [...empty, ...announced];
}

function hostOf(address: string): string | null {
  const withScheme = /^[a-z]+:/i.test(address) ? address : `https://${address}`;
  return URL.canParse(withScheme) ? new URL(withScheme).hostname.toLowerCase() : null;
}

function isInternal(host: string, internalHosts: readonly string[]): boolean {
  return (
    internalHosts.some((each) => host === each || host.endsWith(`.${each}`)) ||
    /^(?:localhost|127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|\[::1\]|\[f[cd])/.test(
      host,
    ) ||
    /\.(?:local|localhost|internal|intranet|lan|corp|home|test)$/.test(host) ||
    /^(?:intranet|staging|stage|dev|test|wiki-internal)\./.test(host)
  );
}

/** `example` is kept for documents (RFC 2606), so nobody is misled by it. */
function isKnownEnding(host: string): boolean {
  if (/^\d+(?:\.\d+){3}$/.test(host) || host.startsWith('[')) return true;
  if (host.endsWith('.example')) return true;
  const options = { allowPrivateDomains: false, extractHostname: false } as const;
  const ending = getPublicSuffix(host, options);
  return host.includes('.') && ending !== null && (ending.includes('.') || KNOWN.test(ending));
}

/** Two letters are countries; the rest are the endings people meet. What is unknown is left to the dead-link look. */
const KNOWN =
  /^(?:[a-z]{2}|com|org|net|edu|gov|mil|int|info|biz|name|dev|app|blog|shop|store|online|site|tech|cloud|page|social|news|media|museum|travel|jobs|eu|wiki|xyz|club|design|email|global|group|live|space|team|today|tools|video|website|work|world|xn--.+)$/;

function isDisguise(host: string, domains: readonly string[]): boolean {
  return domains.some(
    (domain) => host !== domain && !host.endsWith(`.${domain}`) && host.includes(domain),
  );
}

function blankCode(text: string): string {
  return text.replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, (code) => ' '.repeat(code.length));
}

function finding(
  span: { from: number; to: number },
  severity: CheckFinding['severity'],
  why: ReasonOf<'links'>,
): CheckFinding {
  return { rule: 'links', severity, from: span.from, to: span.to, why, fix: null };
}

const MISTYPED =
  /(?<![\p{L}\d])(?:h(?:tp|tps|ttps?s|ttp)s?:\/(?!\/)[^\s)]+|(?:htps?|htt|hhttps?|ttps?|http[;.])s?:\/\/[^\s)]+|https?\/\/[^\s)]+|https?:\/\/(?=[\s)]|$))/giu;
const ADDRESSES = /(?<![\p{L}\d])(?:https?|file):\/\/[^\s)\]<>"]+/giu;
const ANNOUNCED = wordPattern([
  '(?:see|click|use|follow|under|via|open) (?:the |this )?link(?: below| above)?|link below|click here|länken (?:nedan|ovan)|klicka här|se länk(?:en)?',
]);
const SHORTENERS: ReadonlySet<string> = new Set(
  'bit.ly t.co tinyurl.com goo.gl ow.ly is.gd buff.ly rb.gy cutt.ly t.ly shorturl.at tiny.cc lnkd.in'.split(
    ' ',
  ),
);
