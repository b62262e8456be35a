// What went wrong, in the reader's language. The server explains itself in English, some of it in the
// reader's; for other languages the codes people meet are told here, the rest by its kind.

import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { ApiFailure } from './failure.ts';

const WORDS = {
  'access.sign-in-needed': msg`Please sign in again; your session has ended.`,
  'access.not-permitted': msg`Your role doesn't allow this.`,
  'access.out-of-scope': msg`Your role doesn't reach this unit.`,
  'access.last-administrator': msg`Somebody must stay administrator of the whole organisation.`,
  'access.grant-too-wide': msg`You can't give away more than you may do yourself.`,
  'access.password-too-weak': msg`That password is too easy to guess. Take at least 12 characters, best several words.`,
  'access.password-wrong': msg`That is not your current password.`,
  'access.email-taken': msg`Somebody here already uses this mail address.`,
  'access.link-invalid': msg`This link has been used or has run out. Start Parley again to get a new one.`,
  'people.already-set-up': msg`Parley has already been set up here. Sign in instead.`,
  'people.unit-name-taken': msg`There is already a unit with this name.`,
  'people.unit-cycle': msg`A unit can't hang below itself.`,
  'people.unit-is-hub': msg`The hub can't be removed.`,
  'people.unit-not-empty': msg`There are still people or units in it. Say which unit takes them over.`,
  'people.unit-in-use': msg`Something still belongs to this unit, for instance a topic.`,
  'people.language-unknown': msg`We don't know one of these languages.`,
  'people.time-zone-unknown': msg`We don't know this time zone.`,
  'people.picture-refused': msg`This picture can't be used. Take a PNG, JPEG or WebP of at most 512 kB.`,
  'people.invitation-unusable': msg`This invitation has been used or has run out. Ask who invited you for a new one.`,
  'people.invitation-not-found': msg`This invitation is not known here. Check that the link is complete.`,
  'people.password-link-unusable': msg`A link opens once, for a day, and only the newest one does. Ask an administrator of your organisation for a new one.`,
  'people.person-deactivated': msg`This person has left. Let them in again first.`,
  'listening.topic-name-taken': msg`There is already a topic with this name.`,
  'listening.query-invalid': msg`The query can't be read yet; see where it is marked.`,
  'listening.topic-in-use': msg`Other topics refer to this one by its name. Change their queries first.`,
  'listening.list-name-taken': msg`There is already a list with this name.`,
  'listening.list-in-use': msg`Topics use this list. Take it out of their queries first.`,
  'listening.source-exists': msg`We already listen to this address.`,
  'listening.settings-invalid': msg`Something in the settings of this source isn't right yet.`,
  'conversations.person-unusable': msg`They have no role that works on this conversation.`,
  'routing.person-unusable': msg`They have no role that works on this conversation.`,
  'fetch.address-refused': msg`This address is not on the public internet. An administrator can allow it in the server's settings.`,
  'fetch.failed': msg`The site doesn't answer.`,
  'fetch.too-large': msg`The site sent more than we take.`,
  INVALID_EMAIL_OR_PASSWORD: msg`Mail address and password don't fit together.`,
  INVALID_CODE: msg`This code isn't right. It changes every 30 seconds.`,
  INVALID_PASSWORD: msg`That is not your current password.`,
} as const;

const KIND_WORDS = {
  invalid: msg`Something that was sent isn't right.`,
  forbidden: msg`Your role doesn't allow this.`,
  'not-found': msg`This is not there any more.`,
  conflict: msg`Somebody changed this in the meantime.`,
  limited: msg`That was too often. Wait a moment, then try again.`,
  unavailable: msg`Parley doesn't answer right now. Try again in a moment.`,
} as const;

type KnownCode = keyof typeof WORDS;

function isKnown(code: string): code is KnownCode {
  return Object.hasOwn(WORDS, code);
}

export function wordsOf(error: unknown): string {
  if (!(error instanceof ApiFailure)) return i18n._(KIND_WORDS.unavailable);
  if (error.code === 'web.unreachable') {
    return i18n._(msg`The server can't be reached. Try again in a moment.`);
  }
  // What a check says comes in the language of the screens.
  const isTheirs = i18n.locale === 'en' || error.code === 'engagement.blocked-by-check';
  const isForPeople = isTheirs && error.message !== '' && error.status < 500;
  const fromSignIn = /^[A-Z_]+$/.test(error.code);
  if (isForPeople && !fromSignIn) return error.message;
  if (isKnown(error.code)) return i18n._(WORDS[error.code]);
  return error.message !== '' && fromSignIn ? error.message : i18n._(KIND_WORDS[error.kind]);
}

/** The words for one field of a form, if the failure is about it. */
export function wordsFor(error: unknown, field: string): string | undefined {
  if (!(error instanceof ApiFailure)) return undefined;
  const problem = error.fields.find((entry) => entry.field === field);
  if (!problem) return undefined;
  return problem.expected === undefined
    ? problem.problem
    : `${problem.problem}: ${problem.expected}`;
}
