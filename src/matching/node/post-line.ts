// A post as one line of JSON, as `parley match` reads it: checked, so that nothing odd reaches the engine.
import type { MatchablePost } from '../post.ts';

type Kind = 'text' | 'list' | 'rating' | 'counts' | 'labels';

const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...[
    'id',
    'title',
    'text',
    'author',
    'authorName',
    'bio',
    'lang',
    'country',
    'url',
    'site',
    'source',
    'community',
    'thread',
    'parentText',
    'createdAt',
  ].map((name) => [name, 'text'] as const),
  ...['to', 'links', 'has', 'is'].map((name) => [name, 'list'] as const),
  ['rating', 'rating'],
  ['counts', 'counts'],
  ['labels', 'labels'],
]);

const isText = (value: unknown) => typeof value === 'string';
const holdsOnly = (value: unknown, isRight: (each: unknown) => boolean) =>
  typeof value === 'object' && value !== null && Object.values(value).every(isRight);

const TESTS: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  text: isText,
  list: (value) => Array.isArray(value) && value.every(isText),
  rating: Number.isFinite,
  counts: (value) => holdsOnly(value, Number.isFinite),
  labels: (value) => holdsOnly(value, isText),
};

/** Throws an error that says what is wrong with the line. A field that is null is taken as absent. */
export function readPostLine(line: string): MatchablePost {
  const value: unknown = JSON.parse(line);
  if (!isRecord(value)) throw new Error('the line is no object');
  if (!isPost(value)) throw new Error('the line is no post');
  return value;
}

type Fields = { [name: string]: unknown };

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPost(fields: Fields): fields is Fields & MatchablePost {
  for (const name in fields) {
    const kind = KINDS.get(name);
    if (kind === undefined) continue;
    const field = fields[name];
    if (kind === 'text' ? typeof field === 'string' : TESTS[kind](field)) continue;
    if (name === 'id' && typeof field === 'number') fields[name] = String(field);
    else if (field !== null) throw new Error(`"${name}" is of the wrong type`);
    else delete fields[name];
  }
  if (fields.id === undefined || fields.id === null) throw new Error('"id" is missing');
  if (typeof fields.text !== 'string') throw new Error('"text" is missing');
  return true;
}
