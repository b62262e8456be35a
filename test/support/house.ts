// Access and people put together on a database that is handed in, behind a real server; and a small
// organisation in it: a hub and two spokes, one inside the other, and a person of every role.
// Everybody comes in by the commands of the product. Knows no test runner, so that benches use it.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAccess } from '#features/access/feature.ts';
import type { AccessFacade } from '#features/access/facade.ts';
import { SESSION_COOKIE } from '#features/access/contract.ts';
import { accessPermissions } from '#features/access/permissions.ts';
import { openAuthSecret } from '#features/access/sign-in/auth-secret.ts';
import { cookieFor } from '#features/access/sign-in/session-cookie.ts';
import { createPeople } from '#features/people/feature.ts';
import { unitTree } from '#features/people/facade.ts';
import type { PeopleFacade } from '#features/people/facade.ts';
import { peoplePermissions } from '#features/people/permissions.ts';
import { systemActor } from '#platform/actor.ts';
import type { Actor, Grant, Role } from '#platform/actor.ts';
import { systemClock } from '#platform/clock.ts';
import type { Clock } from '#platform/clock.ts';
import { deliverAll } from '#platform/events/delivery.ts';
import { createEventLog } from '#platform/events/event-log.ts';
import type { Feature, Permission, Platform } from '#platform/feature.ts';
import { createGuardedConnect } from '#platform/fetch/guarded-connect.ts';
import { createGuardedFetch } from '#platform/fetch/guarded-fetch.ts';
import { createServer } from '#platform/http/server.ts';
import type { Server } from '#platform/http/server.ts';
import { newId } from '#platform/ids.ts';
import { createJobQueue } from '#platform/jobs/job-queue.ts';
import { createLog } from '#platform/log.ts';
import { createOutgoingMail } from '#platform/mail/outgoing-mail.ts';
import type { MailSender } from '#platform/mail/outgoing-mail.ts';
import { createSecretBox } from '#platform/secrets/secret-box.ts';
import { createMetrics } from '#platform/telemetry.ts';
import type { TestDatabase } from './database.ts';

export const PUBLIC_URL = 'http://localhost:4400';
export const PASSWORD = 'seven quiet herons';

export type TestPerson = {
  id: string;
  name: string;
  email: string;
  actor: Extract<Actor, { kind: 'person' }>;
  /** A Cookie header with a session of theirs. */
  cookie: string;
};

export type Caller = TestPerson | { bearer: string } | null;

export type TestAnswer = { status: number; body: unknown; setCookie: string | null };

export type House = {
  database: TestDatabase;
  platform: Platform;
  /** For another process that opens the same secrets. */
  keyFile: string;
  access: AccessFacade;
  people: PeopleFacade;
  features: readonly Feature[];
  server: Server;
  request(
    caller: Caller,
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
  ): Promise<TestAnswer>;
  /** Delivers all events to all subscribers. */
  deliver(): Promise<void>;
  newSession(personId: string): Promise<string>;
  close(): Promise<void>;
};

export type TestOrganisation = House & {
  units: { hub: string; sales: string; salesNorth: string };
  roles: Record<Role, TestPerson>;
  addPerson(person: {
    name: string;
    grants: readonly Grant[];
    unitId?: string | null;
  }): Promise<TestPerson>;
};

export type HouseOptions = {
  clock?: Clock;
  /** Ranges beside the public addresses that outgoing requests may reach. */
  allowAddresses?: readonly string[];
  /** Where Parley's own mail goes; left out: it sends none. */
  mailSender?: MailSender;
  /** More features on top, with the permissions they declare. */
  features?: {
    permissions: Readonly<Record<string, Permission>>;
    create(platform: Platform, facades: { access: AccessFacade; people: PeopleFacade }): Feature[];
  };
};

/** Parley before its first run. `close` closes the database too. */
export async function openHouseOn(
  database: TestDatabase,
  options: HouseOptions = {},
): Promise<House> {
  const { clock = systemClock } = options;
  const folder = await mkdtemp(join(tmpdir(), 'parley-house-'));
  const keyFile = join(folder, 'keys.json');
  const log = createLog({ level: 'silent', name: 'test' });
  const platform: Platform = {
    clock,
    log,
    db: database.db,
    events: createEventLog({ clock }),
    jobs: createJobQueue(),
    fetch: createGuardedFetch({
      allowAddresses: options.allowAddresses ?? [],
      userAgent: 'Parley tests',
    }),
    connect: createGuardedConnect({ allowAddresses: options.allowAddresses ?? [] }),
    secrets: await createSecretBox({ keyFile }),
    metrics: createMetrics(),
  };
  const more = options.features;
  const access = createAccess(platform, {
    permissions: { ...accessPermissions, ...peoplePermissions, ...more?.permissions },
    units: unitTree,
    options: { publicUrl: PUBLIC_URL, secureCookies: false, passwordCostLog2: 4 },
  });
  const people = createPeople(platform, {
    access: access.facade,
    mail: createOutgoingMail(platform, options.mailSender ?? null),
    options: { publicUrl: PUBLIC_URL },
  });
  const facades = { access: access.facade, people: people.facade };
  const features = [access, people, ...(more?.create(platform, facades) ?? [])];
  const server = await createServer({
    log,
    metrics: platform.metrics,
    routes: features.flatMap(({ routes = [] }) => routes),
    mounts: features.flatMap(({ mounts = [] }) => mounts),
    authenticate: access.facade.authenticate,
    authorise: access.facade.authorise,
    api: { title: 'Parley', version: '0.0.0', sessionCookie: SESSION_COOKIE },
    publicUrl: PUBLIC_URL,
    callsPerMinute: 1e6,
  });
  const subscribers = features.flatMap((feature) => feature.subscribers ?? []);
  const deliver = () => deliverAll({ db: database.db, subscribers, log });
  await deliver(); // a subscriber hears what happens after it is known
  return {
    database,
    platform,
    keyFile,
    ...facades,
    features,
    server,
    request: (caller, method, path, body) => requestFrom(server, caller, { method, path, body }),
    deliver,
    newSession: (personId) => insertSession(platform, personId),
    async close() {
      await server.close();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The expert and the member sit in Sales. */
export async function furnish(house: House): Promise<TestOrganisation> {
  const { access, people, platform } = house;
  const link = await access.issueFirstRunLink();
  if (!link) throw new Error('A fresh database waits for its first run');
  const { hubId } = await people.setUp({
    linkToken: link.linkToken,
    organisation: { name: 'Heron Ferries', locale: 'en' },
    hub: { name: 'Hub' },
    person: { name: 'Ada Administrator', email: 'ada@heron.example', password: PASSWORD },
  });
  const system = systemActor('test');
  const sales = await people.createUnit(system, { name: 'Sales', parentId: null });
  const north = await people.createUnit(system, { name: 'Sales North', parentId: sales.id });
  const login = await access.prepareLogin({
    name: 'Everybody',
    email: 'everybody@heron.example',
    password: PASSWORD,
  });

  async function addPerson(person: {
    name: string;
    grants: readonly Grant[];
    unitId?: string | null;
  }): Promise<TestPerson> {
    const { name, grants, unitId = null } = person;
    const email = `${addressOf(name)}@heron.example`;
    const id = await people.addPerson(system, {
      login: { ...login, name, email },
      unitId,
      grants,
    });
    return known({ id, name, email, grants });
  }

  async function known(person: {
    id: string;
    name: string;
    email: string;
    grants: readonly Grant[];
  }): Promise<TestPerson> {
    const { id, name, email, grants } = person;
    const actor = { kind: 'person', personId: id, name, grants } as const;
    return { id, name, email, actor, cookie: await insertSession(platform, id) };
  }

  const ada = await platform.db.selectFrom('people').select('id').executeTakeFirstOrThrow();
  const administrator = await known({
    id: ada.id,
    name: 'Ada Administrator',
    email: 'ada@heron.example',
    grants: [{ role: 'administrator', unitId: null }],
  });
  const roles = {
    administrator,
    hub: await addPerson({
      name: 'Hedda Hub',
      unitId: hubId,
      grants: [{ role: 'hub', unitId: null }],
    }),
    expert: await addPerson({
      name: 'Egon Expert',
      unitId: sales.id,
      grants: [{ role: 'expert', unitId: sales.id }],
    }),
    member: await addPerson({
      name: 'Mia Member',
      unitId: sales.id,
      grants: [{ role: 'member', unitId: null }],
    }),
  };
  return {
    ...house,
    units: { hub: hubId, sales: sales.id, salesNorth: north.id },
    roles,
    addPerson,
  };
}

function addressOf(name: string): string {
  const plain = name.toLowerCase().normalize('NFD');
  return plain.replaceAll(' ', '.').replaceAll(/[^a-z0-9.]/g, '');
}

async function insertSession(platform: Platform, personId: string): Promise<string> {
  const token = newId();
  await platform.db
    .insertInto('sessions')
    .values({
      id: newId(),
      login_id: personId,
      token,
      expires_at: new Date(platform.clock.now().getTime() + 24 * 3600 * 1000),
    })
    .execute();
  return cookieFor(token, { secret: await openAuthSecret(platform), secure: false });
}

type ServerRequest = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  body: unknown;
};

async function requestFrom(
  server: Server,
  caller: Caller,
  { method, path, body }: ServerRequest,
): Promise<TestAnswer> {
  const headers: Record<string, string> = {};
  if (caller && 'cookie' in caller) headers.cookie = caller.cookie;
  if (caller && 'bearer' in caller) headers.authorization = `Bearer ${caller.bearer}`;
  const isBytes = body instanceof Uint8Array;
  if (isBytes) headers['content-type'] = 'image/png';
  else if (body !== undefined) headers['content-type'] = 'application/json';
  const response = await server.inject({
    method,
    url: path,
    headers,
    ...(body === undefined ? {} : { payload: isBytes ? Buffer.from(body) : JSON.stringify(body) }),
  });
  const type = String(response.headers['content-type'] ?? '');
  const setCookie = response.headers['set-cookie'];
  return {
    status: response.statusCode,
    body: type.startsWith('application/json') ? response.json() : response.rawPayload,
    setCookie: Array.isArray(setCookie) ? setCookie.join('\n') : (setCookie ?? null),
  };
}
