// What the author of a test feed says must be found in it, in the fields of our own posts.

export type Field =
  | 'feed title'
  | 'feed link'
  | 'feed description'
  | 'title'
  | 'link'
  | 'id'
  | 'date'
  | 'author'
  | 'author link'
  | 'content'
  | 'enclosure'
  | 'language'
  | 'answers';

export type Claim = {
  field: Field;
  /** Which entry; null for what is said of the whole feed. */
  entry: number | null;
  expected: string;
};

/** A file of the corpus with its claims; `outside` counts those about things a post has no place for. */
export type Case = {
  set: 'feedparser' | 'gofeed';
  file: string;
  bytes: Uint8Array;
  headers: Headers;
  claims: readonly Claim[];
  outside: number;
};
