// What a visitor who is known does: vote, follow, comment, hand in an idea. The first thing of somebody from outside waits
// for a look before others see it.

import type { Portal } from '../context.ts';
import type { Intent } from '../contract.ts';
import type { Visitor } from '../pages/visit.ts';
import type { Said } from '../words/words.ts';
import { portalActor } from './confirm-address.ts';
import { takeTurn } from './take-turn.ts';
import type { Turn } from './take-turn.ts';

export type Taken = {
  said: Said;
  /** The idea it was about; null: none that others can see yet. */
  number: number | null;
};

type By = { visitor: Visitor } & Pick<Turn, 'address' | 'work'>;

/** @throws AppError `limited`; `not-found` for an idea or a board that is not public */
export async function takePart(portal: Portal, intent: Intent, by: By): Promise<Taken> {
  const { ideas } = portal;
  const { visitor } = by;
  const who = { kind: visitor.kind, id: visitor.id };
  const actor = visitor.kind === 'person' ? visitor.actor : portalActor;
  if (intent.act === 'enter') return { said: 'entered', number: null };
  await countTurn(portal, intent.act, by);
  if (intent.act === 'vote') {
    const { number, wants } = intent;
    await ideas.vote(actor, { who, number, wants });
    return { said: wants ? 'voted' : 'unvoted', number };
  }
  if (intent.act === 'follow') {
    const { number, wants } = intent;
    await ideas.follow(actor, { who, number, wants });
    return { said: wants ? 'followed' : 'unfollowed', number };
  }
  const isHeld = visitor.kind === 'contact' && !(await ideas.isTrusted(who));
  const shownAs = visitor.kind === 'contact' ? visitor.shownAs : null;
  if (intent.act === 'comment') {
    const { number, text } = intent;
    await ideas.comment(actor, { who, number, text, shownAs, isHeld });
    return { said: isHeld ? 'comment-held' : 'commented', number };
  }
  const { board, title, text } = intent;
  const number = await ideas.submit(actor, { board, title, text, shownAs, who, isHeld });
  return isHeld ? { said: 'submitted-held', number: null } : { said: 'submitted', number };
}

/** People of the organisation are known by their sign-in. */
async function countTurn(portal: Portal, act: Turn['counted'], by: By): Promise<void> {
  const { visitor, address, work } = by;
  if (visitor.kind === 'person') return;
  await takeTurn(portal, { counted: act, who: visitor.id, address, work });
}
