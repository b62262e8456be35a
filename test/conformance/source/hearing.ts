// What a source hears when all is well: nothing, a few, and very many.

import { expect } from 'vitest';
import { collectGarbage } from '#test/support/collect-garbage.ts';
import { testWhere } from '../applying.ts';
import type { SourceSuite } from '../source-suite.ts';
import { isFull } from '../size.ts';
import { expectSaid, say, sentences } from './texts.ts';

/** More than a batch. */
const manyPosts = isFull ? 100_000 : 1_100;
/** Over what the stand-in holds, which keeps everything in memory. */
const heapMaxMebibytes = 200;
/** Garbage of so much is collected in half a second, in which nobody listens. */
const measureEveryMs = 5000;

export function hearing({ plan, open }: SourceSuite): void {
  const { lacks } = plan;

  testWhere(lacks, [], 'where nobody says anything, all is well', async () => {
    const { house, sourceId } = await open();
    await house.look(sourceId);
    const { health } = await house.listenUntil(sourceId, async (heard) => {
      expect(heard).toEqual([]);
      const source = await house.source(sourceId);
      expect(source.health.level).toBe(plan.endsByItself ? 'stopped' : 'good');
      return source;
    });
    expect(health.failures).toBe(0);
  });

  testWhere(lacks, [], 'what is said is heard, once, with its text', async () => {
    const { stage, house, sourceId } = await open();
    await house.look(sourceId);
    const said = await say(stage, sentences(3));
    await house.listenUntil(sourceId, (heard) => expectSaid(heard, said));
    for (const [nativeId, text] of await say(stage, sentences(2))) said.set(nativeId, text);
    await house.listenUntil(sourceId, (heard) => expectSaid(heard, said));
    await house.look(sourceId);
    expectSaid(await house.heard(sourceId), said);
  });

  testWhere(lacks, ['history'], 'what was said before is heard too', async () => {
    let said = new Map<string, string>();
    const { house, sourceId } = await open(async (stage) => {
      said = await say(stage, sentences(5));
    });
    await house.listenUntil(sourceId, (heard) => expectSaid(heard, said));
  });

  testWhere(
    lacks,
    ['history', 'long-history'],
    `${manyPosts} posts are heard whole, in bounded memory`,
    async () => {
      let said = new Map<string, string>();
      const { house, sourceId } = await open(async (stage) => {
        said = await say(stage, sentences(manyPosts));
      });
      const heapBefore = heapUsed();
      let [heapMost, measuredAt] = [0, performance.now()];
      await house.listenUntil(
        sourceId,
        async () => {
          if (performance.now() - measuredAt > measureEveryMs) {
            heapMost = Math.max(heapMost, heapUsed() - heapBefore);
            measuredAt = performance.now();
          }
          expect(await house.count(sourceId)).toBe(manyPosts);
        },
        { withinMs: isFull ? 600_000 : 60_000 },
      );
      expectSaid(await house.heard(sourceId), said);
      if (isFull) expect(heapMost / 2 ** 20).toBeLessThan(heapMaxMebibytes);
    },
  );

  testWhere(lacks, ['test-connection'], 'a try of the settings says that they work', async () => {
    const { stage, house } = await open();
    const result = await house.test(stage.settings);
    expect(result).toMatchObject({ ok: true });
    expectWords(result.message);
  });
}

/** Garbage is no growth, so it is collected first; only at full length, because that takes its time. */
function heapUsed(): number {
  if (isFull) collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** Made for people: a sentence, without the insides of a program. */
export function expectWords(message: string | null): void {
  expect(message).toMatch(/^[\p{Lu}"“'\d][^]{9,}/u);
  expect(message).not.toMatch(
    /undefined|null|\[object|ECONN|ENOTFOUND|EPIPE|fetch failed|\bat \w+ \(|zod|Error:/i,
  );
}
