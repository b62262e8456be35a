// The real product as people use it over HTTP: set up, with whoever signs in.

import { z } from 'zod';
import { assert } from '#platform/errors.ts';
import { startProduct } from '../../e2e/support/product.ts';
import type { StartedProduct } from '../../e2e/support/product.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH';

export type Member = {
  /** The answer's body. */
  call(method: Method, path: string, body?: object): Promise<unknown>;
};

export type Parley = {
  administrator: Member;
  /** Somebody with the role of an expert everywhere. */
  addExpert(name: string): Promise<Member>;
  stop(): Promise<void>;
};

const password = 'a quiet compartment at night';

export async function startParley(): Promise<Parley> {
  const product = await startProduct({ PARLEY_ALLOW_ADDRESSES: '127.0.0.0/8,::1/128' });
  try {
    const administrator = await setUp(product);
    return {
      administrator,
      addExpert: (name) => addExpert(product, administrator, name),
      stop: product.stop,
    };
  } catch (error) {
    await product.stop();
    throw error;
  }
}

async function setUp(product: StartedProduct): Promise<Member> {
  return enter(product, 'setup', {
    linkToken: new URL(product.firstRunUrl).hash.slice(1),
    organisation: { name: 'Northern Sleepers' },
    hub: { name: 'Hub' },
    person: { name: 'Alma Berg', email: 'alma@example.org', password },
  });
}

async function addExpert(product: StartedProduct, by: Member, name: string): Promise<Member> {
  const made = await by.call('POST', 'invitations', { role: 'expert' });
  const { linkToken } = z.object({ linkToken: z.string() }).parse(made);
  const email = `${name.toLowerCase()}@example.org`;
  return enter(product, `invitations/by-link/${linkToken}/accept`, { name, email, password });
}

/** By a door that signs in. */
async function enter({ url }: StartedProduct, door: string, body: object): Promise<Member> {
  const answer = await send(url, 'POST', door, body);
  const cookie = answer.headers.getSetCookie().map((each) => each.split(';')[0]);
  return {
    async call(method, path, sent) {
      const answered = await send(url, method, path, sent, cookie.join('; '));
      const text = await answered.text();
      return text === '' ? null : JSON.parse(text);
    },
  };
}

async function send(
  url: string,
  method: Method,
  path: string,
  body?: object,
  cookie?: string,
): Promise<Response> {
  const answer = await fetch(`${url}/api/v1/${path}`, {
    method,
    headers: {
      origin: url,
      ...(cookie === undefined ? {} : { cookie }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) assert(false, `${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}
