// People outside over all their networks: proposals, links made and ended, what is known, a copy, and erasing with proof.

import { hash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openConversations } from '#test/support/conversations.ts';
import type { TestConversations } from '#test/support/conversations.ts';
import { contactExportShape, contactShape, erasureShape, proposalShape } from './contract.ts';
import type { Contact, Identity, Proposal } from './contract.ts';

let parley: TestConversations;

beforeAll(async () => {
  parley = await openConversations();
});

afterAll(async () => {
  await parley.close();
});

const identities = z.object({
  items: z.array(z.looseObject({ id: z.string(), handle: z.string() })),
});

/** Somebody asks; who they are on the network. */
async function meet(handle: string, more: object = {}): Promise<Identity['id']> {
  await parley.say({
    text: `When does the ferry leave, asks ${handle}?`,
    author: handle,
    authorId: handle,
    ...more,
  });
  const { items } = identities.parse(await call('GET', `/api/v1/identities?q=${handle}`));
  const id = items.find((identity) => identity.handle === handle)?.id;
  if (id === undefined) throw new Error(`${handle} was not met`);
  return id;
}

function call(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: object,
  status = 200,
): Promise<unknown> {
  return parley.call(parley.roles.hub, method, path, body, status);
}

async function addContact(name: string, identityIds: readonly string[]): Promise<Contact> {
  return contactShape.parse(await call('POST', '/api/v1/contacts', { name, identityIds }, 201));
}

async function describeAs(identityId: string, bio: string): Promise<Proposal[]> {
  const view = await call('PUT', `/api/v1/identities/${identityId}/profile`, { bio });
  return z.object({ proposals: z.array(proposalShape) }).parse(view).proposals;
}

describe('who is who', () => {
  test('two who name the same address are proposed as one, and a person decides', async () => {
    const frida = await meet('frida');
    const other = await meet('frida.at.sea');
    expect(await describeAs(frida, 'Sailor. Write to Frida@Example.org')).toEqual([]);
    const [proposal, ...more] = await describeAs(
      other,
      'mail: frida@example.org, https://frida.example',
    );
    expect(more).toMatchObject([{ basis: 'same-domain', value: 'example.org', confidence: 0.3 }]);
    expect(proposal).toMatchObject({
      basis: 'same-address',
      value: 'frida@example.org',
      confidence: 0.9,
      state: 'open',
    });
    const decision = `/api/v1/contact-proposals/${proposal?.id}/decision`;
    await parley.call(parley.roles.member, 'POST', decision, { accept: true }, 403);
    await call('POST', decision, { accept: true }, 204);
    await call('POST', decision, { accept: true }, 409);
    // What else spoke for it is decided with it.
    expect(await describeAs(frida, 'Sailor.')).toEqual([]);
    const { identity } = z
      .object({ identity: z.looseObject({ contactId: z.string() }) })
      .parse(await call('GET', `/api/v1/identities/${other}`));
    const contact = contactShape.parse(await call('GET', `/api/v1/contacts/${identity.contactId}`));
    expect(contact.identities.map(({ handle }) => handle).toSorted()).toEqual([
      'frida',
      'frida.at.sea',
    ]);
    expect(contact.links).toMatchObject([
      {
        basis: 'same-address',
        because: 'Both have frida@example.org',
        by: 'Hedda Hub',
        until: null,
      },
      { basis: 'same-address', until: null },
    ]);
  });

  test('an address that many share says nothing, and neither does the domain of a provider', async () => {
    const met = [];
    for (const handle of ['g1', 'g2', 'g3', 'g4', 'g5']) met.push(await meet(handle));
    let proposed: Proposal[] = [];
    for (const id of met) proposed = await describeAs(id, 'info@club.example, me@gmail.com');
    expect(proposed).toEqual([]);
  });

  test('what somebody says of themselves no longer speaks for nobody', async () => {
    const [one, two] = [await meet('nils'), await meet('nils2')];
    await describeAs(one, 'https://nils.example/me');
    await describeAs(one, 'Nothing to see here');
    expect(await describeAs(two, 'https://nils.example/me')).toEqual([]);
  });

  test('two who belong to different contacts stay apart', async () => {
    const [one, two] = [await meet('hugo'), await meet('hugo2')];
    const [first, second] = [
      await addContact('Hugo', [one]),
      await addContact('Another Hugo', [two]),
    ];
    await describeAs(one, 'https://hugo.se/me');
    const [proposal] = await describeAs(two, 'www.hugo.se/me/');
    expect(proposal).toMatchObject({ basis: 'same-link', value: 'hugo.se/me' });
    await call('POST', `/api/v1/contact-proposals/${proposal?.id}/decision`, { accept: true }, 409);
    await call('POST', `/api/v1/contacts/${first.id}/links`, { identityId: two }, 409);
    expect((await contactNow(second.id)).identities).toHaveLength(1);
  });

  test('a link is ended without loss: the contact keeps what is known, the identity what it said', async () => {
    const [one, two] = [await meet('ines'), await meet('ines.old')];
    const contact = await addContact('Ines', [one, two]);
    await call('POST', `/api/v1/contacts/${contact.id}/facts`, {
      kind: 'niggle',
      key: 'seat',
      value: 'by the window',
    });
    const link = contact.links.find(({ identity }) => identity.id === two);
    const after = contactShape.parse(
      await call('DELETE', `/api/v1/contacts/${contact.id}/links/${link?.id}`),
    );
    expect(after.identities.map(({ handle }) => handle)).toEqual(['ines']);
    expect(after.facts).toMatchObject([{ key: 'seat', value: 'by the window' }]);
    expect(after.links.find(({ id }) => id === link?.id)).toMatchObject({
      until: expect.any(String),
      endedBy: 'Hedda Hub',
    });
    await call('DELETE', `/api/v1/contacts/${contact.id}/links/${link?.id}`, undefined, 404);
    expect(await timeline(`identities/${two}`)).toHaveLength(1);
    const again = await call('POST', `/api/v1/contacts/${contact.id}/links`, {
      identityId: two,
      confidence: 0.6,
      because: 'She said so',
    });
    expect(contactShape.parse(again).links).toHaveLength(3);
  });
});

async function contactNow(id: string): Promise<Contact> {
  return contactShape.parse(await call('GET', `/api/v1/contacts/${id}`));
}

async function timeline(of: string, limit = 50): Promise<{ kind: string; text: string }[]> {
  const entries = [];
  let after = '';
  for (;;) {
    const page = z
      .object({
        items: z.array(z.looseObject({ kind: z.string(), text: z.string() })),
        next: z.string().nullable(),
      })
      .parse(await call('GET', `/api/v1/${of}/timeline?limit=${limit}${after}`));
    entries.push(...page.items);
    if (page.next === null) return entries;
    after = `&after=${encodeURIComponent(page.next)}`;
  }
}

describe('what is known', () => {
  test('the timeline holds what they said anywhere and what was recorded, page by page without gaps', async () => {
    const id = await meet('jan');
    await parley.say({
      text: 'The ferry is closed? Who knows more?',
      author: 'jan',
      authorId: 'jan',
    });
    const contact = await addContact('Jan', [id]);
    const path = `/api/v1/contacts/${contact.id}`;
    const { member, expert } = parley.roles;
    await call('POST', `${path}/facts`, {
      kind: 'wish',
      key: 'ferry',
      value: 'a night ferry',
      from: '2026-01-01T00:00:00Z',
    });
    await call('POST', `${path}/relationships`, { personId: expert.id, kind: 'sold them a boat' });
    const ended = { key: 'car', value: 'a van', until: '2020-01-01T00:00:00Z' };
    await call('POST', `${path}/facts`, ended, 400);
    await call('POST', `${path}/facts`, { key: 'car', value: 'a van', postId: contact.id }, 404);
    await call('POST', `${path}/relationships`, { personId: contact.id }, 404);
    await call('POST', `${path}/consents`, {
      purpose: 'newsletter',
      state: 'given',
      source: 'by mail',
    });
    const all = await timeline(`contacts/${contact.id}`);
    expect(all.map(({ kind }) => kind)).toEqual([
      'consent',
      'relationship',
      'fact',
      'link',
      'post',
      'post',
    ]);
    expect(await timeline(`contacts/${contact.id}`, 2)).toEqual(all);
    await parley.call(member, 'GET', path, undefined, 403);
    expect(await parley.contacts.peopleKnowing(parley.platform.db, contact.id)).toEqual([
      { personId: expert.id, kind: 'sold them a boat' },
    ]);
    const [fact] = (await contactNow(contact.id)).facts;
    const over = contactShape.parse(await call('DELETE', `${path}/facts/${fact?.id}`));
    expect(over.facts).toMatchObject([{ value: 'a night ferry', until: expect.any(String) }]);
  });

  test('contacts are found by the beginning of a name or a handle', async () => {
    const contact = await addContact('Klara Berg', [await meet('kb_1')]);
    for (const q of ['klara', 'KB_', 'kb_1']) {
      const { items } = z
        .object({ items: z.array(z.looseObject({ id: z.string() })) })
        .parse(await call('GET', `/api/v1/contacts?q=${q}`));
      expect(items.map(({ id }) => id)).toEqual([contact.id]);
    }
  });
});

describe('erasing', () => {
  test('takes everything away everywhere and leaves a proof; a late copy stays away, and who writes again is new', async () => {
    const said = {
      nativeId: 'lost-1',
      text: 'Where is the ferry to Ven, asks Ludmila?',
      author: 'ludmila',
      authorId: 'ludmila',
    };
    await parley.say(said);
    const { items } = identities.parse(await call('GET', '/api/v1/identities?q=ludmila'));
    const identityId = items[0]?.id ?? '';
    const contact = await addContact('Ludmila', [identityId]);
    const path = `/api/v1/contacts/${contact.id}`;
    await call('POST', `${path}/facts`, { key: 'city', value: 'Landskrona' });
    const asked = await parley.platform.db
      .selectFrom('conversation_posts')
      .select('conversation_id as id')
      .where('native_id', '=', said.nativeId)
      .executeTakeFirstOrThrow();
    const conversation = `/api/v1/conversations/${asked.id}`;
    await call('POST', `${conversation}/notes`, { text: 'Ludmila is in Landskrona' }, 201);
    await call('POST', `${conversation}/take`, {});
    await call('POST', `${conversation}/release`, { because: 'Ludmila is my aunt' });
    await parley.call(parley.roles.expert, 'GET', `${path}/export`, undefined, 403);
    const copy = contactExportShape.parse(await call('GET', `${path}/export`));
    expect(copy.parts).toMatchObject({
      posts: [{ text: said.text }],
      conversations: [{ role: 'asker', posts: 1, notes: [{ text: 'Ludmila is in Landskrona' }] }],
    });
    expect(copy.contact.facts).toMatchObject([{ value: 'Landskrona' }]);

    const elsewhere = await parley.addPerson({
      name: 'Nora North',
      grants: [{ role: 'hub', unitId: parley.units.salesNorth }],
    });
    const reason = { reason: 'no' };
    await parley.call(elsewhere, 'POST', `${path}/erase`, reason, 403);
    await parley.call(elsewhere, 'GET', `${path}/export`, undefined, 403);
    await call('POST', `${path}/erase`, {}, 400);
    const erasure = erasureShape.parse(
      await call('POST', `${path}/erase`, { reason: 'asked by letter' }),
    );
    expect(erasure.counts).toMatchObject({
      posts: 1,
      contacts: 1,
      identities: 1,
      contact_facts: 1,
      identity_links: 1,
      conversation_notes: 1,
      conversation_events: 1,
    });
    expect(erasure.proof).toMatch(/^[0-9a-f]{64}$/);
    expect(erasure.proof).not.toBe(hash('sha256', ''));
    await call('GET', path, undefined, 404);
    await parley.hear({ posts: [] });
    parley.network.say({ posts: [said] });
    const fresh = await meet('ludmila');
    expect(fresh).not.toBe(identityId);

    const { db } = parley.platform;
    for (const table of [
      'posts',
      'identities',
      'contacts',
      'contact_facts',
      'identity_links',
      'events',
      'audit_entries',
      'mentions',
      'conversation_notes',
      'conversation_events',
    ]) {
      const { rows } = await sql`select * from ${sql.table(table)}`.execute(db);
      const kept = rows.filter((row) => {
        const text = JSON.stringify(row);
        return (
          /Landskrona|to Ven/.test(text) || (/udmila/.test(text) && !text.includes('When does'))
        );
      });
      const others = kept.filter((row) => !JSON.stringify(row).includes(fresh));
      expect({ table, others }).toEqual({ table, others: [] });
    }
    const { items: proofs } = z
      .object({ items: z.array(erasureShape) })
      .parse(await call('GET', '/api/v1/contact-erasures'));
    expect(proofs).toEqual([erasure]);
  });
});
