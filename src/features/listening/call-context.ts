// What a connector is handed with every call, whichever of its ports is called. Pure types.

import type { Clock } from '#platform/clock.ts';
import type { GuardedConnect } from '#platform/fetch/guarded-connect.ts';
import type { GuardedFetch } from '#platform/fetch/guarded-fetch.ts';
import type { Logger } from '#platform/log.ts';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export type SourceContext<Settings> = {
  settings: Settings;
  fetch: GuardedFetch;
  /** For everything that is not HTTP: WebSocket, IMAP, SMTP. */
  connect: GuardedConnect;
  clock: Clock;
  log: Logger;
  signal: AbortSignal;
  /** Where the network can call this source (see `receive`); null when Parley has no public address. */
  callbackUrl: string | null;
  /** Stores settings that the network changed at once, sealed: a renewed token whose predecessor is spent. */
  keepSettings?(settings: JsonObject): Promise<void>;
};
