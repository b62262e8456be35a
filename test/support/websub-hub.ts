// A WebSub hub of a test, as the W3C Recommendation describes one (sections 5 to 7): it takes subscriptions, verifies
// each at its callback, delivers with a signature over the raw body and forgets who does not confirm.

import { createHmac, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

export type HubSubscription = {
  topic: string;
  callback: string;
  secret: string | null;
  leaseSeconds: number;
};

export type WebSubHub = {
  url: string;
  /** Confirmed ones. */
  subscriptions: readonly HubSubscription[];
  /** How often each callback was asked to confirm. */
  verifications: readonly { mode: string; callback: string; confirmed: boolean }[];
  /** Sends the new content of a topic to all who subscribed. @returns the status each answered with */
  publish(
    topic: string,
    content: { body: string; type: string; signature?: (body: string, secret: string) => string },
  ): Promise<number[]>;
  /** Tells the subscribers of a topic that they will get nothing. */
  deny(topic: string, reason: string): Promise<void>;
  /** From now on subscriptions are granted for so long; null: for what is asked. */
  grant(leaseSeconds: number | null): void;
  /** From now on the hub answers every request so; null: as it should. */
  fail(status: number | null): void;
  close(): Promise<void>;
};

type Call = { method?: 'POST'; headers?: Record<string, string>; body?: string };

/** How a subscriber is reached: over the network, or by a server in this process. */
export type CallSubscriber = (url: URL, call: Call) => Promise<{ status: number; body: string }>;

const overNetwork: CallSubscriber = async (url, call) => {
  const reply = await fetch(url, call);
  return { status: reply.status, body: await reply.text() };
};

export async function openWebSubHub(
  callSubscriber: CallSubscriber = overNetwork,
): Promise<WebSubHub> {
  const subscriptions: HubSubscription[] = [];
  const verifications: { mode: string; callback: string; confirmed: boolean }[] = [];
  let granted: number | null = null;
  let failure: number | null = null;

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = new URLSearchParams(await text(request));
    const mode = form.get('hub.mode') ?? '';
    const topic = form.get('hub.topic') ?? '';
    const callback = form.get('hub.callback') ?? '';
    const isSound = /^(un)?subscribe$/.test(mode) && URL.canParse(topic) && URL.canParse(callback);
    const status = failure ?? (request.method === 'POST' && isSound ? 202 : 400);
    if (status === 202) {
      const leaseSeconds = granted ?? Number(form.get('hub.lease_seconds') ?? 3600);
      await verify({ topic, callback, secret: form.get('hub.secret'), leaseSeconds }, mode);
    }
    response.writeHead(status).end();
  }

  async function verify(subscription: HubSubscription, mode: string): Promise<void> {
    const { topic, callback, leaseSeconds } = subscription;
    const challenge = randomUUID();
    const address = new URL(callback);
    address.searchParams.set('hub.mode', mode);
    address.searchParams.set('hub.topic', topic);
    address.searchParams.set('hub.challenge', challenge);
    if (mode === 'subscribe') address.searchParams.set('hub.lease_seconds', String(leaseSeconds));
    const reply = await callSubscriber(address, {});
    const confirmed = reply.status === 200 && reply.body === challenge;
    verifications.push({ mode, callback, confirmed });
    if (!confirmed) return;
    const at = subscriptions.findIndex((one) => one.callback === callback && one.topic === topic);
    if (at >= 0) subscriptions.splice(at, 1);
    if (mode === 'subscribe') subscriptions.push(subscription);
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the hub has no port');
  const url = `http://127.0.0.1:${address.port}/`;
  return {
    url,
    subscriptions,
    verifications,
    async publish(topic, { body, type, signature = signed }) {
      const to = subscriptions.filter((one) => one.topic === topic);
      return Promise.all(
        to.map(async ({ callback, secret }) => {
          const headers: Record<string, string> = {
            'content-type': type,
            link: `<${url}>; rel="hub", <${topic}>; rel="self"`,
            ...(secret === null ? {} : { 'x-hub-signature': signature(body, secret) }),
          };
          const call = { method: 'POST', headers, body } as const;
          return (await callSubscriber(new URL(callback), call)).status;
        }),
      );
    },
    async deny(topic, reason) {
      for (const { callback } of subscriptions.filter((one) => one.topic === topic)) {
        const denied = new URL(callback);
        denied.searchParams.set('hub.mode', 'denied');
        denied.searchParams.set('hub.topic', topic);
        denied.searchParams.set('hub.reason', reason);
        await callSubscriber(denied, {});
      }
    },
    grant: (leaseSeconds) => {
      granted = leaseSeconds;
    },
    fail: (status) => {
      failure = status;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Section 7.1: over the raw body, with the secret of the subscription. */
function signed(body: string, secret: string): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}
