// Reads a FreeDict dictionary as Debian packages it (dict-freedict-*): an index of places in a compressed text.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const NOT_MEANING = /^\s{2,}|^ ?see:|Synonym|^ *"/;
const REMARKS = /\[[^\]]*\]|<[^>]*>|\([^)]*\)|\/[^/]*\//g;

export type DictionaryEntry = { readonly word: string; readonly meanings: readonly string[] };

/** @param pair two languages as in the file's name, such as `swe-eng` */
export function readFreeDict(folder: string, pair: string): DictionaryEntry[] {
  const text = gunzipSync(readFileSync(join(folder, `freedict-${pair}.dict.dz`)));
  const index = readFileSync(join(folder, `freedict-${pair}.index`), 'utf8');
  return index.split('\n').flatMap((line) => {
    const [word = '', start = '', size] = line.split('\t');
    if (size === undefined || word.startsWith('00')) return [];
    const body = text.subarray(numberOf(start), numberOf(start) + numberOf(size)).toString();
    const meanings = meaningsIn(body);
    return meanings.length > 0 ? [{ word, meanings }] : [];
  });
}

function numberOf(digits: string): number {
  return [...digits].reduce((number, digit) => number * 64 + DIGITS.indexOf(digit), 0);
}

function meaningsIn(body: string): string[] {
  return body
    .split('\n')
    .slice(1)
    .filter((line) => line !== '' && !NOT_MEANING.test(line))
    .flatMap((line) =>
      line
        .replace(/^\s*\d+\.\s*/, '')
        .replace(REMARKS, '')
        .split(/[,;]/),
    )
    .map((meaning) => meaning.trim().replace(/^(?:to|a|an|the) /, ''))
    .filter((meaning) => /\p{L}/u.test(meaning));
}
