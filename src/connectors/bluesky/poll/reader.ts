// Where look-ups are asked: the account's own server, which passes them on in its name, or the public one.

import type { Batch, SourceContext } from '#features/listening/ports.ts';
import { signIn } from '../session/account.ts';
import { hasCredentials, ownDidOf } from '../session/session.ts';
import { defaultAppView } from '../settings.ts';
import type { BlueskySettings } from '../settings.ts';
import type { ViewReader } from '../read-view.ts';
import { callXrpc, limitsOf } from '../xrpc.ts';
import type { XrpcAnswer, XrpcCall } from '../xrpc.ts';

export type Reader = {
  ask(call: XrpcCall): Promise<XrpcAnswer>;
  view(): ViewReader;
  /** For the batch: what is left, and settings that changed on the way. */
  told(): Pick<Batch, 'limits' | 'settings'>;
};

type Context = SourceContext<BlueskySettings>;

/** @param who `account`: refuse without one; `anybody`: the public server will do */
export async function openReader(context: Context, who: 'account' | 'anybody'): Promise<Reader> {
  const { settings, clock } = context;
  const isSignedIn = who === 'account' || hasCredentials(settings);
  const account = isSignedIn ? await signIn(context) : null;
  let limits: Batch['limits'];
  return {
    async ask(call) {
      const answer = account
        ? await account.call(call)
        : await callXrpc(context, settings.appView ?? defaultAppView, call);
      limits = limitsOf(answer.headers, clock.now()) ?? limits;
      return answer;
    },
    view: () => ({ ownDid: account?.did ?? ownDidOf(settings), isSignedIn, now: clock.now() }),
    told: () => {
      const changed = account?.changed();
      return { ...(limits ? { limits } : {}), ...(changed ? { settings: changed } : {}) };
    },
  };
}
