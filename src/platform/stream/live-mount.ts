// The address at which browsers open their live stream.

import type { Actor } from '../actor.ts';
import { assert } from '../errors.ts';
import type { Mount } from '../http/mount.ts';

/** `after`: the last cursor the browser saw; null on its first visit. */
export type OpenStream = (options: {
  actor: Actor;
  after: string | null;
  /** Its signal aborts when the browser goes away. */
  request: Request;
}) => Response;

export function liveMount(open: OpenStream): Mount {
  return {
    methods: ['GET'],
    path: '/api/v1/live',
    permission: 'signed-in',
    summary:
      'Server-sent events of what changes; resumes after the cursor in Last-Event-ID or ?after=. "hello" gives the first cursor, "reset" says: fetch anew.',
    tag: 'live',
    handle: async (request, { actor }) => {
      assert(actor, 'a signed-in route has an actor');
      const asked = new URL(request.url).searchParams.get('after');
      const after = request.headers.get('last-event-id') ?? asked;
      return open({ actor, after, request });
    },
  };
}
