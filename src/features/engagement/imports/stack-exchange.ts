// Stack Exchange: Posts.xml of the data dump, one row on each line, questions (PostTypeId 1) before their answers (2).

import { decodeXML } from 'entities';
import { badShape, linesOf } from './imported-answer.ts';
import type { AnswerReader, ImportedAnswer } from './imported-answer.ts';
import { plainText } from './plain-text.ts';

/** What is kept of a question until its answers have come. */
const QUESTION_LENGTH_MAX = 2000;

type Question = { title: string; text: string; accepted: string | null };

export const readStackExchange: AnswerReader = async function* (file) {
  const questions = new Map<string, Question>();
  let rows = 0;
  for await (const { line, number, bytes } of linesOf(file)) {
    if (!line.includes('<row ')) {
      if (number > 20 && rows === 0)
        throw badShape(
          `line ${number}`,
          'Posts.xml with rows: <row Id="…" PostTypeId="…" Body="…" />',
        );
      continue;
    }
    rows += 1;
    yield { bytes, answers: read(attributesOf(line), questions) };
  }
};

function read(
  row: ReadonlyMap<string, string>,
  questions: Map<string, Question>,
): ImportedAnswer[] {
  const id = row.get('Id') ?? '';
  const body = plainText(row.get('Body') ?? '');
  if (row.get('PostTypeId') === '1') {
    const text = body.slice(0, QUESTION_LENGTH_MAX);
    const accepted = row.get('AcceptedAnswerId') ?? null;
    questions.set(id, { title: row.get('Title') ?? '', text, accepted });
    return [];
  }
  const asked = questions.get(row.get('ParentId') ?? '');
  if (row.get('PostTypeId') !== '2' || !asked || body === '') return [];
  const written = new Date(`${row.get('CreationDate') ?? ''}Z`);
  return [
    {
      kind: 'answer',
      key: id,
      title: asked.title,
      question: asked.text,
      text: body,
      author: row.get('OwnerDisplayName') ?? row.get('OwnerUserId') ?? null,
      address: null,
      url: null,
      lang: null,
      isAccepted: asked.accepted === id,
      score: Number(row.get('Score') ?? 0) || 0,
      writtenAt: Number.isNaN(written.getTime()) ? null : written,
    },
  ];
}

function attributesOf(line: string): Map<string, string> {
  return new Map(
    Array.from(line.matchAll(/([A-Za-z]+)="([^"]*)"/g), ([, name = '', value = '']) => [
      name,
      decodeXML(value),
    ]),
  );
}
