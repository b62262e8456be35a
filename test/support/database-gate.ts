// A door in front of a database through which one process speaks to it, and that can be slammed shut at a chosen moment:
// for the database the same as if that process had been killed there.

import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseAddress } from '#platform/db/database-address.ts';

export type DatabaseGate = {
  /** The same database, through the gate. */
  address: DatabaseAddress;
  /** Messages that went in since the gate was opened. */
  passed(): number;
  /** Shuts after that many more messages, before they are passed on. @returns when it has */
  shutAfter(messages: number): Promise<void>;
  shut(): void;
  open(): void;
  close(): Promise<void>;
};

export async function openDatabaseGate(behind: DatabaseAddress): Promise<DatabaseGate> {
  const isLocal = behind.host.startsWith('/');
  const folder = await mkdtemp(join(tmpdir(), 'parley-gate-'));
  const sockets = new Set<Socket>();
  let passed = 0;
  let shutting: { at: number; done: () => void } | null = null;
  let isOpen = true;

  const shut = () => {
    isOpen = false;
    for (const socket of sockets) socket.destroy();
    shutting?.done();
    shutting = null;
  };

  const server = createServer((near) => {
    if (!isOpen) {
      near.destroy();
      return;
    }
    const far = isLocal
      ? connect(join(behind.host, `.s.PGSQL.${behind.port}`))
      : connect(behind.port, behind.host);
    for (const socket of [near, far]) {
      sockets.add(socket);
      // What a shut gate breaks is told to the process by its broken connection.
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    far.pipe(near);
    near.on('data', (message) => {
      passed += 1;
      if (shutting && passed > shutting.at) shut();
      else far.write(message);
    });
  });
  if (isLocal) server.listen(join(folder, `.s.PGSQL.${behind.port}`));
  else server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  const place =
    typeof bound === 'object' && bound !== null
      ? { host: '127.0.0.1', port: bound.port }
      : { host: folder };
  return {
    address: { ...behind, ...place },
    passed: () => passed,
    shutAfter: (messages) =>
      new Promise<void>((done) => {
        shutting = { at: passed + messages, done };
      }),
    shut,
    open() {
      isOpen = true;
      shutting = null;
    },
    async close() {
      shut();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
