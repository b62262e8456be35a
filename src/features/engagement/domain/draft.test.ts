// Two people, one draft, every order of writing, asking and approving: only what somebody else approved, word for word,
// goes out where a review is needed; and no sentence anybody wrote is lost.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideDraft, evolveDraft, NO_DRAFT } from './draft.ts';
import type { DraftCommand, DraftEvent, DraftState } from './draft.ts';

const start = Date.UTC(2026, 10, 22, 12);
const at = (hours: number) => new Date(start + hours * 3_600_000);

function tell(commands: readonly DraftCommand[]) {
  let state: DraftState = NO_DRAFT;
  const events: DraftEvent[] = [];
  const refusals: string[] = [];
  for (const command of commands) {
    const decision = decideDraft(state, command);
    if (!decision.ok) {
      refusals.push(decision.refusal);
      continue;
    }
    events.push(...decision.events);
    state = decision.events.reduce(evolveDraft, state);
  }
  return { state, events, refusals };
}

const begin = { do: 'begin', by: 'egon', at: at(0) } as const;
const save = (basedOn: number, by = 'egon') => ({ do: 'save', by, basedOn, at: at(0) }) as const;
const ask = { do: 'ask-review', by: 'egon', version: 1, expiresAt: at(8), at: at(0) } as const;
const approve = (by: string, hours: number) =>
  ({ do: 'approve', by, version: 1, comment: 'Good', at: at(hours) }) as const;
const publish = (hours: number, needsReview = true) =>
  ({
    do: 'publish',
    by: 'egon',
    version: 1,
    publicationId: 'p',
    needsReview,
    at: at(hours),
  }) as const;

test('what another person approved may go out', () => {
  const { state } = tell([begin, save(0), ask, approve('hedda', 1), publish(2)]);
  expect(state.state).toBe('published');
});

test('nobody approves what they wrote themselves', () => {
  expect(tell([begin, save(0), ask, approve('egon', 1), publish(2)]).refusals).toEqual([
    'own-approval',
    'needs-review',
  ]);
});

test('an approval that comes too late is told so, and one that is a day old holds no longer', () => {
  expect(tell([begin, save(0), ask, approve('hedda', 9)]).refusals).toEqual(['review-expired']);
  expect(tell([begin, save(0), ask, approve('hedda', 1), publish(26)]).refusals).toEqual([
    'review-expired',
  ]);
});

test('a word changed after the approval needs a new one', () => {
  const { refusals } = tell([
    begin,
    save(0),
    ask,
    approve('hedda', 1),
    save(1),
    { ...publish(2), version: 2 },
  ]);
  expect(refusals).toEqual(['needs-review']);
});

test('of two people who write at once both texts are kept', () => {
  const { events } = tell([begin, save(0), save(0, 'hedda')]);
  expect(events.at(-1)).toMatchObject({ type: 'kept-aside', basedOn: 0, newest: 1, by: 'hedda' });
});

test('in any order, nothing that needs a review goes out without another person having approved that very version', () => {
  const person = fc.constantFrom('egon', 'hedda');
  const command: fc.Arbitrary<DraftCommand> = fc
    .record({
      kind: fc.constantFrom(
        'begin',
        'save',
        'ask-review',
        'approve',
        'send-back',
        'publish',
        'tick',
        'reopen',
      ),
      by: person,
      version: fc.nat(4),
      hours: fc.nat(60),
      needsReview: fc.boolean(),
    })
    .map(({ kind, by, version, hours, needsReview }): DraftCommand => {
      const now = at(hours);
      if (kind === 'save') return { do: kind, by, basedOn: version, at: now };
      if (kind === 'ask-review')
        return { do: kind, by, version, expiresAt: at(hours + 8), at: now };
      if (kind === 'approve' || kind === 'send-back')
        return { do: kind, by, version, comment: '', at: now };
      if (kind === 'publish')
        return { do: kind, by, version, publicationId: 'p', needsReview, at: now };
      if (kind === 'begin') return { do: kind, by, at: now };
      return { do: kind, at: now };
    });
  fc.assert(
    fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
      let state: DraftState = NO_DRAFT;
      const events: DraftEvent[] = [];
      let author = '';
      let saves = 0;
      for (const each of commands) {
        const decision = decideDraft(state, each);
        if (!decision.ok) continue;
        if (each.do === 'begin') author = each.by;
        if (each.do === 'save') saves += 1;
        if (each.do === 'publish' && each.needsReview) {
          const approval = events.findLast(
            (event) => event.type === 'approved' && event.version === each.version,
          );
          expect(approval).toBeDefined();
          expect(approval).not.toMatchObject({ by: author });
        }
        events.push(...decision.events);
        state = decision.events.reduce(evolveDraft, state);
      }
      const kept = events.filter(({ type }) => type === 'saved' || type === 'kept-aside');
      expect(kept).toHaveLength(saves);
    }),
    { numRuns: 2000 },
  );
});
