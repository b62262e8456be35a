// The model port against a real OpenAI-compatible server: one that runs already (PARLEY_TEST_MODEL_ADDRESS, such as
// http://127.0.0.1:11434/v1 of Ollama or llama-server, PARLEY_TEST_MODEL and PARLEY_TEST_MODEL_KEY), or mock-llm from npm
// where it was installed beside.

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { modelPortSchema, modelTestSchema } from '#features/understanding/contract/model-port.ts';
import { createUnderstanding } from '#features/understanding/feature.ts';
import { rss } from '#test/support/feed-server.ts';
import { eventually, openListening } from '#test/support/listening.ts';
import type { TestListening } from '#test/support/listening.ts';

const mock = 'node_modules/.bin/mock-llm';
const given = process.env['PARLEY_TEST_MODEL_ADDRESS'];
const isThere = given !== undefined || existsSync(mock);
if (!isThere)
  console.warn(
    'SKIPPED: the model port needs a language model: set PARLEY_TEST_MODEL_ADDRESS (and PARLEY_TEST_MODEL), or `npm install --no-save @dwmkerr/mock-llm@0.1.29`.',
  );

const address = given ?? 'http://127.0.0.1:6556/v1';
const model = process.env['PARLEY_TEST_MODEL'] ?? 'gpt-4';
const key = process.env['PARLEY_TEST_MODEL_KEY'] ?? 'k';

describe.skipIf(!isThere)('the model port on a real server', () => {
  let parley: TestListening;
  let server: ChildProcess | null = null;
  const port = { address, model, key, tasks: ['sentiment'], drafts: true, timeoutMs: 60_000 };
  const path = '/api/v1/understanding/model-port';

  beforeAll(async () => {
    parley = await openListening();
    if (given === undefined) server = spawn(mock, { stdio: 'ignore' });
    await eventually(async () => {
      const { body } = await parley.request(
        parley.roles.administrator,
        'POST',
        `${path}/test`,
        port,
      );
      expect(modelTestSchema.parse(body)).toMatchObject({ ok: true });
    });
    await parley.request(parley.roles.administrator, 'PUT', path, port);
  });

  afterAll(async () => {
    server?.kill();
    await parley?.close();
  });

  test('it proposes a text', async () => {
    const { facade } = createUnderstanding(parley.platform);
    const question = { instruction: 'Thank the author in one sentence.', material: 'I love it' };
    const draft = await facade.draftText(question, new AbortController().signal);
    expect(draft?.text.length).toBeGreaterThan(0);
  });

  test('it is asked for labels; what it says is either one of them, or Parley stays with its own', async () => {
    await parley.addTopic({ name: 'Bridge', query: 'bridge' });
    const body = rss([{ id: '1', title: 'The bridge is closed again and I am furious' }]);
    const { id } = await parley.addSource({ url: parley.web.serve('/bridge.xml', { body }) });
    await parley.afterLook(id);
    await parley.deliver();
    await eventually(async () => {
      const { body: state } = await parley.request(parley.roles.administrator, 'GET', path);
      const { today } = modelPortSchema.parse(state);
      expect(today.requests).toBe(2);
      expect(today.failures + today.tokens).toBeGreaterThan(0);
    });
    const [mention] = await parley.mentions(`sourceId=${id}`);
    expect(['negative', 'neutral', 'positive']).toContain(mention?.labels?.sentiment.label);
  });

  test('a wrong path is told in words', async () => {
    const wrong = { ...port, address: `${address}/nowhere` };
    const { body } = await parley.request(
      parley.roles.administrator,
      'POST',
      `${path}/test`,
      wrong,
    );
    expect(modelTestSchema.parse(body).ok).toBe(false);
  });
});
