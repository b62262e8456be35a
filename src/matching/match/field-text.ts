// A text field of a post, cut into tokens once: the words by position, the entities that lie over them.
import { tokenize, type Token } from '#text/tokens.ts';
import { matchedLengthMax, type MatchablePost } from '../post.ts';
import { isUnit } from '../query/terms.ts';
import type { TextField } from '../query/tree.ts';

export const TEXT_FIELDS = ['title', 'body', 'parent', 'bio'] as const;
/** Where a term without a scope is looked for. */
export const DEFAULT_FIELDS: readonly TextField[] = ['title', 'body'];

export type FieldText = {
  readonly field: TextField;
  readonly text: string;
  /** What takes a position of its own, by position: words, numbers, emoji and links with a scheme. */
  readonly units: readonly Token[];
  /** Positions of each folded word, number and emoji, ascending. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Hashtags, mentions, cashtags and bare links, over the units they are made of. */
  readonly entities: readonly Token[];
};

export function readField(post: MatchablePost, field: TextField): FieldText {
  const text = rawText(post, field).slice(0, matchedLengthMax);
  const units: Token[] = [];
  const entities: Token[] = [];
  const tokens = tokenize(text);
  for (const [index, token] of tokens.entries()) {
    const ownsPosition = token.kind === 'link' ? !liesOverWords(tokens, index) : isUnit(token);
    (ownsPosition ? units : entities).push(token);
  }
  return { field, text, units, places: placesOf(units), entities };
}

function placesOf(units: readonly Token[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const unit of units) {
    if (!isUnit(unit)) continue;
    const known = places.get(unit.folded);
    if (known) known.push(unit.position);
    else places.set(unit.folded, [unit.position]);
  }
  return places;
}

/** An entity stands before the first word it lies over, and shares that word's position. */
function liesOverWords(tokens: readonly Token[], index: number): boolean {
  const position = tokens[index]?.position;
  for (let next = index + 1; tokens[next]?.position === position; next++) {
    const token = tokens[next];
    if (token && isUnit(token)) return true;
  }
  return false;
}

function rawText(post: MatchablePost, field: TextField): string {
  switch (field) {
    case 'title':
      return post.title ?? '';
    case 'body':
      return post.text;
    case 'parent':
      return post.parentText ?? '';
    case 'bio':
      return post.bio ?? '';
  }
}
