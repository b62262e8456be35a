// Each scheme with the example that its documentation gives, where it gives a whole one.

import { describe, expect, test } from 'vitest';
import { prove, SCHEMES, sign } from './signature.ts';
import type { Scheme } from './signature.ts';

type Example = {
  scheme: Scheme;
  secret: string;
  body: string;
  headers: Record<string, string>;
  /** When it was signed, for those that say. */
  at?: string;
};

const examples: Example[] = [
  {
    // docs.github.com, "Validating webhook deliveries"
    scheme: 'github',
    secret: "It's a Secret to Everybody",
    body: 'Hello, World!',
    headers: {
      'x-hub-signature-256':
        'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17',
    },
  },
  {
    // api.slack.com, "Verifying requests from Slack"
    scheme: 'slack',
    secret: '8f742231b10e8888abcd99yyyzzz85a5',
    body: 'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c',
    headers: {
      'x-slack-request-timestamp': '1531420618',
      'x-slack-signature': 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
    },
    at: '2018-07-12T18:36:58Z',
  },
  {
    // docs.stripe.com, "Verify webhook signatures": v0 is for tests and not believed; the signature is computed
    scheme: 'stripe',
    secret: 'whsec_test_secret_of_stripe',
    body: '{"id":"evt_1"}',
    headers: {
      'stripe-signature':
        't=1492774577,v1=219a42e1ddcb82aa598135e688e5bbebca5efb000e8c5852fd85dab65c70d251,v0=6ffbb59b2300aae63f272406069a9788598b792a944a07aba816edb039989a39',
    },
    at: '2017-04-21T11:36:17Z',
  },
  {
    scheme: 'token',
    secret: 'a secret of twenty-two',
    body: '{}',
    headers: { authorization: 'Bearer a secret of twenty-two' },
  },
];

const request = ({ body, headers }: Pick<Example, 'body' | 'headers'>) => ({
  body: Buffer.from(body),
  headers: new Headers(headers),
});

describe.each(examples)('$scheme', (example) => {
  const now = new Date(example.at ?? '2026-11-22T12:00:00Z');
  const { scheme, secret } = example;

  test('its documented example is believed', () => {
    expect(prove(scheme, secret, request(example), now)).toEqual({ ok: true });
  });
  test('another secret is not', () => {
    expect(prove(scheme, `${secret}!`, request(example), now).ok).toBe(false);
  });
  test('nor is one without signature', () => {
    expect(prove(scheme, secret, request({ ...example, headers: {} }), now).ok).toBe(false);
  });
  test.skipIf(example.at === undefined)('nor is an old one, or one from the future', () => {
    for (const minutes of [6, -6]) {
      const later = new Date(now.getTime() + minutes * 60_000);
      const proof = prove(scheme, secret, request(example), later);
      expect(proof).toMatchObject({ ok: false, because: expect.stringMatching(/five minutes/) });
    }
  });
  test.skipIf(scheme === 'token')('nor is another body', () => {
    const changed = request({ ...example, body: `${example.body} ` });
    expect(prove(scheme, secret, changed, now).ok).toBe(false);
  });
});

test('what we sign is what Standard Webhooks believes, and nothing else', () => {
  const at = new Date('2026-11-22T12:00:00Z');
  const body = Buffer.from('{"text":"Hej"}');
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  const headers = sign(secret, { id: 'msg_1', at, body });
  const proveWith = (more: Record<string, string>, given = body) =>
    prove('standard', secret, { body: given, headers: new Headers({ ...headers, ...more }) }, at)
      .ok;
  expect(proveWith({})).toBe(true);
  expect(proveWith({ 'webhook-id': 'msg_2' })).toBe(false);
  expect(proveWith({ 'webhook-timestamp': '1763812801' })).toBe(false);
  expect(proveWith({}, Buffer.from('{}'))).toBe(false);
  const rotated = `v1,AAAA ${headers['webhook-signature']}`;
  expect(proveWith({ 'webhook-signature': rotated })).toBe(true);
});

test('an Authorization header meant for somebody else does not hide the token', () => {
  const secret = 'a secret of twenty-two';
  const proveWith = (headers: Record<string, string>) =>
    prove('token', secret, request({ body: '{}', headers }), new Date()).ok;
  expect(proveWith({ 'x-gitlab-token': secret, authorization: 'Bearer of a proxy' })).toBe(true);
  expect(proveWith({ 'x-webhook-token': secret, authorization: 'Basic cHJveHk6eA==' })).toBe(true);
  expect(proveWith({ authorization: 'Bearer of a proxy' })).toBe(false);
});

test('nothing is believed without headers, whatever the scheme', () => {
  const bare = { body: Buffer.from('{}'), headers: new Headers() };
  for (const scheme of SCHEMES) {
    expect(prove(scheme, 'a secret of twenty-two', bare, new Date()).ok).toBe(false);
  }
});
