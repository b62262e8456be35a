// What bench:http measures on: an organisation, a topic, and posts of which one in five is a mention
// of it, all made through the product's own doors.

import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { z } from 'zod';
import { findRunningPostgres } from '#platform/db/embedded-postgres.ts';
import type { StartedProduct } from '#test/e2e/support/product.ts';

const POSTS = 5_000;

/** @returns an API token of an administrator */
export async function preparePosts({
  url,
  firstRunUrl,
  dataFolder,
}: StartedProduct): Promise<string> {
  const password = 'a long enough password for a bench';
  const setup = await send(`${url}/api/v1/setup`, {
    linkToken: new URL(firstRunUrl).hash.slice(1),
    organisation: { name: 'Tram Company', locale: 'en' },
    hub: { name: 'Communications' },
    person: { name: 'Ada', email: 'ada@tram.example', password },
  });
  const cookie = setup.headers
    .getSetCookie()
    .map((one) => one.split(';', 1)[0])
    .join('; ');
  const made = await send(
    `${url}/api/v1/tokens`,
    { name: 'bench', role: 'administrator' },
    { cookie },
  );
  const { secret } = z.object({ secret: z.string() }).parse(await made.json());
  const bearer = { authorization: `Bearer ${secret}` };
  await send(`${url}/api/v1/topics`, { name: 'Trams', query: 'tram OR trams' }, bearer);
  const file = join(dataFolder, 'bench-posts.jsonl');
  await writeFile(file, Array.from({ length: POSTS }, (_, n) => postLine(n)).join('\n'));
  const port = new URL(url).port;
  const args = ['bin/parley', 'import', 'posts', file, '--data', dataFolder, '--port', port];
  await promisify(execFile)(process.execPath, args);
  return secret;
}

function postLine(n: number): string {
  const subject = n % 5 === 0 ? 'The tram on line 7' : 'The bus on line 12';
  const text = `${subject} was ${n % 60} minutes late again this morning, and nobody at the stop knew why. `;
  const createdAt = new Date(Date.now() - n * 60_000).toISOString();
  return JSON.stringify({
    id: `bench-${n}`,
    text: text.repeat(3),
    author: `rider${n % 97}`,
    createdAt,
    lang: 'en',
  });
}

async function send(
  url: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<Response> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  return answer;
}

export async function postgresVersion(dataFolder: string): Promise<string> {
  const address = await findRunningPostgres(dataFolder);
  if (!address) return 'not the embedded one';
  const client = new Client(address);
  await client.connect();
  const { rows } = await client.query<{ server_version: string }>('show server_version');
  await client.end();
  return rows[0]?.server_version ?? 'unknown';
}
