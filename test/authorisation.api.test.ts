// Who may call what: every route and mount of the whole product, called as every role and as nobody.
// The result is compared with authorisation.expected.txt, so that a change of rights shows in a diff
// (`vitest run --project api test/authorisation.api.test.ts -u` writes it anew).

import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '#app/config.ts';
import { composeFeatures, permissionTable } from '#app/features.ts';
import type { Features } from '#app/features.ts';
import { ROLES } from '#platform/actor.ts';
import type { Role } from '#platform/actor.ts';
import { createServer } from '#platform/http/server.ts';
import type { Server } from '#platform/http/server.ts';
import { createLog } from '#platform/log.ts';
import { liveMount } from '#platform/stream/live-mount.ts';
import { createMetrics } from '#platform/telemetry.ts';
import { PUBLIC_URL } from './support/house.ts';
import { openOrganisation } from './support/organisation.ts';
import type { TestOrganisation } from './support/house.ts';

/** From the smallest rights to the largest. */
const COLUMNS = ['nobody', 'no role', 'member', 'expert', 'hub', 'administrator'] as const;
type Column = (typeof COLUMNS)[number];

type Entrance = { method: string; path: string; permission: string };

let parley: TestOrganisation;
let features: Features;
let server: Server;
let entrances: Entrance[];
const personOf = new Map<Column, string>();
const tokenOf = new Map<Role, string>();

beforeAll(async () => {
  parley = await openOrganisation();
  const config = readConfig({ PARLEY_PUBLIC_URL: PUBLIC_URL });
  features = composeFeatures(parley.platform, config, {});
  const routes = features.all.flatMap((feature) => feature.routes ?? []);
  // The stream never ends by itself; for who may open it, an answer that does is as good.
  const live = liveMount(() => new Response('hello'));
  const mounts = [...features.all.flatMap((feature) => feature.mounts ?? []), live];
  server = await createServer({
    log: createLog({ level: 'silent', name: 'test' }),
    metrics: createMetrics(),
    routes: routes.map((route) => ({ ...route, limit: undefined })),
    mounts,
    authenticate: features.access.facade.authenticate,
    authorise: features.access.facade.authorise,
    api: { title: 'Parley', version: '0.0.0', sessionCookie: 'parley.session_token' },
    publicUrl: PUBLIC_URL,
    callsPerMinute: 1e6,
  });
  entrances = [
    ...routes.map(({ method, path, permission }) => ({ method, path, permission })),
    ...mounts.flatMap(({ methods, path, permission }) =>
      methods.map((method) => ({ method, path, permission })),
    ),
  ].toSorted((a, b) => (lineKey(a) < lineKey(b) ? -1 : 1));

  personOf.set('no role', (await parley.addPerson({ name: 'Nils No Role', grants: [] })).id);
  for (const role of ROLES) {
    personOf.set(role, parley.roles[role].id);
    const { secret } = await parley.access.createToken(parley.roles.administrator.actor, {
      name: role,
      role,
      unitId: null,
      expiresInDays: null,
    });
    tokenOf.set(role, secret);
  }
});

afterAll(async () => {
  await server.close();
  await features.listening.close();
  await parley.close();
});

function lineKey({ method, path }: Entrance): string {
  return `${path} ${method}`;
}

type Verdict = 'in' | 'sign-in needed' | 'refused';

/** A call with nothing in it: it stops at the gate, or right behind it at what is missing. */
async function knock(entrance: Entrance, headers: Record<string, string>): Promise<Verdict> {
  const url = entrance.path
    .replaceAll(/:\w+/g, '00000000-0000-7000-8000-000000000000')
    .replace('*', 'nothing-here');
  const method = entrance.method === 'GET' ? 'GET' : entrance.method;
  const response = await server.inject({ method: asMethod(method), url, headers });
  if (response.statusCode === 401) return 'sign-in needed';
  if (response.statusCode !== 403) return 'in';
  const { error }: { error: { code: string } } = response.json();
  return error.code === 'access.not-allowed' ? 'refused' : 'in';
}

function asMethod(method: string): 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' {
  const known = (['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const).find((one) => one === method);
  if (!known) throw new Error(`No caller uses ${method}`);
  return known;
}

/** A new session for each call: some of them end the session they come in. */
async function knockAs(column: Column, entrance: Entrance): Promise<Verdict> {
  const personId = personOf.get(column);
  if (personId === undefined) return knock(entrance, {});
  return knock(entrance, { cookie: await parley.newSession(personId) });
}

/** What the permission table promises. */
function promised(column: Column, { permission }: Entrance): Verdict {
  if (permission === 'public') return 'in';
  if (column === 'nobody') return 'sign-in needed';
  if (permission === 'signed-in') return 'in';
  const roles: readonly string[] =
    Object.entries(permissionTable).find(([name]) => name === permission)?.[1].roles ?? [];
  return roles.includes(column) ? 'in' : 'refused';
}

test('every route lets in whom the permission table says, and the table is the expected one', async () => {
  const lines: string[] = [];
  for (const entrance of entrances) {
    const verdicts = new Map<Column, Verdict>();
    for (const column of COLUMNS) verdicts.set(column, await knockAs(column, entrance));
    const table = Object.fromEntries(COLUMNS.map((column) => [column, promised(column, entrance)]));
    expect({ ...entrance, ...Object.fromEntries(verdicts) }).toEqual({ ...entrance, ...table });
    const letIn = COLUMNS.filter((column) => verdicts.get(column) === 'in');
    const { method, path, permission } = entrance;
    lines.push(
      `${method.padEnd(6)} ${path.padEnd(48)} ${permission.padEnd(28)} ${letIn.join(', ')}`,
    );
  }
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('authorisation.expected.txt');
});

test('an API token may call what a person of its role may', async () => {
  for (const entrance of entrances) {
    for (const [role, secret] of tokenOf) {
      const verdict = await knock(entrance, { authorization: `Bearer ${secret}` });
      expect({ ...entrance, role, verdict }).toEqual({
        ...entrance,
        role,
        verdict: promised(role, entrance),
      });
    }
  }
});

test('every permission is asked for by a route, and refused to somebody', async () => {
  for (const permission of Object.keys(permissionTable)) {
    const guarded = entrances.filter((entrance) => entrance.permission === permission);
    expect([permission, guarded.length > 0]).toEqual([permission, true]);
    const [entrance] = guarded;
    if (!entrance) continue;
    expect([permission, await knockAs('no role', entrance)]).toEqual([permission, 'refused']);
    expect([permission, await knockAs('nobody', entrance)]).toEqual([permission, 'sign-in needed']);
  }
});

test('every permission a route names is declared, and every feature’s are in the table', () => {
  const declared = new Set(Object.keys(permissionTable));
  const unknown = entrances
    .map(({ permission }) => permission)
    .filter((permission) => permission !== 'public' && permission !== 'signed-in')
    .filter((permission) => !declared.has(permission));
  expect(unknown).toEqual([]);
  for (const feature of features.all) {
    const own = Object.keys(feature.permissions ?? {});
    expect(own.filter((permission) => !permission.startsWith(`${feature.name}.`))).toEqual([]);
    expect(own.filter((permission) => !declared.has(permission))).toEqual([]);
    const heard = (feature.live ?? []).map(({ permission }) => permission);
    expect(heard.filter((permission) => !declared.has(permission))).toEqual([]);
  }
});
