// Routing in Swedish.

import type { Reason } from '../contract/reasons.ts';
import type { Autonomy } from '../domain/people/autonomy.ts';
import { momentIn } from './words.ts';
import type { ReasonContext, Words } from './words.ts';

const languages = new Intl.DisplayNames(['sv'], { type: 'language', fallback: 'code' });

const declines = {
  'not-mine': 'någon annan kan det här bättre',
  'no-time': 'ingen tid',
  'not-answerable': 'går inte att besvara',
  conflict: 'bör inte svara den här personen',
} as const;

const levels: Readonly<Record<Autonomy, string>> = {
  none: 'svarar inte',
  draft: 'bara utkast',
  reviewed: 'granskad',
  trusted: 'betrodd',
};

function reason(of: Reason, { titleOf, timeZone }: ReasonContext): string {
  switch (of.code) {
    case 'had-it':
      return 'har haft det här samtalet förut';
    case 'answered-contact':
      return of.times === 1
        ? 'har svarat den här kontakten förut'
        : `har svarat den här kontakten ${of.times} gånger förut`;
    case 'owns':
      return `ansvarar för ”${of.topic}”`;
    case 'confirmed': {
      const people = of.people === 1 ? 'en kollega' : `${of.people} kolleger`;
      return `kan ”${of.what}”, det bekräftar ${people}`;
    }
    case 'declared':
      return `säger sig kunna ”${of.what}”`;
    case 'named-for-like':
      return 'har nämnts av kolleger för liknande';
    case 'answered-like': {
      const title = titleOf(of.questionId);
      return title === null
        ? 'har svarat på en fråga som liknar den här'
        : `har svarat på ”${title}”, som liknar den här`;
    }
    case 'answers-on':
      return `${of.times} svar om ”${of.tag}”`;
    case 'accepted-of':
      return `${of.accepted} av ${of.answers} svar godtagna av den som frågade`;
    case 'answers':
      return `${of.answers} svar hittills`;
    case 'of-unit':
      return `hör till enheten som ansvarar för ”${of.topic}”`;
    case 'chosen-by':
      return `valdes av ${of.name}`;
    case 'named':
      return 'nämndes av en kollega';
    case 'on-duty':
      return 'har jour för det som är brådskande';
    case 'stands-in':
      return 'ersätter någon som är borta';
    case 'other-units':
      return 'har bara en roll för andra enheter';
    case 'asked-already':
      return 'har redan tillfrågats';
    case 'asked-it':
      return 'har själv frågat';
    case 'opted-out':
      return 'tar inte emot erbjudanden just nu';
    case 'away':
      return of.standsIn ? 'är borta; någon ersätter' : 'är borta, och ingen ersätter';
    case 'busy':
      return `har ${of.holding} samtal och tar högst ${of.holdingMax}`;
    case 'no-language':
      return `skriver inte ${languages.of(of.lang) ?? of.lang}`;
    case 'no-certificate':
      return `saknar certifikatet ”${of.name}”`;
    case 'autonomy':
      return `har nivån ”${levels[of.has]}”, och ”${levels[of.asked]}” krävs`;
    case 'not-at-work':
      return of.minutes === null
        ? 'arbetar inte de närmaste månaderna'
        : `är inte i arbete på ${span(of.minutes)}`;
    case 'rule-says-hub':
      return 'En regel ger det till navet.';
    case 'none-took-it':
      return `${of.people} personer har tillfrågats, och ingen tog det.`;
    case 'nobody-knows':
      return 'Ingen har visat sig kunna det här.';
    case 'nobody-free':
      return 'Ingen som skulle kunna det här kan tillfrågas nu.';
    case 'declined':
      return declines[of.because];
    case 'expired':
      return 'svarade inte i tid';
    case 'not-taken':
      return `Ingen har tagit det efter ${of.minutes} ${minutes(of.isWorking)}.`;
    case 'not-answered':
      return `Det är inte besvarat efter ${of.minutes} ${minutes(of.isWorking)}.`;
    case 'wants-review':
      return `${of.name} ber dig titta på ett svar.`;
    case 'approved':
      return said(`${of.name} godkände det`, of.comment);
    case 'sent-back':
      return said(`${of.name} skickade tillbaka det`, of.comment);
    case 'due':
      return `Det ska hållas senast ${momentIn(of.at, timeZone)}.`;
    case 'not-kept':
      return `Det skulle ha hållits senast ${momentIn(of.at, timeZone)} och hölls inte.`;
    case 'let-go-by':
      return `${of.name} släppte i väg det.`;
    case 'wait-to-hear':
      return of.people === 1
        ? 'En person väntar på att få höra vad det blev.'
        : `${of.people} personer väntar på att få höra vad det blev.`;
    case 'took-tries':
      return 'Det krävdes mer än ett försök.';
    case 'said':
      return of.name === undefined ? of.words : `${of.name}: ${of.words}`;
  }
}

const said = (what: string, comment: string): string =>
  comment === '' ? `${what}.` : `${what}: ${comment}`;
const minutes = (isWorking: boolean): string => (isWorking ? 'arbetsminuter' : 'minuter');

function span(ofMinutes: number): string {
  if (ofMinutes < 90) return `${ofMinutes} minuter`;
  const hours = Math.round(ofMinutes / 60);
  return hours < 48 ? `${hours} timmar` : `${Math.round(hours / 24)} dagar`;
}

export const sv: Words = {
  language: 'sv',
  reason,
  kinds: {
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
    owed: 'Ett besked väntar på ditt godkännande',
  },
  why: 'Varför du',
  open: 'Öppna det i Parley',
  accept: 'Se på det och ta det',
  due: 'till',
  acceptClosing:
    'Länken öppnar en sida där du tar samtalet med ett klick. Den fungerar en gång. Vill du avböja eller skicka det vidare, öppna det i Parley.',
  closing:
    'Du får det här brevet för att du har valt det i Parley; du ändrar det i inställningarna.',
  page: {
    heading: 'Det här samtalet erbjuds dig',
    take: 'Jag tar det',
    open: 'Öppna det i Parley',
    taken: 'Samtalet är ditt',
    over: 'Erbjudandet är över: det är redan besvarat, någon annan har det, eller tiden är ute.',
    unknown: 'Länken är okänd, eller redan använd.',
  },
};
