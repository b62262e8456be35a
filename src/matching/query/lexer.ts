// Cuts the source of a query into tokens with their spans. It knows operators, quotes, comments and which fields take
// plain values; what an atom means is left to terms.ts.
import { queryWarning, refuse, type QueryDiagnostic } from './diagnostics.ts';
import { refuseEmptyField, refuseUnknownField } from './field-errors.ts';
import { findField, type FieldSpec } from './fields.ts';
import { checkSource } from './source.ts';
import type { Span } from './tree.ts';

export type OperatorName =
  | 'AND'
  | 'OR'
  | 'NOT'
  | 'NEAR'
  | 'ONEAR'
  | 'SENTENCE'
  | 'OSENTENCE'
  | 'ATLEAST'
  | 'COUNT';

export type ValueItem = Span & { readonly text: string; readonly quoted: boolean };

export type QueryToken = Span &
  (
    | { readonly kind: '(' | ')' | ',' | 'end' }
    | { readonly kind: 'operator'; readonly name: OperatorName; readonly number: number }
    | { readonly kind: 'minus' }
    | { readonly kind: 'atom'; readonly text: string }
    | { readonly kind: 'quoted'; readonly text: string; readonly slop: number }
    /** A field whose operand follows as ordinary tokens: `title:`, `raw:`, `case:`. */
    | { readonly kind: 'field'; readonly spec: FieldSpec }
    | { readonly kind: 'values'; readonly spec: FieldSpec; readonly items: readonly ValueItem[] }
    | { readonly kind: 'stem'; readonly languages: readonly string[] }
  );

export type LexedQuery = {
  readonly tokens: readonly QueryToken[];
  readonly warnings: readonly QueryDiagnostic[];
};

const OPERATOR = /^(?:(AND|OR|NOT|SENTENCE|OSENTENCE)|(NEAR|ONEAR|ATLEAST|COUNT)\/(\d{1,6}))$/;
const NUMBERLESS = /^(NEAR|ONEAR|ATLEAST|COUNT)(\/.*)?$/;
const FIELD = /^([\p{L}]+):/u;
const SPACE = /\s/u;
// Quotation marks that word processors put in place of the straight one.
const QUOTES = '"“”„‟«»＂';
const ENDS_ATOM = new RegExp(`[\\s()（）${QUOTES}]`, 'u');
const NUMBERED: Readonly<Record<string, OperatorName>> = {
  NEAR: 'NEAR',
  ONEAR: 'ONEAR',
  ATLEAST: 'ATLEAST',
  COUNT: 'COUNT',
};
const PLAIN: Readonly<Record<string, OperatorName>> = {
  AND: 'AND',
  OR: 'OR',
  NOT: 'NOT',
  SENTENCE: 'SENTENCE',
  OSENTENCE: 'OSENTENCE',
};

class Lexer {
  private readonly source: string;
  private at = 0;
  private readonly tokens: QueryToken[] = [];
  private readonly warnings: QueryDiagnostic[] = [];

  constructor(source: string) {
    this.source = source;
  }

  run(): LexedQuery {
    this.skipSpace();
    while (this.at < this.source.length) {
      this.tokens.push(this.next());
      this.skipSpace();
    }
    this.tokens.push({ kind: 'end', from: this.source.length, to: this.source.length });
    return { tokens: this.tokens, warnings: this.warnings };
  }

  private skipSpace(): void {
    for (;;) {
      while (this.at < this.source.length && SPACE.test(this.char())) this.at++;
      if (!this.source.startsWith('<<<', this.at)) return;
      const end = this.source.indexOf('>>>', this.at + 3);
      if (end < 0)
        refuse(
          { from: this.at, to: this.source.length },
          {
            code: 'open-comment',
            message: 'This comment is never closed.',
            hint: 'End it with >>>.',
          },
        );
      this.at = end + 3;
    }
  }

  private char(): string {
    return this.source.charAt(this.at);
  }

  private next(): QueryToken {
    const from = this.at;
    const char = this.char();
    if (char === '(' || char === '（') return this.punctuation('(');
    if (char === ')' || char === '）') return this.punctuation(')');
    if (char === ',' || char === '，') return this.punctuation(',');
    if (QUOTES.includes(char)) return this.quoted();
    if (char === '-' && this.startsOperand(this.at + 1)) {
      this.at++;
      return { kind: 'minus', from, to: this.at };
    }
    const name = FIELD.exec(this.source.slice(this.at, this.at + 40))?.[1];
    if (name !== undefined) {
      if (this.startsOperand(this.at + name.length + 1)) return this.field(name);
      refuseEmptyField(name, { from, to: from + name.length + 1 });
    }
    return this.atom();
  }

  private startsOperand(at: number): boolean {
    return at < this.source.length && !/[\s),]/u.test(this.source.charAt(at));
  }

  private punctuation(kind: '(' | ')' | ','): QueryToken {
    const from = this.at++;
    if (this.source.charAt(from) !== kind) this.warnLookAlike(from, kind);
    return { kind, from, to: this.at };
  }

  private warnLookAlike(from: number, meant: string): void {
    this.warnings.push(
      queryWarning(
        { from, to: from + 1 },
        {
          code: 'look-alike',
          message: `${this.source.charAt(from)} is read as ${meant}.`,
          hint: `Type ${meant} to be sure.`,
        },
      ),
    );
  }

  private quoted(): QueryToken {
    const from = this.at;
    const text = this.quotedText();
    const slop = /^~(\d{1,6})/.exec(this.source.slice(this.at, this.at + 8));
    if (slop) this.at += slop[0].length;
    return { kind: 'quoted', text, slop: Number(slop?.[1] ?? 0), from, to: this.at };
  }

  private quotedText(): string {
    const from = this.at;
    const straight = this.char() === '"';
    if (!straight) this.warnLookAlike(from, '"');
    this.at++;
    let text = '';
    while (this.at < this.source.length) {
      const char = this.char();
      this.at++;
      if (char === '"' || (!straight && QUOTES.includes(char))) return text;
      if (char === '\\' && /["\\]/.test(this.char())) {
        text += this.char();
        this.at++;
      } else text += char;
    }
    return refuse(
      { from, to: this.source.length },
      {
        code: 'open-quote',
        message: 'This quotation mark is never closed.',
        hint: 'Add " at the end of the phrase; write \\" for a quotation mark inside it.',
      },
    );
  }

  private field(name: string): QueryToken {
    const from = this.at;
    const spec = findField(name);
    if (!spec) return refuseUnknownField(name, { from, to: from + name.length + 1 });
    this.at += name.length + 1;
    if (spec.kind === 'text' || spec.kind === 'term') {
      return { kind: 'field', spec, from, to: this.at };
    }
    if (spec.kind === 'stem') return this.stem(from);
    const items = this.char() === '(' ? this.valueGroup() : [this.value()];
    return { kind: 'values', spec, items, from, to: this.at };
  }

  private stem(from: number): QueryToken {
    const list = /^[A-Za-z,-]*/.exec(this.source.slice(this.at, this.at + 200))?.[0] ?? '';
    this.at += list.length;
    const languages = list.toLowerCase().split(',').filter(Boolean);
    return { kind: 'stem', languages, from, to: this.at };
  }

  private value(): ValueItem {
    const from = this.at;
    if (QUOTES.includes(this.char())) {
      const text = this.quotedText();
      return { text, quoted: true, from, to: this.at };
    }
    while (this.at < this.source.length && !ENDS_ATOM.test(this.char())) this.at++;
    // `list:"two words"` as a value keeps its quoted part.
    const bare = this.source.slice(from, this.at);
    if (bare === 'list:' && QUOTES.includes(this.char())) {
      return { text: bare + this.quotedText(), quoted: false, from, to: this.at };
    }
    return { text: this.withoutTrailingComma(bare, from), quoted: false, from, to: this.at };
  }

  /** A comma that ends a value separates it from the next clause of an ATLEAST. */
  private withoutTrailingComma(text: string, from: number): string {
    let length = text.length;
    while (text.charAt(length - 1) === ',') length--;
    this.at = from + length;
    return text.slice(0, length);
  }

  private valueGroup(): readonly ValueItem[] {
    const open = this.at++;
    const items: ValueItem[] = [];
    for (;;) {
      this.skipSpace();
      if (this.at >= this.source.length) break;
      if (this.char() === ',') {
        this.at++;
        continue;
      }
      if (this.char() === ')') {
        this.at++;
        return items;
      }
      const from = this.at;
      const item = this.value();
      if (this.at === from) {
        refuse(
          { from, to: from + 1 },
          {
            code: 'values-only',
            message: 'Only values may stand in the parentheses of this field.',
            hint: 'Write the values with OR between them: lang:(en OR sv).',
          },
        );
      }
      if (
        !item.quoted &&
        (item.text === 'AND' || item.text === 'NOT' || item.text.startsWith('-'))
      ) {
        refuse(item, {
          code: 'values-only',
          message: 'The values of one field are alternatives; only OR may stand between them.',
          hint: 'Put NOT in front of the field: NOT lang:(en OR sv).',
        });
      }
      if (item.quoted || item.text !== 'OR') items.push(item);
    }
    return refuse(
      { from: open, to: this.source.length },
      { code: 'open-parenthesis', message: 'This parenthesis is never closed.', hint: 'Add ).' },
    );
  }

  private atom(): QueryToken {
    const from = this.at;
    while (this.at < this.source.length && !this.atomEnds()) this.at++;
    // A sign that starts nothing, such as a lone backslash, is still consumed: the lexer always moves on.
    if (this.at === from) this.at++;
    const text = this.source.slice(from, this.at);
    const span = { from, to: this.at };
    const operator = OPERATOR.exec(text);
    if (operator) {
      const name = PLAIN[operator[1] ?? ''] ?? NUMBERED[operator[2] ?? ''];
      if (name) return { kind: 'operator', name, number: Number(operator[3] ?? 0), ...span };
    }
    const numberless = NUMBERLESS.exec(text)?.[1];
    if (numberless !== undefined) {
      refuse(span, {
        code: 'operator-number',
        message: `${numberless} needs a number.`,
        hint: `Write ${numberless}/5, for instance.`,
      });
    }
    return { kind: 'atom', text, ...span };
  }

  private atomEnds(): boolean {
    const char = this.char();
    if (ENDS_ATOM.test(char) || this.source.startsWith('<<<', this.at)) return true;
    if (char !== ',' && char !== '，') return false;
    // 1,000 is one number; any other comma ends the atom.
    return !/^\d,\d$/.test(this.source.slice(this.at - 1, this.at + 2));
  }
}

/** Throws QueryRefused at the first thing that can't be a token. */
export function lexQuery(source: string): LexedQuery {
  checkSource(source);
  return new Lexer(source).run();
}
