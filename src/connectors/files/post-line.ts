// One record of a file, by field names, to a post: the post line that Parley's commands read and write. A wrong value
// is named with its field.

import type { Deletion, IncomingPost } from '#features/listening/ports.ts';

export class WrongField extends Error {
  readonly field: string;

  constructor(field: string, problem: string) {
    super(problem);
    this.field = field;
  }
}

const textFields = [
  'title',
  'html',
  'author',
  'authorName',
  'authorUrl',
  'url',
  'lang',
  'community',
  'thread',
  'replyTo',
] as const;

/** @param record of unknown shape. Throws WrongField */
export function postOfRecord(record: unknown): IncomingPost | Deletion {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    throw new WrongField('', 'a JSON object is expected, like {"id":"1","text":"…"}');
  }
  const get = (name: string): unknown => Reflect.get(record, name);
  const nativeId = idOf(get('id'));
  if (get('deleted') === true) return { nativeId };
  const text = get('text');
  if (typeof text !== 'string' && typeof get('html') !== 'string') {
    throw new WrongField('text', text === undefined ? 'is missing' : 'must be a text in quotes');
  }
  const post: IncomingPost = { nativeId };
  if (typeof text === 'string') post.text = text;
  for (const field of textFields) {
    const value = get(field);
    if (value === undefined || value === null) continue;
    if (typeof value !== 'string') throw new WrongField(field, 'must be a text in quotes');
    post[field] = value;
  }
  const createdAt = timeOf(get('createdAt'));
  if (createdAt !== null) post.createdAt = createdAt;
  const source = get('source');
  if (typeof source === 'string') post.community ??= source;
  return post;
}

function idOf(value: unknown): string {
  if (typeof value === 'string' && value.trim() !== '') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  throw new WrongField('id', value === undefined ? 'is missing' : 'must be a text or a number');
}

function timeOf(value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) {
    throw new WrongField(
      'createdAt',
      `${JSON.stringify(value)} is no time like 2026-11-22T09:30:00Z`,
    );
  }
  return value;
}
