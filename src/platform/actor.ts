// Who does something: a signed-in person, a program with a token, or Parley itself. Passed into
// every command as an argument; nothing reads it from the surroundings.

import type { Id } from './ids.ts';

export const ROLES = ['administrator', 'hub', 'expert', 'member'] as const;
export type Role = (typeof ROLES)[number];

/** A role held somewhere: in the whole organisation, or in one unit and the units below it. */
export type Grant = { role: Role; unitId: Id<'unit'> | null };

export type Actor =
  | { kind: 'person'; personId: Id<'person'>; name: string; grants: readonly Grant[] }
  | { kind: 'token'; tokenId: Id<'token'>; name: string; grants: readonly Grant[] }
  | { kind: 'system'; name: string };

/** Parley acting by itself: a poll, a job, a clean-up. `name` says which part. */
export function systemActor(name: string): Actor {
  return { kind: 'system', name };
}

/** `person:0199…`, `token:0199…`, `system:listening`: how an actor is written into events. */
export function actorKey(actor: Actor): string {
  if (actor.kind === 'person') return `person:${actor.personId}`;
  if (actor.kind === 'token') return `token:${actor.tokenId}`;
  return `system:${actor.name}`;
}
