// What belongs to others: long quotations, scans and copies. Short quotations are free; the rest is looked at by somebody.

import { findPattern, wordPattern } from './phrases.ts';
import type { ReasonOf } from './reasons.ts';
import type { Check, CheckFinding } from './subject.ts';

/** About three printed lines: longer than one needs to make a point. */
const QUOTED_WORDS_MAX = 45;

export const checkCopyright: Check = ({ text, thread }) => {
  const said = thread.map((post) => post.text).join('\n');
  const long = findPattern(text, QUOTED)
    .filter(({ words }) => words.split(/\s+/).length > QUOTED_WORDS_MAX)
    .filter(({ words }) => !said.includes(words.slice(1, -1)))
    .map((span) =>
      finding(span, { code: 'long-quotation', count: span.words.split(/\s+/).length }),
    );
  const copied = findPattern(text, COPIED).map((span) =>
    finding(span, { code: 'copied', words: span.words }),
  );
  return [...long, ...copied];
};

function finding(
  { from, to }: { from: number; to: number },
  why: ReasonOf<'copyright'>,
): CheckFinding {
  return { rule: 'copyright', severity: 'needs-approval', from, to, why, fix: null };
}

const QUOTED = /["“”„«»][^"“”„«»]{80,}["“”„«»]/gu;
const COPIED = wordPattern([
  '(?:a |the )?(?:scans?|scanned|pdf) [^.!?\\n]{0,30}(?:online|chapter|book|magazine|article)|(?:chapter|book|article|magazine) as a (?:scan|pdf)',
  'cop(?:y|ied) (?:and pasted )?from|(?:complete|entire|full|whole) (?:text|article|book|chapter)(?: and pictures)?|screenshots? (?:of|from) the (?:paid|paper|article)',
  '(?:whole|entire|complete|full|all(?: the)?) (?:magazine|newspaper|song|film|episode|\\d+ pages)|(?:photographed|scanned|copied|pasted) (?:it|this|that|the|their|a) |(?:took|taken|borrowed|grabbed) (?:it|this|the \\p{L}+|their \\p{L}+) from (?:their|the|a) (?:site|website|page|article|brochure|book|magazine)|behind (?:a|the) paywall',
  '(?:picture|photo|image) from google|found (?:the|it|a) [^.!?\\n]{0,20}online|pirated?|torrent',
  'inskann\\p{L}+|kopierat från|hela (?:artikeln|boken|kapitlet|tidningen)|bild(?:en)?(?: är)? från (?:google|nätet)|(?:tagit|lånat|klippt|kopierat) (?:bilden|texten|den|det) (?:från|ur)|betalvägg\\p{L}*',
]);
