// The mastodon connector, tried by the suites of both ports: live and page by page.

import { openMastodonStage } from './mastodon-stage.ts';
import type { Listening } from './mastodon-stage.ts';
import { mastodon } from './mastodon-connector.ts';
import { describeReplies } from './reply-suite.ts';
import { isFull } from './size.ts';
import { describeSource } from './source-suite.ts';
import type { SourcePlan } from './stage.ts';

const module = { url: import.meta.resolve('./mastodon-connector.ts'), name: 'mastodon' };

const lacks: SourcePlan['lacks'] = {
  forget: 'this timeline is kept whole',
  fillGap: 'what a timeline no longer holds is nowhere else',
  receive: 'Mastodon calls nobody',
};

/** Without a token, the connector is asked again and again like any poll. */
const polled = { ...mastodon, kind: 'poll' } as const;

const plans: { name: string; listening: Listening; plan: Omit<SourcePlan, 'open'> }[] = [
  { name: 'live by hashtag', listening: 'hashtag', plan: { connector: mastodon, lacks, module } },
  { name: 'live by mentions', listening: 'mentions', plan: { connector: mastodon, lacks } },
  {
    name: 'live by a list',
    listening: 'list',
    plan: {
      connector: mastodon,
      lacks: {
        fillGap: 'what a timeline no longer holds is nowhere else',
        receive: 'Mastodon calls nobody',
      },
    },
  },
  {
    name: 'page by page',
    listening: 'pages',
    plan: { connector: polled, lacks: { ...lacks, revoke: 'reading needs no account' } },
  },
];

/** Mentions and lists are heard by the code that hears a hashtag: at full length they are tried as well. */
const tried = plans.filter(({ listening }) => isFull || ['hashtag', 'pages'].includes(listening));

for (const { name, listening, plan } of tried) {
  describeSource(`mastodon ${name}`, { ...plan, open: () => openMastodonStage(listening) });
}

describeReplies('mastodon', {
  connector: mastodon,
  lacks: {},
  open: () => openMastodonStage('home'),
});
