// How much of its place a source hears, as far as that can be known.

import type { MastodonSettings } from './settings.ts';

type Share = { share: number | null; because: string };

const optedOut = 'Posts of people who do not want to be found by searches are left out.';

export function share({ timeline }: MastodonSettings): Share {
  switch (timeline) {
    case 'mentions':
      return {
        share: 1,
        because: 'The server tells of everything that is addressed to the account.',
      };
    case 'account':
      return { share: 1, because: 'The server of an account has all that it says in public.' };
    case 'home':
    case 'list':
      return {
        share: null,
        because: `Everything in the timeline is heard while it is kept there, some hundred posts. ${optedOut}`,
      };
    case 'local':
      return {
        share: null,
        because: `Everything said in public on the server is read. ${optedOut}`,
      };
    case 'hashtag':
    case 'public':
      return {
        share: null,
        because: `A server knows only what the people on it follow; nobody knows how much there is elsewhere. ${optedOut}`,
      };
  }
}
