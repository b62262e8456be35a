// Links, with and without a scheme, by the rules of twitter-text (its conformance files are our tests). The list of
// top-level domains is the public suffix list's own. Offsets are UTF-16.
import { parse } from 'tldts';

export type Link = { from: number; to: number; address: string; hasScheme: boolean };

const SEPARATORS =
  '!\'"#%&()*+,\\\\\\-./:;<=>?@\\[\\]^_{|}~$\\s\\u202A-\\u202E\\u061C\\u200E\\u200F\\u2066-\\u2069\\ufffe\\ufeff\\uffff';
const LABEL = new RegExp(
  `[^${SEPARATORS}](?:[^${SEPARATORS}]|[_-](?=[^${SEPARATORS}]|[_-]))*`,
  'uy',
);
const LATIN_NAME = '[-a-z0-9\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u024F\\u1E00-\\u1EFF]';
const LATIN_LABEL = new RegExp(`${LATIN_NAME}+`, 'iuy');

const known = new Map<string, boolean>();
function isTopLevelDomain(label: string): boolean {
  if (/^xn--[-0-9a-z]+$/iu.test(label)) return true;
  let answer = known.get(label);
  if (answer === undefined) {
    // Some countries (za, ck) give out names only below a second level, so that is asked for as well.
    answer = [`parley.${label}`, `parley.co.${label}`].some((host) => {
      const { publicSuffix, isIcann } = parse(host, { extractHostname: false });
      return isIcann === true && publicSuffix?.endsWith(label.toLowerCase()) === true;
    });
    if (known.size > 20_000) known.clear();
    known.set(label, answer);
  }
  return answer;
}

/** The longest beginning of a label that is a top-level domain and may end a host there; 0 if none. */
function topLevelLength(label: string, after: string): number {
  for (let length = Math.min(label.length, 24); length >= 2; length -= 1) {
    const next = length === label.length ? after : label.charAt(length);
    if (/[0-9a-zA-Z@+-]/u.test(next)) continue;
    if (isTopLevelDomain(label.slice(0, length))) return length;
  }
  return 0;
}

const LABELS_MAX = 40;
const HOST_LENGTH_MAX = 253;

/** The end of the host behind a scheme that starts at `at`, or -1. */
function hostEnd(text: string, at: number): number {
  let end = -1;
  let next = at;
  for (let labels = 0; labels < LABELS_MAX; labels += 1) {
    LABEL.lastIndex = next;
    const label = LABEL.exec(text)?.[0];
    if (label === undefined || label.length > HOST_LENGTH_MAX || isFalsePunycode(label)) break;
    const stop = next + label.length;
    if (labels > 0) {
      const length = topLevelLength(label, text.charAt(stop));
      if (length > 0 && !/_[^.]*$/u.test(text.slice(at, next - 1))) end = next + length;
    }
    if (text.charAt(stop) !== '.') break;
    next = stop + 1;
  }
  return end;
}

const isFalsePunycode = (label: string) => /^xn--.*[^!-~]/isu.test(label);

/** Without a scheme, only ASCII and accented Latin can be a host's name ("日本語twitter.com"), or -1. */
function bareHostEnd(text: string, at: number): number {
  let end = -1;
  let next = at;
  for (let labels = 0; labels < LABELS_MAX; labels += 1) {
    LATIN_LABEL.lastIndex = next;
    const stop = next + (LATIN_LABEL.exec(text)?.[0].length ?? 0);
    if (labels > 0) {
      LABEL.lastIndex = next;
      const label = LABEL.exec(text)?.[0] ?? '';
      const after = text.charAt(next + label.length);
      const length = label.length > HOST_LENGTH_MAX ? 0 : topLevelLength(label, after);
      if (length > 0) end = next + length;
    }
    if (stop === next || text.charAt(stop) !== '.') break;
    next = stop + 1;
  }
  return end;
}

const ACCENTED = '\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u024F\\u1E00-\\u1EFF';
const PATH_CHAR = `[a-z\\u0400-\\u04FF0-9!*';:=+,.$/%#\\[\\]\\-\\u2013_~@|&${ACCENTED}]`;
const PATH_END = `[+\\-a-z\\u0400-\\u04FF0-9=_#/${ACCENTED}]`;
const PATH_RUN = new RegExp(`(?:${PATH_CHAR}|\\((?:${PATH_CHAR}|\\(${PATH_CHAR}+\\))*\\))*`, 'iuy');
const QUERY = /\?[a-z0-9!?*'@();:&=+$/%#[\]\-_.,~|]*/iuy;
const PATH_LAST = new RegExp(`(?:${PATH_END}|\\))$`, 'iu');

function runEnd(text: string, at: number, run: RegExp, last: RegExp): number {
  run.lastIndex = at;
  const length = run.exec(text)?.[0].length ?? 0;
  let end = at + length;
  while (end > at && !last.test(text.charAt(end - 1))) end -= 1;
  return end;
}

/** The end of port, path and query behind a host. */
function tailEnd(text: string, host: number): number {
  let end = host;
  const port = /^:[0-9]+/u.exec(text.slice(end, end + 8));
  if (port) end += port[0].length;
  if (text.charAt(end) === '/') end = Math.max(end + 1, runEnd(text, end, PATH_RUN, PATH_LAST));
  if (text.charAt(end) === '?') {
    const query = runEnd(text, end, QUERY, /[a-z0-9\-_&=#/]$/iu);
    if (query > end + 1) end = query;
  }
  return end;
}

const SHORT_LINK =
  /^https?:\/\/t\.co\/([a-z0-9]+)(?:\?[a-z0-9!?*'@();:&=+$/%#[\]\-_.,~|]*[a-z0-9\-_&=#/])?/iu;

function schemeLink(text: string, from: number): Link | undefined {
  const host = text.indexOf('//', from) + 2;
  const hostStop = hostEnd(text, host);
  if (hostStop < 0) return undefined;
  let address = text.slice(from, tailEnd(text, hostStop));
  const short = SHORT_LINK.exec(address);
  if (short) {
    if ((short[1] ?? '').length > 40) return undefined;
    address = short[0];
  }
  return { from, to: from + address.length, address, hasScheme: true };
}

function bareLink(text: string, from: number): Link | undefined {
  const host = bareHostEnd(text, from);
  if (host < 0) return undefined;
  const to = tailEnd(text, host);
  return { from, to, address: text.slice(from, to), hasScheme: false };
}

const LINK_START = new RegExp(`https?://|${LATIN_NAME}+\\.(?=[^${SEPARATORS}])`, 'giu');

/** All links of text[from, end), in order, never overlapping. */
export function findLinks(text: string, from = 0, end = text.length): Link[] {
  const part = end === text.length ? text : text.slice(0, end);
  const links: Link[] = [];
  const start = new RegExp(LINK_START);
  start.lastIndex = from;
  for (let found = start.exec(part); found; found = start.exec(part)) {
    const hasScheme = found[0].endsWith('//');
    const before = part.charAt(found.index - 1);
    const isBarred = hasScheme ? /[A-Za-z0-9@＠$#＃]/u : /[@＠$#＃\-_./]/u;
    if (isBarred.test(before)) {
      if (!hasScheme) start.lastIndex = nameEnd(part, found.index);
      continue;
    }
    const link = hasScheme ? schemeLink(part, found.index) : bareLink(part, found.index);
    if (link) {
      links.push(link);
      start.lastIndex = link.to;
    } else if (!hasScheme) start.lastIndex = nameEnd(part, found.index);
  }
  return links;
}

const NAME_RUN = new RegExp(`${LATIN_NAME}+(?:\\.${LATIN_NAME}+)*\\.?`, 'iuy');

/** The end of a dotted name that is no link, so that its later parts are not tried again. */
function nameEnd(text: string, at: number): number {
  NAME_RUN.lastIndex = at;
  return NAME_RUN.test(text) ? NAME_RUN.lastIndex : at + 1;
}
