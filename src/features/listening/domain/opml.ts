// OPML 2.0, in which feed readers exchange their lists: read leniently (broken XML too), written strictly.

import { Parser } from 'htmlparser2';

export type FeedOutline = { name: string; url: string };

/** @returns null if it is no OPML at all; each address once, in order */
export function readOpml(text: string): FeedOutline[] | null {
  const found = new Map<string, FeedOutline>();
  let isOpml = false;
  const parser = new Parser(
    {
      onopentag(tag, given) {
        if (tag.toLowerCase() === 'opml') isOpml = true;
        if (!isOpml || tag.toLowerCase() !== 'outline') return;
        const attributes = new Map(
          Object.entries(given).map(([name, value]) => [name.toLowerCase(), value.trim()]),
        );
        const url = attributes.get('xmlurl') ?? '';
        const name = attributes.get('title') || attributes.get('text') || hostOf(url);
        if (url !== '' && !found.has(url)) found.set(url, { name, url });
      },
    },
    { xmlMode: true },
  );
  parser.end(text.replace(/^\uFEFF/, ''));
  return isOpml ? [...found.values()] : null;
}

function hostOf(url: string): string {
  return URL.parse(url)?.host ?? url;
}

export function writeOpml(
  feeds: readonly FeedOutline[],
  options: { title: string; at: Date },
): string {
  const lines = feeds.map(
    ({ name, url }) =>
      `    <outline type="rss" text="${escape(name)}" title="${escape(name)}" xmlUrl="${escape(url)}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>${escape(options.title)}</title>
    <dateCreated>${options.at.toUTCString()}</dateCreated>
  </head>
  <body>
${lines.join('\n')}
  </body>
</opml>
`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/\s+/g, ' ');
}
