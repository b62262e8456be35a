// The feeds connector: RSS, Atom and JSON Feed, politely by polling and at once where a hub delivers (WebSub). Parsing
// is left to the feed thread, timing to next-look.ts.

import type { Connector } from '#features/listening/ports.ts';
import { fillGap } from './archive.ts';
import { discoverFeeds } from './discover.ts';
import { look } from './look.ts';
import { recheck } from './recheck.ts';
import { settingFields, settingsSchema } from './settings.ts';
import type { FeedSettings } from './settings.ts';
import { testFeed } from './test-connection.ts';
import { receive } from './web-sub.ts';

export const feeds: Connector<FeedSettings> = {
  name: 'feeds',
  label: 'Feed',
  description: 'News sites, blogs, podcasts and anything else with RSS, Atom or JSON Feed',
  kind: 'poll',
  settings: settingsSchema,
  fields: settingFields,
  placeKey: ({ url, user }) => `${user ?? ''}@${new URL(url).href}`,
  look,
  discover: discoverFeeds,
  test: testFeed,
  receive,
  recheck,
  fillGap,
  share: () => ({
    share: null,
    because: 'A feed holds what its site chose to put in it; what it leaves out, nobody can tell.',
  }),
};
