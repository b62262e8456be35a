// The Mastodon connector: Mastodon and the servers that speak its API. What it hears, leaves out and sends: README.md.

import type { Connector } from '#features/listening/ports.ts';
import { authorisation } from './authorise.ts';
import { discover } from './discover.ts';
import { look } from './look.ts';
import { readThreads } from './read-threads.ts';
import { recheck } from './recheck.ts';
import { reply } from './reply.ts';
import { usualPace } from './session.ts';
import type { Pace } from './session.ts';
import { fields, placeKey, settingsSchema } from './settings.ts';
import type { MastodonSettings } from './settings.ts';
import { share } from './share.ts';
import { testConnection } from './test-connection.ts';

export function createMastodon(pace: Pace): Connector<MastodonSettings> {
  return {
    name: 'mastodon',
    label: 'Mastodon',
    description: 'Mastodon and servers with its API: hashtags, mentions, lists, whole servers',
    kind: 'stream',
    settings: settingsSchema,
    fields,
    placeKey,
    look: (context) => look(context, pace),
    discover,
    test: testConnection,
    recheck,
    tellsDeletions,
    readThreads,
    share,
    authorisation,
    reply,
  };
}

/** Of a whole server, live, is more than can be asked about again. snac names a stream that it does not have. */
function tellsDeletions({ timeline, accessToken, learnt }: MastodonSettings): boolean {
  const isLive = accessToken !== undefined && typeof learnt?.streaming === 'string';
  return isLive && learnt.software !== 'snac' && ['public', 'local'].includes(timeline);
}

export const mastodon = createMastodon(usualPace);
