// Load for bench:http over plain sockets: a full HTTP client would cost more than what it measures.
// Each connection sends its next request when the answer to the last one is whole.

import { connect } from 'node:net';
import type { Socket } from 'node:net';

export type Load = {
  url: string;
  headers?: Readonly<Record<string, string>>;
  connections: number;
  durationMs: number;
};

export type LoadResult = { requests: number; seconds: number; latenciesMs: number[] };

export async function applyLoad(load: Load): Promise<LoadResult> {
  const { hostname, port, host, pathname, search } = new URL(load.url);
  const lines = Object.entries({ host, ...load.headers }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  const request = Buffer.from(`GET ${pathname}${search} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
  const latenciesMs: number[] = [];
  const start = performance.now();
  const end = start + load.durationMs;
  const connections = Array.from({ length: load.connections }, () =>
    repeat(connect(Number(port), hostname), request, end, latenciesMs),
  );
  await Promise.all(connections);
  const seconds = (performance.now() - start) / 1000;
  return { requests: latenciesMs.length, seconds, latenciesMs };
}

function repeat(
  socket: Socket,
  request: Buffer,
  end: number,
  latenciesMs: number[],
): Promise<void> {
  return new Promise((resolve, reject) => {
    let sentAt = 0;
    let missing = 0;
    let head = Buffer.alloc(0);
    const send = (): void => {
      sentAt = performance.now();
      socket.write(request);
    };
    const finish = (): void => {
      const now = performance.now();
      latenciesMs.push(now - sentAt);
      if (now < end) return send();
      socket.destroy();
      resolve();
    };
    socket.setNoDelay(true);
    socket.once('connect', send);
    socket.once('error', reject);
    socket.on('data', (piece) => {
      if (missing > 0) {
        missing -= piece.length;
        if (missing === 0) finish();
        return;
      }
      head = Buffer.concat([head, piece]);
      const bodyAt = head.indexOf('\r\n\r\n') + 4;
      if (bodyAt < 4) return;
      const text = head.toString('latin1', 0, bodyAt);
      if (!text.startsWith('HTTP/1.1 200')) {
        socket.destroy();
        return reject(new Error(`answered with ${head.toString('utf8').slice(0, 600)}`));
      }
      const length = Number(/content-length: (\d+)/i.exec(text)?.[1]);
      missing = length - (head.length - bodyAt);
      head = Buffer.alloc(0);
      if (missing === 0) finish();
    });
  });
}
