// The way back for a forgotten password, over HTTP.

import { z } from 'zod';
import { someone } from '#platform/http/caller.ts';
import { defineRoute } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { askForPasswordLink } from '../commands/mail-password-link.ts';
import { createPasswordLink } from '../commands/create-password-link.ts';
import { setPasswordByLink } from '../commands/set-password-by-link.ts';
import type { PeopleContext } from '../context.ts';
import {
  createdPasswordLinkShape,
  newPasswordLinkShape,
  passwordByLinkShape,
  passwordLinkRequestShape,
  passwordLinkShape,
  passwordSetShape,
} from '../contract.ts';
import { showPasswordLink } from '../queries/show-password-link.ts';
import { signInHeaders } from './signed-in.ts';

const tag = 'people';
const linkParams = z.object({ linkToken: z.string().min(1).max(200) });

export function passwordLinkRoutes(context: PeopleContext): readonly Route[] {
  return [
    defineRoute({
      method: 'POST',
      path: '/api/v1/password-links',
      permission: 'public',
      summary: 'Ask for a link to a new password by mail; the answer is the same for every address',
      tag,
      body: passwordLinkRequestShape,
      response: z.void(),
      status: 202,
      limit: { calls: 5, perSeconds: 60 },
      async handle({ body: { email } }) {
        await askForPasswordLink(context, email);
        return { body: undefined };
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/people/:personId/password-links',
      permission: 'people.people.manage',
      summary: 'Make a one-time link to a new password, valid for a day; the older one ends',
      tag,
      params: z.object({ personId: z.uuid() }),
      body: newPasswordLinkShape,
      response: createdPasswordLinkShape,
      status: 201,
      async handle({ params: { personId }, body, actor }) {
        return { body: await createPasswordLink(context, someone(actor), { personId, ...body }) };
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/api/v1/password-links/:linkToken',
      permission: 'public',
      summary: 'Whose password a link sets',
      tag,
      params: linkParams,
      response: passwordLinkShape,
      limit: { calls: 30, perSeconds: 60 },
      async handle({ params }) {
        return { body: await showPasswordLink(context, params.linkToken) };
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/password-links/:linkToken',
      permission: 'public',
      summary: 'Set a new password by link: ends all sessions, and signs in',
      tag,
      params: linkParams,
      body: passwordByLinkShape,
      response: passwordSetShape,
      limit: { calls: 10, perSeconds: 60 },
      async handle({ params: { linkToken }, body: { password } }) {
        const login = await setPasswordByLink(context, { linkToken, password });
        const headers = await signInHeaders(context, login);
        return { body: { signedIn: 'set-cookie' in headers }, headers };
      },
    }),
  ];
}
