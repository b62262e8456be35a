// People, and oneself, over HTTP.

import { z } from 'zod';
import { grantShape } from '#features/access/contract.ts';
import { personOnly, someone } from '#platform/http/caller.ts';
import { decodeCursor, pageOf, pageQuery } from '#platform/http/paging.ts';
import { defineRoute } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { changeOwnProfile, changePerson } from '../commands/change-person.ts';
import { changePicture, removePicture } from '../commands/change-picture.ts';
import { deactivatePerson, reactivatePerson } from '../commands/deactivate-person.ts';
import { setPersonGrants } from '../commands/set-person-grants.ts';
import type { PeopleContext } from '../context.ts';
import {
  peopleFilterShape,
  personChangeShape,
  personShape,
  PICTURE_BYTES_MAX,
  profileChangeShape,
} from '../contract.ts';
import { showPeople, showPerson } from '../queries/show-people.ts';

const tag = 'people';
const personParams = z.object({ personId: z.uuid() });

export function personRoutes(context: PeopleContext): readonly Route[] {
  return [...peopleRoutes(context), ...ownRoutes(context)];
}

function peopleRoutes(context: PeopleContext): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/api/v1/people',
      permission: 'people.directory.read',
      summary: 'People by name',
      tag,
      query: peopleFilterShape.extend(pageQuery),
      response: pageOf(personShape),
      async handle({ query: { after, ...filter } }) {
        const cursor = decodeCursor(after, z.object({ name: z.string(), id: z.uuid() }));
        return { body: await showPeople(context, { ...filter, after: cursor }) };
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/api/v1/people/:personId',
      permission: 'people.directory.read',
      summary: 'One person',
      tag,
      params: personParams,
      response: personShape,
      async handle({ params: { personId } }) {
        return { body: await showPerson(context, personId) };
      },
    }),
    defineRoute({
      method: 'PATCH',
      path: '/api/v1/people/:personId',
      permission: 'people.people.manage',
      summary: 'Change a person’s profile or unit',
      tag,
      params: personParams,
      body: personChangeShape,
      response: personShape,
      async handle({ params: { personId }, body, actor }) {
        await changePerson(context, someone(actor), { personId, change: body });
        return { body: await showPerson(context, personId) };
      },
    }),
    defineRoute({
      method: 'PUT',
      path: '/api/v1/people/:personId/grants',
      permission: 'people.grants.manage',
      summary: 'Give a person exactly these roles',
      tag,
      params: personParams,
      body: z.object({ grants: z.array(grantShape).max(50) }),
      response: personShape,
      async handle({ params: { personId }, body: { grants }, actor }) {
        await setPersonGrants(context, someone(actor), { personId, grants });
        return { body: await showPerson(context, personId) };
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/people/:personId/deactivate',
      permission: 'people.people.manage',
      summary: 'Sign a person out everywhere and let them in no more',
      tag,
      params: personParams,
      response: personShape,
      async handle({ params: { personId }, actor }) {
        await deactivatePerson(context, someone(actor), personId);
        return { body: await showPerson(context, personId) };
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/people/:personId/reactivate',
      permission: 'people.people.manage',
      summary: 'Let a deactivated person in again',
      tag,
      params: personParams,
      response: personShape,
      async handle({ params: { personId }, actor }) {
        await reactivatePerson(context, someone(actor), personId);
        return { body: await showPerson(context, personId) };
      },
    }),
  ];
}

function ownRoutes(context: PeopleContext): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/api/v1/me',
      permission: 'signed-in',
      summary: 'One’s own profile',
      tag,
      response: personShape,
      async handle({ actor }) {
        return { body: await showPerson(context, personOnly(actor).personId) };
      },
    }),
    defineRoute({
      method: 'PATCH',
      path: '/api/v1/me',
      permission: 'signed-in',
      summary: 'Change one’s own profile',
      tag,
      body: profileChangeShape,
      response: personShape,
      async handle({ body, actor }) {
        const person = personOnly(actor);
        await changeOwnProfile(context, person, body);
        return { body: await showPerson(context, person.personId) };
      },
    }),
    defineRoute({
      method: 'PUT',
      path: '/api/v1/me/picture',
      permission: 'signed-in',
      summary: 'Set one’s own picture: PNG, JPEG or WebP of at most 512 kB',
      tag,
      bodyMediaTypes: ['image/png', 'image/jpeg', 'image/webp'],
      bodyBytesMax: PICTURE_BYTES_MAX,
      body: z.instanceof(Uint8Array),
      response: personShape,
      async handle({ body, actor }) {
        const person = personOnly(actor);
        await changePicture(context, person, body);
        return { body: await showPerson(context, person.personId) };
      },
    }),
    defineRoute({
      method: 'DELETE',
      path: '/api/v1/me/picture',
      permission: 'signed-in',
      summary: 'Remove one’s own picture',
      tag,
      response: z.void(),
      async handle({ actor }) {
        await removePicture(context, personOnly(actor));
        return { body: undefined };
      },
    }),
  ];
}
