// Lists of feeds over HTTP: in from another reader, out to the next.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { openListening } from '#test/support/listening.ts';
import type { TestListening } from '#test/support/listening.ts';
import { opmlExportSchema, opmlImportSchema } from './contract/opml.ts';

const path = '/api/v1/sources/opml';
let parley: TestListening;

beforeAll(async () => {
  parley = await openListening({ withoutSchedule: true });
});
afterAll(() => parley.close());

async function importing(opml: string) {
  return parley.request(parley.roles.administrator, 'POST', path, { opml });
}

test('feeds of another reader become sources; what is there stays, what is wrong is named', async () => {
  await parley.addSource({ url: 'https://there.example/feed', name: 'There' });
  const { status, body } = await importing(`<opml version="2.0"><body>
    <outline text="News"><outline text="Harbour &amp; Sea" xmlUrl="https://harbour.example/feed?a=1&amp;b=2"/></outline>
    <outline text="There" xmlUrl="https://there.example/feed"/>
    <outline text="Odd" xmlUrl="gopher://odd.example/"/></body></opml>`);
  expect(status).toBe(200);
  expect(opmlImportSchema.parse(body)).toEqual({
    added: 1,
    known: 1,
    refused: [
      {
        name: 'Odd',
        url: 'gopher://odd.example/',
        problem: 'An address begins with http:// or https://',
      },
    ],
  });
});

test('all feeds go out as a list that comes in again, without passwords', async () => {
  await parley.addSource({ url: 'https://ada:secret@private.example/feed', name: 'Private' });
  const answer = await parley.request(parley.roles.administrator, 'GET', path);
  const { fileName, opml } = opmlExportSchema.parse(answer.body);
  expect(fileName).toMatch(/^parley-feeds-\d{4}-\d\d-\d\d\.opml$/);
  expect(opml).toContain('xmlUrl="https://harbour.example/feed?a=1&amp;b=2"');
  expect(opml).toContain('https://private.example/feed');
  expect(opml).not.toContain('secret');
  const again = opmlImportSchema.parse((await importing(opml)).body);
  expect(again).toMatchObject({ added: 1, known: 2, refused: [] });
});

test('what is no list, or too long a one, is refused in words', async () => {
  expect(await importing('<html></html>')).toMatchObject({
    status: 400,
    body: { error: { code: 'listening.not-opml' } },
  });
  const many = Array.from({ length: 1001 }, (_, n) => `<outline xmlUrl="https://a.example/${n}"/>`);
  expect(await importing(`<opml><body>${many.join('')}</body></opml>`)).toMatchObject({
    status: 400,
    body: { error: { code: 'listening.too-many-feeds' } },
  });
});

test('whoever may not add sources may not import them', async () => {
  const { status } = await parley.request(parley.roles.member, 'POST', path, { opml: '<opml/>' });
  expect(status).toBe(403);
});
