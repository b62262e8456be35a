// How an approved answer gets out: a pure state machine. `decide` turns a command into events or a refusal, `evolve`
// folds events into the state. Carrying, storing and telling happen elsewhere; between any two steps the process may die.

/** What the network gave back; the same words as listening's receipt. */
export type PublicationReceipt = { nativeId: string; url: string | null; at: Date };

export type PublicationState =
  | { state: 'none' }
  /** Waits for the end of the undo window, or for the next attempt. */
  | { state: 'queued'; sendAt: Date; attempts: number; isAlarmed: boolean; queuedAt: Date }
  /** Somebody carries it; whoever finds it so after `heldUntil` takes it over. */
  | { state: 'sending'; heldUntil: Date; attempts: number; isAlarmed: boolean; queuedAt: Date }
  /** Nobody knows whether it arrived: the network is asked before anything is sent again. */
  | { state: 'unknown'; lookAt: Date; attempts: number; isAlarmed: boolean; queuedAt: Date }
  | { state: 'delivered'; receipt: PublicationReceipt; attempts: number }
  | { state: 'refused'; reason: string; attempts: number; queuedAt: Date }
  | { state: 'withdrawn' };

export type PublicationCommand =
  | { do: 'queue'; approvedBy: string | null; at: Date; undoSeconds: number }
  /** Undo, as long as nothing can stand at the network. */
  | { do: 'withdraw'; at: Date }
  | { do: 'begin'; at: Date }
  | { do: 'note-delivered'; receipt: PublicationReceipt; at: Date }
  | { do: 'note-refused'; reason: string; at: Date }
  | { do: 'note-later'; reason: string; retryAt: Date | null; at: Date }
  /** The attempt ended in an error, or its process died: it may stand there. */
  | { do: 'note-lost'; reason: string; at: Date }
  /** The network took it and gave it back later: a mail that bounced. */
  | { do: 'hear-return'; reason: string; at: Date }
  /** A person tries again what the network refused. */
  | { do: 'retry'; at: Date }
  /** The clock: is it time to call for somebody? */
  | { do: 'watch'; at: Date };

export type PublicationEvent =
  | { type: 'queued'; sendAt: Date; at: Date }
  | { type: 'withdrawn'; at: Date }
  | { type: 'begun'; heldUntil: Date; at: Date }
  | { type: 'delivered'; receipt: PublicationReceipt; at: Date }
  | { type: 'refused'; reason: string; at: Date }
  | { type: 'postponed'; reason: string; sendAt: Date; at: Date }
  | { type: 'lost'; reason: string; lookAt: Date; at: Date }
  | { type: 'alarm-raised'; reason: string; at: Date };

export type PublicationRefusal =
  | 'not-approved'
  | 'already-queued'
  | 'not-due'
  | 'in-hand'
  | 'too-late-to-undo'
  | 'not-retryable'
  | 'not-sending';

export type PublicationDecision =
  | { ok: true; events: readonly PublicationEvent[] }
  | { ok: false; refusal: PublicationRefusal };

/** Longer than listening holds a delivery (three minutes), so that a takeover never meets the dead one's hold. */
export const HOLD_SECONDS = 200;
const FIRST_PAUSE_SECONDS = 10;
const PAUSE_SECONDS_MAX = 3600;
/** Not out after so long, counted from the moment it should have been: somebody is called. */
const ALARM_AFTER_SECONDS = 300;
const ALARM_AFTER_ATTEMPTS = 4;

export const NO_PUBLICATION: PublicationState = { state: 'none' };

export function decidePublication(
  state: PublicationState,
  command: PublicationCommand,
): PublicationDecision {
  switch (command.do) {
    case 'queue':
      if (command.approvedBy === null) return refuse('not-approved');
      if (state.state !== 'none') return refuse('already-queued');
      return queue(command.at, command.undoSeconds);
    case 'withdraw':
      return state.state === 'queued'
        ? accept({ type: 'withdrawn', at: command.at })
        : refuse('too-late-to-undo');
    case 'begin':
      return begin(state, command.at);
    case 'hear-return': {
      const { reason, at } = command;
      if (state.state !== 'delivered') return refuse('not-sending');
      return accept({ type: 'refused', reason, at }, { type: 'alarm-raised', reason, at });
    }
    case 'retry':
      return state.state === 'refused' ? queue(command.at, 0) : refuse('not-retryable');
    case 'watch':
      return watch(state, command.at);
    default:
      return state.state === 'sending' ? note(state, command) : refuse('not-sending');
  }
}

function queue(at: Date, undoSeconds: number): PublicationDecision {
  return accept({ type: 'queued', sendAt: after(at, undoSeconds), at });
}

function begin(state: PublicationState, at: Date): PublicationDecision {
  const dueAt = dueTimeOf(state);
  if (!dueAt) return refuse('not-due');
  if (dueAt > at) return refuse(state.state === 'sending' ? 'in-hand' : 'not-due');
  return accept({ type: 'begun', heldUntil: after(at, HOLD_SECONDS), at });
}

type Sending = Extract<PublicationState, { state: 'sending' }>;
type Note = Extract<PublicationCommand, { do: `note-${string}` }>;

function note(state: Sending, command: Note): PublicationDecision {
  const { at } = command;
  if (command.do === 'note-delivered')
    return accept({ type: 'delivered', receipt: command.receipt, at });
  // A refusal always calls its writer: it will never be there by itself.
  const { reason } = command;
  if (command.do === 'note-refused')
    return accept({ type: 'refused', reason, at }, { type: 'alarm-raised', reason, at });
  const soonest = after(at, pauseSeconds(state.attempts));
  if (command.do === 'note-lost')
    return accept({ type: 'lost', reason, lookAt: soonest, at }, ...alarmOf(state, reason, at));
  const { retryAt } = command;
  const sendAt = retryAt && retryAt > soonest ? retryAt : soonest;
  return accept({ type: 'postponed', reason, sendAt, at }, ...alarmOf(state, reason, at));
}

function watch(state: PublicationState, at: Date): PublicationDecision {
  if (state.state !== 'queued' && state.state !== 'sending' && state.state !== 'unknown')
    return accept();
  return accept(...alarmOf(state, 'It is still not there', at));
}

type Underway = Extract<PublicationState, { isAlarmed: boolean }>;

function alarmOf(state: Underway, reason: string, at: Date): PublicationEvent[] {
  const isLate = after(state.queuedAt, ALARM_AFTER_SECONDS) <= at;
  if (state.isAlarmed || (!isLate && state.attempts < ALARM_AFTER_ATTEMPTS)) return [];
  return [{ type: 'alarm-raised', reason, at }];
}

/** When something is to be done about it; null: never by itself. */
export function dueTimeOf(state: PublicationState): Date | null {
  if (state.state === 'queued') return state.sendAt;
  if (state.state === 'sending') return state.heldUntil;
  return state.state === 'unknown' ? state.lookAt : null;
}

export function evolvePublication(
  state: PublicationState,
  event: PublicationEvent,
): PublicationState {
  const attempts = 'attempts' in state ? state.attempts : 0;
  const isAlarmed = 'isAlarmed' in state && state.isAlarmed;
  const queuedAt = 'queuedAt' in state ? state.queuedAt : event.at;
  switch (event.type) {
    case 'queued':
      // The window in which it could be taken back is not lateness.
      return {
        state: 'queued',
        sendAt: event.sendAt,
        attempts,
        isAlarmed: false,
        queuedAt: event.sendAt,
      };
    case 'withdrawn':
      return { state: 'withdrawn' };
    case 'begun':
      return {
        state: 'sending',
        heldUntil: event.heldUntil,
        attempts: attempts + 1,
        isAlarmed,
        queuedAt,
      };
    case 'delivered':
      return { state: 'delivered', receipt: event.receipt, attempts };
    case 'refused':
      return { state: 'refused', reason: event.reason, attempts, queuedAt };
    case 'postponed':
      return { state: 'queued', sendAt: event.sendAt, attempts, isAlarmed, queuedAt };
    case 'lost':
      return { state: 'unknown', lookAt: event.lookAt, attempts, isAlarmed, queuedAt };
    case 'alarm-raised':
      return 'isAlarmed' in state ? { ...state, isAlarmed: true } : state;
  }
}

function pauseSeconds(attempts: number): number {
  return Math.min(FIRST_PAUSE_SECONDS * 2 ** Math.max(attempts - 1, 0), PAUSE_SECONDS_MAX);
}

function after(at: Date, seconds: number): Date {
  return new Date(at.getTime() + seconds * 1000);
}

function accept(...events: readonly PublicationEvent[]): PublicationDecision {
  return { ok: true, events };
}

function refuse(refusal: PublicationRefusal): PublicationDecision {
  return { ok: false, refusal };
}
