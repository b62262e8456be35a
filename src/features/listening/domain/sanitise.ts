// HTML from outside becomes harmless here, once, on the way in: what is stored may be shown. And it becomes the plain
// text that is matched and searched.

import { Parser } from 'htmlparser2';
import sanitizeHtml from 'sanitize-html';

/** Longest HTML looked at, in UTF-16 units: sanitising costs about 1 ms for 50,000. */
const htmlLengthMax = 200_000;
const nestingMax = 60;
/** The parser takes time squared over the depth: 2 s for 60,000 open elements. Real posts stay under fifty. */
const depthMax = 1000;

const tags = words(
  'a abbr b blockquote br caption cite code dd del div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd',
  'li mark ol p pre q s small span strong sub sup table tbody td tfoot th thead time tr u ul',
);

const options: sanitizeHtml.IOptions = {
  allowedTags: [...tags],
  allowedAttributes: {
    a: ['href', 'title', 'hreflang', 'rel', 'target'],
    img: ['src', 'alt', 'title', 'width', 'height', 'loading', 'referrerpolicy'],
    time: ['datetime'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan', 'scope'],
    '*': ['lang', 'dir'],
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedSchemesByTag: { img: ['https', 'http'] },
  allowProtocolRelative: false,
  nestingLimit: nestingMax,
  transformTags: {
    // Addresses that are not whole lead nowhere once a post has left its page.
    a: (tagName, { href, ...attribs }) => ({
      tagName,
      attribs: {
        ...attribs,
        ...(href && /^(https?:\/\/|mailto:)/i.test(href) ? { href } : {}),
        rel: 'noopener noreferrer nofollow',
        target: '_blank',
      },
    }),
    // Without the referrer a picture can't tell its server who listens to what.
    img: (tagName, { src, ...attribs }) => ({
      tagName,
      attribs: {
        ...attribs,
        ...(src && /^https?:\/\//i.test(src) ? { src } : {}),
        loading: 'lazy',
        referrerpolicy: 'no-referrer',
      },
    }),
  },
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs['src'],
};

export function sanitiseHtml(html: string): string {
  return sanitizeHtml(withoutDepth(html.slice(0, htmlLengthMax)), options).trim();
}

/** HTML nested deeper than anybody writes loses all its tags. */
function withoutDepth(html: string): string {
  const open = new Map<string, number>();
  let depth = 0;
  for (const [, slash, tag = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    const name = tag.toLowerCase();
    const count = open.get(name) ?? 0;
    // An end of what was never begun closes nothing.
    if (unnested.has(name) || (slash && count === 0)) continue;
    const step = slash ? -1 : 1;
    open.set(name, count + step);
    depth += step;
    if (depth > depthMax) return html.replaceAll(/<[^<>]*>?/g, ' ');
  }
  return html;
}

const blocks = words(
  'address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav',
  'ol p pre section table tr ul',
);
/** Elements that never hold others, or that the next of their kind closes. */
const unnested = words(
  'area br col embed hr img input link meta source track wbr p li dd dt tr td th option',
);
const silent = words('script style template noscript title head textarea');

function words(...lines: string[]): Set<string> {
  return new Set(lines.join(' ').split(' '));
}

/** The words of a piece of HTML: entities decoded, one line per block, scripts and styles left out. */
export function textOfHtml(html: string): string {
  if (!/[<&]/.test(html)) return html;
  let text = '';
  let silence = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (silent.has(name)) silence += 1;
      if (blocks.has(name)) text += '\n';
      if (name === 'td' || name === 'th') text += ' ';
    },
    onclosetag(name) {
      if (silent.has(name)) silence -= 1;
      if (blocks.has(name)) text += '\n';
    },
    ontext(part) {
      if (silence === 0) text += part;
    },
  });
  parser.end(withoutDepth(html.slice(0, htmlLengthMax)));
  return text
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
