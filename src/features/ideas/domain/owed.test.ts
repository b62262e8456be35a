// Nobody gets two messages for one outcome, whatever happens in whatever order.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideOwed, OWED } from './owed.ts';
import type { OwedCommand, Owing } from './owed.ts';

const command: fc.Arbitrary<OwedCommand> = fc.oneof(
  fc.constantFrom<OwedCommand>(
    { do: 'draft' },
    { do: 'undraft' },
    { do: 'approve' },
    { do: 'take-back' },
    { do: 'hand-over' },
    { do: 'put-off' },
    { do: 'deliver' },
    { do: 'read' },
    { do: 'withdraw' },
    { do: 'retry' },
  ),
  fc.constantFrom<OwedCommand>(
    { do: 'fail', reason: 'the server said no' },
    { do: 'decline', reason: 'they don’t want to' },
  ),
);

type Step = { before: Owing; command: OwedCommand; after: Owing };

function walk(commands: readonly OwedCommand[]): Step[] {
  const steps: Step[] = [];
  let owing = OWED;
  for (const each of commands) {
    const decision = decideOwed(owing, each);
    const after = decision.ok ? decision.next : owing;
    steps.push({ before: owing, command: each, after });
    owing = after;
  }
  return steps;
}

const isOut = (owing: Owing) => owing.state === 'sending' && owing.isHanded;

test('it is handed over at most once unless a person says again, or the server surely did not take it', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
      let mayHand = true;
      for (const { before, command: each, after } of walk(commands)) {
        if (!isOut(before) && isOut(after)) {
          expect(mayHand).toBe(true);
          mayHand = false;
        }
        if (each.do === 'put-off' && isOut(before) && !isOut(after)) mayHand = true;
        if (each.do === 'retry' && before.state === 'failed') mayHand = true;
      }
    }),
    { numRuns: 2000 },
  );
});

test('nothing leaves that nobody approved', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
      let isApproved = false;
      for (const { before, command: each, after } of walk(commands)) {
        if (each.do === 'approve' && before.state === 'drafted') isApproved = true;
        if (each.do === 'take-back' || each.do === 'retry') {
          isApproved = isApproved && after.state === 'sending';
        }
        if (after.state === 'sending') expect(isApproved).toBe(true);
      }
    }),
  );
});

test('once told, declined or withdrawn, nothing moves it but that it was read', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
      for (const { before, after } of walk(commands)) {
        if (before.state === 'sent') expect(['sent', 'read']).toContain(after.state);
        if (before.state === 'read') expect(after.state).toBe('read');
        if (before.state === 'declined') expect(after.state).toBe('declined');
        if (before.state === 'withdrawn') expect(after.state).toBe('withdrawn');
      }
    }),
  );
});

test('what is told twice by a network changes nothing the second time', () => {
  fc.assert(
    fc.property(
      fc.array(command, { maxLength: 40 }),
      fc.constantFrom<OwedCommand>({ do: 'deliver' }, { do: 'read' }, { do: 'withdraw' }),
      (commands, again) => {
        const owing = walk([...commands, again]).at(-1)?.after ?? OWED;
        const second = decideOwed(owing, again);
        expect(second.ok ? second.next : owing).toEqual(owing);
      },
    ),
  );
});
