// What an index gives to other threads: copies of its arrays in shared memory, which nobody changes any more.
import type { QueryNode, QueryTree } from '../query/tree.ts';

export function sharedNumbers(numbers: Int32Array): Int32Array {
  const copy = new Int32Array(new SharedArrayBuffer(numbers.byteLength));
  copy.set(numbers);
  return copy;
}

export type SharedTable = { readonly places: Int32Array; readonly bits: Int32Array };

export type SharedVocabulary = {
  readonly size: number;
  readonly rows: Int32Array;
  readonly spaces: Uint8Array;
  readonly pool: Uint16Array;
  readonly texts: SharedTable;
  readonly pairs: SharedTable;
  readonly prefixes: readonly Uint16Array[];
};

export type SharedPrograms = {
  readonly code: Int32Array;
  readonly lists: Int32Array;
  readonly nodes: readonly QueryNode[];
};

export type SharedIndex = {
  readonly vocabulary: SharedVocabulary;
  readonly programs: SharedPrograms;
  readonly starts: Int32Array;
  readonly pool: Int32Array;
  readonly always: readonly number[];
  /** Trees of the topics whose answer can stay unknown, by slot. */
  readonly trees: ReadonlyMap<number, QueryTree>;
  readonly fields: SharedFields;
};

/** How often the topics ask for what is not title and body. */
export type SharedFields = {
  readonly parents: number;
  readonly bios: number;
  readonly values: number;
  readonly languages: number;
  readonly stems: readonly string[];
};
