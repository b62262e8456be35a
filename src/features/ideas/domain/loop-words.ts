// What Parley says by itself in messages about outcomes and programmes, in the two languages it speaks: plain sentences that
// a person looks at before anything leaves.

import type { OwedKind } from '../contract/loop.ts';
import { reasonWords } from './programme.ts';
import type { Engagedness } from './programme.ts';

export type LetterLanguage = 'en' | 'sv';

type Asked = { name: string; programme: string; purpose: string; from: string; to: string };

type Words = {
  merged(title: string, into: string): string;
  unmerged(title: string, from: string): string;
  invitation(asked: Asked): string;
  because(reasons: string): string;
  reminder(asked: { name: string; round: string; dueOn: string }): string;
  letters: Record<'idea' | 'programme' | 'invitation' | 'reminder', Letter>;
  openAll: string;
  stopLabel: string;
};

/** What stands around the words of a letter. */
type Letter = {
  subject(title: string): string;
  /** Before them; null: they greet by themselves. */
  greeting: ((title: string) => string) | null;
  open: string;
  stop: string;
};

const EN: Words = {
  merged: (title, into) =>
    `“${title}” and “${into}” ask for the same. They are one idea now: every vote counts once, and you hear what becomes of it.`,
  unmerged: (title, from) =>
    `“${title}” and “${from}” are two ideas again. Your vote and your words are back where you left them.`,
  invitation: ({ name, programme, purpose, from, to }) =>
    `Hello ${name},\n\nfrom ${from} to ${to} a small group tries something out with us: “${programme}”. ${purpose}\n\nWould you like to be part of it? You see first what we keep and for how long, then you say yes or no.`,
  because: (reasons) => `We ask you because of what you did here: ${reasons}.`,
  reminder: ({ name, round, dueOn }) =>
    `Hello ${name},\n\nwe would love to hear what you found in “${round}”. It goes on until ${dueOn}; a few lines are enough.`,
  letters: {
    idea: {
      subject: (title) => `What came of “${title}”`,
      greeting: (title) => `You asked for “${title}”, or voted for it. This is what came of it:`,
      open: 'Open the idea',
      stop: 'You get this because you asked, voted or follow. To stop:',
    },
    programme: {
      subject: (title) => `What came of “${title}”`,
      greeting: (title) => `You took part in “${title}”. This is what came of it:`,
      open: 'Read the result',
      stop: 'You get this because you took part. To stop:',
    },
    invitation: {
      subject: (title) => `Would you try “${title}” with us?`,
      greeting: null,
      open: 'Look at it, and answer',
      stop: 'Nobody asks you again unless you say yes. To hear nothing at all:',
    },
    reminder: {
      subject: (title) => `“${title}”: what did you find?`,
      greeting: null,
      open: 'Answer',
      stop: 'You get this because you take part. To stop:',
    },
  },
  openAll: 'See what others wish',
  stopLabel: 'one click',
};

const SV: Words = {
  merged: (title, into) =>
    `”${title}” och ”${into}” önskar samma sak. De är en idé nu: varje röst räknas en gång, och du får höra vad det blir av den.`,
  unmerged: (title, from) =>
    `”${title}” och ”${from}” är två idéer igen. Din röst och dina ord finns kvar där du lämnade dem.`,
  invitation: ({ name, programme, purpose, from, to }) =>
    `Hej ${name}!\n\nFrån ${from} till ${to} provar en liten grupp något tillsammans med oss: ”${programme}”. ${purpose}\n\nVill du vara med? Först ser du vad vi sparar och hur länge, sedan säger du ja eller nej.`,
  because: (reasons) => `Vi frågar dig för det du har gjort här: ${reasons}.`,
  reminder: ({ name, round, dueOn }) =>
    `Hej ${name}!\n\nVi hör gärna vad du kom fram till i ”${round}”. Den pågår till ${dueOn}; några rader räcker.`,
  letters: {
    idea: {
      subject: (title) => `Vad det blev av ”${title}”`,
      greeting: (title) => `Du önskade ”${title}” eller röstade för den. Det här blev det:`,
      open: 'Öppna idén',
      stop: 'Du får det här för att du önskade, röstade eller följer. För att sluta:',
    },
    programme: {
      subject: (title) => `Vad det blev av ”${title}”`,
      greeting: (title) => `Du var med i ”${title}”. Det här blev det:`,
      open: 'Läs resultatet',
      stop: 'Du får det här för att du var med. För att sluta:',
    },
    invitation: {
      subject: (title) => `Vill du prova ”${title}” med oss?`,
      greeting: null,
      open: 'Titta på det och svara',
      stop: 'Ingen frågar igen om du inte säger ja. För att inte höra något alls:',
    },
    reminder: {
      subject: (title) => `”${title}”: vad kom du fram till?`,
      greeting: null,
      open: 'Svara',
      stop: 'Du får det här för att du är med. För att sluta:',
    },
  },
  openAll: 'Se vad andra önskar',
  stopLabel: 'ett klick',
};

/** English for any other language. @param lang BCP 47 */
export function letterLanguage(lang: string): LetterLanguage {
  return lang.toLowerCase().startsWith('sv') ? 'sv' : 'en';
}

export function loopWords(lang: string): Words {
  return letterLanguage(lang) === 'sv' ? SV : EN;
}

export function letterAbout(kind: OwedKind, lang: string): Letter {
  const { letters } = loopWords(lang);
  if (kind === 'programme' || kind === 'invitation' || kind === 'reminder') return letters[kind];
  return letters.idea;
}

type InLanguage = { lang: LetterLanguage };

/** Days as in `2026-12-20`. */
export function invitationText(asked: Asked & InLanguage & { acts: Engagedness }): string {
  const { lang, acts } = asked;
  const words = loopWords(lang);
  const reasons = reasonWords(acts, lang).join(', ');
  const [from, to] = [dayWords(asked.from, lang), dayWords(asked.to, lang)];
  const parts = [words.invitation({ ...asked, from, to })];
  if (reasons !== '') parts.push(words.because(reasons));
  return parts.join('\n\n');
}

export function reminderText(
  asked: InLanguage & { name: string; round: string; dueOn: string },
): string {
  const { lang } = asked;
  return loopWords(lang).reminder({ ...asked, dueOn: dayWords(asked.dueOn, lang) });
}

const dates: Readonly<Record<LetterLanguage, Intl.DateTimeFormat>> = {
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
  sv: new Intl.DateTimeFormat('sv', { dateStyle: 'long', timeZone: 'UTC' }),
};

function dayWords(day: string, lang: LetterLanguage): string {
  return dates[lang].format(new Date(`${day}T12:00:00Z`));
}
