// The bluesky connector: everything public on the AT Protocol's network, live or looked up, and answers to it.

import type { Connector } from '#features/listening/ports.ts';
import { discoverBluesky } from './discover.ts';
import { listen, streamPace } from './jetstream/listen.ts';
import type { StreamPace } from './jetstream/listen.ts';
import { fillGap, lookUp } from './poll/look.ts';
import { reply } from './publish/reply.ts';
import { missesReplies, readThreads } from './read-threads.ts';
import { recheck } from './recheck.ts';
import { authorisation } from './session/authorise.ts';
import { answerAsClient } from './session/oauth-client.ts';
import { fields, settingsSchema } from './settings.ts';
import type { BlueskySettings } from './settings.ts';
import { testConnection } from './test-connection.ts';

/** @param pace of the stream; tests shorten it */
export function createBluesky(pace: Partial<StreamPace> = {}): Connector<BlueskySettings> {
  return {
    name: 'bluesky',
    label: 'Bluesky',
    description:
      'Everything said in public on Bluesky, live; some accounts; a search; or your mentions',
    kind: 'stream',
    settings: settingsSchema,
    fields,
    placeKey,
    look: (context) => {
      const { mode } = context.settings;
      return mode === 'stream'
        ? listen(context, { ...streamPace, ...pace })
        : lookUp(context, mode);
    },
    discover: discoverBluesky,
    test: testConnection,
    receive: (request, context) => Promise.resolve(answerAsClient(request, context)),
    recheck,
    tellsDeletions: ({ mode }) => mode === 'stream',
    readThreads,
    missesReplies,
    async *fillGap(gap, context) {
      const { mode } = context.settings;
      // What a Jetstream has dropped is in its archive alone, which is far larger than any gap.
      if (mode !== 'stream') yield* fillGap(gap, context, mode);
    },
    share,
    authorisation,
    reply,
  };
}

function placeKey(settings: BlueskySettings): string {
  const { mode, authors, query, handle, jetstream, appView } = settings;
  const names = [...(authors ?? [])].sort().join(' ');
  const what = { stream: names, authors: names, search: query ?? '', mentions: handle ?? '' }[mode];
  const where = mode === 'stream' ? (jetstream ?? '') : (appView ?? '');
  return `${mode} ${where} ${what}`;
}

function share(settings: BlueskySettings): { share: number | null; because: string } {
  const { mode, authors } = settings;
  if (mode === 'stream' && !authors?.length)
    return { share: 1, because: 'A Jetstream carries every public post of the network.' };
  if (mode === 'search')
    return { share: null, because: 'Bluesky does not tell what its search leaves out.' };
  if (mode === 'mentions')
    return { share: 1, because: 'Bluesky notifies of every reply and mention.' };
  return { share: 1, because: 'Every public post of these accounts is heard.' };
}
