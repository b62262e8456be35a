// The state machine tried with every sequence of commands: no state that cannot be, and the promises about who waits.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide, evolve, foldConversation, holderOf, opened, theyWait } from './conversation.ts';
import type { Command, Conversation, ConversationEvent } from './conversation.ts';
import { foldRemaining } from './remaining.ts';

const person = fc.constantFrom('ada', 'ben', 'cleo');
const because = fc.constantFrom('answered', 'no-answer-needed', 'spam');
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    kind: fc.constant('note-post' as const),
    postId: fc.constantFrom('p1', 'p2'),
    side: fc.constantFrom('theirs', 'ours', 'bystander', 'automatic'),
    isAnnounced: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('take' as const),
    personId: person,
    evenFromAnother: fc.boolean(),
    because: fc.constant(null),
  }),
  fc.record({ kind: fc.constant('release' as const), because: fc.constant(null) }),
  fc.record({
    kind: fc.constant('note-answer' as const),
    answer: fc.constantFrom('answer', 'acknowledgement'),
    personId: person,
    publicationId: fc.constant(null),
  }),
  fc.record({ kind: fc.constant('close' as const), because }),
  fc.constant({ kind: 'reopen' as const }),
  fc.record({
    kind: fc.constant('snooze' as const),
    until: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z'),
    now: fc.constant('2026-02-01T00:00:00.000Z'),
  }),
  fc.record({ kind: fc.constant('wake' as const), because: fc.constantFrom('time', 'person') }),
  fc.constant({ kind: 'merge-into' as const, conversationId: 'other' }),
  fc.constant({ kind: 'unmerge' as const }),
  fc.record({
    kind: fc.constant('absorb' as const),
    conversationId: fc.constant('other'),
    theyWait: fc.boolean(),
  }),
  fc.constant({ kind: 'let-go' as const, conversationId: 'other', stage: opened.stage }),
);

type Step = {
  command: Command;
  before: Conversation;
  after: Conversation;
  events: readonly ConversationEvent[];
  refused: boolean;
};

function play(commands: readonly Command[]): { steps: Step[]; events: ConversationEvent[] } {
  const steps: Step[] = [];
  const events: ConversationEvent[] = [];
  let state = opened;
  for (const one of commands) {
    const decision = decide(state, one);
    const happened = decision.ok ? decision.events : [];
    const after = happened.reduce(evolve, state);
    steps.push({ command: one, before: state, after, events: happened, refused: !decision.ok });
    events.push(...happened);
    state = after;
  }
  return { steps, events };
}

/** Holds for every step of every sequence. */
function always(promise: (step: Step) => void): void {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
      for (const step of play(commands).steps) promise(step);
    }),
    { numRuns: 2000 },
  );
}

const isPost = (step: Step, side: string) =>
  step.command.kind === 'note-post' && step.command.side === side;

describe('whatever is done in whatever order', () => {
  test('what is stored folds to what stands', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
        const { steps, events } = play(commands);
        expect(foldConversation(events)).toEqual(steps.at(-1)?.after ?? opened);
        const again: ConversationEvent[] = JSON.parse(JSON.stringify(events));
        expect(foldConversation(again)).toEqual(foldConversation(events));
      }),
    );
  });

  test('nobody holds what is new or done, and somebody holds what is with somebody or waits for us', () => {
    always(({ after: { stage } }) => {
      if (stage.kind === 'new' || stage.kind === 'done') expect(holderOf(stage)).toBeNull();
      if (stage.kind === 'with-somebody' || stage.kind === 'waiting-for-us') {
        expect(holderOf(stage)).not.toBeNull();
      }
      if (holderOf(stage) !== null) expect(stage).not.toHaveProperty('because');
    });
  });

  test('a refused command changes nothing', () => {
    always(({ refused, before, after }) => {
      if (refused) expect(after).toBe(before);
    });
  });

  test('a new word of theirs opens what is done, wakes what sleeps, and always leaves them waiting', () => {
    always((step) => {
      if (!isPost(step, 'theirs') || step.before.mergedInto !== null) return;
      expect(theyWait(step.after.stage)).toBe(true);
      if (step.after.stage.kind !== 'done') expect(step.after.stage.snoozedUntil).toBeNull();
      if (step.before.stage.kind === 'done') expect(step.after.stage.kind).toBe('new');
    });
  });

  test('a machine, a bystander and our own posts never open what is done', () => {
    always((step) => {
      const isTheirs = isPost(step, 'theirs');
      if (step.command.kind !== 'note-post' || isTheirs) return;
      if (step.before.stage.kind === 'done') expect(step.after).toEqual(step.before);
      if (step.command.side !== 'ours') expect(step.events).toEqual([]);
    });
  });

  test('an answer of ours leaves nobody waiting, and an acknowledgement lets them wait', () => {
    always((step) => {
      if (step.command.kind !== 'note-answer' || step.refused) return;
      const { stage } = step.after;
      if (step.command.answer === 'answer') expect(theyWait(stage)).toBe(false);
      else expect(theyWait(stage)).toBe(theyWait(step.before.stage));
    });
  });

  test('nobody takes from another unless it is meant so', () => {
    always(({ command: one, before, after, refused }) => {
      if (one.kind !== 'take' || one.evenFromAnother || refused) return;
      const holder = holderOf(before.stage);
      if (holder !== null) expect(holderOf(after.stage)).toBe(holder);
    });
  });

  test('who held it last is known for ever after', () => {
    always(({ before, after }) => {
      const holder = holderOf(after.stage);
      if (holder !== null) expect(after.lastHolder).toBe(holder);
      else expect(after.lastHolder).toBe(before.lastHolder);
    });
  });

  test('what is merged hears nothing, and stands where it stood when it is taken apart', () => {
    always((step) => {
      if (step.before.mergedInto === null) return;
      expect(step.after.stage).toEqual(step.before.stage);
      if (step.command.kind !== 'unmerge') expect(step.refused).toBe(true);
      else expect(step.after.mergedInto).toBeNull();
    });
  });

  test('taking in somebody who waits leaves the whole waiting', () => {
    always(({ command: one, before, after, refused }) => {
      if (one.kind !== 'absorb' || refused) return;
      if (one.theyWait) expect(theyWait(after.stage)).toBe(true);
      else expect(after.stage).toEqual(before.stage);
    });
  });
});

describe('taken apart again', () => {
  const ownKinds = new Set(['merge-into', 'unmerge', 'absorb', 'let-go']);
  const own = command.filter(({ kind }) => !ownKinds.has(kind));
  const said: fc.Arbitrary<Command> = fc.record({
    kind: fc.constant('note-post' as const),
    postId: fc.constant('of the other'),
    side: fc.constantFrom('theirs', 'ours'),
    isAnnounced: fc.boolean(),
  });
  const taken: Command = { kind: 'take', personId: 'dora', evenFromAnother: true, because: null };
  const remaining = {
    postIds: new Set(['p1', 'p2']),
    publicationIds: new Set<string>(),
    conversationIds: new Set<string>(),
  };
  const wholes = fc.record({
    alone: fc.array(own, { maxLength: 15 }),
    theyWait: fc.boolean(),
    meanwhile: fc.array(said, { maxLength: 6 }),
  });
  const absorb = (theyWait: boolean): Command => {
    return { kind: 'absorb', conversationId: 'other', theyWait };
  };

  test('one that took another in stands as if it never had', () => {
    fc.assert(
      fc.property(wholes, ({ alone, theyWait: waits, meanwhile }) => {
        const { events } = play([...alone, absorb(waits), ...meanwhile]);
        const before = play(alone).steps.at(-1)?.after ?? opened;
        expect(foldRemaining(events, remaining).stage).toEqual(before.stage);
      }),
      { numRuns: 2000 },
    );
  });

  test('who took the whole has it still', () => {
    fc.assert(
      fc.property(wholes, ({ alone, meanwhile }) => {
        const { events } = play([...alone, absorb(true), taken, ...meanwhile]);
        expect(holderOf(foldRemaining(events, remaining).stage)).toBe('dora');
      }),
    );
  });
});

test('a post told twice moves it once', () => {
  const post: Command = { kind: 'note-post', postId: 'p', side: 'theirs', isAnnounced: false };
  const answer: Command = {
    kind: 'note-answer',
    answer: 'answer',
    personId: 'ada',
    publicationId: null,
  };
  const { events } = play([answer, post, post]);
  expect(events.map(({ type }) => type)).toEqual(['answered', 'they-replied']);
});
