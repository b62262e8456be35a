// WebSockets pass the guard like every other way out, over real sockets.

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { afterEach, expect, test } from 'vitest';
import { WebSocketServer } from 'ws';
import { createGuardedConnect } from './guarded-connect.ts';
import { openWebSocket } from './web-socket.ts';

const opened: Server[] = [];
afterEach(async () => {
  for (const server of opened.splice(0)) {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }
});

async function listening(server: Server): Promise<URL> {
  opened.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
  return new URL(`ws://127.0.0.1:${address.port}/stream`);
}

const here = createGuardedConnect({ allowAddresses: ['127.0.0.0/8'] });
const { signal } = new AbortController();

test('an address that is not public is refused, as for pages', async () => {
  const url = new URL('ws://127.0.0.1:1/');
  const strict = createGuardedConnect({ allowAddresses: [] });
  await expect(openWebSocket(strict, { url, signal })).rejects.toMatchObject({
    kind: 'invalid',
    code: 'fetch.address-refused',
  });
});

test('what is said together with the agreement to speak is not lost', async () => {
  const server = createServer();
  new WebSocketServer({ server }).on('connection', (socket) => socket.send('at once'));
  const socket = await openWebSocket(here, { url: await listening(server), signal });
  const said = once(socket, 'message');
  socket.resume();
  expect(String((await said)[0])).toBe('at once');
  socket.terminate();
});

test('a server that opens nothing is told apart by what it answered', async () => {
  const server = createServer();
  server.on('upgrade', (_request, socket) => {
    socket.end('HTTP/1.1 429 Too Many\r\nretry-after: 30\r\ncontent-length: 4\r\n\r\nslow');
  });
  await expect(openWebSocket(here, { url: await listening(server), signal })).rejects.toMatchObject(
    {
      kind: 'unavailable',
      code: 'fetch.not-upgraded',
      details: { status: 429, body: 'slow', retryAfter: '30' },
    },
  );
});

test('a server that never answers is given up, and so is one that nobody wants any more', async () => {
  const server = createServer();
  const silent: Duplex[] = [];
  server.on('upgrade', (_request, socket) => silent.push(socket));
  const url = await listening(server);
  await expect(openWebSocket(here, { url, signal, timeoutMs: 50 })).rejects.toMatchObject({
    code: 'fetch.timed-out',
  });
  const stopping = new AbortController();
  const opening = openWebSocket(here, { url, signal: stopping.signal });
  server.once('upgrade', () => stopping.abort());
  await expect(opening).rejects.toMatchObject({ name: 'AbortError' });
  for (const socket of silent) socket.destroy();
});
