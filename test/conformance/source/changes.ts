// Edits and deletions at the network: both are heard, or found out by asking again, and what is gone never comes back.

import { expect } from 'vitest';
import { able, testWhere } from '../applying.ts';
import type { HeardPost } from '../house.ts';
import type { Scene, SourceSuite } from '../source-suite.ts';
import { expectSaid, say, sentences } from './texts.ts';

export function changes({ plan, open }: SourceSuite): void {
  const { lacks } = plan;

  testWhere(lacks, ['edit'], 'an edit is a revision of the same post', async () => {
    const scene = await open();
    const [said, nativeId] = await sayThree(scene);
    await able(scene.stage.edit, 'edit')(nativeId, 'The tram came instead, says the edit');
    said.set(nativeId, 'The tram came instead, says the edit');
    await noticed(scene, (heard) => {
      expectSaid(heard, said);
      expect(postOf(heard, nativeId)).toMatchObject({ revision: 2 });
    });
    await scene.house.look(scene.sourceId);
    expect(postOf(await scene.house.heard(scene.sourceId), nativeId)?.revision).toBe(2);
  });

  testWhere(lacks, ['delete'], 'a deletion leaves a tombstone without text', async () => {
    const scene = await open();
    const [said, nativeId] = await sayThree(scene);
    await able(scene.stage.delete, 'delete')(nativeId);
    said.delete(nativeId);
    await noticed(scene, (heard) => expectGone(heard, nativeId));
    expectSaid(await scene.house.heard(scene.sourceId), said);
  });

  testWhere(
    lacks,
    ['delete', 'showAgain'],
    'a late copy of it does not bring it back',
    async () => {
      const scene = await open();
      const [said, nativeId] = await sayThree(scene);
      await able(scene.stage.delete, 'delete')(nativeId);
      said.delete(nativeId);
      await noticed(scene, (heard) => expectGone(heard, nativeId));
      await able(scene.stage.showAgain, 'showAgain')(nativeId);
      for (const [id, text] of await say(scene.stage, sentences(1))) said.set(id, text);
      await scene.house.listenUntil(scene.sourceId, (heard) => expectSaid(heard, said));
      expectGone(await scene.house.heard(scene.sourceId), nativeId);
    },
  );

  testWhere(
    lacks,
    ['delete', 'catching-up'],
    'what was said and deleted while nobody listened is not heard',
    async () => {
      const scene = await open();
      const [said] = await sayThree(scene);
      await scene.house.stopListening(scene.sourceId);
      const [gone = ''] = (await say(scene.stage, sentences(1))).keys();
      await able(scene.stage.delete, 'delete')(gone);
      for (const [id, text] of await say(scene.stage, sentences(1))) said.set(id, text);
      await scene.house.startListening(scene.sourceId);
      await noticed(scene, (heard) => expectSaid(heard, said));
    },
  );

  testWhere(lacks, ['deleteAuthor'], 'with an account go all its posts, for good', async () => {
    const scene = await open();
    const [said] = await sayThree(scene);
    await able(scene.stage.deleteAuthor, 'deleteAuthor')();
    await noticed(scene, (heard) => {
      for (const nativeId of said.keys()) expectGone(heard, nativeId);
    });
  });
}

async function sayThree(scene: Scene): Promise<[Map<string, string>, string]> {
  await scene.house.look(scene.sourceId);
  const said = await say(scene.stage, sentences(3));
  await scene.house.listenUntil(scene.sourceId, (heard) => expectSaid(heard, said));
  const nativeId = [...said.keys()][1] ?? '';
  return [said, nativeId];
}

/** Where the network does not tell, asking again does. */
function noticed(scene: Scene, holds: (heard: HeardPost[]) => void): Promise<void> {
  return scene.house.listenUntil(scene.sourceId, async () => {
    await scene.house.recheck(scene.sourceId);
    holds(await scene.house.heard(scene.sourceId));
  });
}

function postOf(heard: readonly HeardPost[], nativeId: string): HeardPost | undefined {
  return heard.find((post) => post.nativeId === nativeId);
}

function expectGone(heard: readonly HeardPost[], nativeId: string): void {
  expect(postOf(heard, nativeId)).toMatchObject({ isDeleted: true, words: '' });
}
