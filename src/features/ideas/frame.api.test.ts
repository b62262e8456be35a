// The frame: boards and statuses stand in the order they were put in, whoever orders at the same time.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openIdeas } from '#test/support/ideas.ts';
import type { TestIdeas } from '#test/support/ideas.ts';

let parley: TestIdeas;

beforeAll(async () => {
  parley = await openIdeas();
});

afterAll(() => parley.close());

const listed = z.object({
  items: z.array(
    z.looseObject({ id: z.string(), name: z.string().nullable(), kind: z.string().optional() }),
  ),
});

async function namesAt(path: string): Promise<(string | null)[]> {
  const { items } = listed.parse(await parley.call(parley.roles.hub, 'GET', `/api/v1${path}`));
  return items.map(({ name }) => name);
}

async function add(path: string, body: object): Promise<string> {
  const made = await parley.call(parley.roles.hub, 'POST', `/api/v1${path}`, body, 201);
  return z.looseObject({ id: z.string() }).parse(made).id;
}

const move = (path: string, id: string, before: string | null, status?: number) =>
  parley.call(parley.roles.hub, 'POST', `/api/v1${path}/${id}/move`, { before }, status);

test('a board is put before another or last, and the others keep their order', async () => {
  const [first] = await namesAt('/idea-boards');
  const decks = await add('/idea-boards', { name: 'Decks', slug: 'decks' });
  const food = await add('/idea-boards', { name: 'Food', slug: 'food' });
  const quays = await add('/idea-boards', { name: 'Quays', slug: 'quays' });
  expect(await namesAt('/idea-boards')).toEqual([first, 'Decks', 'Food', 'Quays']);
  const answered = listed.parse(await move('/idea-boards', quays, decks));
  expect(answered.items.map(({ name }) => name)).toEqual([first, 'Quays', 'Decks', 'Food']);
  await move('/idea-boards', quays, null);
  expect(await namesAt('/idea-boards')).toEqual([first, 'Decks', 'Food', 'Quays']);

  await Promise.all([
    move('/idea-boards', food, decks),
    move('/idea-boards', quays, decks),
    move('/idea-boards', parley.boardId, null),
  ]);
  const order = await namesAt('/idea-boards');
  expect(order.toSorted()).toEqual([first, 'Decks', 'Food', 'Quays'].toSorted());
  expect(order.slice(2)).toEqual(['Decks', first]);

  const nobody = '00000000-0000-7000-8000-000000000000';
  await move('/idea-boards', nobody, null, 404);
  await move('/idea-boards', food, nobody, 404);
  expect(await namesAt('/idea-boards')).toEqual(order);
  await parley.call(
    parley.roles.expert,
    'POST',
    `/api/v1/idea-boards/${food}/move`,
    { before: null },
    403,
  );
});

test('statuses of one kind stand as they are put', async () => {
  const ofPlanned = async () => {
    const path = '/api/v1/idea-statuses';
    const { items } = listed.parse(await parley.call(parley.roles.hub, 'GET', path));
    return items.filter(({ kind }) => kind === 'planned').map(({ name }) => name);
  };
  const path = '/idea-statuses';
  const soon = await add(path, { kind: 'planned', name: 'Soon' });
  await add(path, { kind: 'planned', name: 'Next year' });
  expect(await ofPlanned()).toEqual([null, 'Soon', 'Next year']);
  await move(path, soon, parley.statusOf.planned);
  expect(await ofPlanned()).toEqual(['Soon', null, 'Next year']);
  await move(path, soon, null);
  expect(await ofPlanned()).toEqual([null, 'Next year', 'Soon']);
});
