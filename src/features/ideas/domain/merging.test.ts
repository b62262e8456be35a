// Merge, un-merge and merge of merged, with votes, follows and outcomes in between, held against what a person would count.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalOf, refuseMerge, refuseUnmerge, resolveMerges } from './merging.ts';
import type { OpenMerge } from './merging.ts';
import { oweOnce } from './owing.ts';
import type { Claim } from './owing.ts';

const ideas = ['a', 'b', 'c', 'd', 'e', 'f'];
const people = ['p', 'q', 'r', 's'];

type Act =
  | { do: 'vote'; idea: string; who: string }
  | { do: 'merge'; idea: string; into: string }
  | { do: 'unmerge'; idea: string };

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    do: fc.constant('vote' as const),
    idea: fc.constantFrom(...ideas),
    who: fc.constantFrom(...people),
  }),
  fc.record({
    do: fc.constant('merge' as const),
    idea: fc.constantFrom(...ideas),
    into: fc.constantFrom(...ideas),
  }),
  fc.record({ do: fc.constant('unmerge' as const), idea: fc.constantFrom(...ideas) }),
);

type World = { merges: OpenMerge[]; votes: Set<string> };

/** As the commands do it: a vote is put down at the idea that stands for the one voted for. */
function play(acts: readonly Act[]): World {
  const world: World = { merges: [], votes: new Set() };
  for (const each of acts) {
    if (each.do === 'vote') {
      const canonical = canonicalOf(world.merges, each.idea);
      if (!votersOf(world, canonical).has(each.who)) world.votes.add(`${canonical} ${each.who}`);
    } else if (each.do === 'merge') {
      const merge = { ideaId: each.idea, intoId: canonicalOf(world.merges, each.into) };
      if (refuseMerge(world.merges, merge) === null) world.merges.push(merge);
    } else if (refuseUnmerge(world.merges, each.idea) === null) {
      world.merges = world.merges.filter(({ ideaId }) => ideaId !== each.idea);
    }
  }
  return world;
}

function votersOf(world: World, canonical: string): Set<string> {
  const whole = new Set(ideas.filter((idea) => canonicalOf(world.merges, idea) === canonical));
  const votes = [...world.votes].map((vote) => vote.split(' '));
  return new Set(votes.flatMap(([idea = '', who = '']) => (whole.has(idea) ? [who] : [])));
}

test('no merge makes a circle, and every idea has one that stands for it', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      const { merges } = play(acts);
      const canonical = resolveMerges(merges, ideas);
      for (const id of canonical.values()) expect(canonical.get(id)).toBe(id);
    }),
    { numRuns: 1000 },
  );
});

test('undoing every merge gives each idea back exactly the votes that were put down there', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      const world = play(acts);
      const apart: World = { ...world, merges: [] };
      for (const idea of ideas) {
        const own = [...world.votes].filter((vote) => vote.startsWith(`${idea} `));
        expect(votersOf(apart, idea).size).toBe(own.length);
      }
    }),
  );
});

test('a merge that is undone at once leaves every count as it was', () => {
  fc.assert(
    fc.property(
      fc.array(act, { maxLength: 60 }),
      fc.constantFrom(...ideas),
      fc.constantFrom(...ideas),
      (acts, idea, into) => {
        const before = play(acts);
        const merge = { ideaId: idea, intoId: canonicalOf(before.merges, into) };
        fc.pre(refuseMerge(before.merges, merge) === null);
        const merged = play([...acts, { do: 'merge', idea, into }]);
        const both = new Set([...votersOf(before, idea), ...votersOf(before, merge.intoId)]);
        expect(votersOf(merged, merge.intoId)).toEqual(both);
        const after = play([...acts, { do: 'merge', idea, into }, { do: 'unmerge', idea }]);
        for (const each of ideas) expect(votersOf(after, each)).toEqual(votersOf(before, each));
      },
    ),
    { numRuns: 1000 },
  );
});

const claim: fc.Arbitrary<Claim> = fc.record({
  ideaId: fc.constantFrom(...ideas),
  kind: fc.constantFrom('person', 'contact'),
  who: fc.constantFrom(...people),
  reason: fc.constantFrom('author', 'asked', 'voted', 'commented', 'feedback', 'by-hand'),
  conversationId: fc.constantFrom(null, 'here', 'there'),
  postId: fc.constant(null),
  at: fc.date({ min: new Date(0), max: new Date(1e12), noInvalidDate: true }),
});

test('everybody with a claim is owed an outcome once, however often and wherever they asked', () => {
  fc.assert(
    fc.property(
      fc.array(claim, { maxLength: 40 }),
      fc.subarray(people),
      fc.subarray(people),
      (claims, deaf, reachable) => {
        const given = { deaf: new Set(deaf), reachable: new Set(reachable) };
        const owed = oweOnce(claims, given);
        const wanted = new Set(claims.map(({ who }) => who).filter((who) => !deaf.includes(who)));
        expect(owed.map(({ who }) => who).toSorted()).toEqual([...wanted].toSorted());
        for (const { who, channel, conversationId } of owed) {
          if (channel === 'mail') expect(reachable).toContain(who);
          expect(channel === 'conversation').toBe(conversationId !== null);
        }
      },
    ),
  );
});

test('who asked in two conversations is told in the one where they asked last', () => {
  const base = { ideaId: 'a', kind: 'contact', who: 'p', reason: 'asked', postId: null } as const;
  const owed = oweOnce(
    [
      { ...base, conversationId: 'first', at: new Date(1) },
      { ...base, conversationId: 'last', at: new Date(3) },
      { ...base, reason: 'voted', conversationId: null, at: new Date(5) },
    ],
    { deaf: new Set(), reachable: new Set(['p']) },
  );
  expect(owed).toMatchObject([{ conversationId: 'last', channel: 'conversation' }]);
});
