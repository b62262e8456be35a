// What the portal says about programmes, in each language. A language that lacks a sentence does not compile.

import type { Language } from '../domain/language.ts';

/** What was just done, told on the page that follows; the names stand in addresses. */
export const PROGRAMME_DONE = ['joined', 'declined', 'left', 'answered'] as const;
export type ProgrammeDone = (typeof PROGRAMME_DONE)[number];

export type ProgrammeWords = {
  programmes: string;
  programmesSay: string;
  none: string;
  mine: string;
  results: string;
  result: string;
  period(from: string, to: string): string;
  tookPart(count: number): string;
  credits: string;
  spokenOf: string;
  invited: string;
  invitedSays: string;
  consent: string;
  shownAs: string;
  shownAsHelp: string;
  join: string;
  decline: string;
  full: string;
  declinedSays: string;
  leftSays: string;
  over: string;
  overSays: string;
  thanks: string;
  round(number: number): string;
  until(day: string): string;
  noRounds: string;
  yourAnswer: string;
  answerLabel: string;
  answerHelp: string;
  answerWrong: string;
  send: string;
  sendMore: string;
  leave: string;
  leaveSays: string;
  unknown: string;
  unknownSays: string;
  notNow: string;
  notNowSays: string;
  done: Record<ProgrammeDone, string>;
};

const en: ProgrammeWords = {
  programmes: 'Made together',
  programmesSay: 'What small groups tried out with us, and what came of it.',
  none: 'No result is published yet.',
  mine: 'Yours',
  results: 'Results',
  result: 'What came of it',
  period: (from, to) => `${from} to ${to}`,
  tookPart: (count) => (count === 1 ? '1 person took part' : `${count} people took part`),
  credits: 'With thanks to',
  spokenOf: 'Ideas it spoke of',
  invited: 'You are invited',
  invitedSays: 'Read what we keep and for how long. Then say yes or no; nobody asks twice.',
  consent: 'What you agree to',
  shownAs: 'Your name in the thanks',
  shownAsHelp: 'Everybody can read it. Leave it empty to stay unnamed.',
  join: 'I agree, and take part',
  decline: 'No, thank you',
  full: 'All seats are taken. Thank you for looking.',
  declinedSays: 'You said no. That is fine; you can still change your mind.',
  leftSays: 'You left. What you told us stays with us as you agreed.',
  over: 'This has ended',
  overSays: 'Thank you for being part of it. You hear what came of it.',
  thanks: 'For you',
  round: (number) => `Round ${number}`,
  until: (day) => `until ${day}`,
  noRounds: 'The first thing to try comes soon. We write to you.',
  yourAnswer: 'You told us',
  answerLabel: 'What you found',
  answerHelp: 'A few lines are enough. Only those who run this read it.',
  answerWrong: 'Write something, at most 10,000 characters.',
  send: 'Send it',
  sendMore: 'Send more',
  leave: 'Leave',
  leaveSays: 'You can leave at any time, without a reason.',
  unknown: 'This link is not known',
  unknownSays: 'Open it as it stands in the letter, without a letter more or less.',
  notNow: 'That is not possible now',
  notNowSays: 'It was changed, filled or closed meanwhile. Look at it again.',
  done: {
    joined: 'Welcome. You take part.',
    declined: 'You said no. Nobody asks again.',
    left: 'You left. Thank you for what you gave.',
    answered: 'Thank you. It has arrived.',
  },
};

const sv: ProgrammeWords = {
  programmes: 'Gjort tillsammans',
  programmesSay: 'Vad små grupper provade med oss, och vad det blev av det.',
  none: 'Inget resultat är publicerat ännu.',
  mine: 'Dina',
  results: 'Resultat',
  result: 'Vad det blev',
  period: (from, to) => `${from} till ${to}`,
  tookPart: (count) => (count === 1 ? '1 person var med' : `${count} personer var med`),
  credits: 'Med tack till',
  spokenOf: 'Idéer det handlade om',
  invited: 'Du är inbjuden',
  invitedSays: 'Läs vad vi sparar och hur länge. Säg sedan ja eller nej; ingen frågar två gånger.',
  consent: 'Vad du samtycker till',
  shownAs: 'Ditt namn i tacket',
  shownAsHelp: 'Alla kan läsa det. Lämna tomt för att vara onämnd.',
  join: 'Jag samtycker och är med',
  decline: 'Nej tack',
  full: 'Alla platser är tagna. Tack för att du tittade.',
  declinedSays: 'Du sa nej. Det är helt i sin ordning; du kan fortfarande ändra dig.',
  leftSays: 'Du har lämnat. Det du berättade stannar hos oss som du samtyckte till.',
  over: 'Det här är slut',
  overSays: 'Tack för att du var med. Du får veta vad det blev av det.',
  thanks: 'Till dig',
  round: (number) => `Omgång ${number}`,
  until: (day) => `till ${day}`,
  noRounds: 'Det första att prova kommer snart. Vi skriver till dig.',
  yourAnswer: 'Du berättade',
  answerLabel: 'Vad du kom fram till',
  answerHelp: 'Några rader räcker. Bara de som leder det här läser det.',
  answerWrong: 'Skriv något, högst 10 000 tecken.',
  send: 'Skicka',
  sendMore: 'Skicka mer',
  leave: 'Lämna',
  leaveSays: 'Du kan lämna när som helst, utan att säga varför.',
  unknown: 'Länken är inte känd',
  unknownSays: 'Öppna den som den står i brevet, utan en bokstav mer eller mindre.',
  notNow: 'Det går inte nu',
  notNowSays: 'Det har ändrats, fyllts eller stängts under tiden. Titta på det igen.',
  done: {
    joined: 'Välkommen. Du är med.',
    declined: 'Du sa nej. Ingen frågar igen.',
    left: 'Du har lämnat. Tack för det du gav.',
    answered: 'Tack. Det har kommit fram.',
  },
};

const all: Readonly<Record<Language, ProgrammeWords>> = { en, sv };

export function programmeWordsIn(language: Language): ProgrammeWords {
  return all[language];
}
