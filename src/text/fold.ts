// Folding: the one form under which words of posts and of queries are compared. Case, width, compatibility forms,
// accents, Arabic vowel signs and the spelling of apostrophes are levelled; what was typed stays reachable by offsets.

const CHANGED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ĸ: 'k',
  ŧ: 't',
  ŋ: 'n',
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  '‘': "'",
  '’': "'",
  '＇': "'",
};
const CHANGED_CHARS = /[ßæœøđðþłħıĸŧŋςىیکة‘’＇]/gu;

// Combining accents of Latin, Greek and Cyrillic; Hebrew points; Arabic vowel signs and the stretching tatweel;
// characters that show nothing. Vowel signs of Indic and South-East Asian scripts and the Japanese voicing marks make
// different words and stay.
const DROPPED =
  // oxlint-disable-next-line no-misleading-character-class -- each character for itself is meant
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]/gu;

// l'iPhone, d'Apple, qu'Orange, dell'Apple: the article is not part of the name. After Lucene's ElisionFilter.
const ELISION =
  /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|all|dall|dell|nell|sull|un)'(?=[aeiouyh])/u;
const POSSESSIVE = /'s$/u;

function levelChars(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(DROPPED, '')
    .replace(CHANGED_CHARS, (char) => CHANGED[char] ?? char)
    .normalize('NFKC');
}

const ASCII_WORD = /^[0-9A-Za-z_]*$/;

/** The folded form of any text, without the treatment of articles and possessives that a single word gets. */
export function foldText(text: string): string {
  return ASCII_WORD.test(text) ? text.toLowerCase() : levelChars(text);
}

/** The folded form of one word. It may be empty (a word of stretching signs only) and is then no word. */
export function foldWord(word: string): string {
  if (ASCII_WORD.test(word)) return word.toLowerCase();
  const folded = levelChars(word);
  if (!folded.includes("'")) return folded;
  return folded.replace(POSSESSIVE, '').replace(ELISION, '');
}
