// What the log shows to machines and to people, and what it never shows.

import { Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { createLog } from './log.ts';

function collect(isTTY: boolean): { lines: string[]; stream: Writable } {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { lines, stream: Object.assign(stream, { isTTY }) };
}

test('a machine gets one JSON object a line, without secrets', () => {
  const { lines, stream } = collect(false);
  const log = createLog({ level: 'info', name: 'parley', destination: stream });
  log.info({ source: 's1', settings: { password: 'hunter2' }, token: 'abc' }, 'source added');
  expect(JSON.parse(lines.join(''))).toMatchObject({
    level: 30,
    msg: 'source added',
    source: 's1',
    settings: { password: '[hidden]' },
    token: '[hidden]',
  });
});

test('a person at a terminal gets words, facts and the stack of an error', () => {
  const { lines, stream } = collect(true);
  const log = createLog({ level: 'info', name: 'parley', destination: stream });
  log.info({ source: 's1', posts: 3 }, 'looked');
  log.error({ err: new Error('no answer'), password: 'hunter2' }, 'look failed');
  const [first = '', second = ''] = lines.map(stripVTControlCharacters);
  expect(first).toMatch(/^\d\d:\d\d:\d\d info {2}looked source=s1 posts=3\n$/);
  expect(second).toContain('error look failed password=[hidden]\nError: no answer');
  expect(second).toContain('log.test.ts');
});
