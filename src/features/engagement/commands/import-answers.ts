// Reads past answers from a file, batch by batch. Each batch is stored for good; the same file again, or after an
// interruption, adds only what is not there yet.

import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PastAnswer } from '#features/routing/facade.ts';
import { AppError, codeOf } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { identifyLanguage } from '#text/language-id.ts';
import type { Engagement } from '../context.ts';
import { engagementErrors } from '../contract.ts';
import { writerAmong } from '../domain/writers.ts';
import { readDiscourse } from '../imports/discourse.ts';
import { readChatwoot, readZammad } from '../imports/help-desks.ts';
import type { AnswerReader, ImportedAnswer } from '../imports/imported-answer.ts';
import { readJsonLines } from '../imports/json-lines.ts';
import { readMailbox } from '../imports/mailbox.ts';
import { readStackExchange } from '../imports/stack-exchange.ts';
import { analyseKnowledge, insertEntries } from '../store/knowledge.ts';
import type { NewEntry } from '../store/knowledge.ts';
import { withWords } from './keep-knowledge.ts';

const READERS: Readonly<Record<AnswerFormat, AnswerReader>> = {
  jsonl: readJsonLines,
  mbox: readMailbox,
  discourse: readDiscourse,
  stackexchange: readStackExchange,
  chatwoot: readChatwoot,
  zammad: readZammad,
};

export type AnswerFormat = 'jsonl' | 'mbox' | 'discourse' | 'stackexchange' | 'chatwoot' | 'zammad';

export type AnswersImport = {
  file: string;
  /** Default: told by the name of the file. */
  format?: AnswerFormat;
  /** What these answers are found under; default the name of the file. */
  origin?: string | undefined;
  signal?: AbortSignal;
  onProgress?(progress: {
    bytes: number;
    bytesTotal: number;
    answers: number;
    fresh: number;
  }): void;
};

/** `byPeople`: known for answers of people of the organisation; they count for who is asked next time. */
export type AnswersImported = {
  answers: number;
  fresh: number;
  byPeople: number;
  isWhole: boolean;
};

const BATCH = 500;
/** Fewer are noticed soon enough by PostgreSQL itself. */
const ANALYSE_FROM = 1000;

export async function importAnswers(
  { platform, people, routing }: Engagement,
  options: AnswersImport,
): Promise<AnswersImported> {
  const { file, signal, onProgress } = options;
  const origin = `import:${options.origin ?? basename(file)}`;
  const bytesTotal = await sizeOf(file);
  const read = READERS[options.format ?? formatOf(file)];
  const writerOf = writerAmong(await people.activePeople(platform.db));
  const done = { answers: 0, fresh: 0, byPeople: 0, isWhole: true };
  let waiting: ImportedAnswer[] = [];
  let bytes = 0;

  async function store(): Promise<void> {
    const now = platform.clock.now();
    const entries = waiting.map((answer) => entryOf(answer, origin, now));
    const evidence = waiting.flatMap((answer): PastAnswer[] => {
      const personId = writerOf(answer);
      return personId === null ? [] : [evidenceOf(answer, { origin, personId, now })];
    });
    done.fresh += await platform.db.transaction().execute(async (tx) => {
      await routing.addPastAnswers(tx, evidence);
      return insertEntries(tx, entries);
    });
    done.answers += waiting.length;
    done.byPeople += evidence.length;
    waiting = [];
    onProgress?.({ bytes, bytesTotal, answers: done.answers, fresh: done.fresh });
  }

  for await (const portion of read(file)) {
    bytes = portion.bytes;
    waiting.push(...portion.answers);
    if (waiting.length >= BATCH) await store();
    if (signal?.aborted) {
      done.isWhole = false;
      break;
    }
  }
  await store();
  if (done.fresh > ANALYSE_FROM) await analyseKnowledge(platform.db);
  return done;
}

function entryOf(answer: ImportedAnswer, origin: string, now: Date): NewEntry {
  const { title, question, text } = answer;
  return withWords({
    id: newId<'knowledge'>(),
    kind: answer.kind,
    origin,
    originKey: answer.key.slice(0, 500),
    title: title.slice(0, 500),
    text: text.slice(0, 40_000),
    question: question === '' ? null : question.slice(0, 10_000),
    wordings: [],
    lang: answer.lang ?? identifyLanguage(`${title} ${text}`.slice(0, 600)).lang,
    url: answer.url,
    author: answer.author,
    isAccepted: answer.isAccepted,
    score: answer.score,
    conversationId: null,
    publicationId: null,
    ownerId: null,
    reviewOn: null,
    writtenAt: answer.writtenAt ?? now,
    changedAt: now,
  });
}

function evidenceOf(
  answer: ImportedAnswer,
  { origin, personId, now }: { origin: string; personId: string; now: Date },
): PastAnswer {
  const { kind, title, question, text } = answer;
  return {
    reference: `${origin}:${answer.key}`.slice(0, 600),
    personId,
    kind: kind === 'document' ? 'posted' : 'past-answer',
    title: title.slice(0, 500),
    text: kind === 'document' ? text : question,
    tags: [],
    lang: answer.lang,
    contactId: null,
    isAccepted: answer.isAccepted,
    score: answer.score,
    at: answer.writtenAt ?? now,
  };
}

function formatOf(file: string): AnswerFormat {
  if (/\.(?:jsonl|ndjson)$/i.test(file)) return 'jsonl';
  if (/\.(?:mbox|eml)$/i.test(file)) return 'mbox';
  if (/\.xml$/i.test(file)) return 'stackexchange';
  const message = 'Say what it is with --format: the name of the file does not tell.';
  throw new AppError('invalid', engagementErrors.badImport, message);
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    const what = codeOf(error) === 'ENOENT' ? 'There is no such file' : 'It cannot be read';
    throw new AppError('invalid', engagementErrors.badImport, `${what}: ${file}`);
  }
}
