// Whoever can name an address for us to read tries to make us read one of our own. The essential tricks as they are
// known, then all that were collected in ../shared/data/security. Names are looked up by a stub that answers as the
// trick needs, and every connection that is allowed ends at a site of this test.

import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Dial, Resolve } from './guarded-connect.ts';
import { createGuardedFetch } from './guarded-fetch.ts';

const PUBLIC = '93.184.215.14';
let site: Server;
let port = 0;
let answer = (_request: IncomingMessage, response: ServerResponse): unknown => response.end('ok');
let asked: IncomingMessage[] = [];
let dialled: string[] = [];
let resolved: string[] = [];

beforeAll(async () => {
  site = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => {
    site.listen(0, '127.0.0.1', resolve);
  });
  const address = site.address();
  if (typeof address === 'object' && address) port = address.port;
});
afterAll(() => {
  site.closeAllConnections();
  site.close();
});
beforeEach(() => {
  answer = (_request, response) => response.end('ok');
  [asked, dialled, resolved] = [[], [], []];
});

const dial: Dial = async ({ addresses }) => {
  dialled.push(...addresses);
  const socket = connect(port, '127.0.0.1');
  await new Promise((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  return socket;
};

function fetchWhere(resolve: Resolve) {
  return createGuardedFetch({
    allowAddresses: [],
    userAgent: 'Parley/0.1.0',
    resolve: (host) => {
      resolved.push(host);
      return resolve(host);
    },
    dial,
  });
}

/** `localhost` is what it always is; every other name is public. */
const usual: Resolve = async (host) => [host === 'localhost' ? '127.0.0.1' : PUBLIC];

describe('a public site sends us on to an address of our own', () => {
  const places = [
    'http://127.0.0.1/',
    'http://localhost/',
    '//0x7f.1/',
    'http://[::ffff:169.254.169.254]/latest/meta-data/',
    'http://2852039166/',
    'file:///etc/passwd',
    'gopher://10.0.0.1/',
  ];
  test.each(
    places.flatMap((place) => [301, 302, 303, 307, 308].map((status) => ({ status, place }))),
  )('$status to $place is not followed', async ({ status, place }) => {
    answer = (_request, response) => response.writeHead(status, { location: place }).end();
    const get = fetchWhere(usual);
    await expect(get({ url: 'http://public.example/' })).rejects.toMatchObject({
      code: 'fetch.address-refused',
    });
    expect(dialled).toEqual([PUBLIC]);
    expect(asked).toHaveLength(1);
  });

  test('nor at the end of a chain, nor by a name that leads here', async () => {
    answer = ({ url }, response) =>
      response.writeHead(302, { location: url === '/' ? '/next' : 'http://inside.example/' }).end();
    const get = fetchWhere(async (host) => [host === 'inside.example' ? '10.0.0.7' : PUBLIC]);
    await expect(get({ url: 'http://public.example/' })).rejects.toMatchObject({
      code: 'fetch.address-refused',
    });
    expect(new Set(dialled)).toEqual(new Set([PUBLIC]));
    expect(asked).toHaveLength(2);
  });
});

describe('a name that leads elsewhere when it is asked again', () => {
  test('leads to what was judged: it is looked up once for each connection', async () => {
    const get = fetchWhere(alternating([PUBLIC], ['127.0.0.1']));
    await get({ url: 'http://rebinding.example/' });
    expect(resolved).toEqual(['rebinding.example']);
    expect(dialled).toEqual([PUBLIC]);
  });

  // Only Linux answers on all of 127.0.0.0/8 without being told to.
  test.skipIf(process.platform !== 'linux')(
    'really: two servers of this machine stand for the public one and the one inside',
    async () => {
      const publicSite = createServer((_request, response) => response.end('outside'));
      await new Promise<void>((resolve) => {
        publicSite.listen(0, '127.0.0.2', resolve);
      });
      const address = publicSite.address();
      const openPort = typeof address === 'object' && address ? address.port : 0;
      const insideSite = createServer((_request, response) => response.end('inside'));
      await new Promise<void>((resolve) => {
        insideSite.listen(openPort, '127.0.0.1', resolve);
      });
      try {
        // Between look-up and connection the name changes; the network itself is real.
        const get = createGuardedFetch({
          allowAddresses: ['127.0.0.2'],
          userAgent: 'Parley/0.1.0',
          resolve: alternating(['127.0.0.2'], ['127.0.0.1']),
        });
        const url = `http://rebinding.example:${openPort}/`;
        const headers = { connection: 'close' };
        const first = await get({ url, headers });
        expect(new TextDecoder().decode(first.body)).toBe('outside');
        publicSite.closeAllConnections();
        await expect(get({ url, headers })).rejects.toMatchObject({
          code: 'fetch.address-refused',
        });
      } finally {
        publicSite.close();
        insideSite.close();
      }
    },
  );
});

/** As a DNS server of whoever attacks: one answer, then the other, for ever. */
function alternating(...answers: readonly (readonly string[])[]): Resolve {
  let times = -1;
  return async () => {
    times += 1;
    return answers[times % answers.length] ?? [];
  };
}

const collected = join(import.meta.dirname, '../../../../shared/data/security/ssrf.jsonl');
const isThere = existsSync(collected);

describe.skipIf(!isThere)(
  `the collected tricks${isThere ? '' : ' (skipped: no ../shared/data)'}`,
  () => {
    const trickSchema = z.object({
      id: z.number(),
      input: z.string(),
      reaches: z.string(),
      needs: z.enum(['dns', 'hosts-file', 'redirect', 'rebinding']).nullable(),
      verdict: z.enum(['reject', 'same-host']),
    });
    type Trick = z.infer<typeof trickSchema>;
    const tricks = (isThere ? readFileSync(collected, 'utf8').trim().split('\n') : []).map((line) =>
      trickSchema.parse(JSON.parse(line)),
    );
    const hiddenAddress = ({ reaches }: Trick) =>
      reaches === 'link-local' ? '169.254.169.250' : reaches;

    /** What makes the trick real. */
    function namesOf(trick: Trick): Resolve {
      const hidden = hiddenAddress(trick);
      if (trick.needs === 'dns' || trick.needs === 'hosts-file') return async () => [hidden];
      return trick.needs === 'rebinding' ? alternating([PUBLIC], [hidden]) : usual;
    }

    test.each(tricks.filter(({ verdict }) => verdict === 'reject'))(
      '$id is refused: $input',
      async (trick) => {
        const { input, needs } = trick;
        const hidden = hiddenAddress(trick);
        answer = (_request, response) => {
          if (needs === 'redirect')
            response.writeHead(302, { location: `http://${hidden}/` }).end();
          else response.setHeader('connection', 'close').end('public');
        };
        const get = fetchWhere(namesOf(trick));
        // What changes its mind is read as long as it is public.
        if (needs === 'rebinding') await get({ url: input });
        await expect(get({ url: input })).rejects.toMatchObject({
          kind: 'invalid',
          code: expect.stringMatching(/^fetch\.(address-refused|bad-url)$/),
        });
        const mayDial = needs === 'redirect' || needs === 'rebinding';
        expect(new Set(dialled)).toEqual(new Set(mayDial ? [PUBLIC] : []));
      },
    );

    test.each(tricks.filter(({ verdict }) => verdict === 'same-host'))(
      '$id: what was judged is what is asked: $input',
      async ({ input }) => {
        const outcome = await fetchWhere(usual)({ url: input }).then(
          () => 'asked',
          (error: unknown) => error,
        );
        if (outcome !== 'asked') {
          expect(outcome).toMatchObject({ kind: 'invalid' });
          expect(asked).toEqual([]);
          return;
        }
        const [judged] = resolved.length > 0 ? resolved : dialled;
        expect(asked.map(({ headers }) => headers.host)).toEqual([judged]);
      },
    );

    test('all of them are there', () => expect(tricks.length).toBeGreaterThan(100));
  },
);
