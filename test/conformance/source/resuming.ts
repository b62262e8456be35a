// Nothing is lost or doubled when the listening process dies: cut off from its database between any two messages, again
// and again, and once killed for real.

import { expect } from 'vitest';
import { seededRandom } from '#app/demo/random.ts';
import { testWhere } from '../applying.ts';
import { startKillableListener } from '../killable-listener.ts';
import { isFull } from '../size.ts';
import type { Scene, SourceSuite } from '../source-suite.ts';
import { expectSaid, say, sentences } from './texts.ts';

const KILLED = new Set(['feeds', 'email', 'files']);

const cuts = isFull ? 60 : 4;
const kills = isFull ? 10 : 1;

export function resuming({ plan, open }: SourceSuite): void {
  const { lacks, module } = plan;

  testWhere(
    lacks,
    ['catching-up'],
    `${cuts} times cut off somewhere in a look, no post is missing and none doubled`,
    async () => {
      const scene = await open();
      const { stage, house, sourceId } = scene;
      await house.look(sourceId);
      const random = seededRandom(20_261_122);
      const before = house.gate.passed();
      const said = await say(stage, sentences(4));
      await house.listenUntil(sourceId, (heard) => expectSaid(heard, said));
      const messagesPerLook = Math.max(10, house.gate.passed() - before);
      for (let cut = 0; cut < cuts; cut += 1) {
        await cutSomewhere(scene, said, random.below(messagesPerLook));
      }
      await house.listenUntil(sourceId, (heard) => expectSaid(heard, said));
      await house.look(sourceId);
      expectSaid(await house.heard(sourceId), said);
    },
  );

  // In npm test a process is killed for streams, feeds, mail and files; the other polls store by the same code.
  const isKilled = isFull || plan.connector.kind === 'stream' || KILLED.has(plan.connector.name);
  // All of it waits until nobody kills any more: never more than the network keeps for latecomers.
  const keepsAll = lacks['long-history'] === undefined;
  const saidBeforeKill = !isFull ? 40 : keepsAll ? 400 : 80;
  const noKill =
    module === undefined ? 'its connector cannot be opened by another process' : 'at full length';
  testWhere(
    { ...lacks, ...(module !== undefined && isKilled ? {} : { kill: noKill }) },
    ['catching-up', 'kill'],
    'killed while it stores, no post is missing and none doubled',
    async () => {
      if (!module) return;
      const { stage, house, sourceId } = await open();
      // A source that was never looked at begins with the newest alone.
      await house.look(sourceId);
      const said = new Map<string, string>();
      for (let kill = 0; kill < kills; kill += 1) {
        await house.stopListening(sourceId);
        for (const [id, text] of await say(stage, sentences(saidBeforeKill))) said.set(id, text);
        const victim = await startKillableListener(house.parley, module);
        // So that nobody but the victim looks.
        house.gate.shut();
        await house.startListening(sourceId);
        await victim.hasBegunToStore;
        await victim.kill();
        house.gate.open();
        await house.endLease(sourceId);
      }
      await house.listenUntil(sourceId, (heard) => expectSaid(heard, said), {
        withinMs: isFull ? 300_000 : 30_000,
      });
    },
  );
}

/** Says something, cuts the process off after so many messages to its database, and lets it live again. */
async function cutSomewhere(
  { stage, house, sourceId }: Scene,
  said: Map<string, string>,
  messages: number,
): Promise<void> {
  const isCut = house.gate.shutAfter(messages);
  for (const [id, text] of await say(stage, sentences(2))) said.set(id, text);
  const isHeard = house.listenUntil(sourceId, (heard) => {
    const ids = new Set(heard.map(({ nativeId }) => nativeId));
    expect([...said.keys()].filter((id) => !ids.has(id))).toEqual([]);
  });
  await Promise.race([isCut, isHeard]);
  house.gate.open();
  await house.endLease(sourceId);
  await isHeard;
}
