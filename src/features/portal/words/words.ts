// Every sentence of the portal, as a language has to say it. A language that lacks one does not compile.

import type { StatusKind } from '#features/ideas/contract/kinds.ts';
import type { Language } from '../domain/language.ts';

export type Rank = 'trending' | 'top' | 'new' | 'answered';

/** What was just done, told on the page that follows; the names stand in addresses. */
export const SAID = [
  'voted',
  'unvoted',
  'followed',
  'unfollowed',
  'commented',
  'comment-held',
  'submitted',
  'submitted-held',
  'entered',
  'left',
  'gone',
  'too-often',
] as const;
export type Said = (typeof SAID)[number];

export type Words = {
  language: Language;
  /** As those who share pages write it: `en_GB`. */
  locale: string;
  name: string;
  count(count: number): string;
  day(at: Date): string;
  skip: string;
  ideas: string;
  roadmap: string;
  roadmapSays: string;
  roadmapNone: string;
  roadmapMore: string;
  changes: string;
  changesSays: string;
  share: string;
  search: string;
  searchLabel: string;
  found(count: number, q: string): string;
  ranks: Record<Rank, string>;
  ranksSay: Record<Rank, string>;
  order: string;
  allBoards: string;
  boards: string;
  tagged(tag: string): string;
  status: Record<StatusKind, string>;
  allStatuses: string;
  statuses: string;
  nothingHere: string;
  nothingFound: string;
  nothingSays: string;
  nextPage: string;
  firstPage: string;
  votes(count: number): string;
  comments(count: number): string;
  voteFor(title: string): string;
  unvoteFor(title: string): string;
  vote: string;
  voted: string;
  follow: string;
  unfollow: string;
  followSays: string;
  by(author: string): string;
  anonymous: string;
  answer: string;
  conversation: string;
  noComments: string;
  ours(site: string): string;
  comment: string;
  commentLabel: string;
  mergedInto(number: number): string;
  newTitle: string;
  newSays: string;
  noBoards: string;
  titleLabel: string;
  titleHelp: string;
  textLabel: string;
  textHelp: string;
  boardLabel: string;
  look: string;
  similar: string;
  similarSays: string;
  noSimilar: string;
  yours: string;
  sendMine: string;
  change: string;
  enterTitle: string;
  enterSays: Record<'enter' | 'vote' | 'follow' | 'comment' | 'submit', string>;
  email: string;
  emailHelp: string;
  shownAs: string;
  shownAsHelp: string;
  sendLink: string;
  memberSignIn: string;
  mailNotSet: string;
  mailSent: string;
  mailSentSays(address: string): string;
  confirmTitle: string;
  confirmSays(address: string): string;
  confirm: string;
  linkInvalid: string;
  linkInvalidSays: string;
  signedInAs(name: string): string;
  signedIn: string;
  leave: string;
  enter: string;
  mine: string;
  mineSays: string;
  mineNone: string;
  feed: string;
  languages: string;
  madeWith: string;
  main: string;
  notFound: string;
  notFoundSays: string;
  home: string;
  refused: string;
  tooOften: string;
  tooOftenSays(minutes: number): string;
  fieldWrong: Record<'title' | 'text' | 'email' | 'comment' | 'board' | 'shownAs', string>;
  said: Record<Said, string>;
  letter: {
    subject(site: string): string;
    hello: string;
    says(site: string): string;
    link: string;
    closing: string;
  };
  widget: { open: string; close: string; all: string };
};
