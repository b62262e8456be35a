// A handler of web-standard requests, for what is not JSON in and JSON out: the sign-in library and
// the live stream. It passes the same checks of origin, caller, permission and rate as a route.

import type { Actor } from '../actor.ts';
import type { Method, RoutePermission } from './route.ts';

export type Caller = { actor: Actor | null; address: string; requestId: string };

export type Mount = {
  methods: readonly Method[];
  /** `/api/v1/live`, or `/api/auth/*` for everything below. */
  path: string;
  permission: RoutePermission;
  summary: string;
  tag: string;
  bodyBytesMax?: number;
  /** `request.signal` aborts when the caller goes away or the server closes. */
  handle(request: Request, caller: Caller): Promise<Response>;
};
