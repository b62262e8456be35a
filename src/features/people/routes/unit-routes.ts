// The organisation and its units over HTTP.

import { z } from 'zod';
import { someone } from '#platform/http/caller.ts';
import { defineRoute } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { changeOrganisation } from '../commands/change-organisation.ts';
import { changeUnit } from '../commands/change-unit.ts';
import { createUnit } from '../commands/create-unit.ts';
import { removeUnit } from '../commands/remove-unit.ts';
import { getOrganisation } from '../context.ts';
import type { PeopleContext } from '../context.ts';
import {
  newUnitShape,
  organisationChangeShape,
  organisationShape,
  unitChangeShape,
  unitRemovalShape,
  unitShape,
} from '../contract.ts';
import { listUnits } from '../store/units.ts';

const tag = 'people';
const unitParams = z.object({ unitId: z.uuid() });

export function unitRoutes(context: PeopleContext): readonly Route[] {
  const { db } = context.platform;
  return [
    defineRoute({
      method: 'GET',
      path: '/api/v1/organisation',
      permission: 'people.directory.read',
      summary: 'The organisation',
      tag,
      response: organisationShape,
      async handle() {
        return { body: await getOrganisation(db) };
      },
    }),
    defineRoute({
      method: 'PATCH',
      path: '/api/v1/organisation',
      permission: 'people.organisation.manage',
      summary: 'Change name, language or contact of the organisation',
      tag,
      body: organisationChangeShape,
      response: organisationShape,
      async handle({ body, actor }) {
        return { body: await changeOrganisation(context, someone(actor), body) };
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/api/v1/units',
      permission: 'people.directory.read',
      summary: 'All units by name; `parentId` makes a tree of them',
      tag,
      response: z.object({ items: z.array(unitShape) }),
      async handle() {
        return { body: { items: await listUnits(db) } };
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/units',
      permission: 'people.units.manage',
      summary: 'Add a unit',
      tag,
      body: newUnitShape,
      response: unitShape,
      status: 201,
      async handle({ body, actor }) {
        return { body: await createUnit(context, someone(actor), body) };
      },
    }),
    defineRoute({
      method: 'PATCH',
      path: '/api/v1/units/:unitId',
      permission: 'people.units.manage',
      summary: 'Rename a unit or move it in the tree',
      tag,
      params: unitParams,
      body: unitChangeShape,
      response: z.void(),
      async handle({ params: { unitId }, body, actor }) {
        await changeUnit(context, someone(actor), { unitId, change: body });
        return { body: undefined };
      },
    }),
    defineRoute({
      method: 'DELETE',
      path: '/api/v1/units/:unitId',
      permission: 'people.units.manage',
      summary: 'Remove a unit; one that is not empty needs another that takes over',
      tag,
      params: unitParams,
      query: unitRemovalShape,
      response: z.void(),
      async handle({ params: { unitId }, query, actor }) {
        const moveTo = query.moveTo ?? null;
        await removeUnit(context, someone(actor), { unitId, moveTo });
        return { body: undefined };
      },
    }),
  ];
}
