// Lemmy in both versions of its API against the conformance suites of sources and of replies.

import { lemmy } from './lemmy-connector.ts';
import { openLemmyStage } from './lemmy-stage.ts';
import { describeReplies } from './reply-suite.ts';
import { isFull } from './size.ts';
import { describeSource } from './source-suite.ts';

const module = { url: new URL('lemmy-connector.ts', import.meta.url).href, name: 'lemmy' };

// The older one differs in little: it is looked at when there is time.
const versions = isFull ? ([3, 4] as const) : ([4] as const);

for (const version of versions) {
  const open = () => openLemmyStage(version);
  describeSource(`lemmy of version ${version}`, {
    connector: lemmy,
    module,
    lacks: {
      deleteAuthor: 'with an account its posts go one by one',
      forget: 'a server can be read back to its beginning',
      fillGap: 'no gaps are told',
      receive: 'it calls nobody',
      'unheard-replies': 'the list of comments holds every one',
    },
    open,
  });
  describeReplies(`lemmy of version ${version}`, {
    connector: lemmy,
    lacks: {
      quote: 'there one answers, and quotes by hand',
      visibility: 'an answer is seen by whoever sees the community',
    },
    open,
  });
}
