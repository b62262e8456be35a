// Takes the port, or says in plain words why it can't and what to do about it.

import type { FastifyInstance } from 'fastify';
import { AppError } from '../errors.ts';

export type ListenAt = { host: string; port: number };

export async function listenOn(
  app: FastifyInstance,
  at: ListenAt,
): Promise<{ url: string; port: number }> {
  try {
    await app.listen(at);
  } catch (error) {
    throw inWords(error, at);
  }
  const address = app.server.address();
  const port = typeof address === 'object' && address ? address.port : at.port;
  const host = at.host.includes(':') ? `[${at.host}]` : at.host;
  return { url: `http://${host}:${port}`, port };
}

function inWords(cause: unknown, { host, port }: ListenAt): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  const details = { host, port };
  if (code === 'EADDRINUSE') {
    const message = `Port ${port} on ${host} is taken by another program, perhaps by Parley itself. Choose another (--port ${port + 1}), or find the other program with: ss -ltnp 'sport = :${port}'`;
    return new AppError('conflict', 'http.port-taken', message, { details, cause });
  }
  if (code === 'EACCES') {
    const message = `Port ${port} needs special rights on this machine. Choose one above 1023 (--port 4400), or put a proxy in front.`;
    return new AppError('forbidden', 'http.port-not-allowed', message, { details, cause });
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    const message = `This machine has no address ${host}. Use 127.0.0.1 for this machine only, or 0.0.0.0 for all its networks.`;
    return new AppError('invalid', 'http.no-such-host', message, { details, cause });
  }
  return cause;
}
