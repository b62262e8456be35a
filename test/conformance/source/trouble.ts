// What goes wrong between a source and its network: each is told in words, obeyed, and gone when it is over.

import { expect } from 'vitest';
import { able, testWhere } from '../applying.ts';
import { until } from '../until.ts';
import type { Scene, SourceSuite } from '../source-suite.ts';
import { expectWords } from './hearing.ts';
import { expectSaid, say, sentences } from './texts.ts';

const hourSeconds = 3600;

export function trouble({ plan, open }: SourceSuite): void {
  const { lacks } = plan;
  const isPoll = plan.connector.kind === 'poll';

  testWhere(
    lacks,
    ['limit', 'catching-up'],
    'a limit is obeyed as the network states it',
    async () => {
      const { stage, house, sourceId } = await open();
      await house.look(sourceId);
      const limit = able(stage.limit, 'limit');
      await limit(hourSeconds);
      const said = await say(stage, sentences(2));
      await house.look(sourceId);
      if (isPoll) {
        const { health } = await house.source(sourceId);
        const pauseMs = Date.parse(health.nextLookAt ?? '') - Date.now();
        expect(pauseMs, 'the next look waits as long as it was told').toBeGreaterThan(3_500_000);
      }
      const asked = stage.asked();
      house.wake();
      await house.parley.deliver();
      expect(stage.asked() - asked, 'nothing is asked meanwhile').toBeLessThanOrEqual(
        isPoll ? 0 : 1,
      );
      await limit(null);
      await house.restart(sourceId);
      await house.listenUntil(sourceId, (heard) => expectSaid(heard, said));
    },
  );

  testWhere(lacks, ['revoke', 'catching-up'], 'revoked credentials are told in words', async () => {
    const { stage, house, sourceId } = await open();
    await house.look(sourceId);
    const revoke = able(stage.revoke, 'revoke');
    await revoke(true);
    const said = await say(stage, sentences(2));
    await house.restart(sourceId);
    await expectFailing({ stage, house, sourceId });
    if (lacks['test-connection'] === undefined) {
      const result = await house.test(stage.settings);
      expect(result.ok).toBe(false);
      expectWords(result.message);
    }
    await revoke(false);
    await house.restart(sourceId);
    await house.listenUntil(sourceId, (heard) => expectSaid(heard, said));
    await expectGood({ stage, house, sourceId });
  });

  testWhere(
    lacks,
    ['outage', 'catching-up'],
    'a server that goes and comes back costs no post',
    async () => {
      const { stage, house, sourceId } = await open();
      await house.look(sourceId);
      const said = await say(stage, sentences(2));
      await house.listenUntil(sourceId, (heard) => expectSaid(heard, said));
      await able(stage.stop, 'stop')();
      for (const [id, text] of await say(stage, sentences(2))) said.set(id, text);
      await house.look(sourceId);
      await expectFailing({ stage, house, sourceId });
      if (lacks['test-connection'] === undefined) {
        const result = await house.test(stage.settings);
        expect(result.ok).toBe(false);
        expectWords(result.message);
      }
      await able(stage.start, 'start')();
      await house.listenUntil(sourceId, (heard) => expectSaid(heard, said));
      await expectGood({ stage, house, sourceId });
    },
  );

  const isLive = isPoll ? {} : { 'look-again': 'a stream connects again within its look' };
  testWhere(
    { ...lacks, ...isLive },
    ['outage', 'look-again'],
    'the pauses after failures grow',
    async () => {
      const { stage, house, sourceId } = await open();
      await house.look(sourceId);
      await able(stage.stop, 'stop')();
      const pauses: number[] = [];
      let failures = 0;
      for (let failure = 1; failure <= 3; failure += 1) {
        await house.look(sourceId);
        const { health } = await house.source(sourceId);
        // A look that was due anyway may have failed as well.
        expect(health.failures).toBeGreaterThan(failures);
        failures = health.failures;
        pauses.push(Date.parse(health.nextLookAt ?? '') - Date.now());
      }
      expect(
        pauses.toSorted((a, b) => a - b),
        'each longer than the one before',
      ).toEqual(pauses);
      await able(stage.start, 'start')();
    },
  );

  testWhere(lacks, ['slow'], 'a slow server is heard all the same', async () => {
    const { stage, house, sourceId } = await open();
    await able(stage.slow, 'slow')(250);
    const said = await say(stage, sentences(2));
    await house.listenUntil(sourceId, (heard) => expectSaid(heard, said));
    await able(stage.slow, 'slow')(0);
  });

  for (const [words, days] of [
    ['ahead', 2],
    ['behind', -2],
  ] as const) {
    testWhere(
      lacks,
      ['skew'],
      `a server whose clock is two days ${words} costs no post`,
      async () => {
        const { stage, house, sourceId } = await open();
        await able(stage.skew, 'skew')(days * 86_400_000);
        await house.look(sourceId);
        const said = await say(stage, sentences(2));
        await house.listenUntil(sourceId, (heard) => expectSaid(heard, said));
        for (const [id, text] of await say(stage, sentences(1))) said.set(id, text);
        await house.listenUntil(sourceId, (heard) => expectSaid(heard, said));
        for (const { createdAt, fetchedAt } of await house.heard(sourceId))
          expect(createdAt.getTime()).toBeLessThanOrEqual(fetchedAt.getTime());
      },
    );
  }

  testWhere(
    lacks,
    ['hostile'],
    'nonsense between posts harms neither them nor Parley',
    async () => {
      const { stage, house, sourceId } = await open();
      await house.look(sourceId);
      const texts = sentences(3);
      const nativeIds = await able(stage.hostile, 'hostile')(texts);
      const sound = new Map(nativeIds.map((nativeId, at) => [nativeId, texts[at] ?? '']));
      await house.listenUntil(sourceId, (heard) => {
        const known = heard.filter(({ nativeId }) => sound.has(nativeId));
        expectSaid(known, sound);
      });
      const stored = JSON.stringify(
        await house.parley.platform.db
          .selectFrom('posts')
          .select(['html', 'url', 'author_url'])
          .where('source_id', '=', sourceId)
          .execute(),
      );
      expect(stored).not.toMatch(/<script|onerror=|javascript:/i);
      const said = await say(stage, sentences(1));
      await house.listenUntil(sourceId, (heard) => {
        expectSaid(
          heard.filter(({ nativeId }) => said.has(nativeId)),
          said,
        );
      });
    },
  );

  testWhere(lacks, ['forget'], 'what can no longer be heard is told as a gap', async () => {
    const { stage, house, sourceId } = await open();
    const before = await say(stage, sentences(2));
    await house.listenUntil(sourceId, (heard) => expectSaid(heard, before));
    await house.stopListening(sourceId);
    const lost = await say(stage, sentences(2));
    await able(stage.forget, 'forget')();
    const after = await say(stage, sentences(2));
    await house.startListening(sourceId);
    await house.listenUntil(sourceId, async (heard) => {
      expectSaid(
        heard.filter(({ nativeId }) => !lost.has(nativeId)),
        new Map([...before, ...after]),
      );
      const { health } = await house.source(sourceId);
      expect(health.gaps).not.toEqual([]);
      for (const { reason } of health.gaps) expectWords(reason);
    });
    if (lacks.fillGap !== undefined) return;
    await able(stage.remember, 'remember')();
    await house.listenUntil(sourceId, async (heard) => {
      await house.fillGaps(sourceId);
      expectSaid(heard, new Map([...before, ...lost, ...after]));
      const { health } = await house.source(sourceId);
      expect(health.gaps.filter(({ filledAt }) => filledAt === null)).toEqual([]);
    });
  });
}

async function expectFailing({ house, sourceId }: Scene): Promise<void> {
  await until(async () => {
    const { state, health } = await house.source(sourceId);
    expect({ state, level: health.level }).toEqual({ state: 'listening', level: 'failing' });
    expectWords(health.message);
  });
}

async function expectGood({ house, sourceId }: Scene): Promise<void> {
  await until(async () => {
    const { health } = await house.source(sourceId);
    expect(health).toMatchObject({ level: 'good', failures: 0 });
  });
}
