// One request to the stand-in, and how it is answered: JSON with the headers Mastodon sends, errors as documented.

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Account } from './statuses.ts';

export type Exchange = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: Buffer;
  /** Whose token came along; null without one. */
  account: Account | null;
};

export type Reply = {
  status: number;
  json?: unknown;
  text?: string;
  headers?: Record<string, string>;
};

export const ok = (json: unknown, headers: Record<string, string> = {}): Reply => {
  return { status: 200, json, headers };
};

export const notFound: Reply = { status: 404, json: { error: 'Record not found' } };
export const badToken: Reply = { status: 401, json: { error: 'The access token is invalid' } };

export function unprocessable(error: string): Reply {
  return { status: 422, json: { error } };
}

/** JSON or a form; the same fields either way. */
export function fieldsOf({ headers, body }: Exchange): Record<string, unknown> {
  const type = headers['content-type'] ?? '';
  const text = body.toString('utf8');
  if (type.startsWith('application/json')) {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null ? { ...json } : {};
  }
  return Object.fromEntries(new URLSearchParams(text));
}

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

export function send(
  response: ServerResponse,
  reply: Reply,
  headers: Record<string, string>,
): void {
  const text = reply.text ?? (reply.json === undefined ? '' : JSON.stringify(reply.json));
  const type = reply.text === undefined ? 'application/json; charset=utf-8' : 'text/html';
  response.writeHead(reply.status, { 'content-type': type, ...headers, ...reply.headers });
  response.end(text);
}
