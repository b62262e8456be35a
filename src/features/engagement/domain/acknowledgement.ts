// Telling the other side that they were heard: thanks, or owning the problem with a time by which they hear more. In their
// language and in the manner of the place; a person looks at it and sends it.

export type AcknowledgementQuestion = {
  kind: 'thanks' | 'owning';
  /** BCP 47; what is not known gets English. */
  lang: string;
  /** A letter has a greeting and a name below; a post has neither. */
  manner: 'letter' | 'post';
  writer: string;
  /** Null while the organisation has no name. */
  organisation: string | null;
  /** False where the handle says it already. */
  needsDisclosure: boolean;
  /** For owning. */
  dueAt: Date | null;
  timeZone: string;
  now: Date;
};

type Words = {
  greeting: string;
  disclosure(organisation: string): string;
  thanks: string;
  owning(when: string): string;
  signature(writer: string, organisation: string): string;
  today(time: string): string;
  tomorrow(time: string): string;
};

const WORDS: Readonly<Record<string, Words>> = {
  en: {
    greeting: 'Hello,',
    disclosure: (organisation) => `I work for ${organisation}. `,
    thanks: 'Thank you for telling us, that helps.',
    owning: (when) => `I own this now, and you hear from me by ${when}.`,
    signature: (writer, organisation) => `Kind regards, ${writer}, ${organisation}`,
    today: (time) => `${time} today`,
    tomorrow: (time) => `${time} tomorrow`,
  },
  sv: {
    greeting: 'Hej!',
    disclosure: (organisation) => `Jag jobbar på ${organisation}. `,
    thanks: 'Tack för att du berättar, det hjälper oss.',
    owning: (when) => `Det här tar jag hand om, och du hör av mig senast ${when}.`,
    signature: (writer, organisation) => `Vänliga hälsningar, ${writer}, ${organisation}`,
    today: (time) => `i dag kl. ${time}`,
    tomorrow: (time) => `i morgon kl. ${time}`,
  },
  de: {
    greeting: 'Guten Tag,',
    disclosure: (organisation) => `Ich arbeite bei ${organisation}. `,
    thanks: 'Danke für den Hinweis, das hilft uns.',
    owning: (when) => `Ich kümmere mich darum und melde mich bis ${when}.`,
    signature: (writer, organisation) => `Freundliche Grüße, ${writer}, ${organisation}`,
    today: (time) => `heute ${time} Uhr`,
    tomorrow: (time) => `morgen ${time} Uhr`,
  },
  fr: {
    greeting: 'Bonjour,',
    disclosure: (organisation) => `Je travaille chez ${organisation}. `,
    thanks: 'Merci de nous le dire, cela nous aide.',
    owning: (when) => `Je m’en occupe et je vous réponds au plus tard ${when}.`,
    signature: (writer, organisation) => `Cordialement, ${writer}, ${organisation}`,
    today: (time) => `aujourd’hui à ${time}`,
    tomorrow: (time) => `demain à ${time}`,
  },
  es: {
    greeting: 'Hola:',
    disclosure: (organisation) => `Trabajo en ${organisation}. `,
    thanks: 'Gracias por contárnoslo, nos ayuda.',
    owning: (when) => `Me encargo de ello y tendrá noticias mías a más tardar ${when}.`,
    signature: (writer, organisation) => `Un saludo, ${writer}, ${organisation}`,
    today: (time) => `hoy a las ${time}`,
    tomorrow: (time) => `mañana a las ${time}`,
  },
};

export function acknowledgementText(question: AcknowledgementQuestion): string {
  const { kind, manner, writer, organisation, dueAt } = question;
  const lang = question.lang.slice(0, 2);
  const known = Object.hasOwn(WORDS, lang) ? lang : 'en';
  // NOTE: English stands for every language that is missing here.
  const words = WORDS[known] ?? WORDS['en'];
  if (!words) return '';
  const said =
    kind === 'owning' && dueAt ? words.owning(whenOf(question, words, known)) : words.thanks;
  if (manner === 'letter') {
    const below = organisation ? words.signature(writer, organisation) : writer;
    return `${words.greeting}\n\n${said}\n\n${below}`;
  }
  const who = question.needsDisclosure && organisation ? words.disclosure(organisation) : '';
  return `${who}${said}`;
}

/** A time of day alone says nothing tomorrow: then the day is named. */
function whenOf(
  { dueAt, now, timeZone }: AcknowledgementQuestion,
  words: Words,
  lang: string,
): string {
  if (!dueAt) return '';
  const dayOf = (at: Date) =>
    new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' }).format(at);
  const time = new Intl.DateTimeFormat(lang, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(dueAt);
  if (dayOf(dueAt) === dayOf(now)) return words.today(time);
  if (dayOf(dueAt) === dayOf(new Date(now.getTime() + 86_400_000))) return words.tomorrow(time);
  const day = new Intl.DateTimeFormat(lang, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(dueAt);
  return `${day}, ${time}`;
}
