// Ideas: made from what people said, found under other words, voted for once each, merged and taken apart without loss.

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openIdeas } from '#test/support/ideas.ts';
import type { TestIdeas } from '#test/support/ideas.ts';
import type { Caller } from '#test/support/house.ts';
import { publicIdeaShape } from './contract/public.ts';
import { ideaListShape, ideaShape, originLinkShape, similarShape } from './contract/ideas.ts';
import type { Idea } from './contract/ideas.ts';

let parley: TestIdeas;
let hub: Caller;
let expert: Caller;
let member: Caller;

beforeAll(async () => {
  parley = await openIdeas();
  ({ hub, expert, member } = parley.roles);
});

afterAll(() => parley.close());

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

function call(caller: Caller, method: Method, path: string, body?: object, status?: number) {
  return parley.call(caller, method, `/api/v1${path}`, body, status);
}

async function change(caller: Caller, path: string, body: object, status?: number): Promise<Idea> {
  return ideaShape.parse(await call(caller, 'POST', path, body, status));
}

async function list(query: string) {
  return ideaListShape.parse(await call(member, 'GET', `/ideas?${query}`));
}

const vote = (caller: Caller, { card }: Idea) => call(caller, 'PUT', `/ideas/${card.id}/vote`);
const countsOf = async ({ card }: Idea) => {
  const { card: now, followersCount, wordings } = await parley.idea(card.id);
  return { votes: now.votesCount, followers: followersCount, wordings: wordings.length };
};

describe('from what people said', () => {
  test('one click makes an idea of a conversation: who asked is its author, with their own words', async () => {
    const said = 'Why is there no ferry at night? I always miss the last one home.';
    const conversationId = await parley.hearQuestion(said);
    const origin = { kind: 'conversation', id: conversationId };
    const body = { boardId: parley.boardId, title: 'A ferry at night', origin };
    await call(member, 'POST', '/ideas', body, 403);
    const { card, wordings } = await parley.makeIdea(expert, body.title, { origin });
    expect(card).toMatchObject({ votesCount: 1, owedCount: 1, author: { kind: 'contact' } });
    expect(wordings).toMatchObject([{ text: said, source: 'conversation', conversationId }]);
    const linked = z
      .object({ items: z.array(originLinkShape) })
      .parse(await call(member, 'GET', `/ideas/of-conversation/${conversationId}`));
    expect(linked.items).toMatchObject([{ conversationId, idea: { id: card.id } }]);
  });

  test('another who asks for the same is added with their own wording, once', async () => {
    const idea = await parley.makeIdea(hub, 'Bicycles on the morning ferry');
    const conversationId = await parley.hearQuestion(
      'Could I take my bike along on the ferry at seven, please?',
    );
    const origin = { kind: 'conversation', id: conversationId };
    for (const _again of [1, 2]) {
      await change(expert, `/ideas/${idea.card.id}/askers`, { origin });
    }
    expect(await countsOf(idea)).toEqual({ votes: 2, followers: 2, wordings: 1 });
  });

  test('a mention and a comment make ideas too', async () => {
    await parley.say({ text: 'The ferry needs a quiet room', author: 'bo', authorId: 'bo' });
    const { items } = z
      .object({ items: z.array(z.looseObject({ id: z.string() })) })
      .parse(await call(hub, 'GET', '/mentions?limit=1'));
    const mention = { kind: 'mention', id: items[0]?.id ?? '' };
    const first = await parley.makeIdea(expert, 'A quiet room', { origin: mention });
    expect(first.wordings).toMatchObject([{ source: 'mention', by: { name: 'bo' } }]);
    const text = 'And sockets at every table';
    const comment = z
      .looseObject({ id: z.string() })
      .parse(await call(member, 'POST', `/ideas/${first.card.id}/comments`, { text }, 201));
    const origin = { kind: 'comment', id: comment.id };
    const second = await parley.makeIdea(expert, 'Sockets at tables', { origin });
    expect(second.card.author).toMatchObject({ kind: 'person', name: 'Mia Member' });
  });
});

describe('finding', () => {
  test('an idea is found under words that somebody else used for it, and not when they are gone', async () => {
    const idea = await parley.makeIdea(hub, 'Timetable as a calendar file');
    const asked = 'subscribe to departures in my phone';
    const similar = async (q: string) => {
      const path = `/ideas/similar?q=${encodeURIComponent(q)}`;
      return similarShape.parse(await call(member, 'GET', path)).items;
    };
    const added = await change(expert, `/ideas/${idea.card.id}/wordings`, { text: asked });
    const [best] = await similar('Can I subscribe to the departures on a phone?');
    expect(best).toMatchObject({ idea: { id: idea.card.id }, wording: asked });
    const found = z
      .object({ items: z.array(z.looseObject({ id: z.string() })) })
      .parse(await call(member, 'GET', '/ideas/search?q=departures%20phone'));
    expect(found.items[0]?.id).toBe(idea.card.id);
    const path = `/ideas/${idea.card.id}/wordings/${added.wordings[0]?.id}`;
    await call(expert, 'DELETE', path, undefined, 204);
    expect((await similar(asked)).map(({ wording }) => wording)).not.toContain(asked);
  });

  test('each ranking tells its formula, and pages without gaps', async () => {
    for (const rank of ['trending', 'top', 'new', 'owed']) {
      const all = await list(`rank=${rank}&limit=200`);
      expect(all.ranking.formula).not.toBe('');
      const seen: string[] = [];
      let after = '';
      for (;;) {
        const page = await list(`rank=${rank}&limit=2${after}`);
        seen.push(...page.items.map(({ id }) => id));
        if (page.next === null) break;
        after = `&after=${encodeURIComponent(page.next)}`;
      }
      expect(seen).toEqual(all.items.map(({ id }) => id));
    }
  });

  test('an idea that others came to lately trends above one that only its author wants', async () => {
    const alone = await parley.makeIdea(hub, 'Softer chairs');
    const wanted = await parley.makeIdea(hub, 'Warmer cabins');
    await vote(member, wanted);
    await vote(expert, wanted);
    const ids = (await list('rank=trending&limit=200')).items.map(({ id }) => id);
    expect(ids.indexOf(wanted.card.id)).toBeLessThan(ids.indexOf(alone.card.id));
    const before = await parley.idea(wanted.card.id);
    for (const name of ['trends', 'shares']) await parley.runJob(`ideas.refresh-${name}`);
    const after = await parley.idea(wanted.card.id);
    expect(after.trendScore).toBeCloseTo(before.trendScore, 2);
    expect(after.couldChooseCount).toBeGreaterThanOrEqual(3);
  });
});

describe('votes', () => {
  test('a person has one vote, however many ask for it at once', async () => {
    const idea = await parley.makeIdea(hub, 'Later opening of the ticket office');
    await Promise.all([1, 2, 3, 4].flatMap(() => [vote(member, idea), vote(expert, idea)]));
    expect(await countsOf(idea)).toMatchObject({ votes: 3 });
    await call(member, 'DELETE', `/ideas/${idea.card.id}/vote`);
    expect(await countsOf(idea)).toMatchObject({ votes: 2, followers: 2 });
  });

  test('a vote for somebody says who cast it and where the wish comes from', async () => {
    const idea = await parley.makeIdea(hub, 'Dogs in the saloon');
    const who = { kind: 'contact', id: await parley.visitor('dora@dogs.example') };
    const body = { who, source: 'call', note: 'She rang on Monday' };
    await change(expert, `/ideas/${idea.card.id}/votes`, body);
    await change(expert, `/ideas/${idea.card.id}/votes`, body);
    const votes = z
      .object({ items: z.array(z.looseObject({})) })
      .parse(await call(member, 'GET', `/ideas/${idea.card.id}/votes`));
    expect(votes.items[0]).toMatchObject({ onBehalfBy: 'Egon Expert', ...body, who });
    expect(votes.items).toHaveLength(2);
  });
});

describe('merging', () => {
  test('merge, merge of merged and undoing them keep votes, followers and wordings exactly', async () => {
    const [a, b, c] = [
      await parley.makeIdea(hub, 'Hot food on board'),
      await parley.makeIdea(expert, 'A warm meal at sea'),
      await parley.makeIdea(hub, 'A kitchen on the ferry'),
    ];
    for (const idea of [a, b]) await vote(member, idea);
    await change(expert, `/ideas/${a.card.id}/wordings`, { text: 'something to eat' });
    const before = [await countsOf(a), await countsOf(b), await countsOf(c)];
    await change(hub, `/ideas/${a.card.id}/merge`, { into: b.card.id });
    // Hub, expert and member: who voted for both counts once.
    expect(await countsOf(b)).toEqual({ votes: 3, followers: 3, wordings: 1 });
    await change(hub, `/ideas/${b.card.id}/merge`, { into: c.card.id });
    expect(await countsOf(c)).toEqual({ votes: 3, followers: 3, wordings: 1 });
    await call(hub, 'POST', `/ideas/${c.card.id}/merge`, { into: a.card.id }, 409);
    await call(hub, 'POST', `/ideas/${a.card.id}/merge`, { into: c.card.id }, 409);
    await vote(expert, a);
    expect((await parley.idea(a.card.id)).card.mergedInto).toBe(c.card.id);
    const listed = (await list('limit=200')).items.map(({ id }) => id);
    expect(listed).not.toContain(a.card.id);
    await change(hub, `/ideas/${b.card.id}/unmerge`, {});
    await change(hub, `/ideas/${a.card.id}/unmerge`, {});
    expect([await countsOf(a), await countsOf(b), await countsOf(c)]).toEqual(before);
    await call(hub, 'POST', `/ideas/${a.card.id}/unmerge`, {}, 409);
  });

  test('votes, merges and status changes that come at once leave every count as the rows have it', async () => {
    const made = [];
    for (const title of ['One more deck', 'A second deck', 'More room', 'Wider stairs']) {
      made.push(await parley.makeIdea(hub, title));
    }
    const ids = made.map(({ card }) => card.id);
    const people = [hub, expert, member];
    const acts: Promise<unknown>[] = [];
    for (let turn = 0; turn < 24; turn += 1) {
      const idea = made[turn % 4];
      const caller = people[turn % 3] ?? hub;
      if (!idea) continue;
      const path = `/api/v1/ideas/${idea.card.id}`;
      const into = ids[(turn + 1) % 4];
      if (turn % 6 === 4) acts.push(parley.request(hub, 'POST', `${path}/merge`, { into }));
      else if (turn % 6 === 5) acts.push(parley.request(hub, 'POST', `${path}/unmerge`, {}));
      else if (turn % 6 === 3) {
        const status = { statusId: parley.statusOf.planned, publicText: `We plan it, ${turn}` };
        acts.push(parley.request(hub, 'POST', `${path}/status`, status));
      } else acts.push(parley.request(caller, turn % 2 ? 'DELETE' : 'PUT', `${path}/vote`));
    }
    await Promise.all(acts);
    const { rows } = await sql<{ kept: number; counted: number; owed: number; due: number }>`
      select s.votes_count as kept, s.owed_count as owed,
        (select count(distinct v.who)::int from idea_votes v join ideas m on m.id = v.idea_id
         where m.canonical_id = i.id and v.withdrawn_at is null) as counted,
        case when i.answer_outcome_id is null then
          (select count(distinct f.who)::int from idea_follows f join ideas m on m.id = f.idea_id
           where m.canonical_id = i.id and f.ended_at is null)
        else (select count(*)::int from idea_owed o where o.outcome_id = i.answer_outcome_id
              and o.state in ('owed', 'drafted', 'sending', 'failed')) end as due
      from ideas i join idea_standings s on s.idea_id = i.id
      where i.id = any(${ids}::uuid[]) and i.canonical_id = i.id`.execute(parley.platform.db);
    expect(rows.map(({ kept, owed }) => ({ kept, owed }))).toEqual(
      rows.map(({ counted, due }) => ({ kept: counted, owed: due })),
    );
    const { rows: twice } = await sql`
      select outcome_id, who from idea_owed group by 1, 2 having count(*) > 1`.execute(
      parley.platform.db,
    );
    expect(twice).toEqual([]);
  });
});

describe('in public', () => {
  test('an idea is shown field by field, and nothing internal is among the fields', async () => {
    const boards = await call(hub, 'GET', '/idea-boards');
    const board = z.object({ items: z.array(z.looseObject({ id: z.string() })) }).parse(boards);
    const shown = { ...board.items[0], isPublic: true };
    await call(hub, 'PUT', `/idea-boards/${parley.boardId}`, shown);
    const secret = 'SECRET';
    const conversationId = await parley.hearQuestion(`A ferry for the islands? ${secret}`);
    const origin = { kind: 'conversation', id: conversationId };
    const idea = await parley.makeIdea(hub, 'A boat to the outer islands', {
      text: 'In summer, twice a day.',
      isPublic: true,
      origin,
    });
    const path = `/ideas/${idea.card.id}`;
    const tag = z
      .looseObject({ id: z.string() })
      .parse(await call(hub, 'POST', '/idea-tags', { name: `${secret} tag` }, 201));
    await call(hub, 'PATCH', path, { tagIds: [tag.id] });
    await call(expert, 'POST', `${path}/notes`, { text: secret }, 201);
    const status = { statusId: parley.statusOf.planned, internalText: secret };
    await change(hub, `${path}/status`, { ...status, publicText: 'We are looking for a boat.' });
    const who = { kind: 'contact' as const, id: await parley.visitor('vera@visit.example') };
    const held = { who, number: idea.card.number, text: `${secret} held`, shownAs: 'Vera' };
    const system = { kind: 'system', name: 'portal' } as const;
    await parley.ideas.comment(system, { ...held, isHeld: true });
    await parley.ideas.comment(system, { ...held, text: 'Yes please', isHeld: false });

    const open = await parley.ideas.publicIdea(idea.card.number);
    expect(Object.keys(open ?? {}).toSorted()).toEqual(
      Object.keys(publicIdeaShape.shape).toSorted(),
    );
    expect(open).toEqual({
      number: idea.card.number,
      title: 'A boat to the outer islands',
      text: 'In summer, twice a day.',
      lang: 'en',
      board: { slug: 'ideas', name: 'Ideas' },
      status: { kind: 'planned', name: null },
      author: null,
      tags: [],
      pictures: [],
      votesCount: 1,
      commentsCount: 1,
      answer: { text: 'We are looking for a boat.', at: expect.any(String) },
      createdAt: expect.any(String),
      changedAt: expect.any(String),
      mergedInto: null,
    });
    const everything = [
      open,
      await parley.ideas.publicBoards(),
      await parley.ideas.publicIdeas({ rank: 'new', limit: 30 }),
      await parley.ideas.publicSearch({ q: 'outer islands', limit: 5 }),
      await parley.ideas.publicSimilar({ q: 'a boat to the islands', limit: 5 }),
      await parley.ideas.publicComments(idea.card.number, { limit: 30 }),
      await parley.ideas.publicChanges({ limit: 30 }),
    ];
    const words = JSON.stringify(everything);
    expect(words).not.toMatch(/SECRET|anna|vera@|Hedda/);
    expect(words).toContain('Yes please');
    for (const patch of [{ isPublic: false }, { isPublic: true, standing: 'hidden' }]) {
      await call(hub, 'PATCH', path, patch);
      expect(await parley.ideas.publicIdea(idea.card.number)).toBeNull();
      expect(await parley.ideas.publicComments(idea.card.number, { limit: 9 })).toMatchObject({
        items: [],
      });
      await expect(
        parley.ideas.vote(system, { who, number: idea.card.number, wants: true }),
      ).rejects.toMatchObject({ kind: 'not-found' });
    }
  });

  test('what is handed in waits for a look, then stands open with its author’s vote', async () => {
    const who = { kind: 'contact' as const, id: await parley.visitor('walt@visit.example') };
    const system = { kind: 'system', name: 'portal' } as const;
    expect(await parley.ideas.isTrusted(who)).toBe(false);
    const number = await parley.ideas.submit(system, {
      board: 'ideas',
      title: 'Windows that open',
      text: '',
      shownAs: 'Walt',
      who,
      isHeld: true,
    });
    expect(await parley.ideas.publicIdea(number)).toBeNull();
    const [held] = (await list('standing=held')).items;
    expect(held).toMatchObject({ number, votesCount: 1 });
    await call(hub, 'PATCH', `/ideas/${held?.id}`, { standing: 'open' });
    expect(await parley.ideas.publicIdea(number)).toMatchObject({ author: 'Walt' });
    expect(await parley.ideas.isTrusted(who)).toBe(true);
    const acts = await parley.ideas.ownActs(who, [number]);
    expect(acts.get(number)).toEqual({ voted: true, follows: true });
  });
});
