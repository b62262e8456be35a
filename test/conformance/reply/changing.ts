// Answers that are changed, taken back, and the small deed of liking.

import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { able, testWhere } from '../applying.ts';
import { deliverWell, replyTo } from './deliver.ts';
import type { ReplySuite } from '../reply-suite.ts';

const deed = () => ({ key: randomUUID(), madeAt: new Date() });

export function changing({ plan, open }: ReplySuite): void {
  const { lacks } = plan;

  testWhere(lacks, ['edit'], 'an answer can be changed there', async () => {
    const scene = await open();
    expect(scene.abilities.edit).toBe(true);
    const receipt = await deliverWell(scene, replyTo(scene.asked));
    const text = 'We were wrong: the ferry leaves an hour later.';
    await deliverWell(scene, { ...deed(), kind: 'edit', of: receipt, text, lang: 'en' });
    const answers = await scene.stage.answers();
    expect(answers).toHaveLength(1);
    expect(answers[0]?.text).toContain(text);
  });

  testWhere(lacks, ['delete'], 'an answer can be taken back, also a second time', async () => {
    const scene = await open();
    expect(scene.abilities.delete).toBe(true);
    const receipt = await deliverWell(scene, replyTo(scene.asked));
    await deliverWell(scene, { ...deed(), kind: 'delete', of: receipt });
    expect(await scene.stage.answers()).toEqual([]);
    // Taken back by hand there in the meantime: what was wanted is so.
    await deliverWell(scene, { ...deed(), kind: 'delete', of: receipt });
  });

  testWhere(lacks, ['like'], 'a post can be liked, once', async () => {
    const scene = await open();
    expect(scene.abilities.like).toBe(true);
    const like = { ...deed(), kind: 'like' as const, to: scene.asked };
    await deliverWell(scene, like);
    await deliverWell(scene, like);
    expect(await able(scene.stage.likes, 'likes')(scene.asked.nativeId)).toBe(true);
  });
}
