// How long it takes from a question on a network until the board of whoever knows has it: a running Parley listens to the
// local Mastodon server, the clock starts when the question is said there, and stops when the live event of the offer has
// come over HTTP and the offers of that person, asked for anew, hold it. `npm run bench:offer`; --questions N.
// Ends with code 1 when one takes the 5 seconds that are promised, or longer.

import { EventEmitter, once } from 'node:events';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { MastodonServer } from '#test/support/mastodon/server.ts';
import { startProduct } from '#test/e2e/support/product.ts';
import type { StartedProduct } from '#test/e2e/support/product.ts';
import { machineFacts } from './machine-facts.ts';

const PROMISED_MS = 5_000;
const GIVEN_UP_AFTER_MS = 60_000;
const WARM_UP_MS = 5_000;
const WARM_UPS_MAX = 12;

const { values } = parseArgs({ options: { questions: { type: 'string', default: '20' } } });
const questions = Number(values.questions);

type Call = (method: string, path: string, body?: object) => Promise<unknown>;

const withId = z.looseObject({ id: z.string() });
const offers = z.object({
  items: z.array(
    z.object({
      reasons: z.array(z.string()).min(1),
      conversation: z.object({ excerpt: z.string() }),
    }),
  ),
});

const server = await MastodonServer.open();
const product = await startProduct();
const stop = new AbortController();
try {
  const { call, headers } = await signIn(product);
  const { statuses, tokens } = server.world;
  const listener = statuses.addAccount('sleepers');
  tokens.set('bench', listener);
  const maren = statuses.addAccount('maren');
  await prepare(call, server.url);

  const told = new EventEmitter();
  const onOffer = () => void told.emit('offer');
  await hearOffers({ url: product.url, headers, signal: stop.signal, onOffer });

  /** Resolves when the board has it. */
  async function offered(mark: string, giveUpAfterMs: number): Promise<void> {
    const signal = AbortSignal.timeout(giveUpAfterMs);
    for (;;) {
      const next = once(told, 'offer', { signal });
      const { items } = offers.parse(await call('GET', '/routing/offers?to=me'));
      if (items.some(({ conversation }) => conversation.excerpt.includes(mark))) {
        told.emit('offer');
        return void (await next);
      }
      await next;
    }
  }

  const ask = (mark: string) =>
    server.world.say(maren, `Why is the night train late again, ${mark}? #harbour`);
  await listenedTo(ask, offered);
  const times: number[] = [];
  for (let n = 1; n <= questions; n += 1) {
    const mark = `number ${n} of ${questions}`;
    const saidAt = performance.now();
    ask(mark);
    await offered(mark, GIVEN_UP_AFTER_MS);
    times.push(performance.now() - saidAt);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? Infinity;
  const load = loadavg()[0]?.toFixed(1) ?? '?';
  console.log(machineFacts({ load: `${load} in the last minute` }));
  const figures = [at(0.5), at(0.95), at(1)].map((ms) => Math.round(ms)).join(' / ');
  console.log(`said until on the board   ${figures} ms (median / p95 / worst of ${times.length})`);
  if (at(1) >= PROMISED_MS) process.exitCode = 1;
} finally {
  stop.abort();
  await product.stop();
  await server.stop();
}

async function signIn({ url, firstRunUrl }: StartedProduct) {
  const setup = await fetch(`${url}/api/v1/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      linkToken: new URL(firstRunUrl).hash.slice(1),
      organisation: { name: 'Sleepers', locale: 'en' },
      hub: { name: 'Communications' },
      person: { name: 'Ada', email: 'ada@sleepers.example', password: 'a long enough password' },
    }),
  });
  if (!setup.ok) throw new Error(await setup.text());
  const cookies = setup.headers.getSetCookie().map((one) => one.split(';', 1)[0]);
  const headers = { cookie: cookies.join('; '), origin: url };
  const call: Call = async (method, path, body) => {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
    return await answer.json();
  };
  return { call, headers };
}

/** Whoever is signed in knows about night trains, works at any hour, and may have many at a time. */
async function prepare(call: Call, instance: string): Promise<void> {
  const { id: topicId } = withId.parse(
    await call('POST', '/topics', { name: 'Night trains', query: '"night train"' }),
  );
  await call('POST', '/routing/expertise', { topicId });
  const day = { from: '00:00', until: '23:59' };
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  await call('PATCH', '/me', { workingHours: Object.fromEntries(days.map((name) => [name, day])) });
  await call('PUT', '/routing/workload', { holdingMax: 200, pausedUntil: null });
  await call('POST', '/sources', {
    connector: 'mastodon',
    name: 'Around the harbour',
    settings: { instance, timeline: 'hashtag', tag: 'harbour', accessToken: 'bench' },
  });
}

/** Asks until something is offered: a source that was just added is not heard at once. */
async function listenedTo(
  ask: (mark: string) => unknown,
  offered: (mark: string, giveUpAfterMs: number) => Promise<void>,
): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    ask(`warm up ${tried}.`);
    try {
      return await offered(`warm up ${tried}.`, WARM_UP_MS);
    } catch (error) {
      if (tried === WARM_UPS_MAX) throw error;
    }
  }
}

/** Resolves when the stream is open. */
async function hearOffers(given: {
  url: string;
  headers: Record<string, string>;
  signal: AbortSignal;
  onOffer(): void;
}): Promise<void> {
  const { url, headers, signal, onOffer } = given;
  const stream = await fetch(`${url}/api/v1/live`, { headers, signal });
  if (!stream.ok || !stream.body) throw new Error('there is no live stream');
  const { body } = stream;
  void (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of body) {
      if (decoder.decode(chunk, { stream: true }).includes('routing.offered')) onOffer();
    }
  })().catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}
