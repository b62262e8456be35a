// Reads the labelled sets that may train what ships: the free ones of the data folder and our own posts.
import { readFileSync } from 'node:fs';

const OWN_POSTS = new URL('../data/own-posts.jsonl', import.meta.url);

export function readLines<Line>(
  path: string | URL,
  isLine: (value: unknown) => value is Line,
): Line[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line, at) => {
      const value: unknown = JSON.parse(line);
      if (!isLine(value)) throw new Error(`${path.toString()}:${at + 1} is not as expected`);
      return value;
    });
}

export type OwnPost = Readonly<
  Record<
    'id' | 'lang' | 'text' | 'sentiment' | 'intent' | 'urgency' | 'tone' | 'crisis' | 'split',
    string
  >
>;

export function readOwnPosts(): OwnPost[] {
  return readLines(OWN_POSTS, isOwnPost);
}

function isOwnPost(value: unknown): value is OwnPost {
  return hasTexts(
    value,
    'text',
    'lang',
    'sentiment',
    'intent',
    'urgency',
    'tone',
    'crisis',
    'split',
  );
}

export function hasTexts<Name extends string>(
  value: unknown,
  ...names: Name[]
): value is Record<Name, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    names.every((name) => typeof Reflect.get(value, name) === 'string')
  );
}
