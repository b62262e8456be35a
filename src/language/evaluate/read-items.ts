// Reads the texts of the evaluation as they were posted: some sets carry escapes that no post has.
import { hasTexts, readLines } from '../train/labelled-data.ts';

export type LabelledItem = {
  readonly text: string;
  readonly label: string;
  readonly lang?: string;
};

export function asPosted(text: string): string {
  return text
    .replaceAll(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
}

export function readLabelled(path: string): LabelledItem[] {
  return readLines(path, isLabelled).map((item) => ({ ...item, text: asPosted(item.text) }));
}

function isLabelled(value: unknown): value is LabelledItem {
  return hasTexts(value, 'text', 'label');
}

export type RequestItem = { readonly text: string; readonly intent: string };

export function readRequests(path: string): RequestItem[] {
  return readLines(path, (value) => hasTexts(value, 'text', 'intent'));
}
