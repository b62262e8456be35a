// A web server of a test: each address answers as the test says, and remembers what it was asked.

import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { once } from 'node:events';

export type Reply = {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** Writes the answer itself: for endless and broken ones. */
  write?: (response: ServerResponse) => void;
};

export type FeedServer = {
  url: string;
  /** `path` answers so from now on. */
  serve(path: string, reply: Reply | ((request: IncomingMessage) => Reply)): string;
  requests(path: string): readonly IncomingMessage[];
  close(): Promise<void>;
};

export async function openFeedServer(): Promise<FeedServer> {
  const replies = new Map<string, Reply | ((request: IncomingMessage) => Reply)>();
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    const found = replies.get(request.url ?? '');
    const reply = typeof found === 'function' ? found(request) : found;
    if (reply?.write) {
      reply.write(response);
      return;
    }
    response.writeHead(reply ? (reply.status ?? 200) : 404, reply?.headers);
    response.end(reply?.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null)
    throw new Error('the feed server has no port');
  const url = `http://127.0.0.1:${address.port}`;
  return {
    url,
    serve(path, reply) {
      replies.set(path, reply);
      return url + path;
    },
    requests: (path) => asked.filter((request) => request.url === path),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export type FeedEntry = { id: string; title: string; text?: string; html?: string; at?: Date };

export function rss(entries: readonly FeedEntry[], extra = ''): string {
  const escape = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const items = entries.map(
    ({ id, title, text, html, at }) => `<item>
      <guid isPermaLink="false">${escape(id)}</guid>
      <title>${escape(title)}</title>
      <link>https://news.example/${encodeURIComponent(id)}</link>
      ${at ? `<pubDate>${at.toUTCString()}</pubDate>` : ''}
      <description>${escape(html ?? escape(text ?? ''))}</description>
    </item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
  <rss version="2.0" xmlns:at="http://purl.org/atompub/tombstones/1.0"><channel>
    <title>Harbour News</title><link>https://news.example/</link><description>Local</description>
    ${extra}${items.join('\n')}
  </channel></rss>`;
}
