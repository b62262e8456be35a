// Turns the source of a foreign query into ours, piece by piece. What has no counterpart becomes a placeholder word,
// which the importer prunes from the parsed tree; a table tells where each piece came from.
import { tokenize } from '#text/tokens.ts';
import { isUnit } from '../terms.ts';
import { quote } from '../print.ts';
import type { Dialect, ForeignField } from './dialect.ts';

export type ImportNote = {
  /** `lost`: has no counterpart and was left out. */
  readonly kind: 'converted' | 'lost';
  readonly message: string;
  /** UTF-16 offsets into the foreign source. */
  readonly from: number;
  readonly to: number;
};

export type Piece = { readonly text: string; readonly from: number; readonly to: number };

export type Translation = {
  readonly pieces: readonly Piece[];
  readonly notes: readonly ImportNote[];
};

/** No tokeniser splits it and nobody writes it. */
export const PLACEHOLDER = 'qzlostclausezq';

const NESTING_MAX = 20;

const QUOTED = /"([^"]*)"(?:~(\d{1,4}))?(?:\^\d+)?/uy;
const SINGLE_QUOTED = /'([^']*)'/uy;
const BRACED = /\{([^{}]*)\}/uy;
const FIELD = /([A-Za-z_]+):/uy;
const ATOM = /[^\s()"]+/uy;
const SPACE = /\s+/uy;

export function translate(source: string, dialect: Dialect): Translation {
  return new Translator(source, dialect).run();
}

class Translator {
  private readonly source: string;
  private readonly dialect: Dialect;
  private readonly pieces: Piece[] = [];
  private readonly notes: ImportNote[] = [];
  private at = 0;
  private nesting = 0;

  constructor(source: string, dialect: Dialect) {
    this.source = source.replace(/[“”„]/gu, '"');
    this.dialect = dialect;
  }

  run(): Translation {
    while (this.at < this.source.length) this.step('words');
    return { pieces: this.pieces, notes: this.notes };
  }

  /** Translates one token; in `raw` mode texts are compared character by character. */
  private step(mode: 'words' | 'raw'): void {
    const from = this.at;
    if (this.take(SPACE)) return;
    const char = this.source.charAt(from);
    if (char === '(' || char === ')') {
      this.at++;
      this.write(char, from);
      if (char === ')' && this.take(/~\d+/uy)) {
        this.note(
          'lost',
          'A distance after a group has no counterpart; write NEAR between two groups.',
          from,
        );
      }
      return;
    }
    if (char === '"') return this.phrase(mode);
    if (char === "'" && this.dialect.singleQuotes) {
      const single = this.take(SINGLE_QUOTED);
      if (single) return this.write(quote(single[1] ?? ''), from);
    }
    if (char === '{' && this.dialect.braces) {
      const braced = this.take(BRACED);
      if (braced)
        return this.convert(`case:${quote(braced[1] ?? '')}`, from, '{…} keeps the case.');
    }
    if ((char === '-' || char === '!') && /[^\s)]/u.test(this.source.charAt(from + 1))) {
      this.at++;
      return this.write('NOT', from);
    }
    this.word(mode);
  }

  private take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source) ?? undefined;
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  private write(text: string, from: number): void {
    this.pieces.push({ text, from, to: this.at });
  }

  private note(kind: ImportNote['kind'], message: string, from: number): void {
    this.notes.push({ kind, message, from, to: this.at });
  }

  private convert(text: string, from: number, why: string): void {
    this.write(text, from);
    this.note('converted', `${why} Now ${text}`, from);
  }

  private lose(from: number): void {
    const what = this.source.slice(from, this.at);
    this.write(PLACEHOLDER, from);
    this.note('lost', `“${what}” has no counterpart here and was left out.`, from);
  }

  private phrase(mode: 'words' | 'raw'): void {
    const from = this.at;
    const found = this.take(QUOTED);
    if (!found) {
      // Never closed: our own parser says so, at this place.
      this.at = this.source.length;
      return this.write(this.source.slice(from), from);
    }
    const text = found[1] ?? '';
    if (mode === 'raw') return this.write(`raw:${quote(text)}`, from);
    const n = found[2] === undefined ? undefined : Number(found[2]);
    if (n === undefined) return this.write(quote(text), from);
    const distance = this.dialect.phraseDistance(n);
    if (distance === undefined) return this.write(`${quote(text)}~${n}`, from);
    const words = tokenize(text)
      .filter(isUnit)
      .map((unit) => quote(text.slice(unit.from, unit.to)));
    const chain = words.reduce(
      (left, word) => (left === '' ? word : `(${left} NEAR/${distance} ${word})`),
      '',
    );
    this.convert(chain, from, `${this.dialect.name} looks for these words in any order.`);
  }

  private word(mode: 'words' | 'raw'): void {
    const from = this.at;
    const field = this.take(FIELD);
    if (field) {
      const known = this.dialect.fields[(field[1] ?? '').toLowerCase()];
      if (known || !this.source.startsWith('//', this.at)) return this.field(known, from);
      this.at = from;
    }
    const atom = this.take(ATOM)?.[0];
    if (atom === undefined) {
      this.at++;
      return this.write(this.source.slice(from, this.at), from);
    }
    const operator = this.dialect.operator(atom);
    if (operator !== undefined) {
      if (operator === atom) return this.write(operator, from);
      return this.convert(operator, from, `${this.dialect.name} counts ${atom} otherwise.`);
    }
    if (mode === 'raw') return this.write(`raw:${quote(atom)}`, from);
    if (/^\/.+\/[a-z]*$/u.test(atom)) return this.lose(from);
    const changed = this.dialect.atom?.(atom);
    if (changed !== undefined)
      return this.convert(changed, from, `${this.dialect.name} means the very characters.`);
    const boost = /^(.+)\^\d+$/u.exec(atom)?.[1];
    if (boost !== undefined) {
      this.write(boost, from);
      return this.note(
        'lost',
        'The weight of a hit (^n) has no counterpart; the word is kept.',
        from,
      );
    }
    // What reads as an operator or a field of ours is a mere word there.
    const isWord =
      /^(?:AND|OR|NOT|O?SENTENCE|(?:O?NEAR|ATLEAST|COUNT)(?:\/.*)?)$/u.test(atom) ||
      /^\p{L}+:/u.test(atom) ||
      /[<,\\=]/u.test(atom);
    this.write(isWord ? quote(atom) : atom, from);
  }

  private field(known: ForeignField | undefined, from: number): void {
    this.take(SPACE);
    if (known?.kind === 'scope' || known?.kind === 'raw') {
      if (known.field !== undefined)
        this.pieces.push({ text: `${known.field}:`, from, to: this.at });
      // Fields in fields are refused by the parser anyway; here they must not exhaust the stack.
      if (this.nesting >= NESTING_MAX) return;
      this.nesting++;
      this.operand(known.kind === 'raw' ? 'raw' : 'words');
      this.nesting--;
      return;
    }
    const isGroup = this.source.charAt(this.at) === '(';
    const values = isGroup ? this.groupValues() : [this.value()];
    const clauses = values.map((value) => known?.write(value));
    if (values.length === 0 || clauses.includes(undefined)) return this.lose(from);
    this.write(clauses.length === 1 ? (clauses[0] ?? '') : `(${clauses.join(' OR ')})`, from);
  }

  /** One term, or a group up to its closing parenthesis. */
  private operand(mode: 'words' | 'raw'): void {
    if (this.source.charAt(this.at) !== '(') return this.step(mode);
    let depth = 0;
    do {
      const char = this.source.charAt(this.at);
      if (char === '(') depth++;
      if (char === ')') depth--;
      this.step(mode);
    } while (depth > 0 && this.at < this.source.length);
  }

  private value(): string {
    const bracketed = this.take(/\[[^\]]*\]/uy);
    if (bracketed) return bracketed[0];
    const quoted = this.take(QUOTED);
    if (quoted) return quoted[1] ?? '';
    const single = this.dialect.singleQuotes ? this.take(SINGLE_QUOTED) : undefined;
    return single?.[1] ?? this.take(ATOM)?.[0] ?? '';
  }

  private groupValues(): string[] {
    this.at++;
    const values: string[] = [];
    while (this.at < this.source.length) {
      this.take(SPACE);
      if (this.source.charAt(this.at) === ')') {
        this.at++;
        return values.filter((value) => value !== 'OR');
      }
      const before = this.at;
      values.push(this.value());
      if (this.at === before) this.at++;
    }
    return values.filter((value) => value !== 'OR');
  }
}
