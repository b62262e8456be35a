// Pictures of an idea: told by their bytes, few and small, added by who had the idea or works with ideas.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { openIdeas } from '#test/support/ideas.ts';
import type { TestIdeas } from '#test/support/ideas.ts';
import { PIXEL } from '#test/support/pixel.ts';
import { ideaShape } from './contract/ideas.ts';
import type { Idea } from './contract/ideas.ts';
import { PICTURE_BYTES_MAX, PICTURES_MAX } from './contract/kinds.ts';

let parley: TestIdeas;

beforeAll(async () => {
  parley = await openIdeas();
});

afterAll(() => parley.close());

const png = (size = PIXEL.length) => Buffer.concat([PIXEL, Buffer.alloc(size - PIXEL.length)]);
const refused = (code: string) => ({ body: { error: { code: `ideas.${code}` } } });
const pathOf = ({ card }: Idea) => `/api/v1/ideas/${card.id}/pictures`;

test('one is added with what is to be seen, shown as what it is, and removed for everybody', async () => {
  const { expert, member } = parley.roles;
  const idea = await parley.makeIdea(expert, 'A roof over the jetty');
  const path = pathOf(idea);
  const bytes = png();
  const added = await parley.request(
    expert,
    'POST',
    `${path}?description=The%20jetty%20in%20rain`,
    bytes,
  );
  expect(added.status).toBe(201);
  const [picture] = ideaShape.parse(added.body).pictures;
  expect(picture).toMatchObject({ description: 'The jetty in rain', by: expert.name });
  const shown = await parley.server.inject({
    url: `${path}/${picture?.id}`,
    headers: { cookie: member.cookie },
  });
  expect(shown.rawPayload.equals(bytes)).toBe(true);
  expect(shown.headers).toMatchObject({
    'content-type': 'image/png',
    'cache-control': 'private, max-age=31536000, immutable',
  });
  expect((await parley.request(expert, 'DELETE', `${path}/${picture?.id}`)).status).toBe(204);
  expect((await parley.idea(idea.card.id)).pictures).toEqual([]);
  for (const method of ['GET', 'DELETE'] as const) {
    const gone = await parley.request(expert, method, `${path}/${picture?.id}`);
    expect(gone).toMatchObject({ status: 404, ...refused('picture-not-found') });
  }
  expect(await parley.request(expert, 'GET', `${path}/no-id`)).toMatchObject({ status: 404 });
});

test('what is no picture, or too large, or one too many is refused, and nothing is kept', async () => {
  const { expert } = parley.roles;
  const idea = await parley.makeIdea(expert, 'Benches on the upper deck');
  const path = pathOf(idea);
  const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
  expect(await parley.request(expert, 'POST', path, script)).toMatchObject({
    status: 400,
    ...refused('picture-refused'),
  });
  expect((await parley.request(expert, 'POST', path, png(PICTURE_BYTES_MAX + 1))).status).toBe(413);
  const many = Array.from({ length: PICTURES_MAX + 2 }, () =>
    parley.request(expert, 'POST', path, png()),
  );
  const statuses = (await Promise.all(many)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 201)).toHaveLength(PICTURES_MAX);
  expect(statuses.filter((status) => status === 400)).toHaveLength(2);
  expect((await parley.idea(idea.card.id)).pictures).toHaveLength(PICTURES_MAX);
});

test('to an idea of somebody else only who works with ideas adds one; after a merge both have all', async () => {
  const { hub, expert, member } = parley.roles;
  const idea = await parley.makeIdea(expert, 'Lamps along the pier');
  expect((await parley.request(member, 'POST', pathOf(idea), png())).status).toBe(403);
  expect((await parley.request(hub, 'POST', pathOf(idea), png())).status).toBe(201);
  const other = await parley.makeIdea(expert, 'Light on the pier at night');
  await parley.call(hub, 'POST', `/api/v1/ideas/${idea.card.id}/merge`, { into: other.card.id });
  expect((await parley.idea(other.card.id)).pictures).toHaveLength(1);
});
