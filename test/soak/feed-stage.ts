// A feed that shows its newest entries, of the last five minutes of the soak.

import type { Stage } from '#test/conformance/stage.ts';
import { openFeedServer, rss } from '#test/support/feed-server.ts';
import type { FeedEntry } from '#test/support/feed-server.ts';

const shown = 300;

export async function openFeedStage(): Promise<Stage> {
  const server = await openFeedServer();
  const entries: FeedEntry[] = [];
  let count = 0;
  const path = '/feed.xml';
  server.serve(path, () => ({ body: rss(entries.slice(-shown).toReversed()) }));
  return {
    settings: { url: server.url + path },
    post: async (texts) =>
      texts.map((title) => {
        count += 1;
        entries.push({ id: `entry-${count}`, title, at: new Date() });
        return `entry-${count}`;
      }),
    asked: () => server.requests(path).length,
    close: () => server.close(),
  };
}
