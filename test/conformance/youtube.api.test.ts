// YouTube's comments against the conformance suites of sources and of replies.

import { describeReplies } from './reply-suite.ts';
import { describeSource } from './source-suite.ts';
import { youtube } from './youtube-connector.ts';
import { openYouTubeStage } from './youtube-stage.ts';

describeSource('youtube', {
  connector: youtube,
  module: { url: new URL('youtube-connector.ts', import.meta.url).href, name: 'youtube' },
  lacks: {
    deleteAuthor: 'with an account its comments go one by one',
    forget: 'the list of comments goes back to the first',
    fillGap: 'no gaps are told',
    receive: 'it calls nobody',
    'unheard-replies':
      'the threads begun last are watched; older ones are tried beside the connector',
  },
  open: openYouTubeStage,
});

describeReplies('youtube', {
  connector: youtube,
  lacks: {
    quote: 'on YouTube one answers only',
    like: 'its API has no likes for comments',
    visibility: 'an answer is seen by everybody',
  },
  open: openYouTubeStage,
});
