// The bluesky connector, tried by the suites of both ports: live through both protocols of Jetstream, and looked up.

import { bluesky } from './bluesky-connector.ts';
import { openBlueskyStage } from './bluesky-stage.ts';
import type { Listening } from './bluesky-stage.ts';
import { describeReplies } from './reply-suite.ts';
import { isFull } from './size.ts';
import { describeSource } from './source-suite.ts';
import type { SourcePlan } from './stage.ts';

const module = { url: import.meta.resolve('./bluesky-connector.ts'), name: 'bluesky' };

const stream: SourcePlan['lacks'] = {
  history: 'a stream begins with now',
  'long-history': 'a stream begins with now',
  revoke: 'listening needs no account',
  receive: 'Bluesky calls nobody',
  'unheard-replies': 'a stream of the whole network has every reply',
  fillGap: 'what a Jetstream has dropped is in its archive of the whole network alone',
};

for (const protocol of ['v1', 'v2'] as const) {
  describeSource(`bluesky through Jetstream ${protocol}`, {
    connector: bluesky,
    module,
    lacks: stream,
    open: () => openBlueskyStage(protocol),
  });
}

/** Looked up, the connector is asked again and again like any poll. */
const polled = { ...bluesky, kind: 'poll' } as const;

const lookedUp: SourcePlan['lacks'] = {
  'long-history': 'the first look brings the newest two hundred',
  deleteAuthor: 'look-ups tell of no deletions; asking again finds them',
  showAgain: 'look-ups show what is there',
  forget: 'look-ups keep everything',
  fillGap: 'look-ups keep everything',
  receive: 'Bluesky calls nobody',
  skew: 'what is read is ordered by the look-up server alone',
};

/** Authors and mentions are walked by the code that walks a search: at full length they are tried as well. */
const lookUps: readonly Listening[] = isFull ? ['search', 'authors', 'mentions'] : ['search'];

for (const listening of lookUps) {
  describeSource(`bluesky looked up by ${listening}`, {
    connector: polled,
    lacks: lookedUp,
    open: () => openBlueskyStage(listening),
  });
}

describeReplies('bluesky', {
  connector: bluesky,
  lacks: {
    edit: 'Bluesky does not change posts',
    visibility: 'everything on Bluesky is public',
  },
  open: () => openBlueskyStage('v2'),
});
