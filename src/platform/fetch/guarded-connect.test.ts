// Connections of other protocols (and TLS under all of them) through the same guard. The
// certificate is made on the spot, so these tests are skipped where there is no openssl.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createTcpServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer as createTlsServer } from 'node:tls';
import { afterEach, describe, expect, test } from 'vitest';
import { createGuardedConnect } from './guarded-connect.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function listen(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address: AddressInfo | string | null = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

const LOCAL = { allowAddresses: ['127.0.0.1'] };

test('a mail server on this machine is reached only when allowed', async () => {
  const port = await listen(createTcpServer((socket) => socket.end('* OK ready')));
  const target = { host: '127.0.0.1', port, tls: false };
  await expect(createGuardedConnect({ allowAddresses: [] })(target)).rejects.toMatchObject({
    code: 'fetch.address-refused',
  });
  const socket = await createGuardedConnect(LOCAL)(target);
  const [greeting] = await socket.setEncoding('utf8').toArray();
  expect(greeting).toBe('* OK ready');
});

test('a name is followed to the address that was judged, not looked up again', async () => {
  const port = await listen(createTcpServer((socket) => socket.end()));
  const connect = createGuardedConnect({ ...LOCAL, resolve: async () => ['127.0.0.1'] });
  const socket = await connect({ host: 'no-such-name.invalid', port, tls: false });
  expect(socket.remoteAddress).toBe('127.0.0.1');
  socket.destroy();
});

test('a caller who stops waiting leaves no connection behind', async () => {
  const stop = AbortSignal.abort(new Error('closing down'));
  const connect = createGuardedConnect(LOCAL);
  const waiting = connect({ host: '127.0.0.1', port: 9, tls: false, signal: stop });
  await expect(waiting).rejects.toThrow('closing down');
});

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

describe.skipIf(!hasOpenssl)('with TLS (skipped without openssl)', () => {
  test('a certificate nobody vouches for is refused', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-tls-'));
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const made = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=mail.example -addext subjectAltName=DNS:mail.example`;
    execFileSync('openssl', [...made.split(' '), '-keyout', key, '-out', cert], { stdio: 'pipe' });
    const options = { key: readFileSync(key), cert: readFileSync(cert) };
    rmSync(folder, { recursive: true });
    const port = await listen(createTlsServer(options, (socket) => socket.end()));
    const connect = createGuardedConnect({ ...LOCAL, resolve: async () => ['127.0.0.1'] });
    await expect(connect({ host: 'mail.example', port, tls: true })).rejects.toMatchObject({
      code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    });
  });
});
