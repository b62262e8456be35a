// Sessions by app password: com.atproto.server.createSession and refreshSession. Servers allow few sign-ins (30 in five
// minutes, 300 a day), so a session is kept and renewed.

import { z } from 'zod';
import { AppError } from '#platform/errors.ts';
import { homeIn } from '../identity.ts';
import { defaultService } from '../settings.ts';
import { accepted, callXrpc, sendXrpc } from '../xrpc.ts';
import { passwordSessionId } from './session.ts';
import type { PasswordSession, SessionContext } from './session.ts';

const answerSchema = z.object({
  did: z.string(),
  handle: z.string(),
  accessJwt: z.string(),
  refreshJwt: z.string(),
  didDoc: z.unknown().optional(),
});

export async function createSession(
  { handle, appPassword }: { handle: string; appPassword: string },
  context: SessionContext,
): Promise<PasswordSession> {
  const service = context.settings.service ?? defaultService;
  const answer = await callXrpc(context, service, {
    nsid: 'com.atproto.server.createSession',
    body: { identifier: handle, password: appPassword },
  });
  return sessionIn(answer.body, service, context);
}

/** Null when the session is over: the app password was withdrawn, or it was too long unused. */
export async function renewSession(
  session: PasswordSession,
  context: SessionContext,
): Promise<PasswordSession | null> {
  const answer = await sendXrpc(
    context,
    session.pds,
    { nsid: 'com.atproto.server.refreshSession', body: {} },
    { authorization: `Bearer ${session.refreshJwt}` },
  );
  if (answer.status === 400 || answer.status === 401) return null;
  return sessionIn(accepted(answer, session.pds, context).body, session.pds, context);
}

function sessionIn(body: unknown, service: string, context: SessionContext): PasswordSession {
  const parsed = answerSchema.safeParse(body);
  if (!parsed.success) {
    const message = `${new URL(service).host} answered the sign-in with something else.`;
    throw new AppError('unavailable', 'bluesky.strange-answer', message);
  }
  const { did, handle, accessJwt, refreshJwt, didDoc } = parsed.data;
  return {
    kind: 'password',
    id: passwordSessionId(context.settings),
    renewedAt: context.clock.now().getTime(),
    did,
    handle,
    // The entryway bsky.social signs in for many servers; the account's own is in its document.
    pds: homeIn(didDoc, did)?.pds ?? service,
    accessJwt,
    refreshJwt,
  };
}
