// What is internal cannot reach the portal: every value of every column that Parley keeps is looked for on every address of
// the portal, as nobody, as a visitor and as every role, below Parley and at a host name of its own. Only what is public here
// by name may be found; a new column fails until somebody says that it is.

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  publicBoardShape,
  publicChangeShape,
  publicCommentShape,
  publicIdeaShape,
  publicProgrammeShape,
} from '#features/ideas/contract/public.ts';
import type { Idea } from '#features/ideas/contract/ideas.ts';
import { everyValue, markEmptyFields } from '#test/support/every-value.ts';
import type { Value } from '#test/support/every-value.ts';
import type { TestPerson } from '#test/support/house.ts';
import { openPortal } from '#test/support/portal.ts';
import type { TestPortal } from '#test/support/portal.ts';
import { publishProgramme, runProgramme } from '#test/support/portal-programmes.ts';
import { PIXEL } from '#test/support/pixel.ts';
import { rewrite } from './domain/addresses.ts';
import { sites } from './site/mount.ts';

let parley: TestPortal;
let shown: Idea;
/** Ideas that nobody outside may see, by what keeps them in. */
const hidden = new Map<string, Idea>();
/** A part of one of these; open and public itself. */
let merged: Idea;
let visitorCookie: string;
let noRole: TestPerson;
let publishedId: string;
/** Tables of ideas and the portal in which nothing is watched. */
let unwatched: string[];
/** What nobody may find. */
let inside: Value[];

beforeAll(async () => {
  parley = await openPortal();
  await parley.set();
  const { hub, expert, member } = parley.roles;
  const call = parley.call;
  const said = 'Sekretord: does the ferry to Hestra have lifeboats for dogs? Nobody answers.';
  const origin = await parley.hearQuestion(said);
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
  await call(hub, 'POST', `${at}/comments`, { text: 'We asked the crews.' }, 201);
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
  merged = await parley.makeIdea(expert, 'Dogs on deck');
  await call(hub, 'POST', `/api/v1/ideas/${merged.card.id}/merge`, { into: gone.card.id });
  const picture = (idea: Idea, description: string) =>
    call(
      hub,
      'POST',
      `/api/v1/ideas/${idea.card.id}/pictures?description=${description}`,
      PIXEL,
      201,
    );
  await picture(shown, 'A dog in a vest');
  for (const idea of hidden.values()) await picture(idea, 'Sekretpicture of a dog');
  const owed = z
    .object({ items: z.array(z.looseObject({ id: z.string() })).min(1) })
    .parse(await call(hub, 'GET', `/api/v1/loop/owed?ideaId=${shown.card.id}`));
  const because = 'Sekretbecause of a telephone call';
  await call(hub, 'POST', `/api/v1/loop/owed/${owed.items[0]?.id}/decline`, { because });
  await runProgramme(parley, shown.card.id);
  publishedId = await publishProgramme(parley);
  noRole = await parley.addPerson({ name: 'Nils No Role', grants: [] });
  await parley.deliver();
  const { db } = parley.database;
  unwatched = await markEmptyFields(db, { tables: OURS, except: new Set(PUBLIC_WHEN_FILLED) });
  inside = await secrets();
});
afterAll(() => parley?.close());

/** Tables whose every column of words is filled here. */
const OURS = '^(idea|programme|portal_(entries|sessions))';

/** Left as they are where they are empty: filled, they would be public. */
const PUBLIC_WHEN_FILLED = [
  'idea_boards.description',
  'idea_outcomes.public_text',
  'idea_statuses.name',
  'ideas.author_shown_as',
  'ideas.text',
  'idea_comments.shown_as',
  'idea_comments.text',
  'programme_participants.shown_as',
];

/** Nothing of these is kept by ideas in words; no sign-in is done here. */
const NEEDS_NO_ROW = new Set(['idea_unsubscriptions']);

/** Everything that anybody may read of what is set up above. */
const PUBLIC_WORDS = [
  'Heron Ferries',
  'Lifeboats for dogs',
  'A public text about dogs.',
  'We look into it.',
  'We asked the crews.',
  'Tell us what would make the crossing better.',
  '#7a2e7c',
  '#d59ad8',
  'Dogs on deck',
  'A dog in a vest',
  'Dogs on board',
  'To learn what dogs need.',
  'Dogs travel on the upper deck.',
];

/** Words of contracts (`planned`, `person`), languages and moments tell nothing by themselves. */
const tellsNothing = ({ value }: Value): boolean =>
  value.length < 6 || /^[a-z._-]+$/i.test(value) || /^\d{4}-\d\d-\d\dT/.test(value);

async function secrets(): Promise<Value[]> {
  const { db } = parley.database;
  const all = await everyValue(db);
  // What was answered and said openly, with the ids by which feeds name it.
  const { rows } = await sql<{ id: string; text: string }>`
    select id, public_text as text from idea_outcomes where idea_id = ${shown.card.id} and public_text is not null
    union all
    select id, text from idea_comments where idea_id = ${shown.card.id} and standing = 'open'
    union all
    select id, description from idea_pictures where idea_id = ${shown.card.id}`.execute(db);
  const open = new Set([
    publishedId,
    ...PUBLIC_WORDS,
    ...rows.flatMap(({ id, text }) => [id, text]),
  ]);
  return all.filter((each) => !open.has(each.value) && !tellsNothing(each));
}

/** Every address of the portal with every idea in it, and the lists asked for what they must not show. */
function addresses(): { method: 'GET' | 'POST'; path: string }[] {
  const ideas = [shown, merged, ...hidden.values()].map(({ card }) => card.number);
  const walked = sites.flatMap(({ method, examples }) =>
    examples.flatMap((example) =>
      example.includes('ideas/1')
        ? ideas.map((number) => ({ method, path: example.replace('ideas/1', `ideas/${number}`) }))
        : [{ method, path: example }],
    ),
  );
  const asked = [
    '?board=sekretboard',
    '?tag=Sekrettag',
    '?q=sekretidea+public+held+board',
    '?rank=new',
    '?rank=owed',
    '?status=new&rank=top',
    '?lang=sv&said=voted',
  ];
  const q = 'q=lifeboats+sekretidea+not+public+of+a+colleague';
  return [
    ...walked,
    ...['', 'ideas.atom', 'widget.json'].flatMap((path) =>
      asked.map((query) => ({ method: 'GET' as const, path: path + query })),
    ),
    { method: 'GET', path: `widget.json?${q}` },
    { method: 'GET', path: `similar.json?${q}` },
    { method: 'GET', path: `programmes/${publishedId}` },
  ];
}

const NOBODY = 'nobody';
const VISITOR = 'a visitor';
const ROLES = ['administrator', 'hub', 'expert', 'member'] as const;

describe('no field of the inside', () => {
  test('goes unwatched: every table of ideas and of the portal holds something here', () => {
    expect(unwatched.filter((table) => !NEEDS_NO_ROW.has(table))).toEqual([]);
  });

  test.each([NOBODY, VISITOR, 'a person without a role', ...ROLES])(
    'is found anywhere on the portal by %s',
    async (who) => {
      await walk(who);
    },
  );

  test('is found at a host name of its own, where nothing of Parley itself can be reached', async () => {
    const host = 'ideas.heron.example';
    await parley.set({ hostName: host });
    await walk(NOBODY, { base: '/', host });
    for (const role of ['hub', 'member'] as const) {
      const { cookie } = parley.roles[role];
      for (const path of ['/api/v1/ideas', '/api/v1/people', '/docs', '/unsubscribe/x']) {
        const asked = rewrite(path, host, host);
        const { status } = await parley.open(asked, { cookie, headers: { host } });
        expect(status, path).toBe(404);
      }
    }
    await parley.set();
  });

  async function walk(who: string, { base = '/p/', host = '' } = {}): Promise<void> {
    const role = ROLES.find((each) => each === who);
    const person = role ? parley.roles[role] : who === 'a person without a role' ? noRole : null;
    const cookie = who === VISITOR ? visitorCookie : (person?.cookie ?? '');
    // Who is signed in is told so.
    const mine = new Set([person?.name, who === VISITOR ? 'Vanja' : undefined]);
    const all = inside.filter(({ value }) => !mine.has(value));
    expect(all.length).toBeGreaterThan(200);
    for (const { method, path } of addresses()) {
      // Leaving changes what the next addresses show; asking for a page does not.
      if (who === VISITOR && path === 'leave') continue;
      const form = {
        board: shown.card.board.slug,
        title: 'lifeboats',
        text: `public idea of ${who}`,
      };
      const asking = {
        ...(cookie && { cookie }),
        ...(method === 'POST' && { form }),
        ...(host && { headers: { host } }),
      };
      const { text, headers } = await parley.open(rewrite(base + path, host, host || null), asking);
      const answer = `${JSON.stringify(headers)}\n${text}`;
      // What was asked for or sent is said back; that tells nothing.
      const asked = `${path} ${method === 'POST' ? form.text : ''}`;
      const found = all.filter(({ value }) => answer.includes(value) && !asked.includes(value));
      expect(found, `${method} ${path}`).toEqual([]);
    }
  }

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
      'pictures',
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
    expect(fieldsOf(publicProgrammeShape)).toEqual([
      'id',
      'name',
      'purpose',
      'startsOn',
      'endsOn',
      'joinedCount',
      'result',
      'publishedAt',
      'credits',
      'ideas',
    ]);
  });

  test('is looked for in vain only: what is public is found', async () => {
    const { text } = await parley.open(`/p/ideas/${shown.card.number}`);
    for (const said of ['Lifeboats for dogs', 'A public text about dogs.', 'We look into it.'])
      expect(text).toContain(said);
    const programme = (await parley.open(`/p/programmes/${publishedId}`)).text;
    for (const said of ['Dogs on board', 'Dogs travel on the upper deck.'])
      expect(programme).toContain(said);
  });
});

test('a part of a hidden idea tells nothing of it, not even how many want it', async () => {
  const { text } = await parley.open(`/p/ideas/${merged.card.number}`);
  expect(text).toContain('Dogs on deck');
  expect(text).toContain('1 vote. Vote for');
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
