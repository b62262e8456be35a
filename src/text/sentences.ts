// Sentence counting while the tokeniser runs: hurried writing, so a line end always parts, "!" and "?" part, and a full
// stop parts unless what follows starts small or what precedes is an initial or a known abbreviation.

const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr prof sr jr st vs etc inc ltd co corp no nr al approx dept est fig gen gov hon jan feb mar apr jun jul ' +
    'aug sep sept oct nov dec mt rev sen rep bzw ca usw str hr tel bl kl osv dvs evt fr mme mlle sra av bd'
  ).split(' '),
);

type Pending = 'none' | 'full-stop' | 'certain';

export class SentenceCounter {
  #sentence = 0;
  #hasWord = false;
  #pending: Pending = 'none';
  #sawSpace = false;
  #word = '';

  passSpace(code: number): void {
    if (code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029)
      this.#pending = 'certain';
    this.#sawSpace = true;
  }

  /** A sign that is no part of a word. */
  passMark(code: number): void {
    if (CERTAIN.has(code)) this.#pending = 'certain';
    else if ((code === 0x2e || code === 0x2026) && this.#pending === 'none') {
      this.#pending = 'full-stop';
      this.#sawSpace = false;
    }
  }

  /** The number of the sentence that the word at [from, to) belongs to. */
  startWord(text: string, from: number, to: number): number {
    if (this.#hasWord && this.#pending !== 'none') {
      const parts = this.#pending === 'certain' || this.#fullStopParts(text, from);
      if (parts) this.#sentence += 1;
    }
    this.#pending = 'none';
    this.#hasWord = true;
    this.#word = to - from > 10 ? '' : text.slice(from, to);
    return this.#sentence;
  }

  #fullStopParts(text: string, next: number): boolean {
    if (!this.#sawSpace) return false;
    if (/^\p{L}$/u.test(this.#word) || ABBREVIATIONS.has(this.#word.toLowerCase())) return false;
    return !/\p{Ll}/u.test(String.fromCodePoint(text.codePointAt(next) ?? 0));
  }
}

// ! ? and their kin in other scripts: Armenian, Arabic, Devanagari, CJK, full width, interrobangs.
const CERTAIN: ReadonlySet<number> = new Set([
  0x21, 0x3f, 0x203c, 0x203d, 0x2047, 0x2048, 0x2049, 0x55c, 0x55e, 0x589, 0x61f, 0x6d4, 0x964,
  0x965, 0x3002, 0xff01, 0xff0e, 0xff1f, 0xff61,
]);
