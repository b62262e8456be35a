// Feeds against the conformance suite of sources: an Atom feed with an archive, tombstones and a password. What only a
// hub does is in the tests beside the connector.

import { openArchivedFeed } from '#test/support/archived-feed.ts';
import { feeds } from './feeds-connector.ts';
import { describeSource } from './source-suite.ts';
import type { Stage } from './stage.ts';

describeSource('feeds', {
  connector: feeds,
  module: { url: new URL('feeds-connector.ts', import.meta.url).href, name: 'feeds' },
  lacks: {
    'unheard-replies': 'a feed has entries, not replies',
    deleteAuthor: 'a feed tells of entries, not of accounts',
  },
  async open(): Promise<Stage> {
    const site = await openArchivedFeed();
    return {
      settings: { url: site.url(), user: site.user, password: site.password },
      post: (texts) => Promise.resolve(site.publish(texts)),
      edit: async (id, text) => site.edit(id, text),
      delete: async (id) => site.remove(id),
      showAgain: async (id) => site.restore(id),
      limit: async (seconds) => site.limit(seconds),
      revoke: async (isRevoked) => site.revoke(isRevoked),
      stop: site.stop,
      start: site.start,
      slow: async (delayMs) => site.slow(delayMs),
      skew: async (byMs) => site.skew(byMs),
      forget: async () => site.forget(),
      remember: async () => site.remember(),
      hostile: async (texts) =>
        texts.flatMap((text, at) => {
          site.insert(`<entry><id>${'x'.repeat(100_000)}${at}</id><title type="xhtml"><script>alert(1)</script></title>
            <content type="html">&lt;img src=x onerror=alert(1)&gt;&lt;script&gt;alert(1)&lt;/script&gt;</content>
            <link href="javascript:alert(1)"/><author><name/><uri>javascript:alert(2)</uri></author></entry>
            <entry><published>99999-99-99T99:99</published><content type="text">${'y'.repeat(300_000)}</content></entry>
            <entry/><entry><id></id></entry><at:deleted-entry/><at:deleted-entry ref="" when="never"/>
            <entry><id>half-${at}</id><title>\uFFFE\u0000 &nbsp; &#xD800; & < ]]></title><summary><b><i>open`);
          // Closed here, since what is open swallows what follows.
          site.insert('</i></b></summary></entry>');
          return site.publish([text]);
        }),
      asked: site.asked,
      close: site.stop,
    };
  },
});
