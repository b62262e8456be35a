// What goes wrong on the way out: nothing is sent twice, nothing is thought sent that was not, and people are told why.

import { expect } from 'vitest';
import { assert } from '#platform/errors.ts';
import { able, testWhere } from '../applying.ts';
import { expectWords } from '../source/hearing.ts';
import { deliverWell, replyTo } from './deliver.ts';
import type { ReplySuite } from '../reply-suite.ts';
import type { ReplyScene } from './deliver.ts';
import type { Publication } from '#features/listening/reply-port.ts';

export function failing({ plan, open }: ReplySuite): void {
  const { lacks } = plan;

  testWhere(
    lacks,
    [],
    'when the line is cut after sending, it is found and not sent again',
    async () => {
      const scene = await open();
      const { listening } = scene.house.parley;
      const publication = replyTo(scene.asked);
      await scene.stage.cutNextAnswer();
      // Either the connector looked for itself, or it throws and says that it does not know.
      const first = await listening.deliver(scene.sourceId, publication).catch(() => null);
      expect(await scene.stage.answers(), 'it was done before the cut').toHaveLength(1);
      const found = await listening.findPublication(scene.sourceId, publication);
      expect(found).not.toBeNull();
      if (first?.outcome === 'delivered') expect(first.receipt.nativeId).toBe(found?.nativeId);
      const again = await deliverWell(scene, publication);
      expect(again.nativeId).toBe(found?.nativeId);
      expect(await scene.stage.answers()).toHaveLength(1);
    },
  );

  testWhere(lacks, [], 'and without asking for it first, sending again finds it too', async () => {
    const scene = await open();
    const { listening } = scene.house.parley;
    const publication = replyTo(scene.asked);
    await scene.stage.cutNextAnswer();
    await listening.deliver(scene.sourceId, publication).catch(() => null);
    const { nativeId } = await deliverWell(scene, publication);
    const answers = await scene.stage.answers();
    expect(answers.map((answer) => answer.nativeId)).toEqual([nativeId]);
  });

  testWhere(lacks, [], 'what was never sent is not found', async () => {
    const scene = await open();
    const { listening } = scene.house.parley;
    await deliverWell(scene, replyTo(scene.asked, 'Another answer stands there.'));
    const unsent = replyTo(scene.asked, 'This one was never sent.');
    expect(await listening.findPublication(scene.sourceId, unsent)).toBeNull();
  });

  testWhere(lacks, ['limit'], 'a limit means later, and nothing is done', async () => {
    const scene = await open();
    const limit = able(scene.stage.limit, 'limit');
    await limit(1800);
    const publication = replyTo(scene.asked);
    const delivery = await scene.house.parley.listening.deliver(scene.sourceId, publication);
    assert(delivery.outcome === 'later', `a limit gave ${delivery.outcome}`);
    expectWords(delivery.reason);
    expect((delivery.retryAt?.getTime() ?? 0) - Date.now()).toBeGreaterThan(1_700_000);
    expect(await scene.stage.answers()).toEqual([]);
    await limit(null);
    await deliverWell(scene, publication);
    expect(await scene.stage.answers()).toHaveLength(1);
  });

  testWhere(
    lacks,
    ['revoke'],
    'without valid credentials it is told so, and nothing is done',
    async () => {
      const scene = await open();
      const revoke = able(scene.stage.revoke, 'revoke');
      await revoke(true);
      const publication = replyTo(scene.asked);
      await expectNotDone(scene, publication);
      expect(await scene.stage.answers()).toEqual([]);
      await revoke(false);
      await deliverWell(scene, publication);
      expect(await scene.stage.answers()).toHaveLength(1);
    },
  );

  testWhere(
    lacks,
    ['gone'],
    'what was deleted can no longer be answered, and that is said',
    async () => {
      const scene = await open();
      await able(scene.stage.delete, 'delete')(scene.asked.nativeId);
      const publication = replyTo(scene.asked);
      const delivery = await scene.house.parley.listening.deliver(scene.sourceId, publication);
      assert(delivery.outcome === 'refused', `an answer to nothing was ${delivery.outcome}`);
      expectWords(delivery.reason);
      expect(await scene.stage.answers()).toEqual([]);
    },
  );
}

/** Refused or later, or thrown in words: as long as people learn why. */
async function expectNotDone(scene: ReplyScene, publication: Publication): Promise<void> {
  const { listening } = scene.house.parley;
  const reason = await listening.deliver(scene.sourceId, publication).then(
    (delivery) => {
      assert(delivery.outcome !== 'delivered', 'it was delivered without valid credentials');
      return delivery.reason;
    },
    (error: unknown) => (error instanceof Error ? error.message : null),
  );
  expectWords(reason);
}
