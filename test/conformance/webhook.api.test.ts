// The webhook connector, tried by the suites of both ports: a system that sends signed JSON, and takes answers.

import { webhook } from '#connectors/webhook/webhook.ts';
import { anyConnector } from '#features/listening/connector.ts';
import { describeReplies } from './reply-suite.ts';
import { describeSource } from './source-suite.ts';
import { openWebhookStage } from './webhook-stage.ts';

const connector = anyConnector(webhook);
const nobodyAsked = 'it is called, and asks nobody';

describeSource('webhook', {
  connector,
  lacks: {
    history: 'nobody can send before there is an address',
    'long-history': 'nobody can send before there is an address',
    'catching-up': 'what is not acknowledged the sender sends again, or nobody does',
    deleteAuthor: 'lines name posts, not accounts',
    limit: nobodyAsked,
    revoke: nobodyAsked,
    outage: nobodyAsked,
    slow: nobodyAsked,
    skew: 'a signature made by a clock that is wrong is refused, and the sender told so',
    forget: nobodyAsked,
    fillGap: nobodyAsked,
    'unheard-replies': nobodyAsked,
  },
  open: openWebhookStage,
});

describeReplies('webhook', {
  connector,
  lacks: {
    length: 'the receiver says what is too long for it',
    visibility: 'the receiver decides who sees it',
    'comes-round': 'only if the receiver sends it back, as its own post',
  },
  open: openWebhookStage,
});
