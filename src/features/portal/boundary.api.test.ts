// What is internal cannot reach the portal: every field that members can read of an idea is taken from what their API really
// answers, and looked for on every address of the portal, as nobody, as a visitor and as members. Only fields that are
// allowed here by name may be found; a new one fails until somebody allows it.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  publicBoardShape,
  publicChangeShape,
  publicCommentShape,
  publicIdeaShape,
} from '#features/ideas/contract/public.ts';
import type { Idea } from '#features/ideas/contract/ideas.ts';
import type { TestPerson } from '#test/support/house.ts';
import { openPortal } from '#test/support/portal.ts';
import type { TestPortal } from '#test/support/portal.ts';
import { sites } from './site/mount.ts';

let parley: TestPortal;
let shown: Idea;
/** Ideas that nobody outside may see, by what keeps them in. */
const hidden = new Map<string, Idea>();
let visitorCookie: string;
let noRole: TestPerson;
let origin: string;

beforeAll(async () => {
  parley = await openPortal();
  await parley.set();
  const { hub, expert, member } = parley.roles;
  const call = parley.call;
  const said = 'Sekretord: does the ferry to Hestra have lifeboats for dogs? Nobody answers.';
  origin = await parley.hearQuestion(said);
  const tag = await call(
    hub,
    'POST',
    '/api/v1/idea-tags',
    { name: 'Sekrettag', isPublic: false },
    201,
  );
  const tagId = z.looseObject({ id: z.string() }).parse(tag).id;
  shown = await parley.makeIdea(expert, 'Lifeboats for dogs', {
    text: 'A public text about dogs.',
    tagIds: [tagId],
    origin: { kind: 'conversation', id: origin },
  });
  const at = `/api/v1/ideas/${shown.card.id}`;
  await call(member, 'PUT', `${at}/vote`);
  await call(expert, 'POST', `${at}/notes`, { text: 'Sekretnote: too expensive' }, 201);
  await call(expert, 'POST', `${at}/wordings`, { text: 'Sekretwording of a colleague' });
  const { cookie } = await parley.confirm(
    { act: 'comment', number: shown.card.number, text: 'Sekretcomment that is held' },
    { email: 'sekret.visitor@example.org', shownAs: 'Vanja' },
  );
  visitorCookie = cookie;
  const contactId = await parley.database.db
    .selectFrom('portal_sessions')
    .select('contact_id')
    .executeTakeFirstOrThrow();
  const behalf = {
    who: { kind: 'contact', id: contactId.contact_id },
    source: 'call',
    note: 'Sekretvote by telephone',
  };
  await call(hub, 'POST', `${at}/votes`, behalf);
  const statusId = parley.statusOf.get('considering');
  await call(hub, 'POST', `${at}/status`, {
    statusId,
    publicText: 'We look into it.',
    internalText: 'Sekretreason inside',
  });
  hidden.set('draft', await parley.makeIdea(hub, 'Sekretidea not public', { isPublic: false }));
  const held = await parley.makeIdea(hub, 'Sekretidea held');
  await call(hub, 'PATCH', `/api/v1/ideas/${held.card.id}`, { standing: 'held' });
  hidden.set('held', held);
  const gone = await parley.makeIdea(hub, 'Sekretidea taken away');
  await call(hub, 'PATCH', `/api/v1/ideas/${gone.card.id}`, { standing: 'hidden' });
  hidden.set('hidden', gone);
  const board = z
    .looseObject({ id: z.string() })
    .parse(
      await call(
        hub,
        'POST',
        '/api/v1/idea-boards',
        { name: 'Sekretboard', slug: 'sekretboard' },
        201,
      ),
    );
  hidden.set(
    'board',
    await parley.makeIdea(hub, 'Sekretidea on a board inside', { boardId: board.id }),
  );
  noRole = await parley.addPerson({ name: 'Nils No Role', grants: [] });
  await parley.deliver();
});
afterAll(() => parley?.close());

/** What of the member's view is public too, by its path in the answer. */
const ALLOWED = new Set([
  'idea.card.title',
  'idea.card.excerpt',
  'idea.card.lang',
  'idea.card.board.name',
  'idea.card.board.slug',
  'idea.card.status.kind',
  'idea.card.status.name',
  'idea.text',
  'idea.publicAnswer.text',
  'history.items.publicText',
  'history.items.id',
  'loop.items.outcomeId',
  'said.shownAs',
  'said.id',
  'said.text',
]);

type Leaf = { field: string; value: string };

function leavesOf(value: unknown, field: string): Leaf[] {
  if (typeof value === 'string') return [{ field, value }];
  if (Array.isArray(value)) return value.flatMap((each) => leavesOf(each, field));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => leavesOf(each, `${field}.${name}`));
}

/** Words of contracts (`planned`, `person`), languages and moments tell nothing by themselves. */
const tellsNothing = ({ value }: Leaf): boolean =>
  value.length < 6 || /^[a-z-]+$/.test(value) || /^\d{4}-\d\d-\d\dT/.test(value);

const commentList = z.object({ items: z.array(z.looseObject({ standing: z.string() })) });

async function secrets(): Promise<Leaf[]> {
  const { hub } = parley.roles;
  const at = `/api/v1/ideas/${shown.card.id}`;
  const views: Record<string, string> = {
    idea: at,
    votes: `${at}/votes`,
    followers: `${at}/followers`,
    notes: `${at}/notes`,
    history: `${at}/history`,
    loop: `/api/v1/loop/owed?ideaId=${shown.card.id}`,
    conversation: `/api/v1/ideas/of-conversation/${origin}`,
  };
  const leaves: Leaf[] = [];
  for (const [name, path] of Object.entries(views))
    leaves.push(...leavesOf(await parley.call(hub, 'GET', path), name));
  const comments = commentList.parse(await parley.call(hub, 'GET', `${at}/comments?limit=100`));
  for (const comment of comments.items)
    leaves.push(...leavesOf(comment, comment.standing === 'open' ? 'said' : 'held'));
  for (const { card } of hidden.values())
    leaves.push(
      { field: 'hidden.title', value: card.title },
      { field: 'hidden.id', value: card.id },
    );
  const allowed = new Set(
    leaves.filter(({ field }) => ALLOWED.has(field)).map(({ value }) => value),
  );
  const people = Object.values(parley.roles).flatMap(({ id, name, email }) => [id, name, email]);
  return [
    ...leaves.filter((leaf) => !allowed.has(leaf.value) && !tellsNothing(leaf)),
    ...people.map((value) => ({ field: 'person', value })),
    { field: 'visitor.email', value: 'sekret.visitor@example.org' },
  ];
}

/** Every address of the portal with every idea in it, and the lists asked for what they must not show. */
function addresses(): { method: 'GET' | 'POST'; path: string }[] {
  const ideas = [shown, ...hidden.values()].map(({ card }) => card.number);
  const walked = sites.flatMap(({ method, example }) =>
    example.includes('ideas/1')
      ? ideas.map((number) => ({ method, path: example.replace('ideas/1', `ideas/${number}`) }))
      : [{ method, path: example }],
  );
  const asked = [
    '?board=sekretboard',
    '?tag=Sekrettag',
    '?q=idea+public+held',
    '?rank=new',
    '?rank=owed',
  ];
  return [
    ...walked,
    ...asked.map((query) => ({ method: 'GET' as const, path: query })),
    ...asked.map((query) => ({ method: 'GET' as const, path: `ideas.atom${query}` })),
    { method: 'GET', path: 'widget.json?q=lifeboats+idea+public' },
  ];
}

describe('no field of the inside', () => {
  test.each(['nobody', 'a visitor', 'a person without a role', 'a member'])(
    'is found anywhere on the portal by %s',
    async (who) => {
      const person = who === 'a member' ? parley.roles.member : who === 'nobody' ? null : noRole;
      const cookie = who === 'a visitor' ? visitorCookie : (person?.cookie ?? '');
      const mine = new Set(person ? [person.name] : []);
      const all = (await secrets()).filter(({ value }) => !mine.has(value));
      expect(all.length).toBeGreaterThan(30);
      for (const { method, path } of addresses()) {
        // Leaving and voting change what the next addresses show; asking for a page does not.
        if (who === 'a visitor' && path === 'leave') continue;
        const form = {
          board: shown.card.board.slug,
          title: 'lifeboats',
          text: `public idea of ${who}`,
        };
        const asking = { ...(cookie && { cookie }), ...(method === 'POST' && { form }) };
        const { text, headers } = await parley.open(`/p/${path}`, asking);
        const answer = `${JSON.stringify(headers)}\n${text}`;
        // What was asked for or sent is said back; that tells nothing.
        const asked = `${path} ${method === 'POST' ? form.text : ''}`;
        const found = all.filter(({ value }) => answer.includes(value) && !asked.includes(value));
        expect(found, `${method} ${path}`).toEqual([]);
      }
    },
  );

  test('is among what ideas hand to the portal: these fields and no others', () => {
    expect(fieldsOf(publicIdeaShape)).toEqual([
      'number',
      'title',
      'text',
      'lang',
      'board.slug',
      'board.name',
      'status.kind',
      'status.name',
      'author',
      'tags',
      'votesCount',
      'commentsCount',
      'answer.text',
      'answer.at',
      'createdAt',
      'changedAt',
      'mergedInto',
    ]);
    expect(fieldsOf(publicCommentShape)).toEqual(['id', 'author', 'isOurs', 'text', 'at']);
    expect(fieldsOf(publicChangeShape)).toEqual([
      'id',
      'number',
      'title',
      'board.slug',
      'board.name',
      'status.kind',
      'status.name',
      'text',
      'lang',
      'at',
    ]);
    expect(fieldsOf(publicBoardShape)).toEqual(['slug', 'name', 'description']);
  });

  test('is looked for in vain only: what is public is found', async () => {
    const { text } = await parley.open(`/p/ideas/${shown.card.number}`);
    for (const said of ['Lifeboats for dogs', 'A public text about dogs.', 'We look into it.'])
      expect(text).toContain(said);
  });
});

test('hidden ideas answer like those that never were, to every act', async () => {
  for (const [why, { card }] of hidden) {
    const path = `/p/ideas/${card.number}`;
    expect((await parley.open(path)).status, why).toBe(404);
    expect((await parley.open(`${path}.atom`)).status, why).toBe(404);
    for (const act of ['vote', 'follow', 'comment']) {
      const form = { text: 'Hello', wants: 'yes' };
      const { status } = await parley.open(`${path}/${act}`, { form, cookie: noRole.cookie });
      expect(status, `${why}: ${act}`).toBe(404);
    }
  }
});

function fieldsOf(shape: z.ZodType, name = ''): string[] {
  if (shape instanceof z.ZodNullable) return fieldsOf(asType(shape.unwrap()), name);
  if (!(shape instanceof z.ZodObject)) return [name];
  return Object.entries(shape.shape).flatMap(([field, inner]) =>
    fieldsOf(asType(inner), name === '' ? field : `${name}.${field}`),
  );
}

function asType(inner: unknown): z.ZodType {
  if (inner instanceof z.ZodType) return inner;
  throw new Error('A shape is made of shapes');
}
