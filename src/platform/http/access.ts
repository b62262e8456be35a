// What the server needs to know about callers, without knowing how they sign in: who they are, and
// whether they hold a permission. The access feature gives both.

import type { IncomingHttpHeaders } from 'node:http';
import type { Actor } from '../actor.ts';

export type Credentials = {
  headers: Readonly<IncomingHttpHeaders>;
  /** Address of the caller, behind trusted proxies the one they name. */
  address: string;
};

/** Null when nobody is signed in or the token is unknown; throws only when it can't tell. */
export type Authenticate = (credentials: Credentials) => Promise<Actor | null>;

export type Decision = { allowed: true } | { allowed: false; reason: string };

/** A look-up in the permission table; the scope of one row is the command's own matter. */
export type Authorise = (actor: Actor, permission: string) => Decision;
