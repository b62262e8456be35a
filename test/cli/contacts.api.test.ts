// Conversations and the rights of people outside on the command line: real processes beside a running Parley.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardShape } from '#features/conversations/contract.ts';
import { contactExportShape, contactShape, erasureShape } from '#features/contacts/contract.ts';
import { openConversations } from '../support/conversations.ts';
import type { TestConversations } from '../support/conversations.ts';
import { runParley } from '../support/parley-process.ts';

let parley: TestConversations;
let folder: string;

beforeAll(async () => {
  parley = await openConversations();
  folder = await mkdtemp(join(tmpdir(), 'parley-cli-'));
});

afterAll(async () => {
  await parley.close();
  await rm(folder, { recursive: true, force: true });
});

function run(...words: readonly string[]) {
  return runParley(parley.database.address, [...words, '--data', folder]);
}

test('who waits is listed and closed, and somebody gets a copy of what is kept of them and is erased', async () => {
  await parley.say({ text: 'When does the ferry leave? Who knows?' });
  const listed = await run('conversations', '--board', 'unheld', '--json');
  expect({ code: listed.code, err: listed.err }).toEqual({ code: 0, err: '' });
  const card = cardShape.parse(JSON.parse(listed.out));
  expect(card).toMatchObject({ kind: 'new', asker: { handle: 'anna' } });
  expect((await run('conversations', '--board', 'nowhere')).code).toBe(2);

  expect((await run('conversations', '--close', card.id)).code).toBe(0);
  const done = await run('conversations', '--kind', 'done');
  expect(done.out).toMatch(new RegExp(`^${card.id}  done .*anna`));

  const input = { name: 'Anna', identityIds: [card.asker.identityId] };
  const { hub } = parley.roles;
  const { id } = contactShape.parse(await parley.call(hub, 'POST', '/api/v1/contacts', input, 201));
  const copy = contactExportShape.parse(JSON.parse((await run('contacts', 'export', id)).out));
  expect(copy.parts).toMatchObject({ posts: [{ text: 'When does the ferry leave? Who knows?' }] });
  expect((await run('contacts', 'erase', id)).code).toBe(2);
  const erased = await run('contacts', 'erase', id, '--reason', 'asked by letter');
  expect(erasureShape.parse(JSON.parse(erased.out)).counts).toMatchObject({ posts: 1 });
  expect((await run('contacts', 'export', id)).code).toBe(1);
  const wrong = await run('contacts', 'export', 'Anna');
  expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('not the id') });
}, 300_000);
