// The places Parley can listen to. A new connector is a folder in src/connectors and a line here.

import { join } from 'node:path';
import { createBluesky } from '#connectors/bluesky/bluesky.ts';
import { discourse } from '#connectors/discourse/discourse.ts';
import { email } from '#connectors/email/email.ts';
import { feeds } from '#connectors/feeds/feeds.ts';
import { readFeed } from '#connectors/feeds/read-feed.ts';
import { createFiles } from '#connectors/files/files.ts';
import { github } from '#connectors/github/github.ts';
import { createHackerNews } from '#connectors/hackernews/hackernews.ts';
import { createLemmy } from '#connectors/lemmy/lemmy.ts';
import { mastodon } from '#connectors/mastodon/mastodon.ts';
import { createReddit } from '#connectors/reddit/reddit.ts';
import { createStackExchange } from '#connectors/stackexchange/stackexchange.ts';
import { webhook } from '#connectors/webhook/webhook.ts';
import { createYouTube } from '#connectors/youtube/youtube.ts';
import { anyConnector } from '#features/listening/connector.ts';
import type { AnyConnector } from '#features/listening/ports.ts';
import type { Config } from './config.ts';
import { demoConnector } from './demo/connector.ts';

export function createConnectors(options: {
  config: Pick<Config, 'dataFolder'>;
  isDemonstration: boolean;
  /** For commands, whose user may read what they may read; people of the web only the import folder. */
  mayReadAllFiles: boolean;
}): readonly AnyConnector[] {
  const files = createFiles({
    folder: options.mayReadAllFiles ? '/' : join(options.config.dataFolder, 'import'),
    readFeed: (bytes) => readFeed(bytes, new Headers()),
  });
  // Any page may have a feed: those who know their own places by their addresses are asked before.
  const connectors = [
    anyConnector(createBluesky()),
    anyConnector(createHackerNews()),
    anyConnector(createYouTube()),
    anyConnector(createLemmy()),
    anyConnector(createStackExchange()),
    anyConnector(createReddit()),
    anyConnector(github),
    anyConnector(discourse),
    anyConnector(mastodon),
    anyConnector(feeds),
    anyConnector(email),
    anyConnector(webhook),
    anyConnector(files),
  ];
  return options.isDemonstration ? [...connectors, anyConnector(demoConnector)] : connectors;
}
