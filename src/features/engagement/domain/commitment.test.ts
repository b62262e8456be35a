// A promise is counted once, as kept or as broken, and nobody is surprised by its due time.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideCommitment, evolveCommitment, nextTickOf, NO_COMMITMENT } from './commitment.ts';
import type { CommitmentCommand, CommitmentEvent, CommitmentState } from './commitment.ts';

const start = Date.UTC(2026, 10, 22, 12);
const at = (minutes: number) => new Date(start + minutes * 60_000);

function tell(commands: readonly CommitmentCommand[]): {
  state: CommitmentState;
  events: CommitmentEvent[];
} {
  let state: CommitmentState = NO_COMMITMENT;
  const events: CommitmentEvent[] = [];
  for (const command of commands) {
    const decision = decideCommitment(state, command);
    if (!decision.ok) continue;
    events.push(...decision.events);
    state = decision.events.reduce(evolveCommitment, state);
  }
  return { state, events };
}

const isEnd = ({ type }: CommitmentEvent) => ['kept', 'broken', 'released'].includes(type);

const made = { do: 'make', dueAt: at(100), at: at(0) } as const;

test('an answer before the due time keeps it, one after it comes late', () => {
  expect(tell([made, { do: 'fulfil', publicationId: 'p', at: at(100) }]).state.state).toBe('kept');
  const late = tell([made, { do: 'fulfil', publicationId: 'p', at: at(101) }]);
  expect(late.state).toMatchObject({ state: 'broken', fulfilledAt: at(101) });
});

test('what kept it turns out to be said elsewhere: it runs on, or is broken where its time is up', () => {
  const kept = [made, { do: 'fulfil', publicationId: 'p', at: at(50) }] as const;
  expect(tell([...kept, { do: 'unfulfil', at: at(60) }]).state).toMatchObject({
    state: 'open',
    dueAt: at(100),
  });
  expect(tell([...kept, { do: 'unfulfil', at: at(101) }]).state).toMatchObject({
    state: 'broken',
    fulfilledAt: null,
  });
});

test('its holder is reminded at half time, shortly before, and when it is due; each once', () => {
  const ticks = Array.from(
    { length: 120 },
    (_, minute) => ({ do: 'tick', at: at(minute) }) as const,
  );
  const { events, state } = tell([made, ...ticks]);
  const reminded = events.filter((event) => event.type === 'reminded');
  expect(reminded.map(({ kind, at: when }) => [kind, when])).toEqual([
    ['halfway', at(50)],
    ['soon', at(80)],
    ['due', at(100)],
  ]);
  expect(state.state).toBe('broken');
});

test('a clock that stood still reminds once, of what matters now', () => {
  const { events } = tell([made, { do: 'tick', at: at(90) }, { do: 'tick', at: at(91) }]);
  expect(events.filter((event) => event.type === 'reminded')).toHaveLength(1);
});

test('it can be moved before it is due, never after', () => {
  const moved = tell([
    made,
    { do: 'move', dueAt: at(300), at: at(60) },
    { do: 'tick', at: at(101) },
  ]);
  expect(moved.state).toMatchObject({ state: 'open', dueAt: at(300), moves: 1 });
  const tooLate = tell([
    made,
    { do: 'move', dueAt: at(300), at: at(100) },
    { do: 'tick', at: at(101) },
  ]);
  expect(tooLate.state.state).toBe('broken');
});

test('whatever happens in whatever order, a promise is kept or broken once, and what is open has a next moment', () => {
  const command: fc.Arbitrary<CommitmentCommand> = fc
    .tuple(
      fc.constantFrom('make', 'move', 'fulfil', 'unfulfil', 'release', 'tick'),
      fc.nat(400),
      fc.nat(400),
    )
    .map(([kind, minute, due]): CommitmentCommand => {
      if (kind === 'make' || kind === 'move') return { do: kind, dueAt: at(due), at: at(minute) };
      if (kind === 'fulfil') return { do: kind, publicationId: 'p', at: at(minute) };
      if (kind === 'release') return { do: kind, reason: 'solved', at: at(minute) };
      return { do: kind, at: at(minute) };
    });
  fc.assert(
    fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
      const { state, events } = tell(commands);
      const count = (...types: string[]) =>
        events.filter(({ type }) => types.includes(type)).length;
      const undone = events.filter(({ type }, n) => {
        return type === 'unfulfilled' && events.slice(0, n).findLast(isEnd)?.type === 'kept';
      });
      expect(count('kept', 'broken', 'released') - undone.length).toBeLessThanOrEqual(1);
      expect(nextTickOf(state) !== null).toBe(state.state === 'open');
    }),
    { numRuns: 2000 },
  );
});
