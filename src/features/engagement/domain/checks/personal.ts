// Personal information: identity numbers, cards, bank accounts, other people's addresses and numbers, and what concerns
// somebody's health. Numbers count only if their check digits are right, so that order numbers pass.

import { findPattern, sentenceAround, wordPattern } from './phrases.ts';
import type { Span } from './phrases.ts';
import type { PersonalKind } from './reasons.ts';
import type { Check, CheckFinding, CheckSubject } from './subject.ts';

export const checkPersonal: Check = (subject) => {
  const { text } = subject;
  return leaveOutOverlaps([
    ...cards(text).map((span) => found(span, 'block', 'card')),
    ...identityNumbers(text).map((span) => found(span, 'block', 'identity-number')),
    ...accounts(text).map((span) => found(span, 'block', 'bank-account')),
    ...contacts(subject),
    ...findPattern(text, STREETS)
      .filter(({ words }) => !isKnownContact(words, subject))
      .map((span) => found(span, 'needs-approval', 'street-address')),
    ...findPattern(text, BIRTHS).map((span) => found(span, 'block', 'date-of-birth')),
    ...health(text),
  ]);
};

function found(span: Span, severity: CheckFinding['severity'], what: PersonalKind): CheckFinding {
  return {
    rule: 'personal',
    severity,
    from: span.from,
    to: span.to,
    why: { code: 'personal', words: span.words, what },
    fix: { from: span.from, to: span.to, text: '…', says: 'leave-out' },
  };
}

function contacts(subject: CheckSubject): CheckFinding[] {
  const { text, visibility } = subject;
  // Written to one person it may be right; whether it is, another person sees better than a rule.
  const severity = visibility === 'direct' ? 'needs-approval' : 'block';
  return [
    ...findPattern(text, MAILS).map((span) => ({ span, what: 'mail-address' as const })),
    ...findPattern(text, PHONES).map((span) => ({ span, what: 'phone-number' as const })),
  ]
    .filter(({ span }) => !isKnownContact(span.words, subject))
    .map(({ span, what }) => found(span, severity, what));
}

function isKnownContact(words: string, { policy }: CheckSubject): boolean {
  const plain = plainly(words);
  if (policy.contacts.some((contact) => plainly(contact) === plain)) return true;
  return policy.domains.some((domain) => words.toLowerCase().endsWith(`@${domain}`));
}

function plainly(contact: string): string {
  return contact
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}@.]/gu, '')
    .replace(/^0046/, '46');
}

function health(text: string): CheckFinding[] {
  return findPattern(text, HEALTH)
    .filter((span) => SOMEBODY.test(sentenceAround(text, span)))
    .map((span) => ({
      ...found(span, 'needs-approval', 'health'),
      fix: null,
    }));
}

function cards(text: string): Span[] {
  return findPattern(text, /(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)/gu).filter(({ words }) => {
    const digits = words.replaceAll(/\D/g, '');
    return /^(?:4|5[1-5]|2[2-7]|3[47]|6)/.test(digits) && hasLuhnDigit(digits);
  });
}

/** Sweden's personnummer, also with the 60 added to the day of a coordination number. */
function identityNumbers(text: string): Span[] {
  return findPattern(text, /(?<!\d)(?:19|20)?\d{2}[01]\d[0-9]\d[-+]?\d{4}(?!\d)/gu).filter(
    ({ words }) => {
      const digits = words.replaceAll(/\D/g, '').slice(-10);
      const month = Number(digits.slice(2, 4));
      const day = Number(digits.slice(4, 6)) % 60;
      return month >= 1 && month <= 12 && day >= 1 && day <= 31 && hasLuhnDigit(digits);
    },
  );
}

function accounts(text: string): Span[] {
  const ibans = findPattern(
    text,
    /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![\p{L}\d])/gu,
  );
  return [...ibans.filter(({ words }) => isIban(words)), ...findPattern(text, ACCOUNTS)];
}

function hasLuhnDigit(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** ISO 13616: the rest by 97 of the number is 1. */
function isIban(words: string): boolean {
  const plain = words.replaceAll(' ', '');
  const turned = plain.slice(4) + plain.slice(0, 4);
  const digits = turned.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return plain.length >= 15 && BigInt(digits) % 97n === 1n;
}

function leaveOutOverlaps(findings: readonly CheckFinding[]): CheckFinding[] {
  return findings.filter(
    (each, at) =>
      !findings.slice(0, at).some((before) => before.from < each.to && each.from < before.to),
  );
}

const MAILS = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const PHONES =
  /(?<![\p{L}\d+./-])(?:\+\d{1,3}[ -]?\(?\d{1,4}\)?(?:[ -]?\d{2,4}){2,4}|0\d{1,4}[ -/]\d{2,3}(?:[ -]?\d{2,3}){1,3}|07\d{2,3}[ -]?\d{3}[ -]?\d{3,4})(?![\d-])/gu;
const STREETS =
  /(?<![\p{L}\d])(?:\d{1,4}[a-z]? \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)? (?:Lane|Street|Road|Avenue|Gardens|Row|Close|Drive|Way|Terrace|Square|Crescent|Court|Hill|St|Rd|Ave)|\p{Lu}\p{L}*(?:gatan|vägen|gränd|gränden|stigen|torget|allén|backen|gården) \d{1,4}[A-Za-z]?)(?![\p{L}\d])/gu;
const BIRTHS = wordPattern([
  '(?:born|date of birth|dob|född)(?: on| den)?:? (?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./ ]\\p{L}*\\d*[./ ]\\d{2,4})',
]);
const ACCOUNTS = wordPattern([
  '(?:konto|account|kontonummer|account number)(?: no\\.?| nr)? \\d[\\d -]{6,}\\d',
]);
const HEALTH = wordPattern([
  'heart attack|stroke|cancer|tumou?r|pneumonia|depress(?:ion|ed)|pregnant|surgery|diagnos(?:is|ed)|chemotherapy|dementia',
  'admitted to|ward \\d+|medication|drunk|had been drinking|bad back|burn-?out|divorced?|ex-(?:husband|wife)|sick leave|to the clinic',
  '\\p{L}{3,}operation(?:en)?|opererad\\p{L}*|hjärtmedicin\\p{L}*|medicin(?:er|ering)?|hjärtinfarkt|stroke|cancer\\p{L}*|gravid|sjukskriven|demens|utbränd|skild|diagnos(?:en)?',
]);
const SOMEBODY =
  /(?<![\p{L}])(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|Mrs?|Ms|Captain|[Yy]our (?:mother|father|colleague|husband|wife|son|daughter|neighbour|ex-husband|ex-wife)|you|[Dd]in(?:a)? (?:mamma|pappa|man|fru|son|dotter)s?|[Dd]in pappas|[Hh]on|[Hh]an|hans|hennes|sin|\p{Lu}\p{L}+ \p{Lu}\p{L}+)(?![\p{L}])/u;
