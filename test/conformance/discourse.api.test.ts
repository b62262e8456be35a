// A Discourse forum against the conformance suites of sources and of replies.

import { forum } from './discourse-connector.ts';
import { openDiscourseStage } from './discourse-stage.ts';
import { describeReplies } from './reply-suite.ts';
import { describeSource } from './source-suite.ts';

describeSource('discourse', {
  connector: forum,
  module: { url: new URL('discourse-connector.ts', import.meta.url).href, name: 'forum' },
  lacks: {
    deleteAuthor: 'posts of deleted accounts stay, or go one by one',
    forget: 'the list of posts goes back to the beginning of the forum',
    fillGap: 'no gaps are told',
    'unheard-replies': 'the list of posts holds every one',
  },
  open: openDiscourseStage,
});

describeReplies('discourse', {
  connector: forum,
  lacks: {
    quote: 'on forums one answers, and quotes by hand',
    visibility: 'an answer is seen by whoever sees the topic',
  },
  open: openDiscourseStage,
});
