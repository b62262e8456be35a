// Contacts over HTTP: lists and search, one with all that is known, links, knowledge, a copy, and erasing.

import { z } from 'zod';
import { someone } from '#platform/http/caller.ts';
import type { Call } from '#platform/http/route.ts';
import { pageOf, pageQuery } from '#platform/http/paging.ts';
import { defineRoute } from '#platform/http/route.ts';
import type { Method, Route } from '#platform/http/route.ts';
import type { Actor } from '#platform/actor.ts';
import { eraseWithProof } from '../commands/erase-contact.ts';
import {
  changeContact,
  createContact,
  linkIdentity,
  unlinkIdentity,
} from '../commands/keep-contact.ts';
import {
  endFactOf,
  endRelationshipOf,
  recordConsent,
  recordFact,
  recordRelationship,
} from '../commands/record-knowledge.ts';
import type { Contacts } from '../context.ts';
import {
  contactExportShape,
  contactPatch,
  contactShape,
  contactSummaryShape,
  erasureInput,
  erasureShape,
  newConsent,
  newContact,
  newFact,
  newLink,
  newRelationship,
  timelineEntryShape,
} from '../contract.ts';
import { readTimeline } from '../queries/timeline.ts';
import { exportContact, readContacts, tellOfLook, viewContact } from '../queries/view-contact.ts';
import { listErasures } from '../store/erasures.ts';

const tag = 'Contacts';
const base = '/api/v1/contacts';
const one = `${base}/:contactId`;
const params = z.object({ contactId: z.uuid() });
const erasuresMax = 200;

export function contactRoutes(contacts: Contacts): Route[] {
  return [...readRoutes(contacts), ...changeRoutes(contacts), ...erasureRoutes(contacts)];
}

function readRoutes(contacts: Contacts): Route[] {
  const permission = 'contacts.read';
  return [
    defineRoute({
      method: 'GET',
      path: base,
      permission,
      summary: 'Contacts, the newest change first; or those whose name or handle begins so',
      tag,
      query: z.object({ ...pageQuery, q: z.string().trim().min(1).max(100).optional() }),
      response: pageOf(contactSummaryShape),
      handle: async ({ query }) => ({ body: await readContacts(contacts, query) }),
    }),
    defineRoute({
      method: 'GET',
      path: one,
      permission,
      summary: 'One contact with its identities, facts, relationships and consent',
      tag,
      params,
      response: contactShape,
      handle: async (call) => {
        const { contactId } = call.params;
        const body = await viewContact(contacts, contactId);
        await tellOfLook(contacts, someone(call.actor), contactId, false);
        return { body };
      },
    }),
    defineRoute({
      method: 'GET',
      path: `${one}/timeline`,
      permission,
      summary: 'All they said and all that was recorded, the newest heard first',
      tag,
      params,
      query: z.object(pageQuery),
      response: pageOf(timelineEntryShape),
      handle: async ({ params: of, query }) => ({ body: await readTimeline(contacts, of, query) }),
    }),
    defineRoute({
      method: 'POST',
      path: base,
      permission: 'contacts.write',
      summary: 'Add a contact, with identities we take for it',
      tag,
      status: 201,
      body: newContact,
      response: contactShape,
      handle: async ({ actor, body }) => {
        const id = await createContact(contacts, someone(actor), body);
        return { body: await viewContact(contacts, id) };
      },
    }),
  ];
}

/** Changes something of a contact and shows it as it is then. */
function changeRoute<Params extends z.ZodType<{ contactId: string }>, Body extends z.ZodType>(
  contacts: Contacts,
  route: {
    method: Method;
    path: string;
    summary: string;
    params: Params;
    body: Body;
    change(
      actor: Actor,
      call: Pick<Call<z.output<Params>, unknown, z.output<Body>>, 'params' | 'body'>,
    ): Promise<void>;
  },
): Route {
  return defineRoute({
    method: route.method,
    path: route.path,
    permission: 'contacts.write',
    summary: route.summary,
    tag,
    params: route.params,
    body: route.body,
    response: contactShape,
    handle: async (call) => {
      await route.change(someone(call.actor), call);
      return { body: await viewContact(contacts, call.params.contactId) };
    },
  });
}

const nothing = z.object({}).optional();

function changeRoutes(contacts: Contacts): Route[] {
  return [
    changeRoute(contacts, {
      method: 'PATCH',
      path: one,
      summary: 'Rename a contact, or say whether it is a person',
      params,
      body: contactPatch,
      change: (actor, call) => changeContact(contacts, actor, { ...call.params, ...call.body }),
    }),
    changeRoute(contacts, {
      method: 'POST',
      path: `${one}/links`,
      summary: 'Say that an identity is this contact, and how sure that is',
      params,
      body: newLink,
      change: (actor, call) => linkIdentity(contacts, actor, { ...call.params, ...call.body }),
    }),
    changeRoute(contacts, {
      method: 'DELETE',
      path: `${one}/links/:linkId`,
      summary: 'End a link; it stays in the history',
      params: params.extend({ linkId: z.uuid() }),
      body: nothing,
      change: (actor, call) => unlinkIdentity(contacts, actor, call.params),
    }),
    changeRoute(contacts, {
      method: 'POST',
      path: `${one}/facts`,
      summary: 'Record a preference, a niggle, a wish, with where they said so and since when',
      params,
      body: newFact,
      change: (actor, call) => recordFact(contacts, actor, { ...call.params, ...call.body }),
    }),
    changeRoute(contacts, {
      method: 'DELETE',
      path: `${one}/facts/:factId`,
      summary: 'A fact holds no longer',
      params: params.extend({ factId: z.uuid() }),
      body: nothing,
      change: (actor, call) => endFactOf(contacts, actor, call.params),
    }),
    changeRoute(contacts, {
      method: 'POST',
      path: `${one}/relationships`,
      summary: 'Say who of ours knows them',
      params,
      body: newRelationship,
      change: (actor, call) =>
        recordRelationship(contacts, actor, { ...call.params, ...call.body }),
    }),
    changeRoute(contacts, {
      method: 'DELETE',
      path: `${one}/relationships/:relationshipId`,
      summary: 'They know each other no longer',
      params: params.extend({ relationshipId: z.uuid() }),
      body: nothing,
      change: (actor, call) => endRelationshipOf(contacts, actor, call.params),
    }),
    changeRoute(contacts, {
      method: 'POST',
      path: `${one}/consents`,
      summary: 'Record that consent was given or withdrawn, and where',
      params,
      body: newConsent,
      change: (actor, call) => recordConsent(contacts, actor, { ...call.params, ...call.body }),
    }),
  ];
}

function erasureRoutes(contacts: Contacts): Route[] {
  const permission = 'contacts.erase';
  return [
    defineRoute({
      method: 'GET',
      path: `${one}/export`,
      permission,
      summary: 'A copy of all that is kept of a contact',
      tag,
      params,
      response: contactExportShape,
      handle: async (call) => {
        const { contactId } = call.params;
        return { body: await exportContact(contacts, someone(call.actor), contactId) };
      },
    }),
    defineRoute({
      method: 'POST',
      path: `${one}/erase`,
      permission,
      summary: 'Erase a contact with all it said and all that is known of it; the proof remains',
      tag,
      params,
      body: erasureInput,
      response: erasureShape,
      handle: async (call) => {
        const erasure = { ...call.params, ...call.body };
        return { body: await eraseWithProof(contacts, someone(call.actor), erasure) };
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/api/v1/contact-erasures',
      permission,
      summary: 'Proofs of what was erased, newest first',
      tag,
      response: z.object({ items: z.array(erasureShape) }),
      handle: async () => ({
        body: { items: await listErasures(contacts.platform.db, erasuresMax) },
      }),
    }),
  ];
}
