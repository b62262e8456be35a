// A mail is taken by its server and comes back later: the answer is known to have failed, and is not sent again.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, openListening } from '#test/support/listening.ts';
import type { TestListening } from '#test/support/listening.ts';
import { replyTo } from '#test/support/rest/replying.ts';
import { said, scriptNetwork } from '#test/support/scripted-network.ts';
import type { ScriptedNetwork } from '#test/support/scripted-network.ts';
import { sourceSchema } from './contract.ts';

let network: ScriptedNetwork;
let parley: TestListening;

beforeAll(async () => {
  network = scriptNetwork('poll');
  parley = await openListening({ connectors: [network.connector] });
});
afterAll(() => parley.close());

test('an answer that came back is refused with the reason, and stays so', async () => {
  const body = { connector: 'scripted', name: 'Mailbox', settings: { place: 'x', token: 'right' } };
  const { roles, request, listening } = parley;
  const source = sourceSchema.parse(
    (await request(roles.hub, 'POST', '/api/v1/sources', body)).body,
  );
  const publication = replyTo(said('question'), 'It leaves at nine');
  const { key } = publication;
  expect(await listening.deliver(source.id, publication)).toMatchObject({ outcome: 'delivered' });

  const reason = 'The mail to ada@example.org came back: 550 nobody of that name';
  const returned = { publicationKey: key, reason };
  const bounce = said('bounce', { automatic: 'bounce', returned });
  network.say({
    posts: [bounce, said('no answer of ours', { returned: { ...returned, publicationKey: 'x' } })],
  });
  await parley.lookNow(source.id);
  await eventually(async () => {
    const told = await parley.eventsOf('listening.answer-returned');
    expect(told).toEqual([{ sourceId: source.id, key, reason }]);
  });
  expect(await listening.deliver(source.id, publication)).toEqual({ outcome: 'refused', reason });
  expect(network.delivered).toEqual([key]);
});
