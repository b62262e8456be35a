// A small site with a page and its RSS feed, served on this machine, to which a test adds entries.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Entry = { title: string; text: string };

export type FeedServer = {
  title: string;
  /** The page; its feed is found from it. */
  siteUrl: string;
  feedUrl: string;
  /** Newest first, as feeds are. */
  publish(entry: Entry): void;
  /** How often the feed was asked for. */
  readonly looks: number;
  close(): Promise<void>;
};

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

export async function startFeedServer(
  title: string,
  first: readonly Entry[] = [],
): Promise<FeedServer> {
  const items: string[] = [];
  let looks = 0;
  let siteUrl = '';
  const publish = ({ title: heading, text }: Entry): void => {
    const number = items.length + 1;
    items.unshift(`<item><guid isPermaLink="false">entry-${number}</guid>
<title>${escape(heading)}</title><link>${siteUrl}entries/${number}</link>
<pubDate>${new Date().toUTCString()}</pubDate><description>${escape(text)}</description></item>`);
  };
  const server = createServer((request, response) => {
    if (request.url === '/feed.xml') {
      looks += 1;
      response.setHeader('content-type', 'application/rss+xml; charset=utf-8');
      response.end(`<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>
<title>${escape(title)}</title><link>${siteUrl}</link><description>${escape(title)}</description>
${items.join('\n')}</channel></rss>`);
      return;
    }
    response.statusCode = request.url === '/' ? 200 : 404;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><head><title>${escape(title)}</title>
<link rel="alternate" type="application/rss+xml" title="${escape(title)}" href="/feed.xml"></head>
<body><h1>${escape(title)}</h1></body></html>`);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  siteUrl = `http://127.0.0.1:${portOf(server.address())}/`;
  for (const entry of first) publish(entry);
  return {
    title,
    siteUrl,
    feedUrl: `${siteUrl}feed.xml`,
    publish,
    get looks() {
      return looks;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return address.port;
}
