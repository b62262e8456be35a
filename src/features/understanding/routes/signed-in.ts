// The caller of a route that names a permission: never null there.

import type { Actor } from '#platform/actor.ts';
import { assert } from '#platform/errors.ts';

export function signedIn({ actor }: { actor: Actor | null }): Actor {
  assert(actor, 'a route with a permission was called by nobody');
  return actor;
}
