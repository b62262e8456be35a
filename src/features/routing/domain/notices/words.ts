// What people are told outside of Parley, in the language of the organisation: as a letter, and in one line for phones
// and chat.

import type { NoticeKind } from '../../contract/notices.ts';

type Locale = 'en' | 'sv';

export type Told = {
  kind: NoticeKind;
  title: string;
  reasons: readonly string[];
  organisation: { name: string; locale: Locale };
};

const phrases = {
  en: {
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
    why: 'Why you',
    open: 'Open it in Parley',
    accept: 'Look at it and take it',
    due: 'until',
    acceptClosing:
      'The link opens a page on which you take it with one click. It works once. To decline it or pass it on, open it in Parley.',
    closing: 'You get this mail because you chose so in Parley; your settings there change it.',
  },
  sv: {
    offer: 'Ett samtal till dig',
    hub: 'Ett samtal som ingen hittades till',
    escalation: 'Ett samtal har väntat för länge',
    review: 'Ett svar att titta på',
    reviewed: 'Ditt svar har granskats',
    alarm: 'Ett svar har inte kommit fram',
    promise: 'Ett löfte förfaller snart',
    asked: 'En kollega frågar dig',
    'ask-answered': 'Din fråga har fått svar',
    delivered: 'Ditt svar är ute',
    why: 'Varför du',
    open: 'Öppna det i Parley',
    accept: 'Se på det och ta det',
    due: 'till',
    acceptClosing:
      'Länken öppnar en sida där du tar samtalet med ett klick. Den fungerar en gång. Vill du avböja eller skicka det vidare, öppna det i Parley.',
    closing:
      'Du får det här brevet för att du har valt det i Parley; du ändrar det i inställningarna.',
  },
} as const;

export type NoticeLink = {
  url: string;
  /** When the offer expires, in the words of whom it is for; null: there is nothing to accept. */
  acceptsUntil: string | null;
};

export function noticeLetter({ kind, title, reasons, organisation }: Told, link: NoticeLink) {
  const said = phrases[organisation.locale];
  const { url, acceptsUntil } = link;
  const isOffer = acceptsUntil !== null;
  return {
    subject: `${said[kind]}: ${title}`.slice(0, 200),
    lang: organisation.locale,
    paragraphs: [
      isOffer ? `${said[kind]}, ${said.due} ${acceptsUntil}:` : `${said[kind]}:`,
      `“${title}”`,
      ...(reasons.length > 0 ? [`${isOffer ? `${said.why}: ` : ''}${reasons.join('; ')}.`] : []),
    ],
    link: { label: isOffer ? said.accept : said.open, url },
    closing: isOffer ? said.acceptClosing : said.closing,
  };
}

export function noticeLine({ kind, title, reasons, organisation }: Told): {
  head: string;
  body: string;
} {
  const head = phrases[organisation.locale][kind];
  const first = reasons[0];
  return { head, body: first === undefined ? title : `${title} (${first})` };
}

const pages = {
  en: {
    heading: 'This conversation was put to you',
    take: 'I take it',
    open: 'Open it in Parley',
    taken: 'It is yours',
    over: 'This offer is over: it was answered already, somebody else has it, or the time is up.',
    unknown: 'This link is not known, or was used already.',
  },
  sv: {
    heading: 'Det här samtalet erbjuds dig',
    take: 'Jag tar det',
    open: 'Öppna det i Parley',
    taken: 'Samtalet är ditt',
    over: 'Erbjudandet är över: det är redan besvarat, någon annan har det, eller tiden är ute.',
    unknown: 'Länken är okänd, eller redan använd.',
  },
} as const;

export function acceptPageWords(locale: Locale) {
  return pages[locale];
}
