// A GitHub repository against the conformance suites of sources and of replies.

import { repository } from './github-connector.ts';
import { openGitHubStage } from './github-stage.ts';
import { describeReplies } from './reply-suite.ts';
import { describeSource } from './source-suite.ts';

describeSource('github', {
  connector: repository,
  module: { url: new URL('github-connector.ts', import.meta.url).href, name: 'repository' },
  lacks: {
    deleteAuthor: 'what deleted accounts wrote stays, under the name ghost',
    forget: 'a repository can be read from any time on',
    fillGap: 'no gaps are told',
    'unheard-replies': 'the list of comments holds every one',
  },
  open: openGitHubStage,
});

describeReplies('github', {
  connector: repository,
  lacks: {
    quote: 'on GitHub one answers, and quotes by hand',
    visibility: 'an answer is seen by whoever sees the repository',
  },
  open: openGitHubStage,
});
