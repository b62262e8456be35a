// Identities on networks, and proposals that two of them are one person, over HTTP.

import { z } from 'zod';
import { pageOf, pageQuery } from '#platform/http/paging.ts';
import { someone } from '#platform/http/caller.ts';
import { defineRoute } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { decideOnProposal, describeIdentity } from '../commands/keep-contact.ts';
import type { Contacts } from '../context.ts';
import {
  identityShape,
  profileInput,
  proposalDecision,
  proposalShape,
  timelineEntryShape,
} from '../contract.ts';
import { showIdentity } from '../queries/show-identity.ts';
import { readTimeline } from '../queries/timeline.ts';
import { readProposals, viewIdentity } from '../queries/view-contact.ts';
import { searchIdentities } from '../store/contacts.ts';

const tag = 'Contacts';
const identityView = z.object({ identity: identityShape, proposals: z.array(proposalShape) });
const found = 50;

export function identityRoutes(contacts: Contacts): Route[] {
  const { db } = contacts.platform;
  const base = '/api/v1/identities';
  const params = z.object({ identityId: z.uuid() });
  return [
    defineRoute({
      method: 'GET',
      path: base,
      permission: 'contacts.read',
      summary: 'Identities whose name or handle begins so, linked or not',
      tag,
      query: z.object({ q: z.string().trim().min(1).max(100) }),
      response: z.object({ items: z.array(identityShape) }),
      handle: async ({ query }) => {
        const rows = await searchIdentities(db, { beginning: query.q, limit: found });
        return { body: { items: rows.map(showIdentity) } };
      },
    }),
    defineRoute({
      method: 'GET',
      path: `${base}/:identityId`,
      permission: 'contacts.read',
      summary: 'One identity, and who it may be too',
      tag,
      params,
      response: identityView,
      handle: async (call) => ({ body: await viewIdentity(contacts, call.params.identityId) }),
    }),
    defineRoute({
      method: 'GET',
      path: `${base}/:identityId/timeline`,
      permission: 'contacts.read',
      summary: 'All this identity said, the newest heard first',
      tag,
      params,
      query: z.object(pageQuery),
      response: pageOf(timelineEntryShape),
      handle: async ({ params: of, query }) => ({ body: await readTimeline(contacts, of, query) }),
    }),
    defineRoute({
      method: 'PUT',
      path: `${base}/:identityId/profile`,
      permission: 'contacts.write',
      summary: 'What they say of themselves there; whoever says the same is proposed as one',
      tag,
      params,
      body: profileInput,
      response: identityView,
      handle: async (call) => {
        const { identityId } = call.params;
        await describeIdentity(contacts, { identityId, bio: call.body.bio });
        return { body: await viewIdentity(contacts, identityId) };
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/api/v1/contact-proposals',
      permission: 'contacts.read',
      summary: 'Who may be one person, the surest first, for a person to decide',
      tag,
      query: z.object({ limit: pageQuery.limit }),
      response: z.object({ items: z.array(proposalShape) }),
      handle: async ({ query }) => {
        return { body: { items: await readProposals(contacts, query.limit) } };
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/contact-proposals/:proposalId/decision',
      permission: 'contacts.write',
      summary: 'They are one person, or not',
      tag,
      params: z.object({ proposalId: z.uuid() }),
      body: proposalDecision,
      response: z.void(),
      handle: async (call) => {
        const decision = { ...call.params, ...call.body };
        await decideOnProposal(contacts, someone(call.actor), decision);
        return { body: undefined };
      },
    }),
  ];
}
