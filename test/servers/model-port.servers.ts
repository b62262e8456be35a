// The model port against a real OpenAI-compatible server: llama-server of llama.cpp with a model made on the spot, or one
// that runs already (PARLEY_TEST_MODEL_ADDRESS, such as http://127.0.0.1:11434/v1 of Ollama, PARLEY_TEST_MODEL and
// PARLEY_TEST_MODEL_KEY).

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { modelPortSchema, modelTestSchema } from '#features/understanding/contract/model-port.ts';
import type { ModelPortInput } from '#features/understanding/contract/model-port.ts';
import { createUnderstanding } from '#features/understanding/feature.ts';
import { rss } from '#test/support/feed-server.ts';
import { eventually, openListening } from '#test/support/listening.ts';
import type { TestListening } from '#test/support/listening.ts';
import { startLlama } from './language-model/llama.ts';

const given = process.env['PARLEY_TEST_MODEL_ADDRESS'];
const llama = given === undefined ? await startLlama(28_130) : null;
const isThere = given !== undefined || llama !== null;

const port: Partial<ModelPortInput> = {
  address: given ?? llama?.address ?? '',
  model: process.env['PARLEY_TEST_MODEL'] ?? 'tiny',
  key: process.env['PARLEY_TEST_MODEL_KEY'] ?? llama?.key ?? null,
  tasks: ['sentiment'],
  drafts: true,
  timeoutMs: 60_000,
};
const path = '/api/v1/understanding/model-port';

describe.skipIf(!isThere)('the model port on a real server', () => {
  let parley: TestListening;

  beforeAll(async () => {
    parley = await openListening();
    await setUp({});
  });

  afterAll(async () => {
    // Whatever became of the other.
    await llama?.stop();
    await parley?.close();
  });

  const ask = (method: 'GET' | 'PUT' | 'POST', to: string, body?: unknown) =>
    parley.request(parley.roles.administrator, method, to, body);
  const setUp = (changes: Partial<ModelPortInput>) => ask('PUT', path, { ...port, ...changes });
  const tried = async (changes: Partial<ModelPortInput>) =>
    modelTestSchema.parse((await ask('POST', `${path}/test`, { ...port, ...changes })).body);
  const today = async () => modelPortSchema.parse((await ask('GET', path)).body).today;

  /** A post that the model is asked about, once it was. */
  const heard = async (title: string) => {
    const before = await today();
    const body = rss([{ id: title, title }]);
    const file = `/${title.length}.xml`;
    const { id } = await parley.addSource({ url: parley.web.serve(file, { body }) });
    await parley.afterLook(id);
    await parley.deliver();
    return eventually(async () => {
      const { failures } = await today();
      const [mention] = await parley.mentions(`sourceId=${id}`);
      const label = mention?.labels?.sentiment;
      // Either it was asked in vain, or the label says whose it is.
      expect(failures > before.failures || label?.by !== undefined).toBe(true);
      return label;
    });
  };

  test('it hears, and tells which models it has', async () => {
    const told = await tried({});
    expect(told).toMatchObject({ ok: true });
    expect(told.models.length).toBeGreaterThan(0);
  });

  test('it proposes a text', async () => {
    const { facade } = createUnderstanding(parley.platform);
    const question = { instruction: 'Thank the author in one sentence.', material: 'I love it' };
    const draft = await facade.draftText(question, new AbortController().signal);
    expect(draft?.text.length).toBeGreaterThan(0);
  });

  test('what it says of a post is a label of the task, and told to be its own', async () => {
    await parley.addTopic({ name: 'Bridge', query: 'bridge' });
    const label = await heard('The bridge is closed again and I am furious');
    expect(['negative', 'neutral', 'positive']).toContain(label?.label);
    // A server that cannot be held to a schema may have said what is no label: then it is Parley's.
    const { failures } = await today();
    expect(label?.by).toBe(failures === 0 ? port.model : undefined);
  });

  test('a wrong path is told in words', async () => {
    expect((await tried({ address: `${port.address}/nowhere` })).ok).toBe(false);
  });

  describe.skipIf(llama === null)('that holds to a schema and to its key', () => {
    test('every answer is a label that can be read', async () => {
      const label = await heard('Why is the bridge closed? Nobody tells us anything');
      expect(label).toMatchObject({ by: port.model });
      expect((await today()).failures).toBe(0);
    });

    test('a wrong key is told in the words of the server', async () => {
      const told = await tried({ key: 'another' });
      expect(told.ok).toBe(false);
      expect(told.message).toMatch(/401.*invalid api key/i);
    });

    test('where it refuses, Parley stays with its own label', async () => {
      await setUp({ key: 'another' });
      const label = await heard('The bridge is open, how wonderful, thank you all');
      expect(label?.label).toBe('positive');
      expect(label?.by).toBeUndefined();
      expect((await today()).failures).toBe(1);
    });
  });
});
