// Signing in with Bluesky itself, at a stand-in that checks every proof, challenge and nonce as the real one does.

import { afterEach, expect, test } from 'vitest';
import type { JsonObject } from '#features/listening/ports.ts';
import { blueskyContext } from '#test/support/bluesky/context.ts';
import { openBlueskyNetwork } from '#test/support/bluesky/network.ts';
import type { BlueskyNetwork } from '#test/support/bluesky/network.ts';
import type { Account } from '#test/support/bluesky/records.ts';
import { signIn } from './account.ts';
import { authorisation } from './authorise.ts';
import { answerAsClient, clientOf } from './oauth-client.ts';

const networks: BlueskyNetwork[] = [];
afterEach(async () => {
  for (const network of networks.splice(0)) await network.stop();
});

const redirectUrl = 'http://127.0.0.1:4400/settings/sources/authorised';

async function begun() {
  const network = await openBlueskyNetwork();
  networks.push(network);
  const us = network.records.addAccount('parley');
  const settings = {
    mode: 'mentions',
    handle: us.handle,
    appView: network.origin,
    directory: network.origin,
  };
  const context = blueskyContext(settings);
  const { url, pending } = await authorisation.begin({
    ...context,
    redirectUrl,
    state: 'our state',
  });
  return { network, us, settings, context, url, pending };
}

async function signedIn(): Promise<{ network: BlueskyNetwork; us: Account; settings: JsonObject }> {
  const { network, us, context, url, pending } = await begun();
  const back = network.sessions.consent(url, us, network.origin);
  expect(back.searchParams.get('state')).toBe('our state');
  const query = back.searchParams;
  const settings = await authorisation.finish({ ...context, redirectUrl, pending, query });
  return { network, us, settings };
}

const profile = { nsid: 'com.atproto.server.getSession' };

test('a person agrees at their own server, and the source acts for them without a password', async () => {
  const { us, settings } = await signedIn();
  expect(settings).toMatchObject({ mode: 'mentions', handle: us.handle });
  expect(settings).not.toHaveProperty('appPassword');
  const account = await signIn(blueskyContext(settings));
  expect((await account.call(profile)).body).toMatchObject({ did: us.did });
  expect(account.changed()).toBeUndefined();
});

test('a token that has run out is renewed once for all who need it, and kept', async () => {
  const { network, settings } = await signedIn();
  network.sessions.expireAll();
  const context = blueskyContext(settings);
  const account = await signIn(context);
  await Promise.all([account.call(profile), account.call(profile), account.call(profile)]);
  expect(network.sessions.renewals).toBe(1);
  expect(context.kept).toHaveLength(1);
  expect(account.changed()).toEqual(context.kept[0]);
});

test('who still has the old settings goes on with the renewed token', async () => {
  const { network, settings } = await signedIn();
  network.sessions.expireAll();
  await (await signIn(blueskyContext(settings))).call(profile);
  await (await signIn(blueskyContext(settings))).call(profile);
  expect(network.sessions.renewals).toBe(1);
});

test('a new nonce of the server is taken up', async () => {
  const { network, us, settings } = await signedIn();
  const account = await signIn(blueskyContext(settings));
  await account.call(profile);
  network.sessions.nonce = 'another';
  expect((await account.call(profile)).body).toMatchObject({ did: us.did });
});

test('a permission that was withdrawn is told in words', async () => {
  const { network, settings } = await signedIn();
  network.sessions.isRevoked = true;
  const account = await signIn(blueskyContext(settings));
  await expect(account.call(profile)).rejects.toMatchObject({
    kind: 'forbidden',
    message: expect.stringContaining('Sign in again'),
  });
});

test('the answer of another server, or for another account, is not believed', async () => {
  const { network, us, context, url, pending } = await begun();
  const back = network.sessions.consent(url, us, 'https://evil.example');
  const finish = (query: URLSearchParams) =>
    authorisation.finish({ ...context, redirectUrl, pending, query });
  await expect(finish(back.searchParams)).rejects.toMatchObject({ kind: 'forbidden' });
  const stranger = network.records.addAccount('stranger');
  const other = network.sessions.consent(url, stranger, network.origin);
  await expect(finish(other.searchParams)).rejects.toThrow('another account signed in');
  await expect(finish(new URLSearchParams({ error: 'access_denied' }))).rejects.toThrow(
    'access_denied',
  );
});

test('Parley tells who it is at its public address, and vouches for no other', async () => {
  const callbackUrl = 'https://parley.example.org/api/v1/sources/callback/abc';
  const here = 'https://parley.example.org/authorised';
  const { clientId } = clientOf({ callbackUrl, redirectUrl: here });
  const ask = (address: string) =>
    answerAsClient(
      {
        method: 'GET',
        query: new URL(address).searchParams,
        headers: new Headers(),
        body: new Uint8Array(),
      },
      { callbackUrl },
    );
  expect(JSON.parse(ask(clientId).body ?? '')).toMatchObject({
    client_id: clientId,
    redirect_uris: [here],
    dpop_bound_access_tokens: true,
  });
  const forEvil = new URL(clientId);
  forEvil.searchParams.set('oauth-client', 'https://evil.example/');
  expect(ask(forEvil.href).status).toBe(404);
});

test('an app password is used once, and its session renewed', async () => {
  const network = await openBlueskyNetwork();
  networks.push(network);
  const us = network.records.addAccount('parley');
  const settings = { handle: us.handle, appPassword: us.password, service: network.origin };
  const context = blueskyContext(settings);
  await (await signIn(context)).call(profile);
  network.sessions.expireAll();
  await (await signIn(blueskyContext(settings))).call(profile);
  expect(network.sessions).toMatchObject({ signIns: 1, renewals: 1 });
  expect(context.kept).toHaveLength(1);
});
