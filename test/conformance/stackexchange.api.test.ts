// Stack Exchange against the conformance suites of sources and of replies.

import { describeReplies } from './reply-suite.ts';
import { describeSource } from './source-suite.ts';
import { stackexchange } from './stackexchange-connector.ts';
import { openStackExchangeStage } from './stackexchange-stage.ts';

const url = new URL('stackexchange-connector.ts', import.meta.url).href;

describeSource('stackexchange', {
  connector: stackexchange,
  module: { url, name: 'stackexchange' },
  lacks: {
    deleteAuthor: 'what deleted accounts wrote stays, without their name',
    forget: 'a site can be read from any time on',
    fillGap: 'no gaps are told',
    receive: 'it calls nobody',
    'unheard-replies':
      'the threads last active are watched; older ones are tried beside the connector',
  },
  open: openStackExchangeStage,
});

describeReplies('stackexchange', {
  connector: stackexchange,
  lacks: {
    quote: 'there one answers, and quotes by hand',
    visibility: 'an answer is seen by whoever sees the question',
  },
  open: openStackExchangeStage,
});
