// Hacker News against the conformance suite of sources.

import { openHackerNews } from '#test/support/hackernews/stand-in.ts';
import { serverStage } from '#test/support/rest/server-stage.ts';
import { hackernews } from './hackernews-connector.ts';
import { describeSource, describeThreads } from './source-suite.ts';
import type { Stage } from './stage.ts';

describeSource('hackernews', {
  connector: hackernews,
  module: { url: new URL('hackernews-connector.ts', import.meta.url).href, name: 'hackernews' },
  lacks: {
    'long-history': 'a first look begins 500 items back',
    deleteAuthor: 'accounts cannot be deleted there',
    revoke: 'there is nothing to sign in to',
    receive: 'it calls nobody',
    'unheard-replies': 'every new comment is asked for by its number',
  },
  async open(): Promise<Stage> {
    const site = await openHackerNews();
    const { revoke: _, ...server } = serverStage(site.server);
    const texts = new Map<string, string>();
    const post = (given: readonly string[]) =>
      Promise.resolve(
        given.map((text) => {
          const id = site.say(text);
          texts.set(id, text);
          return id;
        }),
      );
    return {
      ...server,
      settings: { kind: 'all', standIn: site.server.url },
      post,
      edit: (id, text) => {
        site.change(id, { text });
        return Promise.resolve();
      },
      delete: (id) => {
        site.remove(id);
        return Promise.resolve();
      },
      showAgain: (id) => {
        site.change(id, { deleted: false, text: texts.get(id), by: 'reader' });
        return Promise.resolve();
      },
      hostile: async (given) => {
        const ids: string[] = [];
        for (const text of given) {
          ids.push(...(await post([text])));
          const broken = Number(site.say('x'));
          site.items.set(broken, '{"id": 5, "text": "');
          const odd = Number(site.say('x'));
          site.items.set(odd, { id: odd, type: ['story'], title: 7, time: 'soon' });
          site.say('<script>alert(1)</script>', {
            text: '<script>alert(1)</script><img src=x onerror=alert(2)>',
            by: 'y'.repeat(100_000),
            time: 99_999_999_999_999,
            url: 'javascript:alert(3)',
          });
        }
        return ids;
      },
      // So many others wrote meanwhile that a look does not walk through all of it.
      forget: () => {
        site.newest += 20_000;
        return Promise.resolve();
      },
      remember: () => Promise.resolve(),
    };
  },
});

describeThreads('hackernews by a search', {
  connector: hackernews,
  async open(): Promise<Stage> {
    const site = await openHackerNews();
    return {
      ...serverStage(site.server),
      settings: { kind: 'all', query: 'ferry', standIn: site.server.url },
      post: (texts) => Promise.resolve(texts.map((text) => site.say(text))),
      replyUnheard: (id, text) =>
        Promise.resolve(site.say(text, { type: 'comment', parent: Number(id), title: 'A reply' })),
    };
  },
});
