// Files of every kind become posts; what is wrong is named by line and field, and reading goes on where it stopped.

import {
  mkdtempSync,
  rmSync,
  writeFileSync,
  mkdirSync,
  symlinkSync,
  appendFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { systemClock } from '#platform/clock.ts';
import { createLog } from '#platform/log.ts';
import { batchSizeMax } from '#features/listening/ports.ts';
import type { Batch, JsonObject } from '#features/listening/ports.ts';
import { createFiles } from './files.ts';
import type { FileSettings } from './files.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

const files = createFiles({
  folder,
  readFeed: () => Promise.resolve({ posts: [{ nativeId: 'b' }, { nativeId: 'a' }], deletions: [] }),
});

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

/** Reads to the end or to the first error. */
async function read(settings: FileSettings, cursor: JsonObject | null = null) {
  const look = files.look({
    settings,
    cursor,
    clock: systemClock,
    log: createLog({ level: 'silent', name: 'test' }),
    signal: new AbortController().signal,
    fetch: () => Promise.reject(new Error('files need no network')),
    connect: () => Promise.reject(new Error('files need no network')),
    callbackUrl: null,
  });
  const batches: Batch[] = [];
  const result = { batches, error: '', details: {}, message: '' };
  try {
    for (;;) {
      const step = await look.next();
      if (step.done)
        return { ...result, message: 'message' in step.value ? step.value.message : '' };
      batches.push(step.value);
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { ...result, error: error.message, details: 'details' in error ? error.details : {} };
  }
}

const ids = (batches: readonly Batch[]) =>
  batches.flatMap((batch) => batch.posts.map((post) => post.nativeId));

describe('JSON Lines', () => {
  test('each line is a post, and a line may delete one', async () => {
    const path = write(
      'a.jsonl',
      '{"id":"1","text":"Grüße","author":"ann","lang":"de","createdAt":"2024-01-02T03:04:05Z","url":"https://x.example/1","title":"T","source":"forum","replyTo":"0"}\r\n\n{"id":2,"text":""}\n{"id":"3","deleted":true}',
    );
    const { batches, message } = await read({ path });
    expect(batches.flatMap((batch) => batch.posts)).toEqual([
      {
        nativeId: '1',
        text: 'Grüße',
        author: 'ann',
        lang: 'de',
        createdAt: '2024-01-02T03:04:05Z',
        url: 'https://x.example/1',
        title: 'T',
        community: 'forum',
        replyTo: '0',
      },
      { nativeId: '2', text: '' },
    ]);
    expect(batches.flatMap((batch) => batch.deletions)).toEqual([{ nativeId: '3' }]);
    expect(message).toBe('Read to its end.');
  });

  test.each([
    ['{"id":"1","text":"ok"}\n{"text":"no id"}', 2, 'id', 'is missing'],
    ['{"id":"1","text":"ok"}\n\n{"id":"2"}', 3, 'text', 'is missing'],
    ['{"id":"1","text":"ok"}\n{"id":"2","text":5}', 2, 'text', 'must be a text in quotes'],
    [
      '{"id":"1","text":"ok"}\n{"id":"2","text":"x","createdAt":"yesterday"}',
      2,
      'createdAt',
      'is no time',
    ],
    [
      '{"id":"1","text":"ok"}\n{"id":"2","text":"x","author":["a"]}',
      2,
      'author',
      'must be a text in quotes',
    ],
    ['{"id":"1","text":"ok"}\n{"id":"2",', 2, '', 'is not JSON'],
    ['{"id":"1","text":"ok"}\n[1]', 2, '', 'a JSON object is expected'],
  ])(
    '%j is refused with line and field, and the lines before are kept',
    async (content, line, field, problem) => {
      const { batches, error, details } = await read({ path: write('wrong.jsonl', content) });
      expect(ids(batches)).toEqual(['1']);
      expect(error).toContain(`wrong.jsonl, line ${line}`);
      expect(error).toContain(problem);
      expect(details).toMatchObject({ line, field });
    },
  );

  test('goes on where it stopped, in a file that has grown', async () => {
    const lines = Array.from({ length: 2500 }, (_, n) =>
      JSON.stringify({ id: `${n}`, text: `Number ${n} é` }),
    );
    const path = write('long.jsonl', `${lines.join('\n')}\n`);
    const { batches } = await read({ path });
    const full = Math.floor(lines.length / batchSizeMax);
    expect(batches.slice(0, full).map((batch) => batch.posts.length)).toEqual(
      Array.from({ length: full }, () => batchSizeMax),
    );
    const { batches: rest } = await read({ path }, batches[1]?.cursor);
    expect(ids(rest)).toEqual(ids(batches.slice(2)));
    const end = batches.at(-1)?.cursor ?? null;
    expect(await read({ path }, end)).toMatchObject({
      message: 'Nothing new since it was read to its end.',
    });
    appendFileSync(join(folder, path), '{"id":"new","text":"x"}\n');
    expect(ids((await read({ path }, end)).batches)).toEqual(['new']);
  });

  test('a file that was rewritten is read anew', async () => {
    const path = write('rewritten.jsonl', '{"id":"1","text":"one"}\n{"id":"2","text":"two"}\n');
    const end = (await read({ path })).batches.at(-1)?.cursor ?? null;
    write(
      'rewritten.jsonl',
      '{"id":"3","text":"eno"}\n{"id":"4","text":"owt"}\n{"id":"5","text":"x"}\n',
    );
    expect(ids((await read({ path }, end)).batches)).toEqual(['3', '4', '5']);
  });
});

describe('CSV', () => {
  test('columns are found by their usual names, whatever separates them', async () => {
    const path = write(
      'a.csv',
      '\uFEFFNr;Subject;Body;User;Date;Link\n7;"Semi; colon";"Two\nlines";bo;2024-05-06;https://x.example/7\n',
    );
    const { batches } = await read({ path });
    expect(batches.flatMap((batch) => batch.posts)).toEqual([
      {
        nativeId: '7',
        title: 'Semi; colon',
        text: 'Two\nlines',
        author: 'bo',
        createdAt: '2024-05-06',
        url: 'https://x.example/7',
      },
    ]);
  });

  test('a mapping names columns of other names, and Excel’s old encoding is read', async () => {
    const path = write('b.csv', Buffer.from('Omdöme,Vem\nBra färja,Åsa\n', 'latin1'));
    const { batches } = await read({ path, mapping: { text: 'Omdöme', author: 'Vem' } });
    expect(batches[0]?.posts).toEqual([
      { nativeId: expect.stringMatching(/^sha256:/), text: 'Bra färja', author: 'Åsa' },
    ]);
  });

  test.each([
    ['id,words\n1,x\n', undefined, 'no column holds the text; name one of: id, words'],
    [
      'id,words\n1,x\n',
      { text: 'wrods' },
      'there is no column "wrods" for text; there are: id, words',
    ],
    ['id,text\n1,x\n2,y,z\n', undefined, 'line 3'],
    ['id,text,date\n1,x,soon\n', undefined, 'line 2, field "createdAt": "soon" is no time'],
  ])('%j is refused in words', async (content, mapping, words) => {
    const { error } = await read({ path: write('c.csv', content), mapping });
    expect(error).toContain(words);
  });
});

describe('mailboxes', () => {
  const mail = (id: string, subject: string, more = '') =>
    `From ann@x.example Mon Jan  1 00:00:00 2024\nMessage-ID: <${id}@x.example>\nFrom: Ann Ek <ann@x.example>\nSubject: ${subject}\nDate: Tue, 02 Jan 2024 03:04:05 +0000\n${more}Content-Type: text/plain; charset=utf-8\n\nHello\n>From here on\n\n`;

  test('each message is a post in its thread', async () => {
    const path = write(
      'a.mbox',
      mail('1', '=?utf-8?q?F=C3=A4rjan?=') +
        mail('2', 'Re', 'In-Reply-To: <1@x.example>\nReferences: <1@x.example>\n'),
    );
    const posts = (await read({ path })).batches.flatMap((batch) => batch.posts);
    expect(posts).toMatchObject([
      {
        nativeId: '<1@x.example>',
        title: 'Färjan',
        author: 'ann@x.example',
        authorName: 'Ann Ek',
        text: 'Hello\nFrom here on\n\n',
        createdAt: new Date('2024-01-02T03:04:05Z'),
      },
      { nativeId: '<2@x.example>', replyTo: '<1@x.example>', thread: '<1@x.example>' },
    ]);
  });
});

test('feed files are read oldest first', async () => {
  expect(ids((await read({ path: write('a.xml', '<rss/>') })).batches)).toEqual(['a', 'b']);
});

describe('only files below the folder are read', () => {
  mkdirSync(join(folder, 'below'));
  symlinkSync('/etc/passwd', join(folder, 'below', 'link.csv'));

  test.each(['/etc/passwd', '../../etc/passwd', 'below/link.csv'])('not %s', async (path) => {
    const { batches, error } = await read({ path });
    expect(batches).toEqual([]);
    expect(error).toMatch(/Only files in the import folder|There is no such file/);
  });

  test('and a file that is not there is named', async () => {
    expect((await read({ path: 'nothing.jsonl' })).error).toBe(
      'nothing.jsonl: There is no such file',
    );
  });
});
