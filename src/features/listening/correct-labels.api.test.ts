// People say what a label should be: it holds at once, is learnt from within seconds, is measured, and can be rolled back.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { rss } from '#test/support/feed-server.ts';
import { eventually, openListening } from '#test/support/listening.ts';
import type { TestListening } from '#test/support/listening.ts';
import type { TaskState } from '#features/understanding/contract.ts';
import { taskStateSchema } from '#features/understanding/contract.ts';
import type { Mention } from './contract.ts';
import { mentionSchema } from './contract.ts';
import { labelRunSchema } from './contract/label-runs.ts';

let parley: TestListening;

beforeAll(async () => {
  parley = await openListening();
  await parley.addTopic({ name: 'Harbour', query: 'harbour OR boats' });
});

afterAll(async () => {
  await parley.close();
});

const places = [
  'harbour',
  'harbour mouth',
  'old harbour',
  'harbour cafe',
  'harbour wall',
  'inner harbour',
];
const hours = ['seven', 'eight', 'nine', 'noon'];

let feeds = 0;

async function hear(titles: readonly string[]): Promise<Mention[]> {
  feeds += 1;
  const items = titles.map((title, at) => ({ id: `${feeds}-${at}`, title }));
  const { id } = await parley.addSource({
    url: parley.web.serve(`/harbour-${feeds}.xml`, { body: rss(items) }),
  });
  await parley.afterLook(id);
  return parley.mentions(`sourceId=${id}&limit=100`);
}

function correct(mentionId: string, task: string, label: string | null, caller = parley.roles.hub) {
  const path = `/api/v1/mentions/${mentionId}/labels/${task}`;
  return parley.request(caller, 'PUT', path, { label });
}

async function sentimentState(): Promise<TaskState> {
  const { body } = await parley.request(parley.roles.hub, 'GET', '/api/v1/understanding/tasks');
  const { items } = z.object({ items: z.array(taskStateSchema) }).parse(body);
  const found = items.find(({ task }) => task === 'sentiment');
  if (!found) throw new Error('sentiment is one of the tasks');
  return found;
}

describe('correcting', () => {
  test('a correction holds at once, says who said it, and can be taken back', async () => {
    const [mention] = await hear(['Fog over the harbour this morning']);
    const before = mention?.labels?.sentiment;
    const answer = await correct(mention?.id ?? '', 'sentiment', 'negative');
    expect(answer.status).toBe(200);
    const corrected = mentionSchema.parse(answer.body).labels?.sentiment;
    expect(corrected).toMatchObject({ label: 'negative', confidence: 1, by: 'Hedda Hub' });
    const found = await parley.mentions('sentiment=negative&q=Fog');
    expect(found.map(({ id }) => id)).toEqual([mention?.id]);
    const back = await correct(mention?.id ?? '', 'sentiment', null);
    expect(mentionSchema.parse(back.body).labels?.sentiment).toEqual(before);
  });

  test('a label that the task does not know is refused with those it knows', async () => {
    const [mention] = await hear(['Rain over the harbour this evening']);
    const answer = await correct(mention?.id ?? '', 'tone', 'grumpy');
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain('polite, neutral, rude');
  });

  test('a member may read labels, but not correct them', async () => {
    const [mention] = await hear(['Snow over the harbour tonight']);
    const answer = await correct(mention?.id ?? '', 'intent', 'question', parley.roles.member);
    expect(answer.status).toBe(403);
  });

  test('looking through stored posts again leaves corrections as they are', async () => {
    const [mention] = await hear(['Lighthouse keepers of the harbour meet today']);
    await correct(mention?.id ?? '', 'urgency', 'high');
    const again = await parley.addTopic({ name: 'Lighthouses', query: 'lighthouse' });
    const renewed = await eventually(async () => {
      const [found] = await parley.mentions(`topicId=${again.id}`);
      if (!found) throw new Error('not looked through yet');
      return found;
    });
    expect(renewed.labels?.urgency).toMatchObject({ label: 'high', by: 'Hedda Hub' });
  });
});

describe('learning', () => {
  test('corrections teach a model that is measured, used within seconds, and rolled back by one act', async () => {
    const cruises = places.map(
      (place, at) => `Cruise ship at the ${place} from ${hours[at % 4]} on`,
    );
    const sails = places.map(
      (place, at) => `Sailing boats near the ${place} until ${hours[at % 3]}`,
    );
    for (const mention of await hear([...cruises, ...sails])) {
      const label = mention.post.title?.startsWith('Cruise') ? 'negative' : 'positive';
      expect((await correct(mention.id, 'sentiment', label)).status).toBe(200);
    }
    const taught = await eventually(async () => {
      const state = await sentimentState();
      if (state.versions[0]?.corrections !== 12) throw new Error('not learnt yet');
      return state;
    });
    expect(taught).toMatchObject({ corrections: 12, because: 'trained', isHeld: false });
    expect(taught.inUse).toBe(taught.versions[0]?.version);
    const [newest] = taught.versions;
    expect(newest?.own.right).toBeGreaterThan(newest?.builtIn.right ?? 12);
    expect(newest?.own.low).toBeLessThan(newest?.own.share ?? 0);
    const sureFrom = newest?.sure.find(({ from }) => from === 0.5)?.own;
    expect(sureFrom?.answers).toBeGreaterThanOrEqual(sureFrom?.right ?? 13);
    expect(taught.words.find(({ label }) => label === 'negative')?.words).toContain('cruise');

    const said = 'Cruise ship in the harbour again';
    await eventually(async () => {
      const [mention] = await hear([said]);
      expect(mention?.labels?.sentiment.label).toBe('negative');
      expect(mention?.labels?.sentiment.because).toContain('Cruise');
    });

    const path = '/api/v1/understanding/tasks/sentiment/version';
    const rolled = await parley.request(parley.roles.hub, 'PUT', path, { version: null });
    expect(rolled.status).toBe(200);
    expect(await sentimentState()).toMatchObject({
      inUse: null,
      isHeld: true,
      chosenBy: 'Hedda Hub',
    });
    await eventually(async () => {
      const [mention] = await hear([`${said} today`]);
      expect(mention?.labels?.sentiment.label).not.toBe('negative');
    });
  });

  test('what people hold stays in use when more is learnt; let go, the better one takes over', async () => {
    const path = '/api/v1/understanding/tasks/sentiment/version';
    const { versions } = await sentimentState();
    const [newest] = versions;
    await parley.request(parley.roles.hub, 'PUT', path, { version: newest?.version, isHeld: true });
    const [mention] = await hear(['A cruise ship left the harbour']);
    await correct(mention?.id ?? '', 'sentiment', 'negative');
    await eventually(async () => {
      const state = await sentimentState();
      if (state.versions[0]?.corrections !== 13) throw new Error('not learnt yet');
      expect(state.inUse).toBe(newest?.version);
    });
    const missing = await parley.request(parley.roles.hub, 'PUT', path, { version: 9999 });
    expect(missing.status).toBe(404);
  });

  test('a threshold makes what is less sure unsure', async () => {
    const path = '/api/v1/understanding/tasks/intent/threshold';
    const set = await parley.request(parley.roles.hub, 'PUT', path, { threshold: 1 });
    expect(set.status).toBe(200);
    await eventually(async () => {
      const [mention] = await hear(['When does the harbour open?']);
      expect(mention?.labels?.intent.unsure).toBe(true);
    });
  });

  test('stored mentions are labelled anew with what was taught, with progress, and corrections stay', async () => {
    const [mention] = await hear(['The harbour office moves house']);
    await correct(mention?.id ?? '', 'tone', 'rude');
    await parley.platform.db
      .updateTable('mentions')
      .set({ labels: null })
      .where('id', '=', mention?.id ?? '')
      .execute();
    const asked = await parley.request(parley.roles.hub, 'POST', '/api/v1/mentions/label-runs', {
      scope: 'missing',
    });
    expect(asked.status).toBe(201);
    await eventually(async () => {
      const { body } = await parley.request(
        parley.roles.hub,
        'GET',
        '/api/v1/mentions/label-runs/newest',
      );
      const run = z.object({ run: labelRunSchema }).parse(body).run;
      expect(run).toMatchObject({ state: 'done', total: 1, labelled: 1, askedBy: 'Hedda Hub' });
    });
    const again = await parley.mention(mention?.id ?? '');
    expect(again.labels?.tone).toMatchObject({ label: 'rude', by: 'Hedda Hub' });
    expect(again.labels?.offence.label).toBe('inoffensive');
  });

  test('a post deleted where it was said takes its text along, and is not learnt from any more', async () => {
    const before = (await sentimentState()).corrections;
    const { rows } = await deletedAfterCorrection();
    expect(rows).toEqual([{ text: null }]);
    expect((await sentimentState()).corrections).toBe(before);
  });

  test('of versions to go back to no words are kept, because their posts may be gone', async () => {
    const versions = await parley.platform.db
      .selectFrom('own_models')
      .select('words')
      .where('task', '=', 'sentiment')
      .orderBy('version', 'desc')
      .execute();
    expect(versions.length).toBeGreaterThan(1);
    expect(versions.slice(1).flatMap(({ words }) => words)).toEqual([]);
  });
});

async function deletedAfterCorrection() {
  const [mention] = await hear(['Somebody fell into the harbour']);
  await correct(mention?.id ?? '', 'sentiment', 'negative');
  await parley.platform.db.transaction().execute((tx) =>
    parley.platform.events.emit(tx, {
      type: 'listening.post-deleted',
      subject: `source:${mention?.post.sourceId ?? ''}`,
      actor: { kind: 'system', name: 'listening' },
      payload: { sourceId: mention?.post.sourceId ?? '', postIds: [mention?.post.id ?? ''] },
    }),
  );
  await parley.deliver();
  const rows = await parley.platform.db
    .selectFrom('label_corrections')
    .select('text')
    .where('post_id', '=', mention?.post.id ?? '')
    .execute();
  return { rows };
}
