// Direct dial at one place: a question is asked there, stands on the board of whoever knows, is owned and answered below
// it, and goes on and ends in the same conversation, its promise kept.

import { expect } from 'vitest';
import { z } from 'zod';
import { cardShape } from '#features/conversations/contract.ts';
import { commitmentShape, draftShape } from '#features/engagement/contract/drafts.ts';
import { offerWithConversationShape } from '#features/routing/contract/offers.ts';
import { assert } from '#platform/errors.ts';
import type { Member, Parley } from './parley.ts';

/** Somebody outside, and the place where they speak with us. */
export type Place = {
  source: { connector: string; settings: object; isOwnPlace?: boolean };
  /** @returns what the network calls it */
  ask(text: string): Promise<string>;
  /** What we said below it. */
  answersTo(question: string): Promise<{ id: string; text: string }[]>;
  /** They answer our answer. */
  goOn(answer: { id: string; question: string }, text: string): Promise<void>;
};

const ON_THE_BOARD_WITHIN_MS = 5_000;
const patience = { timeout: 30_000, interval: 100 };

const items = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item) });

/** @returns how long it took from the network to the board */
export async function directDial(
  parley: Parley,
  place: Place,
): Promise<{ onTheBoardAfterMs: number }> {
  const { administrator } = parley;
  const [berit, carl] = [await parley.addExpert('Berit'), await parley.addExpert('Carl')];
  await knowAbout(administrator, berit, 'Night trains', '"night train"');
  await knowAbout(administrator, carl, 'Cabins', 'cabin OR cabins');
  const undoSeconds = 1;
  await administrator.call('PUT', 'engagement/policy', { basedOn: 0, policy: { undoSeconds } });
  await listenTo(administrator, place);

  const question = await place.ask('Why is the night train to Berlin late again?');
  const askedAt = performance.now();
  const offer = await seen(async () => {
    const { items: offers } = items(offerWithConversationShape).parse(
      await berit.call('GET', 'routing/offers?to=me'),
    );
    return offers.find(({ conversation }) => conversation.excerpt.includes('night train'));
  });
  const onTheBoardAfterMs = Math.round(performance.now() - askedAt);
  expect(offer.reasons.length).toBeGreaterThan(0);
  expect(await carl.call('GET', 'routing/offers?to=me')).toMatchObject({ items: [] });
  const conversationId = offer.conversation.id;
  const path = `conversations/${conversationId}`;

  await berit.call('POST', `routing/offers/${offer.id}/accept`);
  await berit.call('POST', `${path}/acknowledge`, { kind: 'owning', send: true });
  await seen(async () => (await place.answersTo(question)).find(({ text }) => /hear/i.test(text)));
  await seen(async () =>
    (await promises(berit, 'open')).find((promise) => promise.conversationId === conversationId),
  );

  const text = 'The night train is late because of works near Hamburg, until Friday.';
  const draft = draftShape.parse(
    await berit.call('PUT', `${path}/draft`, { text, basedOn: 0, lang: 'en' }),
  );
  await berit.call('POST', `drafts/${draft.id}/publish`, { version: draft.version });
  const answer = await seen(async () =>
    (await place.answersTo(question)).find((each) => each.text.includes('works near Hamburg')),
  );
  await seen(async () => (await cardOf(berit, path)).kind === 'waiting-for-them' || undefined);
  expect(await promises(berit, 'open')).toEqual([]);
  expect(await promises(berit, 'kept')).toMatchObject([{ conversationId }]);

  await place.goOn({ id: answer.id, question }, 'Thank you, and when does it run again?');
  await seen(async () => {
    const card = await cardOf(berit, path);
    return card.kind === 'waiting-for-us' && card.lastExcerpt.includes('run again')
      ? card
      : undefined;
  });
  expect(onTheBoardAfterMs).toBeLessThan(ON_THE_BOARD_WITHIN_MS);
  return { onTheBoardAfterMs };
}

/** They work at any hour, and send by themselves. */
async function knowAbout(
  administrator: Member,
  expert: Member,
  name: string,
  query: string,
): Promise<void> {
  const ided = z.object({ id: z.string() });
  const { id: topicId } = ided.parse(await administrator.call('POST', 'topics', { name, query }));
  await expert.call('POST', 'routing/expertise', { topicId });
  const day = { from: '00:00', until: '23:59' };
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  const workingHours = Object.fromEntries(days.map((each) => [each, day]));
  const { id: personId } = ided.parse(await expert.call('PATCH', 'me', { workingHours }));
  await administrator.call('PUT', 'engagement/autonomy', { personId, level: 'trusted' });
}

async function listenTo(administrator: Member, { source }: Place): Promise<void> {
  const added = await administrator.call('POST', 'sources', { name: 'There', ...source });
  const { id } = z.object({ id: z.string() }).parse(added);
  const shape = z.object({
    health: z.object({ level: z.string(), message: z.string().nullable() }),
  });
  let last: string | null = null;
  await seen(async () => {
    const { health } = shape.parse(await administrator.call('GET', `sources/${id}`));
    last = health.message;
    return health.level === 'good' || undefined;
  }).catch((error: unknown) => {
    throw new Error(`the place is not heard: ${last}`, { cause: error });
  });
}

async function promises(expert: Member, state: 'open' | 'kept') {
  const answer = await expert.call('GET', `commitments?whose=mine&state=${state}`);
  return items(commitmentShape).parse(answer).items;
}

async function cardOf(expert: Member, path: string) {
  return z.object({ card: cardShape }).parse(await expert.call('GET', path)).card;
}

/** Waits until it is there. */
async function seen<Value>(look: () => Promise<Value | undefined>): Promise<Value> {
  const found: Value[] = [];
  await expect
    .poll(async () => {
      const value = await look();
      if (value !== undefined) found.push(value);
      return found.length;
    }, patience)
    .toBeGreaterThan(0);
  const [value] = found;
  assert(value !== undefined, 'it was just seen');
  return value;
}
