// The caller of a route as its work needs it: somebody, or a person and not a program.

import type { Actor } from '../actor.ts';
import { AppError } from '../errors.ts';

export type PersonActor = Extract<Actor, { kind: 'person' }>;

/** For routes that are not public: the gate lets nobody in without an actor. */
export function someone(actor: Actor | null): Actor {
  if (actor) return actor;
  throw new AppError('forbidden', 'access.sign-in-needed', 'Nobody is signed in.');
}

/** For what concerns oneself: an API token has no profile, password or session. */
export function personOnly(actor: Actor | null): PersonActor {
  const caller = someone(actor);
  if (caller.kind === 'person') return caller;
  throw new AppError(
    'forbidden',
    'access.person-needed',
    'This is for a person who is signed in; an API token is nobody.',
  );
}
