// Labels by an ONNX model on this machine: the server of extras/local-model, with the model that it makes for trying.
// Where the extra is not installed (`npm install` in its folder), the test is skipped and says so.

import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { modelTestSchema } from '#features/understanding/contract/model-port.ts';
import { rss } from '#test/support/feed-server.ts';
import { eventually, openListening } from '#test/support/listening.ts';
import type { TestListening } from '#test/support/listening.ts';

const extra = join(import.meta.dirname, '../../extras/local-model');
const isInstalled = existsSync(join(extra, 'node_modules/@huggingface/transformers'));
if (!isInstalled)
  console.warn('SKIPPED: extras/local-model is not installed; npm install in its folder does it.');

async function makeModel(folder: string): Promise<void> {
  await promisify(execFile)(process.execPath, ['make-model.js', folder], { cwd: extra });
}

test('the model to try it with is the same each time it is made', async () => {
  const [first, second] = await Promise.all(
    [1, 2].map(async () => {
      const folder = await mkdtemp(join(tmpdir(), 'parley-model-'));
      await makeModel(folder);
      const bytes = await readFile(join(folder, 'polarity-words/onnx/model.onnx'));
      await rm(folder, { recursive: true });
      return bytes;
    }),
  );
  expect(first?.length).toBeGreaterThan(10_000);
  expect(second).toEqual(first);
});

describe.skipIf(!isInstalled)('an ONNX model on this machine', () => {
  let models: string;
  let server: ChildProcess;
  let address: string;
  let parley: TestListening;

  beforeAll(async () => {
    models = await mkdtemp(join(tmpdir(), 'parley-models-'));
    await makeModel(models);
    ({ server, address } = await startServer(models));
    parley = await openListening();
  });

  afterAll(async () => {
    const ended = once(server, 'exit');
    server.kill();
    await ended;
    await parley.close();
    await rm(models, { recursive: true });
  });

  const path = '/api/v1/understanding/model-port';
  const port = () => ({ address, model: 'local', tasks: ['sentiment'], timeoutMs: 60_000 });
  const ask = (method: 'PUT' | 'POST', to: string) =>
    parley.request(parley.roles.administrator, method, to, port());

  test('"Test" opens the model and says yes', async () => {
    const told = modelTestSchema.parse((await ask('POST', `${path}/test`)).body);
    expect(told).toMatchObject({ ok: true, models: ['local'] });
  });

  test('decides the sentiment of mentions, and Parley says that it was the model', async () => {
    await ask('PUT', path);
    await parley.addTopic({ name: 'Bridge', query: 'bridge' });
    const titles = {
      negative: 'The bridge is awful, I hate it',
      positive: 'The bridge is wonderful, I love it',
      neutral: 'The bridge opens at noon',
    };
    const items = Object.entries(titles).map(([id, title]) => ({ id, title }));
    const { id } = await parley.addSource({
      url: parley.web.serve('/bridge.xml', { body: rss(items) }),
    });
    await parley.afterLook(id);
    await parley.deliver();
    await eventually(async () => {
      const mentions = await parley.mentions(`sourceId=${id}`);
      const read = mentions.map(({ post, labels }) => [post.title, labels?.sentiment]);
      const expected = Object.entries(titles).map(([label, title]) => [
        title,
        expect.objectContaining({ label, by: 'local', unsure: label === 'neutral' }),
      ]);
      expect(Object.fromEntries(read)).toEqual(Object.fromEntries(expected));
    });
  });
});

async function startServer(folder: string): Promise<{ server: ChildProcess; address: string }> {
  const env = { ...process.env, LOCAL_MODELS: folder, PORT: '0' };
  const stdio = ['ignore', 'pipe', 'inherit'] as const;
  const server = spawn(process.execPath, ['server.js'], { cwd: extra, env, stdio: [...stdio] });
  if (server.stdout === null) throw new Error('the server of the extra has no output');
  const [address] = await once(createInterface({ input: server.stdout }), 'line');
  return { server, address: String(address) };
}
