// A TCP proxy between Parley and a server that makes trouble when it is told to: cuts, delays, thins out to a trickle,
// or speaks nonsense.

import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';

/**
 * - `cut`: open connections are broken, new ones refused
 * - `delay`: each piece comes half a second later
 * - `trickle`: 2 kB a second
 * - `nonsense`: after the next piece come bytes that belong nowhere, and the end: what is half read can't be whole
 */
export const FAULTS = ['cut', 'delay', 'trickle', 'nonsense'] as const;
export type Fault = (typeof FAULTS)[number];

export type FaultProxy = {
  port: number;
  /** From now on; null: everything passes. */
  set(fault: Fault | null): void;
  close(): Promise<void>;
};

const delayMs = 500;
const trickleBytes = 200;
const trickleEveryMs = 100;

export async function openFaultProxy(behind: { port: number }): Promise<FaultProxy> {
  let fault: Fault | null = null;
  const pairs = new Set<[Socket, Socket]>();

  const server = createServer((near) => {
    if (fault === 'cut') {
      near.destroy();
      return;
    }
    const far = connect(behind.port, '127.0.0.1');
    const pair: [Socket, Socket] = [near, far];
    pairs.add(pair);
    const end = () => {
      pairs.delete(pair);
      near.destroy();
      far.destroy();
    };
    for (const socket of pair) {
      socket.setNoDelay(true);
      // Broken connections are what this is for; both ends are told by the break itself.
      socket.on('error', end);
      socket.on('close', end);
    }
    near.on('data', (piece) => far.write(piece));
    const queue: Buffer[] = [];
    let isSending = false;

    /** In order, whatever the pauses. */
    const send = async () => {
      if (isSending) return;
      isSending = true;
      for (let piece = queue.shift(); piece && !near.destroyed; piece = queue.shift()) {
        if (fault === 'delay') await pause(delayMs);
        if (fault === 'nonsense') {
          near.write(piece.subarray(0, piece.length >> 1));
          near.end(Buffer.concat([Buffer.alloc(32), randomBytes(32)]));
          break;
        }
        if (fault === 'trickle') await trickle(near, piece, () => fault === 'trickle');
        else near.write(piece);
      }
      isSending = false;
    };
    far.on('data', (piece) => {
      queue.push(piece);
      void send();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the proxy has no port');
  return {
    port: address.port,
    set(next) {
      fault = next;
      if (next !== 'cut') return;
      for (const [near, far] of pairs) {
        near.destroy();
        far.destroy();
      }
    },
    async close() {
      for (const [near, far] of pairs) {
        near.destroy();
        far.destroy();
      }
      server.close();
      await once(server, 'close');
    },
  };
}

async function trickle(near: Socket, piece: Buffer, isOn: () => boolean): Promise<void> {
  let at = 0;
  while (at < piece.length && isOn() && !near.destroyed) {
    near.write(piece.subarray(at, at + trickleBytes));
    at += trickleBytes;
    await pause(trickleEveryMs);
  }
  if (at < piece.length) near.write(piece.subarray(at));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
