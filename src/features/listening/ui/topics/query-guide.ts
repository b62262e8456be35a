// The whole query language in rows of one line, as docs/query-language.md has it: what one writes,
// and what it finds.

import { useLingui } from '@lingui/react/macro';

export type GuideSection = { title: string; rows: readonly { piece: string; meaning: string }[] };

export function useQueryGuide(): readonly GuideSection[] {
  return [useWords(), useJoining(), usePlaces(), useMeasures()];
}

function useWords(): GuideSection {
  const { t } = useLingui();
  return {
    title: t`Words`,
    rows: [
      { piece: 'acme', meaning: t`this whole word; case and accents do not matter` },
      { piece: '"state of the art"', meaning: t`these words next to each other` },
      { piece: '"late refund"~2', meaning: t`the same words, after two moves at most` },
      { piece: 'refund*', meaning: t`words that start so` },
      { piece: 'colo?r', meaning: t`one other letter there: ? is one, * is any number` },
      { piece: 'refund~1', meaning: t`misspelt by one letter; ~2 by two` },
      { piece: 'carsharing~', meaning: t`written together, apart or with a hyphen` },
      { piece: 'stem:en(refund OR complain)', meaning: t`all forms of these words` },
      { piece: 'raw:"C++"', meaning: t`exactly these characters` },
      { piece: 'case:"Apple"', meaning: t`with these upper and lower case letters` },
      { piece: '#acme OR @acme OR $ACME', meaning: t`the hashtag, the mention, the cashtag` },
      { piece: '😡', meaning: t`this emoji` },
    ],
  };
}

function useJoining(): GuideSection {
  const { t } = useLingui();
  return {
    title: t`Putting them together`,
    rows: [
      { piece: 'acme AND refund', meaning: t`both; a space means the same` },
      { piece: 'refund OR "money back"', meaning: t`any one of them` },
      { piece: 'acme NOT (jobs OR hiring)', meaning: t`the first without the others` },
      { piece: 'refund NEAR/5 late', meaning: t`at most five words between, in any order` },
      { piece: 'customer ONEAR/1 service', meaning: t`near, in this order` },
      { piece: 'apple NOT NEAR/2 pie', meaning: t`at least once away from the other word` },
      { piece: 'acme SENTENCE terrible', meaning: t`in one sentence; OSENTENCE: in this order` },
      { piece: 'ATLEAST/2(price, delivery, refund)', meaning: t`two of these at least` },
      { piece: 'COUNT/3(acme OR #acme)', meaning: t`said three times at least` },
      { piece: '<<< our name >>>', meaning: t`a comment, for those who read the query` },
    ],
  };
}

function usePlaces(): GuideSection {
  const { t } = useLingui();
  return {
    title: t`Where`,
    rows: [
      { piece: 'title:(acme OR apex)', meaning: t`in the title; body: in the text` },
      { piece: 'parent:acme', meaning: t`in the post that is replied to or quoted` },
      { piece: 'bio:journalist', meaning: t`in the author's profile` },
      { piece: 'author:acme', meaning: t`by exactly this author` },
      { piece: 'authorContains:bot', meaning: t`the author's name contains this` },
      { piece: 'to:acme', meaning: t`a direct reply to this author` },
      { piece: 'thread:12345', meaning: t`in this thread` },
      { piece: 'site:example.com', meaning: t`on this site or below; host: exactly there` },
      { piece: 'inurl:press', meaning: t`the address contains this; url: starts with it` },
      { piece: 'links:example.com/shop', meaning: t`links to this site or these pages` },
      { piece: 'source:(reddit OR bluesky)', meaning: t`from this network or source` },
      { piece: 'community:android', meaning: t`in this forum, channel or feed` },
      { piece: 'lang:(en OR sv)', meaning: t`in one of these languages; und: unknown` },
      { piece: 'country:SE', meaning: t`from this country` },
      { piece: 'has:images', meaning: t`with images, links, video, a poll and so on` },
      { piece: 'NOT is:repost', meaning: t`is: reply, repost, quote, verified, edited` },
    ],
  };
}

function useMeasures(): GuideSection {
  const { t } = useLingui();
  return {
    title: t`How much, and what was understood`,
    rows: [
      { piece: 'followers:>10k', meaning: t`of the author; also following: and posts:` },
      { piece: 'replies:5..50', meaning: t`of the post; also likes: and reposts:` },
      { piece: 'engagement:>=500', meaning: t`likes, replies and reposts together` },
      { piece: 'rating:<=2', meaning: t`stars of a review` },
      { piece: 'sentiment:negative', meaning: t`a label given later; also intent: and tone:` },
      { piece: 'sample:10%', meaning: t`always the same share of the posts` },
      { piece: 'since:2026-01-01', meaning: t`said from this day on; until: up to it` },
      { piece: 'topic:"Our brands"', meaning: t`all that another topic finds` },
      { piece: 'list:competitors', meaning: t`any entry of a word list` },
    ],
  };
}
