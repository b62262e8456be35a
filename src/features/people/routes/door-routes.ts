// The routes with which one comes in: the first run, invitations, the session.

import { z } from 'zod';
import { personOnly, someone } from '#platform/http/caller.ts';
import { cutPage, decodeCursor, pageOf, pageQuery } from '#platform/http/paging.ts';
import { defineRoute } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { acceptInvitation } from '../commands/accept-invitation.ts';
import { createInvitation } from '../commands/create-invitation.ts';
import { revokeInvitation } from '../commands/revoke-invitation.ts';
import { setUpOrganisation } from '../commands/set-up-organisation.ts';
import type { PeopleContext } from '../context.ts';
import {
  acceptanceShape,
  createdInvitationShape,
  invitationByLinkShape,
  invitationShape,
  newInvitationShape,
  sessionShape,
  setupShape,
} from '../contract.ts';
import { shapeInvitation, showInvitationByLink } from '../queries/show-invitations.ts';
import { showSession } from '../queries/show-session.ts';
import { listInvitations } from '../store/invitations.ts';
import { cookieHeader, signInHeaders } from './signed-in.ts';

const tag = 'people';
const linkParams = z.object({ linkToken: z.string().min(1).max(200) });

/** Each try costs the work of hashing a password. */
const doorLimit = { calls: 10, perSeconds: 60 };

export function doorRoutes(context: PeopleContext): readonly Route[] {
  return [...firstRunRoutes(context), ...sessionRoutes(context), ...invitationRoutes(context)];
}

function firstRunRoutes(context: PeopleContext): readonly Route[] {
  const { access, platform } = context;
  return [
    defineRoute({
      method: 'GET',
      path: '/api/v1/setup',
      permission: 'public',
      summary: 'Whether this Parley still waits for its first run',
      tag,
      response: z.object({
        needed: z.boolean(),
        sendsMail: z
          .boolean()
          .describe('Whether a link to a new password can be asked for by mail'),
      }),
      async handle() {
        const needed = !(await access.isSetUp(platform.db));
        return { body: { needed, sendsMail: context.mail.isSet } };
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/setup',
      permission: 'public',
      summary: 'The first run: make organisation, hub and first administrator, and sign in',
      tag,
      body: setupShape,
      response: z.void(),
      limit: doorLimit,
      async handle({ body }) {
        await setUpOrganisation(context, body);
        return { body: undefined, headers: await signInHeaders(context, body.person) };
      },
    }),
  ];
}

function sessionRoutes(context: PeopleContext): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/api/v1/session',
      permission: 'signed-in',
      summary: 'Who is signed in, and what they may do',
      tag,
      response: sessionShape,
      async handle({ actor, headers }) {
        const cookie = typeof headers.cookie === 'string' ? headers.cookie : '';
        const [body, setCookie] = await Promise.all([
          showSession(context, personOnly(actor)),
          context.access.lengthenSession(cookie),
        ]);
        return { body, headers: cookieHeader(setCookie) };
      },
    }),
  ];
}

function invitationRoutes(context: PeopleContext): readonly Route[] {
  const { access, platform } = context;
  const { db, clock } = platform;
  return [
    defineRoute({
      method: 'GET',
      path: '/api/v1/invitations',
      permission: 'people.invitations.manage',
      summary: 'Invitations, newest first',
      tag,
      query: z.object(pageQuery),
      response: pageOf(invitationShape),
      async handle({ query: { limit, after }, actor }) {
        const permission = 'people.invitations.manage';
        const units = await access.unitsHeld(db, { actor: someone(actor), permission });
        const cursor = decodeCursor(after, z.object({ id: z.uuid() }));
        const rows = await listInvitations(db, {
          afterId: cursor?.id ?? null,
          limit: limit + 1,
          units,
        });
        const { items, next } = cutPage(rows, limit, ({ id }) => ({ id }));
        const now = clock.now();
        return { body: { items: items.map((row) => shapeInvitation(row, now)), next } };
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/invitations',
      permission: 'people.invitations.manage',
      summary: 'Invite somebody; the link is answered this once',
      tag,
      body: newInvitationShape,
      response: createdInvitationShape,
      status: 201,
      async handle({ body, actor }) {
        const { invitation, ...link } = await createInvitation(context, someone(actor), body);
        return { body: { invitation: shapeInvitation(invitation, clock.now()), ...link } };
      },
    }),
    defineRoute({
      method: 'DELETE',
      path: '/api/v1/invitations/:invitationId',
      permission: 'people.invitations.manage',
      summary: 'Take an invitation back',
      tag,
      params: z.object({ invitationId: z.uuid() }),
      response: z.void(),
      async handle({ params, actor }) {
        await revokeInvitation(context, someone(actor), params.invitationId);
        return { body: undefined };
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/api/v1/invitations/by-link/:linkToken',
      permission: 'public',
      summary: 'What an invitation link invites to',
      tag,
      params: linkParams,
      response: invitationByLinkShape,
      limit: { calls: 30, perSeconds: 60 },
      async handle({ params }) {
        return { body: await showInvitationByLink(context, params.linkToken) };
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/invitations/by-link/:linkToken/accept',
      permission: 'public',
      summary: 'Accept an invitation: become a person here, and sign in',
      tag,
      params: linkParams,
      body: acceptanceShape,
      response: z.void(),
      limit: doorLimit,
      async handle({ params, body }) {
        await acceptInvitation(context, { linkToken: params.linkToken, acceptance: body });
        return { body: undefined, headers: await signInHeaders(context, body) };
      },
    }),
  ];
}
