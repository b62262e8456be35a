// What the checks say, in English.

import type { FindingReason, PersonalKind } from '../domain/checks/reasons.ts';
import type { Words } from './words.ts';

const personal: Readonly<Record<PersonalKind, string>> = {
  card: 'looks like a card number',
  'identity-number': 'looks like a personal identity number',
  'bank-account': 'looks like a bank account',
  'mail-address': 'looks like a private mail address',
  'phone-number': 'looks like a private phone number',
  'street-address': 'looks like a street address',
  'date-of-birth': 'looks like a date of birth',
  health: 'tells of somebody’s health or family',
};

const moods = { grief: 'Somebody mourns here', upset: 'They are upset' } as const;
const units = { graphemes: 'characters', characters: 'characters', bytes: 'bytes' } as const;

function why(of: FindingReason): string {
  switch (of.code) {
    case 'not-disclosed':
      return `It does not say that you work for ${of.organisation}. Readers must see it in the post itself; a line in your profile is not enough.`;
    case 'perhaps-disclosed':
      return `It names ${of.organisation}, but does it say that you work there? Readers must see it in the post itself.`;
    case 'confidential':
      return `“${of.words}” is confidential here.`;
    case 'embargoed':
      return `“${of.words}” may not be spoken of before ${of.until}.`;
    case 'in-confidence':
      return `“${of.words}” sounds as if this were not for everybody. Let somebody look at it.`;
    case 'not-to-be-named':
      return of.isNamedInThread
        ? `${of.client} was named in the thread, but has not agreed that we speak of them.`
        : `${of.client} has not agreed to be named.`;
    case 'personal':
      return `“${of.words}” ${personal[of.what]}. Others read along, and it stays there.`;
    case 'claim':
      return `“${of.words}” is a claim that somebody may want to check. Link to where it is shown, or say less.`;
    case 'long-quotation':
      return `This quotes ${of.count} words of somebody else. Quote the sentence that matters and link to the rest.`;
    case 'copied':
      return `“${of.words}”: is this ours to pass on? Link to where its owner shows it.`;
    case 'belittles':
      return `“${of.words}” belittles somebody.`;
    case 'blames':
      return `“${of.words}” sounds like blame. Say what you do about it instead.`;
    case 'too-light':
      return `${moods[of.mood]}: “${of.words}” takes it lightly.`;
    case 'unanswered':
      return `They asked: “${of.question}” Say it, or say when you will know.`;
    case 'placeholder':
      return `“${of.words}” is a placeholder that nobody filled in.`;
    case 'form-letter':
      return `“${of.words}” reads like a form letter. Say it as you would to a neighbour.`;
    case 'said-before':
      return 'This is nearly word for word what you answered before. What is different for them?';
    case 'not-whole':
      return `“${of.words}” is not a whole address.`;
    case 'own-machine':
      return 'This leads to a file on your own machine.';
    case 'internal':
      return `Nobody outside can open ${of.host}.`;
    case 'no-such-place':
      return `There is no place called ${of.host}.`;
    case 'disguised':
      return `${of.host} looks like ours and is not.`;
    case 'dead':
      return 'This link is dead.';
    case 'shortened':
      return 'A shortened link hides where it leads. Give the whole address.';
    case 'no-address':
      return 'The link has no address.';
    case 'no-link':
      return 'You speak of a link, and there is none.';
    case 'too-long':
      return `The place takes ${of.max} ${units[of.unit]}, this has ${of.length}.`;
    case 'hardly-anything':
      return 'This says hardly anything.';
    case 'shouting':
      return 'All capitals read as shouting.';
    case 'hashtags':
      return `${of.count} hashtags look like advertising; ${of.max} ${of.max === 1 ? 'is' : 'are'} enough here.`;
    case 'other-language':
      return 'They wrote in another language than this.';
    case 'wider-than-thread':
      return 'They wrote for fewer eyes than this answer would have.';
  }
}

export const en: Words = {
  why,
  says({ says, text }) {
    switch (says) {
      case 'begin-with':
        return `Begin with “${text.trim()}”`;
      case 'leave-out':
        return 'Leave it out';
      case 'leave-name-out':
        return 'Leave the name out';
    }
  },
};
