// Samples against the conformance suites of sources and of replies.

import { describeReplies } from '#test/conformance/reply-suite.ts';
import { describeSource } from '#test/conformance/source-suite.ts';
import { board } from './samples-connector.ts';
import { openSamplesStage } from './samples-stage.ts';

describeSource('samples', {
  connector: board,
  module: { url: new URL('samples-connector.ts', import.meta.url).href, name: 'board' },
  // Each with its reason: what your network has not is reported as not applying.
  lacks: {
    deleteAuthor: 'the board deletes notes one by one',
    forget: 'the board keeps every change',
    fillGap: 'no gaps are told',
    receive: 'the board calls nobody',
    'unheard-replies': 'the board tells of every note',
  },
  open: openSamplesStage,
});

describeReplies('samples', {
  connector: board,
  lacks: {
    quote: 'the board knows answers alone',
    like: 'the board knows answers alone',
    visibility: 'everybody sees every note',
  },
  open: openSamplesStage,
});
