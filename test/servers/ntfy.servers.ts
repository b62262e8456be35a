// A server that brings messages to phones: what Parley tells colleagues, and answers that go out as signed POSTs, arrive
// at one written by others, survive its death, and obey its limit.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { settingsSchema } from '#connectors/webhook/settings.ts';
import { webhook } from '#connectors/webhook/webhook.ts';
import { chatMessage } from '#features/routing/notices/chat-hook.ts';
import { contextOf } from '#test/support/rest/listen-once.ts';
import { replyTo } from '#test/support/rest/replying.ts';
import { openNtfy } from './ntfy.ts';
import type { Ntfy } from './ntfy.ts';
import { unpacked } from './packages.ts';

const program = await unpacked(['ntfy'], 'sid');
const deedSchema = z.object({ key: z.string(), kind: z.string(), text: z.string() });
const requestsAtOnce = 20;

describe.skipIf(!program.ready)('ntfy', () => {
  let ntfy: Ntfy;
  beforeAll(async () => {
    if (program.ready) ntfy = await openNtfy(program.folder, { requestsAtOnce });
  });
  afterAll(() => ntfy?.close());

  const contextFor = (topic: string) =>
    contextOf(
      settingsSchema.parse({
        secret: 'a secret of some length',
        deliverUrl: `${ntfy.url}/${topic}`,
      }),
    );
  const deliver = (text: string, topic: string) =>
    webhook.reply?.deliver(replyTo({ nativeId: 'post/1' }, text), contextFor(topic));

  test('a notice to a colleague arrives with its words and its link', async () => {
    const { url, ...request } = chatMessage(
      { style: 'slack', url: `${ntfy.url}/notices` },
      {
        head: 'For you',
        body: 'Is the <night> ferry late?',
        url: 'https://parley.example/c/1',
        messageId: 'm1',
      },
    );
    const answer = await contextFor('notices').fetch({ url, ...request });
    expect(answer.status).toBe(200);
    const [message = ''] = await ntfy.messages('notices');
    expect(message).toContain('*For you*');
    expect(message).toContain('https://parley.example/c/1|Is the &lt;night&gt; ferry late?');
  });

  test('an answer arrives, is known by the id given to it, and outlives the server', async () => {
    const delivery = await deliver('It leaves at nine', 'answers');
    expect(delivery).toMatchObject({
      outcome: 'delivered',
      receipt: { nativeId: expect.stringMatching(/^\w{8,}$/) },
    });
    await ntfy.kill();
    await expect(deliver('Nobody is there', 'answers')).rejects.toThrow(/refuses the connection/);
    await ntfy.start();
    await deliver('And again at ten', 'answers');
    const messages = await ntfy.messages('answers');
    const texts = messages.map((each) => deedSchema.parse(JSON.parse(each)).text);
    expect(texts).toEqual(['It leaves at nine', 'And again at ten']);
  });

  test('who sends too much is told to wait, and nothing is lost by it', async () => {
    for (let sent = 0; sent <= requestsAtOnce; sent += 1) {
      const delivery = await deliver(`Number ${sent}`, 'eager');
      if (delivery?.outcome === 'delivered') continue;
      expect(delivery).toMatchObject({ outcome: 'later', reason: expect.stringMatching(/limit/) });
      return;
    }
    expect.unreachable('the server has a limit');
  });
});
