// What people ordinarily write, for the table of how common words are: comments, requests and our own posts, all free.
import { join } from 'node:path';
import { readWording } from '../wordings/wording-features.ts';
import { hasTexts, readLines, readOwnPosts } from './labelled-data.ts';

/** GoEmotions (CC BY 4.0), CLINC150 (CC BY 3.0) and our own posts, as the features of each. */
export function* ordinaryTexts(folder: string): Generator<Iterable<number>> {
  for (const name of ['sentiment/goemotions-train.jsonl', 'intent/clinc150-train.jsonl'])
    for (const { text } of readLines(join(folder, name), isText)) yield featuresOf(text, 'en');
  for (const { text, lang } of readOwnPosts()) yield featuresOf(text, lang);
}

const featuresOf = (text: string, lang: string): Iterable<number> =>
  readWording(text, lang).kinds.flatMap(({ features }) => [...features]);

const isText = (value: unknown): value is { text: string } => hasTexts(value, 'text');
