// The organisation that bench:settings measures on: 500 people in 60 units, 10,000 sessions and
// 10,000 API tokens, on an embedded database as `parley start` runs it.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { migrations } from '#app/migrations.ts';
import { cookieFor } from '#features/access/sign-in/session-cookie.ts';
import { openAuthSecret } from '#features/access/sign-in/auth-secret.ts';
import { systemActor } from '#platform/actor.ts';
import { startEmbeddedPostgres } from '#platform/db/embedded-postgres.ts';
import { migrate } from '#platform/db/migrate.ts';
import { openDatabase } from '#platform/db/open-database.ts';
import { createLog } from '#platform/log.ts';
import { furnish, openHouseOn, PASSWORD } from '#test/support/house.ts';
import type { TestOrganisation } from '#test/support/house.ts';

export const PEOPLE = 500;
export const UNITS = 60;
export const SESSIONS = 10_000;
export const TOKENS = 10_000;

const FIRST = ['Ada', 'Bo', 'Cilla', 'Dag', 'Eva', 'Finn', 'Greta', 'Hans', 'Ida', 'Jon'];
const LAST = ['Berg', 'Dahl', 'Ek', 'Falk', 'Gran', 'Holm', 'Lind', 'Moberg', 'Nord', 'Sjö'];

export type SettingsHouse = TestOrganisation & {
  /** A Cookie header for each session. */
  cookies: string[];
  /** The secret of each token that can be used; the others are only there. */
  secrets: string[];
};

export async function openSettingsHouse(): Promise<SettingsHouse> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'parley-bench-settings-'));
  const log = createLog({ level: 'error', name: 'bench', destination: process.stderr });
  const postgres = await startEmbeddedPostgres({ dataFolder, log });
  const db = openDatabase(postgres.address, { log });
  await migrate(db, migrations);
  const database = {
    db,
    address: postgres.address,
    close: async () => {
      await db.destroy();
      await postgres.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
  const house = await furnish(await openHouseOn(database));
  await fillUnitsAndPeople(house);
  await fillSessionsAndTokens(house);
  await house.deliver();
  await sql`analyze`.execute(db);
  const secret = await openAuthSecret(house.platform);
  const sessions = await db.selectFrom('sessions').select('token').limit(SESSIONS).execute();
  return {
    ...house,
    cookies: sessions.map(({ token }) => cookieFor(token, { secret, secure: false })),
    secrets: await makeTokens(house, 100),
  };
}

async function fillUnitsAndPeople({ people, access, units }: TestOrganisation): Promise<void> {
  const actor = systemActor('bench');
  const unitIds = [units.hub, units.sales, units.salesNorth];
  for (let count = unitIds.length; count < UNITS; count += 1) {
    const parentId = count % 4 === 0 ? null : (unitIds[Math.floor(count / 3)] ?? null);
    const unit = await people.createUnit(actor, { name: `Unit ${count}`, parentId });
    unitIds.push(unit.id);
  }
  const login = await access.prepareLogin({
    name: 'All',
    email: 'all@x.example',
    password: PASSWORD,
  });
  for (let count = 4; count < PEOPLE; count += 1) {
    const name = `${FIRST[count % 10] ?? ''} ${LAST[Math.floor(count / 10) % 10] ?? ''} ${count}`;
    const unitId = unitIds[count % UNITS] ?? null;
    await people.addPerson(actor, {
      login: { ...login, name, email: `person${count}@heron.example` },
      title: `Title ${count % 37}`,
      unitId,
      languages: ['sv', 'en'],
      timeZone: 'Europe/Stockholm',
      grants: [{ role: count % 3 === 0 ? 'expert' : 'member', unitId }],
    });
  }
}

async function fillSessionsAndTokens({ platform }: TestOrganisation): Promise<void> {
  await sql`
    insert into sessions (id, login_id, token, expires_at)
    select gen_random_uuid(), logins.id, md5(number || logins.id::text) || md5(number::text),
           now() + interval '30 days'
      from logins cross join generate_series(1, ${SESSIONS / PEOPLE}::int) as number`.execute(
    platform.db,
  );
  await sql`
    insert into tokens (id, name, hash, hint, role, created_by, created_at)
    select gen_random_uuid(), 'token ' || number, sha256(number::text::bytea), 'abcd', 'member',
           'Ada Administrator', now()
      from generate_series(1, ${TOKENS - 100}::int) as number`.execute(platform.db);
}

async function makeTokens({ access }: TestOrganisation, count: number): Promise<string[]> {
  const secrets: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const name = `used token ${number}`;
    const input = { name, role: 'administrator', unitId: null, expiresInDays: null } as const;
    secrets.push((await access.createToken(systemActor('bench'), input)).secret);
  }
  return secrets;
}
