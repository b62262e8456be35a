// What the checks say of one draft, read by people of different languages: while it is written, when it waits for a review,
// and when it is refused.

import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openEngagement } from '#test/support/engagement.ts';
import type { TestEngagement } from '#test/support/engagement.ts';
import type { TestPerson } from '#test/support/house.ts';
import { approvalShape, draftShape } from './contract/drafts.ts';
import type { Draft } from './contract/drafts.ts';

let house: TestEngagement;
let expert: TestPerson;
let hub: TestPerson;

beforeAll(async () => {
  house = await openEngagement();
  ({ expert, hub } = house.roles);
});

afterAll(() => house.close());

type Ask = { method: 'GET' | 'POST'; path: string; body?: object };

async function inSwedish({ cookie }: TestPerson, { method, path, body }: Ask): Promise<unknown> {
  const headers = { cookie, 'accept-language': 'sv-SE,sv;q=0.9,en;q=0.5' };
  const url = `/api/v1${path}`;
  const answer = await house.server.inject({
    method,
    url,
    headers,
    ...(body && { payload: body }),
  });
  return answer.json();
}

const saidOf = ({ checked }: Draft) => checked.findings.map(({ why }) => why);

test('one draft is told of in Swedish to its writer and in English to its reviewer', async () => {
  const conversationId = await house.hearQuestion();
  const written = await house.write(expert, conversationId, 'Calm down. It leaves at nine.');
  const { id, version } = draftShape.parse(written);
  const ask = { method: 'POST', path: `/drafts/${id}/review`, body: { version } } as const;
  const asked = draftShape.parse(await inSwedish(expert, ask));
  expect(saidOf(asked)).toEqual([
    '”Calm down” låter som en anklagelse. Säg hellre vad du gör åt saken.',
  ]);
  const approvals = z
    .object({ items: z.array(approvalShape) })
    .parse(await house.call(hub, 'GET', '/api/v1/approvals'));
  const waiting = approvals.items.find(({ draft }) => draft.id === id);
  expect(waiting && saidOf(waiting.draft)).toEqual([
    '“Calm down” sounds like blame. Say what you do about it instead.',
  ]);
  const { rows } = await sql<{ why: unknown }>`
    select findings -> 0 -> 'why' as why from draft_checks where draft_id = ${id}`.execute(
    house.database.db,
  );
  expect(rows).toEqual([{ why: { code: 'blames', words: 'Calm down' } }]);
});

test('what a check refuses is told in the language of whoever sends it', async () => {
  const conversationId = await house.hearQuestion();
  const text = 'At nine, see http://intranet.local/ferries.';
  const { id, version } = draftShape.parse(await house.write(hub, conversationId, text));
  const path = `/drafts/${id}/publish`;
  const toOne = await inSwedish(hub, { method: 'POST', path, body: { version } });
  const toAnother = await house.call(hub, 'POST', `/api/v1${path}`, { version }, 409);
  const refusal = (why: string) => ({
    error: {
      code: 'engagement.blocked-by-check',
      message: why,
      details: { rules: ['links'], findings: [{ rule: 'links', why }] },
    },
  });
  expect(toOne).toMatchObject(refusal('Ingen utanför kan öppna intranet.local.'));
  expect(toAnother).toMatchObject(refusal('Nobody outside can open intranet.local.'));
});
