// A small OpenAI-compatible server for tests: answers as it is told, and keeps what it was asked.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type ModelServer = {
  /** Where its API begins. */
  address: string;
  /** What was asked: the last message, and the bearer token. */
  asked: { user: string; key: string | null }[];
  /** What it answers from now on; a function may take its time. */
  answer(reply: (user: string) => Reply | Promise<Reply>): void;
  close(): Promise<void>;
};

export type Reply = { text: string } | { status: number; message: string };

type Body = { messages?: { role: string; content: string }[] };

export async function openModelServer(): Promise<ModelServer> {
  const asked: ModelServer['asked'] = [];
  let reply: (user: string) => Reply | Promise<Reply> = () => ({ text: 'yes' });
  const server = createServer((request, response) => {
    const send = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    if (request.url === '/v1/models') return send(200, { data: [{ id: 'small-model' }] });
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body: Body = JSON.parse(Buffer.concat(parts).toString());
      const user = body.messages?.at(-1)?.content ?? '';
      asked.push({ user, key: request.headers.authorization?.replace('Bearer ', '') ?? null });
      void Promise.resolve(reply(user)).then((told) => {
        if ('status' in told) send(told.status, { error: { message: told.message } });
        else
          send(200, {
            choices: [{ message: { role: 'assistant', content: told.text } }],
            usage: { total_tokens: 100 },
          });
      });
    });
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // eslint-disable-next-line typescript/consistent-type-assertions -- a server on a port has such an address
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/v1`,
    asked,
    answer: (next) => {
      reply = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
