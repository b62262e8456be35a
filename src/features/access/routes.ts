// Access over HTTP. Signing in and out itself is the mount of the sign-in library.

import { z } from 'zod';
import { personOnly, someone } from '#platform/http/caller.ts';
import { cutPage, decodeCursor, pageOf, pageQuery } from '#platform/http/paging.ts';
import { defineRoute } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { changePassword } from './commands/change-password.ts';
import { createToken } from './commands/create-token.ts';
import { revokeToken } from './commands/revoke-token.ts';
import { signOutEverywhere } from './commands/sign-out-everywhere.ts';
import { requirePermission, unitsHeld } from './context.ts';
import type { AccessContext } from './context.ts';
import {
  auditEntryShape,
  auditFilterShape,
  createdTokenShape,
  newTokenShape,
  passwordChangeShape,
  permissionShape,
  signInWaysShape,
  tokenShape,
} from './contract.ts';
import { listPermissions } from './queries/list-permissions.ts';
import type { Door } from './sign-in/door.ts';
import { listAuditEntries } from './store/audit-entries.ts';
import { hasSecondFactor } from './store/logins.ts';
import { listTokens } from './store/tokens.ts';

const tag = 'access';

export function accessRoutes(context: AccessContext, door: Door): readonly Route[] {
  const { db } = context.platform;
  return [
    defineRoute({
      method: 'GET',
      path: '/api/v1/tokens',
      permission: 'access.tokens.manage',
      summary: 'API tokens, newest first, also those revoked or run out',
      tag,
      query: z.object(pageQuery),
      response: pageOf(tokenShape),
      async handle({ query, actor }) {
        const { limit } = query;
        const permission = 'access.tokens.manage';
        const units = await unitsHeld(context, db, { actor: someone(actor), permission });
        const after = decodeCursor(query.after, z.object({ id: z.uuid() }));
        const tokens = await listTokens(db, {
          afterId: after?.id ?? null,
          limit: limit + 1,
          units,
        });
        return { body: cutPage(tokens, limit, ({ id }) => ({ id })) };
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/tokens',
      permission: 'access.tokens.manage',
      summary: 'Make an API token; its secret is answered this once',
      tag,
      body: newTokenShape,
      response: createdTokenShape,
      status: 201,
      async handle({ body, actor }) {
        return { body: await createToken(context, someone(actor), body) };
      },
    }),
    defineRoute({
      method: 'DELETE',
      path: '/api/v1/tokens/:tokenId',
      permission: 'access.tokens.manage',
      summary: 'Revoke an API token at once',
      tag,
      params: z.object({ tokenId: z.uuid() }),
      response: z.void(),
      async handle({ params, actor }) {
        await revokeToken(context, someone(actor), params.tokenId);
        return { body: undefined };
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/api/v1/permissions',
      permission: 'signed-in',
      summary: 'Every permission, what it means and which roles hold it',
      tag,
      response: z.object({ items: z.array(permissionShape) }),
      async handle() {
        return { body: { items: listPermissions(context.permissions) } };
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/api/v1/audit',
      permission: 'access.audit.read',
      summary: 'What people and tokens changed, newest first',
      tag,
      query: auditFilterShape.extend(pageQuery),
      response: pageOf(auditEntryShape),
      async handle({ query, actor }) {
        const { limit, after, ...filter } = query;
        const question = { actor: someone(actor), permission: 'access.audit.read', unitId: null };
        await requirePermission(context, db, question);
        const entries = await listAuditEntries(db, {
          ...filter,
          after: decodeCursor(after, z.object({ occurredAt: z.iso.datetime(), id: z.uuid() })),
          limit: limit + 1,
        });
        return { body: cutPage(entries, limit, ({ occurredAt, id }) => ({ occurredAt, id })) };
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/session/sign-out-everywhere',
      permission: 'signed-in',
      summary: 'End all sessions of the signed-in person, this one too',
      tag,
      response: z.void(),
      async handle({ actor }) {
        await signOutEverywhere(context, personOnly(actor));
        return { body: undefined };
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/api/v1/session/sign-in-ways',
      permission: 'signed-in',
      summary: 'How oneself signs in, beside the password',
      tag,
      response: signInWaysShape,
      async handle({ actor }) {
        return { body: { secondFactor: await hasSecondFactor(db, personOnly(actor).personId) } };
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/session/password',
      permission: 'signed-in',
      summary: 'Change one’s own password; ends all other sessions',
      tag,
      body: passwordChangeShape,
      response: z.void(),
      limit: { calls: 5, perSeconds: 60 },
      async handle({ body, actor, headers }) {
        const { cookie } = headers;
        const cookies = await door.cookies();
        const sessionToken = cookies.tokenIn(typeof cookie === 'string' ? cookie : undefined);
        const person = personOnly(actor);
        await changePassword(context, person, { ...body, sessionToken: sessionToken ?? '' });
        return { body: undefined };
      },
    }),
  ];
}
