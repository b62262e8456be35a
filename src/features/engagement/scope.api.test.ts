// Who may write and send where: a role held in one unit answers for that unit and what is below it, and for nobody else.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openEngagement } from '#test/support/engagement.ts';
import type { TestEngagement } from '#test/support/engagement.ts';
import type { TestPerson } from '#test/support/house.ts';
import { draftShape, publicationShape } from './contract/drafts.ts';

let house: TestEngagement;
let conversationId: string;

beforeAll(async () => {
  house = await openEngagement();
  // Of a topic that belongs to sales.
  conversationId = await house.hearQuestion();
});

afterAll(() => house.close());

type Role = 'expert' | 'hub';

let count = 0;
const person = (role: Role, unitId: string) =>
  house.addPerson({ name: `Person ${(count += 1)}`, grants: [{ role, unitId }] });

function post(caller: TestPerson, path: string, body: object, status?: number) {
  return house.call(caller, 'POST', `/api/v1${path}`, body, status);
}

async function write(caller: TestPerson) {
  return draftShape.parse(await house.write(caller, conversationId, 'At nine and at four.'));
}

test('nobody writes, acknowledges or asks colleagues about what is another unit’s', async () => {
  const outside = await person('expert', house.units.salesNorth);
  const path = `/conversations/${conversationId}`;
  const text = 'At ten, I believe.';
  const put = { text, basedOn: 0 };
  await house.call(outside, 'PUT', `/api/v1${path}/draft`, put, 403);
  await post(outside, `${path}/acknowledge`, { kind: 'thanks' }, 403);
  const asked = { text, personIds: [house.roles.member.id] };
  await post(outside, `${path}/asks`, asked, 403);
  const inside = await person('expert', house.units.sales);
  expect(await write(inside)).toMatchObject({ state: 'writing' });
});

test('who lost the role in the unit sends nothing there, and what they wrote is kept', async () => {
  const writer = await person('expert', house.units.sales);
  const { id, version } = await write(writer);
  const grants = [{ role: 'expert', unitId: house.units.salesNorth }];
  await house.call(house.roles.administrator, 'PUT', `/api/v1/people/${writer.id}/grants`, {
    grants,
  });
  await post(writer, `/drafts/${id}/publish`, { version }, 403);
  expect(house.answers.standing).toEqual([]);
  const draft = draftShape.parse(await house.call(house.roles.hub, 'GET', `/api/v1/drafts/${id}`));
  expect(draft).toMatchObject({ state: 'writing', text: 'At nine and at four.' });
});

/** Somebody's words, approved and on their way. */
async function send(writer: TestPerson) {
  const { id, version } = await write(writer);
  await post(writer, `/drafts/${id}/review`, { version });
  const approval = { version, comment: '', send: true };
  const answer = await post(house.roles.hub, `/drafts/${id}/approve`, approval);
  return z.object({ publication: publicationShape }).parse(answer).publication;
}

test('who lost the role in the unit changes no words that stand there', async () => {
  const writer = await person('expert', house.units.sales);
  const publication = await send(writer);
  house.clock.advanceBy(20_000);
  await house.keepTime();
  const path = `/publications/${publication.id}/edit`;
  const grants = [{ role: 'expert', unitId: house.units.salesNorth }];
  await house.call(house.roles.administrator, 'PUT', `/api/v1/people/${writer.id}/grants`, {
    grants,
  });
  expect(await post(writer, path, { text: 'At noon.' }, 403)).toMatchObject({
    error: { code: 'access.out-of-scope' },
  });
});

test('a draft is approved and sent back by who reviews for its unit, and by nobody of another', async () => {
  const writer = await person('expert', house.units.sales);
  const { id, version } = await write(writer);
  await post(writer, `/drafts/${id}/review`, { version });
  const outside = await person('hub', house.units.salesNorth);
  await post(outside, `/drafts/${id}/approve`, { version, send: true }, 403);
  await post(outside, `/drafts/${id}/send-back`, { version, comment: 'Say the pier.' }, 403);
  const inside = await person('hub', house.units.sales);
  await post(inside, `/drafts/${id}/send-back`, { version, comment: 'Say the pier.' });
});

test('what stands outside is taken away by who reviews for the unit, and by nobody of another', async () => {
  const writer = await person('expert', house.units.sales);
  const publication = await send(writer);
  const path = `/publications/${publication.id}/withdraw`;
  const outside = await person('hub', house.units.salesNorth);
  expect(await post(outside, path, {}, 403)).toMatchObject({
    error: { code: 'engagement.not-your-draft' },
  });
  const inside = await person('hub', house.units.sales);
  await post(inside, path, {});
});
