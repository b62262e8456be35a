// Makes and drops whole databases on the server of a test run.

import { Client } from 'pg';
import type { DatabaseAddress } from '#platform/db/database-address.ts';

export async function createEmptyDatabase(server: DatabaseAddress, name: string): Promise<void> {
  await onServer(server, `create database "${name}" template template0 encoding 'UTF8'`);
}

export async function cloneDatabase(
  server: DatabaseAddress,
  names: { template: string; copy: string },
): Promise<void> {
  const how = `create database "${names.copy}" template "${names.template}" strategy file_copy`;
  await onServer(server, how);
}

export async function dropDatabase(server: DatabaseAddress, name: string): Promise<void> {
  await onServer(server, `drop database if exists "${name}" with (force)`);
}

async function onServer(server: DatabaseAddress, statement: string): Promise<void> {
  const client = new Client({ ...server, database: 'postgres' });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
