// Every order of things, with the process dying between any two steps, against a network that loses answers on the way:
// nothing is sent twice, nothing stays unsent without an alarm, nothing leaves that no person approved.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decidePublication, dueTimeOf, evolvePublication, NO_PUBLICATION } from './publication.ts';
import type { PublicationCommand, PublicationEvent, PublicationState } from './publication.ts';

const start = Date.UTC(2026, 10, 22, 12);
const at = (seconds: number) => new Date(start + seconds * 1000);

class Story {
  state: PublicationState = NO_PUBLICATION;
  readonly events: PublicationEvent[] = [];

  tell(command: PublicationCommand): boolean {
    const decision = decidePublication(this.state, command);
    if (!decision.ok) return false;
    for (const event of decision.events) {
      this.events.push(event);
      this.state = evolvePublication(this.state, event);
    }
    return true;
  }

  get isAlarmed(): boolean {
    return this.events.some((event) => event.type === 'alarm-raised');
  }
}

/** What becomes of one attempt. The process dies before it, in it, or after it, or lives to note how it ended. */
const attempt = fc.constantFrom(
  'delivered',
  'refused',
  'later',
  'answer lost before it was sent',
  'answer lost after it was sent',
  'died before sending',
  'died after sending',
  'died before noting',
  'idle',
);
type Attempt = typeof attempt extends fc.Arbitrary<infer Kind> ? Kind : never;

/** The network as listening shows it: a key that may stand there is looked for before it is sent. */
class Network {
  sent = 0;

  carry(): void {
    if (this.sent === 0) this.sent += 1;
  }
}

function live(story: Story, network: Network, kind: Attempt, seconds: number): void {
  if (kind === 'idle' || !story.tell({ do: 'begin', at: at(seconds) })) return;
  if (kind === 'died before sending') return;
  const reachesNetwork =
    kind !== 'refused' && kind !== 'later' && !kind.endsWith('before it was sent');
  if (reachesNetwork) network.carry();
  if (kind.startsWith('died')) return;
  const now = at(seconds + 1);
  const stands = network.sent > 0;
  if (kind.startsWith('answer lost')) story.tell({ do: 'note-lost', reason: 'cut off', at: now });
  else if (stands) story.tell({ do: 'note-delivered', receipt: receipt(now), at: now });
  else if (kind === 'refused') story.tell({ do: 'note-refused', reason: 'gone', at: now });
  else story.tell({ do: 'note-later', reason: 'busy', retryAt: null, at: now });
}

const receipt = (now: Date) => ({ nativeId: 'n1', url: null, at: now });

test('however often the process dies and the network fails, an answer is sent once at most and ends up known', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(attempt, fc.integer({ min: 1, max: 4000 })), { maxLength: 40 }),
      fc.integer({ min: 0, max: 60 }),
      (lives, undoSeconds) => {
        const story = new Story();
        const network = new Network();
        expect(story.tell({ do: 'queue', approvedBy: 'ada', at: at(0), undoSeconds })).toBe(true);
        let clock = 0;
        for (const [kind, pause] of lives) {
          clock += pause;
          live(story, network, kind, clock);
          story.tell({ do: 'watch', at: at(clock + 2) });
          expect(network.sent).toBeLessThanOrEqual(1);
          // Nothing is late in silence.
          const isUnderway = ['queued', 'sending', 'unknown'].includes(story.state.state);
          if (isUnderway && clock + 2 > undoSeconds + 300) expect(story.isAlarmed).toBe(true);
          if (story.state.state === 'refused') expect(story.isAlarmed).toBe(true);
        }
        // Once the network is well, time alone brings it there.
        for (let rounds = 0; rounds < 3 && dueTimeOf(story.state); rounds += 1) {
          clock = Math.max(clock, ((dueTimeOf(story.state)?.getTime() ?? 0) - start) / 1000) + 1;
          live(story, network, 'delivered', clock);
        }
        expect(['delivered', 'refused']).toContain(story.state.state);
        expect(network.sent).toBe(story.state.state === 'delivered' ? 1 : 0);
      },
    ),
    { numRuns: 2000 },
  );
});

const anyCommand: fc.Arbitrary<PublicationCommand> = fc
  .tuple(
    fc.constantFrom(
      'queue',
      'withdraw',
      'begin',
      'note-delivered',
      'note-refused',
      'note-later',
      'note-lost',
      'hear-return',
      'retry',
      'watch',
    ),
    fc.integer({ min: 0, max: 20_000 }),
    fc.option(fc.constant('ada')),
  )
  .map(([kind, seconds, approvedBy]): PublicationCommand => {
    const now = at(seconds);
    if (kind === 'queue') return { do: kind, approvedBy, at: now, undoSeconds: 10 };
    if (kind === 'note-delivered') return { do: kind, receipt: receipt(now), at: now };
    if (kind === 'note-later') return { do: kind, reason: 'r', retryAt: null, at: now };
    if (kind === 'note-refused' || kind === 'note-lost' || kind === 'hear-return')
      return { do: kind, reason: 'r', at: now };
    return { do: kind, at: now };
  });

test('in any order of commands nothing begins that no person approved, and what was taken back never leaves', () => {
  fc.assert(
    fc.property(fc.array(anyCommand, { maxLength: 30 }), (commands) => {
      const story = new Story();
      let isApproved = false;
      for (const command of commands) {
        const before = story.state.state;
        const done = story.tell(command);
        if (command.do === 'queue' && done) isApproved = command.approvedBy !== null;
        if (command.do === 'begin' && done) {
          expect(isApproved).toBe(true);
          expect(['queued', 'sending', 'unknown']).toContain(before);
        }
        if (before === 'withdrawn') expect(story.state.state).toBe('withdrawn');
        // What stands there stays, unless the network itself gives it back.
        const isGivenBack = command.do === 'hear-return';
        if (before === 'delivered')
          expect(story.state.state).toBe(isGivenBack ? 'refused' : 'delivered');
        if (before === 'sending' || before === 'unknown')
          expect(story.state.state).not.toBe('withdrawn');
      }
      // The events alone tell the same story.
      expect(story.events.reduce(evolvePublication, NO_PUBLICATION)).toEqual(story.state);
    }),
    { numRuns: 2000 },
  );
});

test('pauses between attempts grow, and the network may ask for a longer one', () => {
  const story = new Story();
  story.tell({ do: 'queue', approvedBy: 'ada', at: at(0), undoSeconds: 0 });
  const pauses: number[] = [];
  for (let clock = 0; pauses.length < 5;) {
    story.tell({ do: 'begin', at: at(clock) });
    story.tell({ do: 'note-later', reason: 'busy', retryAt: null, at: at(clock) });
    const next = ((dueTimeOf(story.state)?.getTime() ?? 0) - start) / 1000;
    pauses.push(next - clock);
    clock = next;
  }
  expect(pauses).toEqual([10, 20, 40, 80, 160]);
  story.tell({ do: 'begin', at: at(1000) });
  story.tell({ do: 'note-later', reason: 'busy', retryAt: at(9000), at: at(1000) });
  expect(dueTimeOf(story.state)).toEqual(at(9000));
});

test('a refused answer is called out at once and goes out again only when a person says so', () => {
  const story = new Story();
  story.tell({ do: 'queue', approvedBy: 'ada', at: at(0), undoSeconds: 0 });
  story.tell({ do: 'begin', at: at(1) });
  story.tell({ do: 'note-refused', reason: 'too long', at: at(2) });
  expect(story.isAlarmed).toBe(true);
  expect(dueTimeOf(story.state)).toBeNull();
  expect(story.tell({ do: 'begin', at: at(9999) })).toBe(false);
  expect(story.tell({ do: 'retry', at: at(10_000) })).toBe(true);
  expect(dueTimeOf(story.state)).toEqual(at(10_000));
});

test('an answer that was there and came back calls for its writer', () => {
  const story = new Story();
  const returned = { do: 'hear-return', reason: 'nobody of that name', at: at(60) } as const;
  story.tell({ do: 'queue', approvedBy: 'ada', at: at(0), undoSeconds: 0 });
  expect(story.tell(returned)).toBe(false);
  story.tell({ do: 'begin', at: at(1) });
  story.tell({ do: 'note-delivered', receipt: receipt(at(2)), at: at(2) });
  expect(story.tell(returned)).toBe(true);
  expect(story.state).toMatchObject({ state: 'refused', reason: 'nobody of that name' });
  expect(story.isAlarmed).toBe(true);
});
