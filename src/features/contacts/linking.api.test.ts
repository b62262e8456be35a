// Identities are linked and taken apart in any order, by several hands at once, and by a process that dies between any two
// steps: nothing is lost, and what was can be put back.

import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { AppError } from '#platform/errors.ts';
import { openConversations } from '#test/support/conversations.ts';
import type { TestConversations } from '#test/support/conversations.ts';
import { Crash, crashing } from '#test/support/crashing.ts';
import { createContact, linkIdentity, unlinkIdentity } from './commands/keep-contact.ts';
import type { Contacts } from './context.ts';
import { contactShape } from './contract.ts';

let parley: TestConversations;
let identityIds: string[] = [];

beforeAll(async () => {
  parley = await openConversations();
  for (const handle of ['ada', 'ada2', 'ada3']) {
    await parley.say({ text: `A ferry, says ${handle}?`, author: handle, authorId: handle });
  }
  const found = await parley.call(parley.roles.hub, 'GET', '/api/v1/identities?q=ada');
  const { items } = z.object({ items: z.array(z.object({ id: z.string() })) }).parse(found);
  identityIds = items.map(({ id }) => id);
});

afterAll(async () => {
  await parley.close();
});

const step = fc.record({
  what: fc.constantFrom('link', 'link', 'unlink'),
  contact: fc.nat({ max: 1 }),
  identity: fc.nat({ max: 2 }),
  dieAfter: fc.option(fc.nat({ max: 8 })),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;
type Link = { id: string; identity: string; contact: string; since: string; ended: boolean };

async function linksOf(contactIds: readonly string[]): Promise<Link[]> {
  const { rows } = await sql<Link>`
    select id, identity_id as identity, contact_id as contact, from_at::text as since, until_at is not null as ended
    from identity_links where contact_id = any(${contactIds}::uuid[]) order by id
  `.execute(parley.platform.db);
  return rows;
}

test('no link is ever lost, an identity has one contact at a time, and the first state can be put back', async () => {
  const { plugin, dieAfter } = crashing();
  const { people, listening, roles, platform } = parley;
  const { actor } = roles.hub;
  const contacts: Contacts = {
    platform: { ...platform, db: platform.db.withPlugin(plugin) },
    people,
    listening,
    parts: [],
  };
  async function perform({ what, contact, identity }: Step, contactIds: readonly string[]) {
    const [contactId, identityId] = [contactIds[contact] ?? '', identityIds[identity] ?? ''];
    const link = { contactId, identityId, confidence: 1, because: '' };
    if (what === 'link') return linkIdentity(contacts, actor, link);
    const links = await linksOf([contactId]);
    const standing = links.find((one) => one.identity === identityId && !one.ended);
    return standing && unlinkIdentity(contacts, actor, { contactId, linkId: standing.id });
  }
  async function endOf(attempt: () => Promise<void>): Promise<'died' | 'done'> {
    try {
      await attempt();
    } catch (error) {
      if (error instanceof Crash) return 'died';
      if (!(error instanceof AppError)) throw error;
    }
    return 'done';
  }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 20 }), async (steps) => {
      const one = await createContact(contacts, actor, {
        kind: 'person',
        name: 'Ada',
        identityIds,
      });
      const other = await createContact(contacts, actor, {
        kind: 'person',
        name: 'Another',
        identityIds: [],
      });
      const ids = [one, other];
      let known = await linksOf(ids);
      for (const each of steps) {
        dieAfter(each.dieAfter);
        const ended = await endOf(async () => perform(each, ids));
        dieAfter(null);
        const links = await linksOf(ids);
        if (ended === 'died') expect(links).toEqual(known);
        // Once made, a link stays what it was, but that it may be over.
        for (const before of known) {
          const now = links.find(({ id }) => id === before.id);
          expect(now).toEqual({ ...before, ended: before.ended || now?.ended });
        }
        const standing = links.filter((link) => !link.ended).map((link) => link.identity);
        expect(new Set(standing).size).toBe(standing.length);
        known = links;
      }
      for (const identity of [0, 1, 2]) {
        await perform({ what: 'unlink', contact: 1, identity, dieAfter: null }, ids);
        await perform({ what: 'link', contact: 0, identity, dieAfter: null }, ids);
      }
      const back = contactShape.parse(
        await parley.call(roles.hub, 'GET', `/api/v1/contacts/${one}`),
      );
      expect(back.identities.map(({ id }) => id).toSorted()).toEqual(identityIds.toSorted());
      for (const identity of [0, 1, 2]) {
        await perform({ what: 'unlink', contact: 0, identity, dieAfter: null }, ids);
      }
    }),
    { numRuns: 15 },
  );
});

test('two who link one identity at once to different contacts: one of them is told', async () => {
  const { roles } = parley;
  const [identityId] = identityIds;
  const contacts = await Promise.all(
    ['First', 'Second'].map(async (name) => {
      const added = await parley.call(roles.hub, 'POST', '/api/v1/contacts', { name }, 201);
      return contactShape.parse(added).id;
    }),
  );
  const answers = await Promise.all(
    contacts.map((id) =>
      parley.request(roles.hub, 'POST', `/api/v1/contacts/${id}/links`, { identityId }),
    ),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
});
