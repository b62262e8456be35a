// Where a database is and how to get in: what every part that opens connections of its own is given.

import type { ClientConfig } from 'pg';
import { Client } from 'pg';

export type DatabaseAddress = {
  /** A name, a number, or the folder of a unix socket. */
  host: string;
  port: number;
  user: string;
  database: string;
  password?: string;
  ssl?: ClientConfig['ssl'];
};

/** @param url `postgres://user:password@host:5432/database?sslmode=require` */
export function addressFromUrl(url: string): DatabaseAddress {
  // pg knows all the forms of such an address; an unconnected client tells what it made of it.
  const { host, port, user, database, password, ssl } = new Client({ connectionString: url });
  return {
    host,
    port,
    user: user ?? 'postgres',
    database: database ?? 'parley',
    ...(password ? { password } : {}),
    ...(ssl ? { ssl } : {}),
  };
}
