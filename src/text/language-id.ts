// Which language a short post is written in. The n-gram detector eld, with what posts need around it: names, tags and
// links are no evidence, a script used by one language decides alone, and for a few words the languages people mostly
// write in the places we listen to are likelier than rare ones.
// NOTE: loading this file takes a fifth of a second and tens of megabytes (eld's data): where that matters, import it
// with import() at first use.
import { eld } from 'eld/extrasmall';
import { commonWordsIn } from './common-words.ts';

export type LanguageGuess = {
  /** ISO 639-1, or 'und' where the text does not tell. */
  readonly lang: string;
  /** 0 to 1; how clearly it stands out from the next best. */
  readonly confidence: number;
};

const UNSURE: LanguageGuess = { lang: 'und', confidence: 0 };

const NOT_LANGUAGE =
  /https?(?::\/\/\S+|\b)|www\.\S+|\S+@\S+\.\S+|[@#$＠＃]\S+|\bRT\b|\b[a-z0-9-]+\.(?:com|org|net|io|se|de|fr|es|it|co)\b\S*|[\p{N}\p{Extended_Pictographic}]+/giu;

/** Scripts that one living language owns among those we can tell. Kana is looked for before Han. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Telugu}/gu, 'te'],
  [/\p{Script=Kannada}/gu, 'kn'],
  [/\p{Script=Malayalam}/gu, 'ml'],
  [/\p{Script=Gujarati}/gu, 'gu'],
  [/\p{Script=Gurmukhi}/gu, 'pa'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Ethiopic}/gu, 'am'],
];

/** Letters of Persian, Urdu, Pashto, Kurdish and others that Arabic doesn't use. */
const NOT_ARABIC = /[پچژگکیٹڈڑںےھہۆێەڕڵۇۈۋڭټډړښځڅې]/u;
const LENGTHENED = /(\p{L})\1{2,}/gu;

// Tuned on headlines and posts of a few words; a text of 60 letters or more hardly feels it.
const LIKELIER: Readonly<Record<string, number>> = {
  en: 0.16,
  es: 0.05,
  pt: 0.05,
  fr: 0.05,
  de: 0.05,
  it: 0.04,
  nl: 0.03,
  sv: 0.03,
  pl: 0.02,
  tr: 0.02,
  da: 0.02,
  no: 0.02,
  fi: 0.02,
  ru: 0.02,
  cs: 0,
  hu: 0,
  ro: 0,
  uk: 0,
  id: 0,
};
const RARE = -0.4;
const COMMON_WORD = 0.3;
const OWN_SPELLING = 0.2;
/** What a language counts for at first that the detector doesn't name and small words speak for. */
const UNHEARD = 0.3;
const SHORT_LETTERS = 60;
const LETTERS_MIN = 4;
/** What hardly another of the likely languages spells. */
const SPELLINGS: Readonly<Record<string, RegExp>> = {
  de: /[ßäöü]/iu,
  pt: /[ãõ]|k{3}/iu,
  es: /[ñ¿¡]|ja(?:ja)+/iu,
  it: /[òì](?!\p{L})/iu,
  fr: /[êîûœ]|(?<!\p{L})[jldcnsm]['’]\p{L}/iu,
  sv: /[åäö]/iu,
  fi: /[äö]/iu,
};
/** More letters cost time and hardly ever change the answer. */
const LETTERS_ENOUGH = 160;
/** With fewer letters outside them, tags are read as well. */
const LETTERS_WITHOUT_TAGS = 12;
const LONGEST_READ = 1_000;

export function identifyLanguage(text: string): LanguageGuess {
  const read = text.slice(0, LONGEST_READ);
  let plain = plainOf(read);
  let letters = countLetters(plain);
  if (letters < LETTERS_WITHOUT_TAGS && read.includes('#') && commonWordsIn(plain).size === 0) {
    plain = plainOf(read.replaceAll('#', ' '));
    letters = countLetters(plain);
  }
  if (letters === 0) return UNSURE;
  const owner = ownerOfScript(plain, letters);
  if (owner) return owner;
  return letters < LETTERS_MIN ? UNSURE : detectByLetters(plain, letters);
}

function plainOf(text: string): string {
  return text.replace(NOT_LANGUAGE, ' ').replace(LENGTHENED, '$1$1').replace(/\s+/gu, ' ').trim();
}

function countLetters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

function ownerOfScript(plain: string, letters: number): LanguageGuess | undefined {
  if (!/[\u0250-\u{10ffff}]/u.test(plain)) return undefined;
  for (const [script, lang] of SCRIPTS) {
    const share = (plain.match(script)?.length ?? 0) / letters;
    // Japanese mixes kana into Han; a few kana are enough.
    if (share >= (lang === 'ja' ? 0.15 : 0.5))
      return { lang, confidence: Math.min(1, 0.5 + share / 2) };
  }
  const arabic = (plain.match(/\p{Script=Arabic}/gu)?.length ?? 0) / letters;
  if (arabic >= 0.5 && !NOT_ARABIC.test(plain))
    return { lang: 'ar', confidence: Math.min(1, 0.5 + arabic / 2) };
  return undefined;
}

function detectByLetters(plain: string, letters: number): LanguageGuess {
  // In capitals the detector knows few n-grams of German nouns or names; it lowers the case itself.
  const detected = eld.detect(plain.slice(0, LETTERS_ENOUGH)).getScores();
  const shortness = Math.max(0, 1 - letters / SHORT_LETTERS);
  const common = commonWordsIn(plain);
  // Of a few words it may say nothing at all.
  const scores = {
    ...Object.fromEntries([...common.keys()].map((lang) => [lang, UNHEARD])),
    ...detected,
  };
  const words = plain.split(' ').length;
  let best = UNSURE;
  let bestScore = 0;
  let next = 0;
  for (const [lang, score] of Object.entries(scores)) {
    const known = (common.get(lang) ?? 0) / Math.sqrt(words);
    const spelt = SPELLINGS[lang]?.test(plain) ? OWN_SPELLING : 0;
    const weighed =
      score *
      (1 + (LIKELIER[lang] ?? RARE) * (0.25 + shortness)) *
      (1 + COMMON_WORD * known + spelt);
    if (weighed > bestScore) {
      next = bestScore;
      bestScore = weighed;
      best = { lang, confidence: 0 };
    } else if (weighed > next) next = weighed;
  }
  if (best === UNSURE) return UNSURE;
  const lead = (bestScore - next) / bestScore;
  const confidence = Math.min(1, lead * 4 + Math.min(0.4, letters / 150));
  return confidence < UNSURE_BELOW ? { lang: 'und', confidence } : { lang: best.lang, confidence };
}

const UNSURE_BELOW = 0.05;
