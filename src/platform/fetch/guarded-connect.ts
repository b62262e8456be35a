// Opens connections to the outside for everything that is not plain HTTP (and, underneath, for
// that too): a name is looked up once, all its addresses are judged, and only those are dialled, so
// that a name that changes its mind in between (DNS rebinding) gains nothing.

import { lookup } from 'node:dns/promises';
import { connect as connectTcp, isIP } from 'node:net';
import type { LookupFunction, Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { AppError } from '../errors.ts';
import { createAddressRule } from './public-addresses.ts';
import type { AddressRule } from './public-addresses.ts';

export type ConnectTarget = {
  /** A name, or an address without brackets. */
  host: string;
  port: number;
  tls: boolean;
  signal?: AbortSignal;
};

/** Throws AppError `invalid` `fetch.address-refused`, or what the network said. */
export type GuardedConnect = (target: ConnectTarget) => Promise<Socket>;

/** All addresses of a name. */
export type Resolve = (host: string) => Promise<readonly string[]>;

export type DialTarget = ConnectTarget & { addresses: readonly string[]; isAllowed: AddressRule };

/** Connects to one of the addresses, which have been judged already. */
export type Dial = (target: DialTarget) => Promise<Socket>;

export type ConnectOptions = {
  /** Addresses and CIDRs that may be reached although they are not public. */
  allowAddresses: readonly string[];
  /** For tests: another look-up, and another way to the network. */
  resolve?: Resolve;
  dial?: Dial;
};

const CONNECT_TIMEOUT_MS = 10_000;

export function createGuardedConnect(options: ConnectOptions): GuardedConnect {
  const { resolve = resolveName, dial = dialNetwork } = options;
  const isAllowed = createAddressRule(options.allowAddresses);
  return async (target) => {
    const { host } = target;
    const addresses = isIP(host) ? [host] : await resolve(host);
    // One bad address among good ones is how a mixed answer slips through: all must be allowed.
    const refused = addresses.find((address) => !isAllowed(address));
    if (refused !== undefined) throw addressRefused(host, refused);
    target.signal?.throwIfAborted();
    return dial({ ...target, addresses, isAllowed });
  };
}

export function addressRefused(host: string, address: string): AppError {
  const where = host === address ? host : `${host} (${address})`;
  const message = `${where} is not a public address, so Parley does not connect to it. If it is meant, list it in PARLEY_ALLOW_ADDRESSES.`;
  return new AppError('invalid', 'fetch.address-refused', message, { details: { host, address } });
}

async function resolveName(host: string): Promise<string[]> {
  const found = await lookup(host, { all: true, order: 'verbatim' });
  return found.map(({ address }) => address);
}

async function dialNetwork(target: DialTarget): Promise<Socket> {
  const { host, port, tls, signal } = target;
  const timeout = AbortSignal.timeout(CONNECT_TIMEOUT_MS);
  const stop = signal ? AbortSignal.any([signal, timeout]) : timeout;
  const tcp = connectTcp({
    host,
    port,
    lookup: answerWith(target.addresses),
    autoSelectFamily: true,
    noDelay: true,
    keepAlive: true,
  });
  await opened(tcp, 'connect', stop);
  const reached = tcp.remoteAddress ?? '';
  if (!target.isAllowed(reached)) {
    tcp.destroy();
    throw addressRefused(host, reached);
  }
  if (!tls) return tcp;
  const secure = connectTls({
    socket: tcp,
    ...(isIP(host) ? {} : { servername: host }),
    host,
    ALPNProtocols: ['http/1.1'],
  });
  await opened(secure, 'secureConnect', stop);
  return secure;
}

/** A look-up that only repeats what has been judged. */
function answerWith(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_host, options, callback) => {
    const [first] = all;
    if (options.all) callback(null, all);
    else if (first) callback(null, first.address, first.family);
    else callback(new Error('the name has no address'), '', 4);
  };
}

function opened(
  socket: Socket,
  event: 'connect' | 'secureConnect',
  stop: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => {
      settle();
      socket.destroy();
      reject(error);
    };
    const succeed = (): void => {
      settle();
      resolve();
    };
    const abort = (): void =>
      fail(stop.reason instanceof Error ? stop.reason : new Error('stopped'));
    const settle = (): void => {
      socket.off(event, succeed);
      socket.off('error', fail);
      stop.removeEventListener('abort', abort);
    };
    socket.once(event, succeed);
    socket.once('error', fail);
    stop.addEventListener('abort', abort);
    if (stop.aborted) abort();
  });
}
