// The corpus of Python's feedparser: each file has its expectation as a list of paths and values. Several paths of that
// parser lead to one field of a post.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Case, Claim, Field } from './claim.ts';

const checkSchema = z.object({
  path: z.array(z.union([z.string(), z.number()])),
  op: z.string(),
  value: z.unknown().optional(),
});
const lineSchema = z.object({
  path: z.string(),
  headers: z.record(z.string(), z.string()).optional(),
  checks: z.array(checkSchema).nullable(),
});
type Check = z.infer<typeof checkSchema>;

const entryFields: Record<string, Field> = {
  title: 'title',
  'title_detail.value': 'title',
  link: 'link',
  'links.0.href': 'link',
  id: 'id',
  guid: 'id',
  published: 'date',
  published_parsed: 'date',
  updated: 'date',
  updated_parsed: 'date',
  created: 'date',
  created_parsed: 'date',
  author: 'author',
  'author_detail.name': 'author',
  'author_detail.email': 'author',
  'authors.0.name': 'author',
  'authors.0.email': 'author',
  'author_detail.url': 'author link',
  'authors.0.url': 'author link',
  description: 'content',
  summary: 'content',
  'summary_detail.value': 'content',
  'content.0.value': 'content',
  'enclosures.0.href': 'enclosure',
  'enclosures.1.href': 'enclosure',
  'content.0.language': 'language',
  'summary_detail.language': 'language',
  'title_detail.language': 'language',
  'thr_in-reply-to.ref': 'answers',
};
const feedFields: Record<string, Field> = {
  title: 'feed title',
  'title_detail.value': 'feed title',
  link: 'feed link',
  description: 'feed description',
  subtitle: 'feed description',
  tagline: 'feed description',
  info: 'feed description',
};

export function feedparserCases(folder: string): Case[] {
  const lines = readFileSync(join(folder, 'index.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const { path, headers, checks } = lineSchema.parse(JSON.parse(line));
    const bytes = readFileSync(join(folder, path));
    const found = (checks ?? []).map((check) => claimOf(check, bytes.toString('latin1')));
    const claims = found.flatMap((claim) => claim ?? []);
    return {
      set: 'feedparser',
      file: path,
      bytes,
      headers: new Headers(headers),
      claims,
      outside: found.length - claims.length,
    };
  });
}

function claimOf({ path, op, value }: Check, source: string): Claim | null {
  if (op !== '==') return null;
  const [place, index, ...rest] = path;
  const isEntry = place === 'entries' && typeof index === 'number';
  const name = isEntry ? rest.join('.') : path.slice(1).join('.');
  if (isEntry && rest[0] === 'enclosures' && rest.length === 2) {
    return claim('enclosure', index, hrefOf(value));
  }
  const field = isEntry ? entryFields[name] : place === 'feed' ? feedFields[name] : undefined;
  if (!field || leadsElsewhere(name, source)) return null;
  return claim(field, isEntry ? index : null, textOf(value));
}

function claim(field: Field, entry: number | null, expected: string | null): Claim | null {
  return expected === null || expected.trim() === '' ? null : { field, entry, expected };
}

/** Of a first link only the page itself has a place in a post; of an author with a name the address has none. */
function leadsElsewhere(name: string, source: string): boolean {
  if (name === 'links.0.href') return !/rel="alternate"|<link href/i.test(source);
  if (name.endsWith('email')) return /<(atom:)?name>|\(|&lt;|[a-z] </i.test(authorIn(source));
  return false;
}

function authorIn(source: string): string {
  const found = /<((?:\w+:)?(?:author|creator|managingEditor))\b[^>]*>([\s\S]*?)<\/\1>/i.exec(
    source,
  );
  return found?.[2] ?? '';
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  const parts = z.array(z.number()).min(6).safeParse(value).data;
  if (!parts) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts;
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second)).toISOString();
}

function hrefOf(value: unknown): string | null {
  return z.object({ href: z.string() }).safeParse(value).data?.href ?? null;
}
