// Something promised to the other side: made with a due time, reminded of, moved, kept or broken. Pure: time is handed in.

export type CommitmentState =
  | { state: 'none' }
  | ({ state: 'open' } & Running)
  /** How it ran stays known: what kept it may turn out to belong elsewhere. */
  | ({ state: 'kept'; keptAt: Date; publicationId: string } & Running)
  /** What was promised may still come, late: it stays broken, and says when it came. */
  | { state: 'broken'; dueAt: Date; fulfilledAt: Date | null }
  | { state: 'released'; reason: string };

type Running = { dueAt: Date; madeAt: Date; reminded: readonly ReminderKind[]; moves: number };

/** `halfway`: half the time is gone; `soon`: a fifth is left; `due`: it is due now and becomes broken. */
export type ReminderKind = 'halfway' | 'soon' | 'due';

export type CommitmentCommand =
  | { do: 'make'; dueAt: Date; at: Date }
  /** Only before it is due: afterwards it is broken, whatever is promised anew. */
  | { do: 'move'; dueAt: Date; at: Date }
  /** An answer that stands at the network since `at`. */
  | { do: 'fulfil'; publicationId: string; at: Date }
  /** What fulfilled it belongs to another conversation, since the two were taken apart. */
  | { do: 'unfulfil'; at: Date }
  | { do: 'release'; reason: string; at: Date }
  | { do: 'tick'; at: Date };

export type CommitmentEvent =
  | { type: 'made'; dueAt: Date; at: Date }
  | { type: 'moved'; dueAt: Date; at: Date }
  | { type: 'reminded'; kind: ReminderKind; at: Date }
  | { type: 'kept'; publicationId: string; at: Date }
  | { type: 'broken'; at: Date }
  | { type: 'fulfilled-late'; publicationId: string; at: Date }
  | { type: 'unfulfilled'; at: Date }
  | { type: 'released'; reason: string; at: Date };

export type CommitmentRefusal = 'already-made' | 'due-in-the-past' | 'not-open';

export type CommitmentDecision =
  | { ok: true; events: readonly CommitmentEvent[] }
  | { ok: false; refusal: CommitmentRefusal };

export const NO_COMMITMENT: CommitmentState = { state: 'none' };

export function decideCommitment(
  state: CommitmentState,
  command: CommitmentCommand,
): CommitmentDecision {
  const { at } = command;
  switch (command.do) {
    case 'make':
      if (state.state !== 'none') return { ok: false, refusal: 'already-made' };
      if (command.dueAt <= at) return { ok: false, refusal: 'due-in-the-past' };
      return accept({ type: 'made', dueAt: command.dueAt, at });
    case 'move':
      if (state.state !== 'open' || state.dueAt <= at) return { ok: false, refusal: 'not-open' };
      if (command.dueAt <= at) return { ok: false, refusal: 'due-in-the-past' };
      return accept({ type: 'moved', dueAt: command.dueAt, at });
    case 'fulfil':
      return fulfil(state, command.publicationId, at);
    case 'unfulfil':
      return unfulfil(state, at);
    case 'release':
      if (state.state !== 'open') return { ok: false, refusal: 'not-open' };
      return accept({ type: 'released', reason: command.reason, at });
    case 'tick':
      return accept(...ticked(state, at));
  }
}

function fulfil(state: CommitmentState, publicationId: string, at: Date): CommitmentDecision {
  if (state.state === 'broken')
    return state.fulfilledAt ? accept() : accept({ type: 'fulfilled-late', publicationId, at });
  if (state.state !== 'open') return accept();
  return at <= state.dueAt
    ? accept({ type: 'kept', publicationId, at })
    : accept({ type: 'broken', at }, { type: 'fulfilled-late', publicationId, at });
}

/** It runs on as if nothing had been said; what is overdue by now is broken. */
function unfulfil(state: CommitmentState, at: Date): CommitmentDecision {
  const undone = { type: 'unfulfilled', at } as const;
  if (state.state === 'broken') return state.fulfilledAt ? accept(undone) : accept();
  if (state.state !== 'kept') return accept();
  return state.dueAt < at ? accept(undone, { type: 'broken', at }) : accept(undone);
}

function ticked(state: CommitmentState, at: Date): CommitmentEvent[] {
  if (state.state !== 'open') return [];
  // Only the latest: after a pause nobody wants the ones that were missed.
  const latest = REMINDERS.findLast((kind) => reminderTime(state, kind) <= at);
  const due = latest && !state.reminded.includes(latest) ? latest : null;
  const events: CommitmentEvent[] = due ? [{ type: 'reminded', kind: due, at }] : [];
  // At the very moment it is due it can still be kept; a tick later it cannot.
  return state.dueAt < at ? [...events, { type: 'broken', at }] : events;
}

/** The next moment at which the clock has something to do; null when never. */
export function nextTickOf(state: CommitmentState): Date | null {
  if (state.state !== 'open') return null;
  const latest = state.reminded.at(-1);
  const next = REMINDERS[latest ? REMINDERS.indexOf(latest) + 1 : 0];
  return next && next !== 'due'
    ? reminderTime(state, next)
    : new Date(state.dueAt.getTime() + 1000);
}

const REMINDERS = ['halfway', 'soon', 'due'] as const;
const SHARES: Readonly<Record<ReminderKind, number>> = { halfway: 0.5, soon: 0.8, due: 1 };

function reminderTime(
  state: Extract<CommitmentState, { state: 'open' }>,
  kind: ReminderKind,
): Date {
  const spanMs = state.dueAt.getTime() - state.madeAt.getTime();
  return new Date(state.madeAt.getTime() + spanMs * SHARES[kind]);
}

export function evolveCommitment(state: CommitmentState, event: CommitmentEvent): CommitmentState {
  switch (event.type) {
    case 'made':
      return { state: 'open', dueAt: event.dueAt, madeAt: event.at, reminded: [], moves: 0 };
    case 'moved':
      return state.state === 'open'
        ? { ...state, dueAt: event.dueAt, madeAt: event.at, reminded: [], moves: state.moves + 1 }
        : state;
    case 'reminded':
      return state.state === 'open'
        ? { ...state, reminded: [...state.reminded, event.kind] }
        : state;
    case 'kept':
      return state.state === 'open'
        ? { ...state, state: 'kept', keptAt: event.at, publicationId: event.publicationId }
        : state;
    case 'broken':
      return { state: 'broken', dueAt: dueOf(state), fulfilledAt: null };
    case 'fulfilled-late':
      return { state: 'broken', dueAt: dueOf(state), fulfilledAt: event.at };
    case 'unfulfilled':
      return unfulfilled(state);
    case 'released':
      return { state: 'released', reason: event.reason };
  }
}

function unfulfilled(state: CommitmentState): CommitmentState {
  if (state.state === 'broken') return { ...state, fulfilledAt: null };
  if (state.state !== 'kept') return state;
  const { dueAt, madeAt, reminded, moves } = state;
  return { state: 'open', dueAt, madeAt, reminded, moves };
}

function dueOf(state: CommitmentState): Date {
  return 'dueAt' in state ? state.dueAt : new Date(0);
}

function accept(...events: readonly CommitmentEvent[]): CommitmentDecision {
  return { ok: true, events };
}
