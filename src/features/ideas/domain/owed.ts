// One message that is owed to one person for one outcome, from owed to told. Pure: `decideOwed` answers with the next state
// or a refusal. Whatever happens in whatever order, it is handed to a network at most once unless a person says again.

export type Owing =
  /** Nobody wrote it yet. */
  | { state: 'owed' }
  /** Words wait for approval. */
  | { state: 'drafted' }
  /** Approved. `isHanded`: it was given out of hand, and what became of it is not known yet. */
  | { state: 'sending'; isHanded: boolean }
  | { state: 'sent' }
  | { state: 'read' }
  | { state: 'failed'; reason: string }
  | { state: 'declined'; reason: string }
  | { state: 'withdrawn' };

export type OwedCommand =
  | { do: 'draft' }
  /** Its draft was discarded: it is owed still. */
  | { do: 'undraft' }
  | { do: 'approve' }
  /** Taken back in the moment in which that is possible. */
  | { do: 'take-back' }
  | { do: 'hand-over' }
  /** Surely not taken: it is tried again. */
  | { do: 'put-off' }
  | { do: 'deliver' }
  | { do: 'fail'; reason: string }
  | { do: 'read' }
  | { do: 'decline'; reason: string }
  /** The merge that made it theirs was undone before they were told. */
  | { do: 'withdraw' }
  /** A person says again: on its way from the beginning. */
  | { do: 'retry' };

export type OwedDecision =
  | { ok: true; next: Owing; event: OwedCommand['do'] | null }
  | { ok: false; refusal: OwedRefusal };
export type OwedRefusal = 'told-already' | 'on-its-way' | 'not-drafted' | 'over' | 'not-possible';

export const OWED: Owing = { state: 'owed' };

export function decideOwed(owing: Owing, command: OwedCommand): OwedDecision {
  switch (owing.state) {
    case 'owed':
    case 'drafted':
      return decideWaiting(owing, command);
    case 'sending':
      return decideSending(owing, command);
    case 'sent':
      return command.do === 'read' ? to({ state: 'read' }, command) : told(owing, command);
    case 'read':
      return told(owing, command);
    case 'failed':
      if (command.do === 'retry') return to(OWED, command);
      if (command.do === 'decline') {
        return to({ state: 'declined', reason: command.reason }, command);
      }
      return command.do === 'fail' ? same(owing) : refuse('not-possible');
    case 'declined':
    case 'withdrawn':
      return isRepeated(owing, command) ? same(owing) : refuse('over');
  }
}

function decideWaiting(
  owing: Extract<Owing, { state: 'owed' | 'drafted' }>,
  command: OwedCommand,
): OwedDecision {
  const isDrafted = owing.state === 'drafted';
  switch (command.do) {
    case 'draft':
      return isDrafted ? same(owing) : to({ state: 'drafted' }, command);
    case 'undraft':
      return isDrafted ? to(OWED, command) : same(owing);
    case 'approve':
      return isDrafted ? to({ state: 'sending', isHanded: false }, command) : refuse('not-drafted');
    case 'decline':
      return to({ state: 'declined', reason: command.reason }, command);
    case 'withdraw':
      return to({ state: 'withdrawn' }, command);
    case 'fail':
      return to({ state: 'failed', reason: command.reason }, command);
    case 'take-back':
      return same(owing);
    default:
      return refuse('not-possible');
  }
}

function decideSending(
  owing: Extract<Owing, { state: 'sending' }>,
  command: OwedCommand,
): OwedDecision {
  switch (command.do) {
    case 'hand-over':
      return owing.isHanded
        ? refuse('on-its-way')
        : to({ state: 'sending', isHanded: true }, command);
    case 'put-off':
      return owing.isHanded ? to({ state: 'sending', isHanded: false }, command) : same(owing);
    case 'take-back':
      return owing.isHanded ? refuse('on-its-way') : to({ state: 'drafted' }, command);
    case 'deliver':
      return owing.isHanded ? to({ state: 'sent' }, command) : refuse('not-possible');
    case 'fail':
      return to({ state: 'failed', reason: command.reason }, command);
    case 'approve':
      return same(owing);
    case 'decline':
    case 'withdraw':
      // Approved and not out of hand yet: nobody who said no hears it nevertheless.
      if (owing.isHanded) return refuse('on-its-way');
      return command.do === 'decline'
        ? to({ state: 'declined', reason: command.reason }, command)
        : to({ state: 'withdrawn' }, command);
    default:
      return refuse('on-its-way');
  }
}

function told(owing: Owing, command: OwedCommand): OwedDecision {
  return isRepeated(owing, command) ? same(owing) : refuse('told-already');
}

function isRepeated({ state }: Owing, command: OwedCommand): boolean {
  return (
    (command.do === 'deliver' && (state === 'sent' || state === 'read')) ||
    (command.do === 'read' && state === 'read') ||
    (command.do === 'decline' && state === 'declined') ||
    (command.do === 'withdraw' && state === 'withdrawn')
  );
}

function to(next: Owing, command: OwedCommand): OwedDecision {
  return { ok: true, next, event: command.do };
}

function same(owing: Owing): OwedDecision {
  return { ok: true, next: owing, event: null };
}

function refuse(refusal: OwedRefusal): OwedDecision {
  return { ok: false, refusal };
}

/** Whether they were told, or it may still happen that they are without anybody deciding anew. */
export function mayHaveHeard(owing: Owing): boolean {
  return (
    owing.state === 'sent' ||
    owing.state === 'read' ||
    owing.state === 'failed' ||
    (owing.state === 'sending' && owing.isHanded)
  );
}
