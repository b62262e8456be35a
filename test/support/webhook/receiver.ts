// Somebody who takes answers over a webhook, written from the contract in the connector's README: does what a key names
// once, and can be asked for it. Believes only what is signed as Standard Webhooks want it, computed here on its own.

import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { z } from 'zod';
import { assert } from '#platform/errors.ts';

const deedShape = z.object({
  key: z.uuid(),
  kind: z.enum(['reply', 'quote', 'like', 'edit', 'delete']),
  to: z.object({ id: z.string() }).optional(),
  of: z.string().optional(),
  text: z.string().optional(),
});

export type ReceivedAnswer = { id: string; text: string; to: string };

export type Receiver = {
  url: string;
  answers: Map<string, ReceivedAnswer>;
  likes: Set<string>;
  /** What stood at these ids is gone: it can no longer be answered. */
  gone: Set<string>;
  /** Refuses for so many seconds; null: no longer. */
  limitSeconds: number | null;
  secret: string;
  /** The next deed is done and the connection cut. */
  cutsNext: boolean;
  asked: number;
  close(): Promise<void>;
};

export async function openReceiver(secret: string): Promise<Receiver> {
  const done = new Map<string, { id: string }>();
  const server = createServer((request, response) => {
    const say = (status: number, body: object, headers: Record<string, string> = {}): void => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(JSON.stringify(body));
    };
    receiver.asked += 1;
    read(request).then(
      (body) => {
        if (!isSigned(request, body, receiver.secret))
          return say(401, { message: 'The signature is wrong.' });
        if (request.method === 'GET') {
          const key = new URL(request.url ?? '/', 'http://receiver').searchParams.get('key');
          const known = done.get(key ?? '');
          return known ? say(200, known) : say(404, {});
        }
        const { limitSeconds } = receiver;
        if (limitSeconds !== null)
          return say(429, { message: 'Too many.' }, { 'retry-after': String(limitSeconds) });
        const deed = deedShape.parse(JSON.parse(body.toString()));
        const before = done.get(deed.key);
        if (before) return say(200, before);
        if (receiver.gone.has(deed.to?.id ?? ''))
          return say(410, { message: 'What it answers is gone.' });
        const made = { id: act(receiver, deed) };
        done.set(deed.key, made);
        if (!receiver.cutsNext) return say(201, made);
        receiver.cutsNext = false;
        request.socket.destroy();
      },
      () => request.socket.destroy(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  assert(typeof address === 'object' && address !== null, 'it listens');
  const receiver: Receiver = {
    url: `http://127.0.0.1:${address.port}/answers`,
    answers: new Map(),
    likes: new Set(),
    gone: new Set(),
    limitSeconds: null,
    secret,
    cutsNext: false,
    asked: 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return receiver;
}

function act(receiver: Receiver, deed: z.infer<typeof deedShape>): string {
  const { answers, likes } = receiver;
  const { kind, to, of = '', text = '' } = deed;
  const id = `answer-${deed.key}`;
  if (kind === 'like') likes.add(to?.id ?? '');
  else if (kind === 'delete') answers.delete(of);
  else if (kind === 'edit') answers.set(of, { id: of, text, to: answers.get(of)?.to ?? '' });
  else answers.set(id, { id, text, to: to?.id ?? '' });
  return kind === 'edit' || kind === 'delete' ? of : id;
}

function isSigned({ headers }: IncomingMessage, body: Buffer, secret: string): boolean {
  const id = String(headers['webhook-id']);
  const signed = Buffer.concat([Buffer.from(`${id}.${headers['webhook-timestamp']}.`), body]);
  const expected = createHmac('sha256', secret).update(signed).digest('base64');
  return headers['webhook-signature'] === `v1,${expected}` && headers['idempotency-key'] === id;
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
