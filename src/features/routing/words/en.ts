// Routing in English.

import type { Reason } from '../contract/reasons.ts';
import { momentIn } from './words.ts';
import type { ReasonContext, Words } from './words.ts';

const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });
const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

const declines = {
  'not-mine': 'somebody else knows this better',
  'no-time': 'no time',
  'not-answerable': 'it can’t be answered',
  conflict: 'should not answer this person',
} as const;

function reason(of: Reason, { titleOf, timeZone }: ReasonContext): string {
  switch (of.code) {
    case 'had-it':
      return 'had this conversation before';
    case 'answered-contact':
      return of.times === 1
        ? 'answered this contact before'
        : `answered this contact ${of.times} times before`;
    case 'owns':
      return `looks after “${of.topic}”`;
    case 'confirmed': {
      const people = of.people === 1 ? 'a colleague' : `${of.people} colleagues`;
      return `knows “${of.what}”, as ${people} confirmed`;
    }
    case 'declared':
      return `says they know “${of.what}”`;
    case 'named-for-like':
      return 'was named by colleagues for the like';
    case 'answered-like': {
      const title = titleOf(of.questionId);
      return title === null
        ? 'answered a question that is like this'
        : `answered “${title}”, which is like this`;
    }
    case 'answers-on':
      return `${counted(of.times, 'answer')} on “${of.tag}”`;
    case 'accepted-of':
      return `${of.accepted} of ${counted(of.answers, 'answer')} accepted by the asker`;
    case 'answers':
      return `${counted(of.answers, 'answer')} so far`;
    case 'of-unit':
      return `belongs to the unit that looks after “${of.topic}”`;
    case 'chosen-by':
      return `was chosen by ${of.name}`;
    case 'named':
      return 'was named by a colleague';
    case 'on-duty':
      return 'is on duty for what is urgent';
    case 'stands-in':
      return 'stands in for somebody who is away';
    case 'other-units':
      return 'has a role for other units only';
    case 'asked-already':
      return 'was asked already';
    case 'asked-it':
      return 'asked it';
    case 'opted-out':
      return 'takes no offers for now';
    case 'away':
      return of.standsIn ? 'is away; somebody stands in' : 'is away, and nobody stands in';
    case 'busy':
      return `has ${of.holding} conversations, and takes ${of.holdingMax} at most`;
    case 'no-language':
      return `does not write ${languages.of(of.lang) ?? of.lang}`;
    case 'no-certificate':
      return `has no certificate “${of.name}”`;
    case 'autonomy':
      return `is at “${of.has}”, and “${of.asked}” is asked for`;
    case 'not-at-work':
      return of.minutes === null
        ? 'does not work in the next months'
        : `is not at work for ${span(of.minutes)}`;
    case 'rule-says-hub':
      return 'A rule gives it to the hub.';
    case 'none-took-it':
      return `${of.people} people were asked, and none took it.`;
    case 'nobody-knows':
      return 'Nobody has shown to know this.';
    case 'nobody-free':
      return 'Nobody who could know this can be asked now.';
    case 'declined':
      return declines[of.because];
    case 'expired':
      return 'did not answer in time';
    case 'not-taken':
      return `Nobody has taken it after ${of.minutes} ${minutes(of.isWorking)}.`;
    case 'not-answered':
      return `It is not answered after ${of.minutes} ${minutes(of.isWorking)}.`;
    case 'wants-review':
      return `${of.name} asks you to look at an answer.`;
    case 'approved':
      return said(`${of.name} approved it`, of.comment);
    case 'sent-back':
      return said(`${of.name} sent it back`, of.comment);
    case 'due':
      return `It is due ${momentIn(of.at, timeZone)}.`;
    case 'not-kept':
      return `It was due ${momentIn(of.at, timeZone)} and was not kept.`;
    case 'let-go-by':
      return `${of.name} let it go.`;
    case 'wait-to-hear':
      return of.people === 1
        ? 'Somebody waits to hear what came of it.'
        : `${of.people} people wait to hear what came of it.`;
    case 'took-tries':
      return 'It took more than one try.';
    case 'said':
      return of.name === undefined ? of.words : `${of.name}: ${of.words}`;
  }
}

const said = (what: string, comment: string): string =>
  comment === '' ? `${what}.` : `${what}: ${comment}`;
const minutes = (isWorking: boolean): string => (isWorking ? 'working minutes' : 'minutes');

function span(ofMinutes: number): string {
  if (ofMinutes < 90) return `${ofMinutes} minutes`;
  const hours = Math.round(ofMinutes / 60);
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
}

export const en: Words = {
  language: 'en',
  reason,
  kinds: {
    offer: 'A conversation for you',
    hub: 'A conversation nobody was found for',
    escalation: 'A conversation has waited too long',
    review: 'An answer to look at',
    reviewed: 'Your answer was looked at',
    alarm: 'An answer has not got through',
    promise: 'A promise falls due',
    asked: 'A colleague asks you',
    'ask-answered': 'Your question was answered',
    delivered: 'Your answer is out',
    owed: 'An outcome waits for your approval',
  },
  why: 'Why you',
  open: 'Open it in Parley',
  accept: 'Look at it and take it',
  due: 'until',
  acceptClosing:
    'The link opens a page on which you take it with one click. It works once. To decline it or pass it on, open it in Parley.',
  closing: 'You get this mail because you chose so in Parley; your settings there change it.',
  page: {
    heading: 'This conversation was put to you',
    take: 'I take it',
    open: 'Open it in Parley',
    taken: 'It is yours',
    over: 'This offer is over: it was answered already, somebody else has it, or the time is up.',
    unknown: 'This link is not known, or was used already.',
  },
};
