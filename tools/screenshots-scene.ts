// What the pictures of docs/screenshots need beyond the demonstration as it begins: somebody known, a rota, rules, an
// answer that waits to be approved. Made through the API, as the administrator who is signed in.

import type { APIRequestContext } from '@playwright/test';
import { z } from 'zod';

const named = z.object({ id: z.string() });
const list = z.object({ items: z.array(named) });
const people = z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) });
const cards = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      asker: z.object({ identityId: z.string().nullable(), name: z.string().nullable() }),
      source: z.object({ name: z.string() }),
    }),
  ),
});

const LOOKS_MAX = 180;
const LOOK_EVERY_MS = 1000;
/** So many are left open at most when the hub of the demonstration has done its work. */
const LEFT_OPEN = 60;

export type Scene = { conversationId: string; contactId: string; personId: string };

export async function prepareScene(request: APIRequestContext, url: string): Promise<Scene> {
  const get = async (path: string): Promise<unknown> =>
    (await request.get(`${url}/api/v1${path}`)).json();
  const send = async (method: 'POST' | 'PUT', path: string, data: unknown): Promise<unknown> => {
    const answer = await request.fetch(`${url}/api/v1${path}`, {
      method,
      data,
      headers: { origin: url },
    });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${await answer.text()}`);
    return answer.status() === 204 ? null : answer.json();
  };
  await settled(get);
  const everybody = people.parse(await get('/people?limit=200')).items;
  const [first, second, third] = everybody.filter(({ name }) => name !== 'Karin Åberg');
  const conversations = cards.parse(await get('/conversations?board=unheld')).items;
  const asked = conversations.filter(({ source }) => !/mail|@/i.test(source.name));
  const conversation = asked[0];
  const other = asked[2];
  const topics = list.parse(await get('/topics?limit=5')).items.map(({ id }) => id);
  if (!first || !second || !third || !conversation?.asker.identityId) {
    throw new Error('The demonstration is not as the pictures expect it');
  }
  const { asker } = conversation;
  const contact = named.parse(
    await send('POST', '/contacts', {
      name: asker.name ?? 'Maja Lind',
      identityIds: [asker.identityId],
    }),
  );
  for (const fact of [
    { kind: 'preference', key: 'How to write', value: 'Briefly, with figures' },
    { kind: 'niggle', key: 'Service', value: 'Waited three weeks for the last visit' },
  ]) {
    await send('POST', `/contacts/${contact.id}/facts`, fact);
  }
  if (other?.asker.identityId) {
    const bio = 'Heat and houses. https://maja-builds.example';
    for (const identityId of [asker.identityId, other.asker.identityId]) {
      await send('PUT', `/identities/${identityId}/profile`, { bio });
    }
  }
  await send('POST', '/routing/rotas', {
    name: 'Evenings and weekends',
    timeZone: 'Europe/Stockholm',
    startsOn: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
    personIds: [first.id, second.id, third.id],
  });
  await send('POST', '/routing/rules', { name: 'Press', topicIds: topics.slice(0, 1), to: 'hub' });
  await send('POST', '/routing/rules', {
    name: 'What is urgent',
    urgency: 'urgent',
    answerMinutes: 20,
  });
  await send('POST', '/routing/escalation-policies', {
    name: 'Nobody waits over night',
    steps: [
      { waitsFor: 'taken', afterMinutes: 120, tells: 'hub' },
      { waitsFor: 'answered', afterMinutes: 480, tells: 'holder' },
    ],
  });
  const year = new Date().getFullYear() + 1;
  await send('POST', '/routing/holidays', {
    day: `${year}-06-19`,
    name: 'Midsummer Eve',
    unitId: null,
  });
  const conditions = { topicIds: topics.slice(1, 3), intents: ['question', 'help'] };
  const rule = { name: 'Questions about our products', opens: true, conditions };
  await send('POST', '/conversation-rules', rule);
  for (const [name, colour] of [
    ['Warranty', 'teal'],
    ['Press', 'purple'],
  ]) {
    await send('POST', '/conversation-labels', { name, colour });
  }
  await send('POST', `/routing/people/${first.id}/certificates`, { name: 'Speaking for us' });
  for (const [personId, level] of [
    [first.id, 'trusted'],
    [second.id, 'reviewed'],
  ]) {
    await send('PUT', '/engagement/autonomy', { personId, level, topicId: topics[0] });
  }
  await send('POST', `/conversations/${conversation.id}/take`, {});
  await send('PUT', `/conversations/${conversation.id}/draft`, {
    text: 'Thank you for telling us. I work with this at Solvind and am looking into it today; you hear from me again by tomorrow noon.',
    basedOn: 0,
  });
  return { conversationId: conversation.id, contactId: contact.id, personId: first.id };
}

/** Until the boards show a working day: the demonstration opens its conversations first, and then closes most of them. */
async function settled(get: (path: string) => Promise<unknown>): Promise<void> {
  for (let look = 0; look < LOOKS_MAX; look += 1) {
    const done = list.parse(await get('/conversations?board=all&kind=done&limit=1')).items;
    const open = list.parse(await get('/conversations?board=unheld&limit=200')).items;
    if (done.length > 0 && open.length <= LEFT_OPEN) return;
    await new Promise((resolve) => {
      setTimeout(resolve, LOOK_EVERY_MS);
    });
  }
  throw new Error('The demonstration did not settle');
}
