// Reddit against the conformance suites of sources and of replies, through an application and through its feeds.

import { reddit } from './reddit-connector.ts';
import { openRedditStage } from './reddit-stage.ts';
import { describeReplies } from './reply-suite.ts';
import { isFull } from './size.ts';
import { describeSource, describeThreads } from './source-suite.ts';

const module = { url: new URL('reddit-connector.ts', import.meta.url).href, name: 'reddit' };
const lacks = {
  'long-history': 'Reddit shows the last thousand of a list',
  deleteAuthor: 'what deleted accounts wrote stays, without their name',
  fillGap: 'Reddit shows the last thousand of a list',
  receive: 'it calls nobody',
  'unheard-replies': 'the list of comments holds every one; a search is tried below',
};

describeSource('reddit', { connector: reddit, module, lacks, open: openRedditStage });

const feedsOnly = 'the public feeds tell no edits and no deletions';
const noSignIn = 'the public feeds need no sign-in';

// Read like the lists of the API but for the words: looked at when there is time.
if (isFull) {
  describeSource('reddit through its feeds', {
    connector: reddit,
    module,
    lacks: { ...lacks, edit: feedsOnly, delete: feedsOnly, revoke: noSignIn },
    open: async () => {
      const { revoke: _, ...stage } = await openRedditStage();
      return {
        ...stage,
        settings: { subreddit: 'ferries', standIn: stage.settings['standIn'] ?? '' },
      };
    },
  });
}

describeThreads('reddit by a search', {
  connector: reddit,
  open: async () => {
    const stage = await openRedditStage();
    return { ...stage, settings: { ...stage.settings, query: 'ferry' } };
  },
});

describeReplies('reddit', {
  connector: reddit,
  lacks: {
    quote: 'on Reddit one answers, and quotes by hand',
    like: 'Reddit wants votes cast by people themselves',
    visibility: 'an answer is seen by whoever sees the subreddit',
  },
  open: openRedditStage,
});
