// A route is plain data: what it needs, what it takes, what it gives. Being data, the whole list
// can be walked: for OpenAPI, and for the test that tries every route as every role.

import type { z } from 'zod';
import type { Actor } from '../actor.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What one call may use. `actor` is the signed-in caller, or null on a public route. */
export type Call<Params, Query, Body> = {
  params: Params;
  query: Query;
  body: Body;
  actor: Actor | null;
  requestId: string;
  /** Address of the caller, for rate limits and the audit. */
  address: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
};

export type Answer<Body> = { status?: number; body: Body; headers?: Record<string, string> };

/** Who may call: anybody, anybody signed in, or holders of a permission of the table. */
export type RoutePermission = 'public' | 'signed-in' | (string & {});

export type RouteSpec<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
> = {
  method: Method;
  /** `/api/v1/topics/:topicId` */
  path: string;
  permission: RoutePermission;
  summary: string;
  tag: string;
  params?: P;
  query?: Q;
  body?: B;
  /** Media types of a body that is taken as bytes (`image/png`); without them the body is JSON. */
  bodyMediaTypes?: readonly string[];
  /** Shape of the successful answer as JSON (dates as ISO strings); `z.void()` for 204. */
  response: R;
  /** Status of the successful answer; default 200, or 204 for `z.void()`. */
  status?: number;
  /** Tighter than the general limit, per caller. */
  limit?: { calls: number; perSeconds: number };
  /** Larger or smaller than the general body limit. */
  bodyBytesMax?: number;
  handle(call: Call<z.output<P>, z.output<Q>, z.output<B>>): Promise<Answer<z.input<R>>>;
};

/** A route whose types have been checked against each other and are forgotten. */
export type Route = Omit<RouteSpec<z.ZodType, z.ZodType, z.ZodType, z.ZodType>, 'handle'> & {
  handle(call: Call<never, never, never>): Promise<Answer<unknown>>;
};

export function defineRoute<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
>(spec: RouteSpec<P, Q, B, R>): Route {
  return spec;
}
