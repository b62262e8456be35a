// The stage on which the webhook connector is tried: a system that sends signed JSON to the source, and takes answers.

import { createHmac, randomUUID } from 'node:crypto';
import { assert } from '#platform/errors.ts';
import { openReceiver } from '#test/support/webhook/receiver.ts';
import type { ReplyStage } from './stage.ts';

const secret = 'a secret of twenty-two';

export async function openWebhookStage(): Promise<ReplyStage> {
  const receiver = await openReceiver(secret);
  let address: string | null = null;
  let count = 0;

  async function send(body: string | Uint8Array, headers: Record<string, string> = {}) {
    assert(address !== null, 'the source has told where it is called');
    const id = randomUUID();
    const time = String(Math.floor(Date.now() / 1000));
    const bytes = Buffer.from(body);
    const signed = Buffer.concat([Buffer.from(`${id}.${time}.`), bytes]);
    const signature = createHmac('sha256', secret).update(signed).digest('base64');
    const signing = {
      'webhook-id': id,
      'webhook-timestamp': time,
      'webhook-signature': `v1,${signature}`,
      'content-type': 'application/json',
    };
    return fetch(address, { method: 'POST', body: bytes, headers: { ...signing, ...headers } });
  }

  async function tell(lines: readonly object[]): Promise<void> {
    const answer = await send(JSON.stringify(lines));
    assert(answer.status === 200, `the delivery was answered ${answer.status}`);
  }

  const lineOf = (text: string) => {
    count += 1;
    return { id: `line-${count}`, text, createdAt: new Date().toISOString() };
  };

  const post = async (texts: readonly string[]): Promise<string[]> => {
    const lines = texts.map(lineOf);
    for (let at = 0; at < lines.length; at += 1000) await tell(lines.slice(at, at + 1000));
    return lines.map(({ id }) => id);
  };

  return {
    settings: { secret, deliverUrl: receiver.url },
    settingsWithoutCredentials: { secret },
    calledAt(callbackUrl) {
      address = callbackUrl;
    },
    post,
    ask: async (text) => (await post([text]))[0] ?? '',
    edit: (id, text) => tell([{ id, text }]),
    delete: async (id) => {
      await tell([{ op: 'delete', id }]);
      receiver.gone.add(id);
    },
    showAgain: (id) => tell([{ id, text: 'A late copy' }]),
    async hostile(texts) {
      const nonsense = [
        '',
        'no json {{{',
        '\0',
        '[[[[[[[[',
        '{"id":1,"text":2}',
        JSON.stringify({ id: 'x'.repeat(100_000), text: 'x' }),
        JSON.stringify({ id: 'big', text: 'x'.repeat(300_000) }),
        JSON.stringify([null, 7, [], {}, { text: {} }]),
        `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
      ];
      const ids: string[] = [];
      for (const text of texts) {
        for (const body of nonsense) await send(body);
        await send(JSON.stringify(lineOf('forged')), { 'webhook-signature': 'v1,AAAA' });
        const sound = lineOf(text);
        await tell([{ id: {}, text: 'x' }, sound]);
        ids.push(sound.id);
      }
      return ids;
    },
    async limit(seconds) {
      receiver.limitSeconds = seconds;
    },
    async revoke(isRevoked) {
      receiver.secret = isRevoked ? 'another secret of ours' : secret;
    },
    asked: () => receiver.asked,
    answers: () =>
      Promise.resolve(
        [...receiver.answers.values()].map(({ id, text, to }) => ({ nativeId: id, text, to })),
      ),
    likes: (id) => Promise.resolve(receiver.likes.has(id)),
    async cutNextAnswer() {
      receiver.cutsNext = true;
    },
    close: () => receiver.close(),
  };
}
