// Reads the labelled drafts of domain/checks/data into what the checks are handed. The format is told in its README.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { assert } from '#platform/errors.ts';
import { loadClassifier } from '#language/node/load-models.ts';
import type { CheckSubject } from '../domain/checks/subject.ts';

const classifier = loadClassifier();

const folder = join(import.meta.dirname, '..', 'domain', 'checks', 'data');
const TODAY = '2026-11-22';

export type LabelledDraft = { id: string; expected: ReadonlySet<string>; subject: CheckSubject };
export type Part = 'tuning' | 'held-out';

const organisation = z.object({
  names: z.array(z.string()),
  products: z.array(z.string()),
  domains: z.array(z.string()),
  confidential: z.array(z.string()),
  embargoes: z.array(z.object({ words: z.array(z.string()), until: z.string() })),
  clients: z.array(z.object({ name: z.string(), mayBeNamed: z.boolean() })),
  competitors: z.array(z.string()),
  contacts: z.array(z.string()),
  internalHosts: z.array(z.string()),
});

const thread = z.object({
  organisation: z.string(),
  lang: z.string(),
  place: z.object({
    lengthMax: z.number().nullable(),
    markup: z.enum(['plain', 'markdown']),
    visibility: z.enum(['public', 'direct']),
  }),
  posts: z.array(z.object({ by: z.enum(['them', 'us', 'other']), text: z.string() })),
});
type Thread = z.output<typeof thread>;

const SIDES = { them: 'theirs', us: 'ours', other: 'other' } as const;

export function readLabelledDrafts(part: Part): LabelledDraft[] {
  const policies = z.record(z.string(), organisation).parse(readJson('organisations.json'));
  const threads = z.record(z.string(), thread).parse(readJson('threads.json'));
  return readdirSync(join(folder, part))
    .toSorted()
    .flatMap((file) => {
      let name = '';
      let count = 0;
      return readFileSync(join(folder, part, file), 'utf8')
        .split('\n')
        .flatMap((line) => {
          if (line.startsWith('== ')) [name, count] = [line.slice(3).trim(), 0];
          const [, labels, text] = /^\[([^\]]*)\] (.+)$/.exec(line) ?? [];
          if (labels === undefined || text === undefined) return [];
          count += 1;
          const said = threads[name];
          const policy = said && policies[said.organisation];
          assert(said && policy, `${file} names the thread "${name}", which is nowhere`);
          return [labelled({ id: `${file}:${name}:${count}`, labels, text, said, policy })];
        });
    });
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}

function labelled(line: {
  id: string;
  labels: string;
  text: string;
  said: Thread;
  policy: CheckSubject['policy'];
}): LabelledDraft {
  const { id, said, policy } = line;
  const words = line.labels.split(' ').filter(Boolean);
  const text = line.text.replaceAll('\\n', '\n');
  return {
    id,
    expected: new Set(words.filter((word) => word !== '@')),
    subject: {
      text,
      lang: said.lang,
      visibility: said.place.visibility,
      account: words.includes('@') ? 'organisation' : 'own',
      theirFeeling: feelingOf(said),
      thread: said.posts.map((post) => ({
        text: post.text,
        side: SIDES[post.by],
        isAuthors: post.by === 'us',
      })),
      place: {
        length:
          said.place.lengthMax === null ? null : { max: said.place.lengthMax, unit: 'graphemes' },
        markup: said.place.markup,
        hashtagsMax: 3,
        threadVisibility: said.place.visibility,
      },
      policy,
      today: TODAY,
      deadLinks: new Set(text.match(/(?:https?:\/\/|www\.)gone\.example(?:\/[\w/-]+(?:\.\w+)?)?/g)),
      earlierAnswers: [],
    },
  };
}

/** As the label that a post is given when it is heard. */
function feelingOf({ posts, lang }: Thread): CheckSubject['theirFeeling'] {
  const theirs = posts.findLast(({ by }) => by === 'them');
  return theirs ? classifier.classify(theirs.text, { lang }).sentiment.label : null;
}
