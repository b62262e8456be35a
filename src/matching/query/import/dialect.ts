// What an importer must know of another product's query language. The Boolean skeleton is the same everywhere; a
// dialect says how its distances count and what its fields are called here.
import type { TextField } from '../tree.ts';

export type ForeignField =
  /** A text field: what follows is translated as usual. */
  | { readonly kind: 'scope'; readonly field: TextField | undefined }
  /** Compared character by character. */
  | { readonly kind: 'raw'; readonly field: TextField | undefined }
  /** Gives our clause for one value, or undefined where there is none. */
  | { readonly kind: 'clause'; readonly write: (value: string) => string | undefined };

export type Dialect = {
  readonly name: string;
  /** Lower-case name to meaning. */
  readonly fields: Readonly<Record<string, ForeignField>>;
  /** Our operator for an operator-like word of theirs, or undefined. Called before fields and terms are looked at. */
  readonly operator: (atom: string) => string | undefined;
  /** `"a b"~n`: undefined keeps it (Lucene's slop), a number is the most words between, any order. */
  readonly phraseDistance: (n: number) => number | undefined;
  /** A word as it stands there, with signs of its own such as `+word`; undefined leaves it as it is. */
  readonly atom?: (atom: string) => string | undefined;
  /** `{word}` keeps the case. */
  readonly braces?: boolean;
  /** `'…'` is a phrase too. */
  readonly singleQuotes?: boolean;
};
