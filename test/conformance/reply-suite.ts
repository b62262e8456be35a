// The conformance suite of the reply port: `describeReplies(name, plan)` in test/conformance/NAME.api.test.ts. Every
// publication goes through Parley's own facade, to the stand-in of the network, and is looked for there.

import { afterEach, describe, expect } from 'vitest';
import { assert } from '#platform/errors.ts';
import { able, testWhere } from './applying.ts';
import { sharedHouse } from './shared-house.ts';
import { expectWords } from './source/hearing.ts';
import type { ReplyPlan, ReplyStage } from './stage.ts';
import { changing } from './reply/changing.ts';
import { deliverWell, replyTo } from './reply/deliver.ts';
import type { ReplyScene } from './reply/deliver.ts';
import { failing } from './reply/failing.ts';

export type ReplySuite = { plan: ReplyPlan; open(): Promise<ReplyScene> };

export function describeReplies(name: string, plan: ReplyPlan): void {
  const { open: openHouse, house } = sharedHouse(plan.connector);
  describe(`${name} carrying answers`, () => {
    const scenes: { stage: ReplyStage; sourceId: string }[] = [];
    openHouse();

    afterEach(async () => {
      for (const { stage, sourceId } of scenes.splice(0)) {
        await house().removeSource(sourceId);
        await stage.close();
      }
    });

    async function open(): Promise<ReplyScene> {
      const stage = await plan.open();
      const { id: sourceId } = await house().addSource(stage.settings);
      await house().tellAddress(sourceId, stage);
      scenes.push({ stage, sourceId });
      await house().look(sourceId);
      const nativeId = await stage.ask(
        'When does the ferry leave today? Nobody answers the phone.',
      );
      const postId = await house().listenUntil(sourceId, (heard) => {
        const found = heard.find((post) => post.nativeId === nativeId);
        if (!found) throw new Error(`the question ${nativeId} was not heard`);
        return found.id;
      });
      const { listening } = house().parley;
      const answered = await listening.findAnsweredPost(postId);
      const abilities = await listening.replyAbilities(sourceId);
      assert(answered && abilities, 'the question cannot be answered');
      return { stage, house: house(), sourceId, abilities, asked: answered.post };
    }

    const suite: ReplySuite = { plan, open };
    delivering(suite);
    changing(suite);
    failing(suite);

    testWhere(
      plan.lacks,
      ['without-credentials'],
      'without credentials nothing is offered',
      async () => {
        const stage = await plan.open();
        const settings = able(stage.settingsWithoutCredentials, 'settingsWithoutCredentials');
        const { id: sourceId } = await house().addSource(settings);
        scenes.push({ stage, sourceId });
        const abilities = await house().parley.listening.replyAbilities(sourceId);
        expect(abilities).toMatchObject({ reply: false, edit: false, delete: false, like: false });
      },
    );
  });
}

function delivering({ plan, open }: ReplySuite): void {
  const { lacks } = plan;

  testWhere(lacks, [], 'an answer stands at the network, below the post it answers', async () => {
    const scene = await open();
    expect(scene.abilities.reply).toBe(true);
    const publication = replyTo(scene.asked);
    const receipt = await deliverWell(scene, publication);
    const answers = await scene.stage.answers();
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({ nativeId: receipt.nativeId, to: scene.asked.nativeId });
    expect(answers[0]?.text).toContain(publication.text);
    if (receipt.url !== null) expect(URL.canParse(receipt.url)).toBe(true);
    expect(receipt.at.getTime()).toBeGreaterThan(Date.now() - 3 * 86_400_000);
  });

  testWhere(lacks, [], 'signs, emoji and other scripts arrive as they were written', async () => {
    const scene = await open();
    const text = 'Tack! 5 < 6 & "så" — дякую 👩‍🚀 おはよう';
    await deliverWell(scene, replyTo(scene.asked, text));
    expect((await scene.stage.answers())[0]?.text).toContain(text);
  });

  testWhere(lacks, [], 'the same key is one answer, however often it is asked for', async () => {
    const scene = await open();
    const publication = replyTo(scene.asked);
    const first = await deliverWell(scene, publication);
    const second = await deliverWell(scene, publication);
    expect(second).toEqual(first);
    const other = await deliverWell(scene, replyTo(scene.asked, 'And the one after it, too.'));
    expect(other.nativeId).not.toBe(first.nativeId);
    expect(await scene.stage.answers()).toHaveLength(2);
  });

  testWhere(
    lacks,
    ['comes-round'],
    'our own answer is heard again, and known as ours',
    async () => {
      const scene = await open();
      const { nativeId } = await deliverWell(scene, replyTo(scene.asked));
      const { db } = scene.house.parley.platform;
      await scene.house.listenUntil(scene.sourceId, async (heard) => {
        expect(heard.map((post) => post.nativeId)).toContain(nativeId);
        const stored = await db
          .selectFrom('posts')
          .select(['is_ours', 'reply_to'])
          .where('source_id', '=', scene.sourceId)
          .where('native_id', '=', nativeId)
          .executeTakeFirstOrThrow();
        expect(stored).toEqual({ is_ours: true, reply_to: scene.asked.nativeId });
      });
    },
  );

  testWhere(lacks, ['quote'], 'a quote says what it quotes', async () => {
    const scene = await open();
    expect(scene.abilities.quote).toBe(true);
    const { nativeId } = await deliverWell(scene, { ...replyTo(scene.asked), kind: 'quote' });
    expect((await scene.stage.answers()).map((answer) => answer.nativeId)).toContain(nativeId);
  });

  testWhere(lacks, ['visibility'], 'an answer can be for fewer eyes', async () => {
    const scene = await open();
    expect(scene.abilities.visibilities.length).toBeGreaterThan(1);
    const visibility = scene.abilities.visibilities.at(-1) ?? null;
    await deliverWell(scene, { ...replyTo(scene.asked), visibility });
    expect(await scene.stage.answers()).toHaveLength(1);
  });

  testWhere(lacks, ['length'], 'what is too long is refused before anything is sent', async () => {
    const scene = await open();
    const { length } = scene.abilities;
    assert(length, 'the abilities name no length, and the plan does not say why');
    const publication = replyTo(scene.asked, 'x'.repeat(length.max + 1));
    const { listening } = scene.house.parley;
    const delivery = await listening.deliver(scene.sourceId, publication);
    assert(delivery.outcome === 'refused', 'it was not refused');
    expectWords(delivery.reason);
    expect(await scene.stage.answers()).toEqual([]);
  });
}
