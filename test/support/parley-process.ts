// A command of Parley as a process of its own, beside what a test runs on the same database.

import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { DatabaseAddress } from '#platform/db/database-address.ts';

const program = fileURLToPath(new URL('../../bin/parley', import.meta.url));

type Ran = { code: number | null; out: string; err: string };

export async function runParley(database: DatabaseAddress, words: readonly string[]): Promise<Ran> {
  const child = spawn(process.execPath, [program, ...words], {
    env: { ...process.env, DATABASE_URL: urlOf(database) },
    stdio: 'pipe',
  });
  child.stdin.end();
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { code, out, err };
}

function urlOf({ host, port, user, database, password = '' }: DatabaseAddress): string {
  const login = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
  return `postgres://${login}@${encodeURIComponent(host)}:${port}/${database}`;
}
