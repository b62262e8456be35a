// The process that sends is killed with -9 at any point: the answer stands at the network once, and is known to.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openEngagement } from '#test/support/engagement.ts';
import type { TestEngagement } from '#test/support/engagement.ts';
import { fileNetwork, standingIn } from '#test/support/file-network.ts';
import type { MomentOfDeath } from '#test/support/file-network.ts';
import { draftShape, publicationShape } from './contract/drafts.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-network-'));
const network = join(folder, 'answers');
const sender = join(import.meta.dirname, '../../../test/support/killable-sender.ts');
let house: TestEngagement;

beforeAll(async () => {
  house = await openEngagement({ reply: fileNetwork(network, null), movesAllClocks: true });
});

afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true });
});

async function queueAnswer(): Promise<{ id: string; conversationId: string }> {
  const { hub } = house.roles;
  const conversationId = await house.hearQuestion();
  const draft = draftShape.parse(await house.write(hub, conversationId, 'At nine.'));
  const path = `/api/v1/drafts/${draft.id}/publish`;
  const answer = await house.call(hub, 'POST', path, { version: draft.version });
  const { publication } = z.object({ publication: publicationShape }).parse(answer);
  house.clock.advanceBy(20_000);
  return { id: publication.id, conversationId };
}

function sendAndDie(publicationId: string, dieAt: MomentOfDeath): NodeJS.Signals | null {
  const ask = {
    address: house.database.address,
    publicationId,
    network,
    keyFile: house.keyFile,
    dieAt,
    now: house.clock.now(),
  };
  const { signal, stderr } = spawnSync(process.execPath, [sender, JSON.stringify(ask)], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  if (signal === null) throw new Error(`it was to be killed, and said: ${stderr}`);
  return signal;
}

async function publicationsOf(conversationId: string) {
  const path = `/api/v1/conversations/${conversationId}/engagement`;
  const shown = await house.call(house.roles.hub, 'GET', path);
  return z.object({ publications: z.array(publicationShape) }).parse(shown).publications;
}

test.each(['before-sending', 'after-sending', 'before-noting'] as const)(
  'killed %s, the answer stands once and is known to stand',
  async (dieAt) => {
    const { id, conversationId } = await queueAnswer();
    expect(sendAndDie(id, dieAt)).toBe('SIGKILL');
    // Whoever comes next waits until nobody can be at it any more, then looks before sending.
    await house.keepTime();
    house.clock.advanceBy(210_000);
    await house.keepTime();
    house.clock.advanceBy(60_000);
    await house.keepTime();
    expect(standingIn(network).filter((key) => key === id)).toHaveLength(1);
    expect(await publicationsOf(conversationId)).toMatchObject([{ id, state: 'delivered' }]);
  },
);

test('killed between the promise and the job, the clock finds it', async () => {
  const { id, conversationId } = await queueAnswer();
  house.clock.advanceBy(3_600_000);
  await house.keepTime();
  expect(standingIn(network).filter((key) => key === id)).toHaveLength(1);
  expect(await publicationsOf(conversationId)).toMatchObject([{ id, state: 'delivered' }]);
});
