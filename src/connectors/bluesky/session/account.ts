// The account a source acts for: signs in when it must, renews what runs out, and calls the account's server in its name.

import type { JsonObject } from '#features/listening/ports.ts';
import { AppError } from '#platform/errors.ts';
import { accepted, sendXrpc } from '../xrpc.ts';
import type { XrpcAnswer, XrpcCall } from '../xrpc.ts';
import { renewTokens, sendWithProof } from './oauth-session.ts';
import { createSession, renewSession } from './password-session.ts';
import { forget, remember, sessionOf } from './session.ts';
import type { Session, SessionContext } from './session.ts';

export type Account = {
  did: string;
  handle: string | null;
  pds: string;
  /** Any answer of the account's own server. */
  send(call: XrpcCall): Promise<XrpcAnswer>;
  /** @throws AppError for every refusal, in words */
  call(call: XrpcCall): Promise<XrpcAnswer>;
  /** The settings to keep from now on; undefined while nothing changed. */
  changed(): { session: string } | undefined;
};

const staleErrors = new Set(['ExpiredToken', 'InvalidToken', 'invalid_token']);

export async function signIn(context: SessionContext): Promise<Account> {
  const stored = context.settings.session;
  let session = sessionOf(context.settings) ?? (await begin(context));

  const send = async (call: XrpcCall): Promise<XrpcAnswer> => {
    const answer = await sendAs(session, call, context);
    if (!isStale(answer)) return answer;
    session = await renew(session, context);
    return sendAs(session, call, context);
  };
  return {
    did: session.did,
    handle: session.handle,
    pds: session.pds,
    send,
    call: async (call) => accepted(await send(call), session.pds, context),
    changed: () => {
      const now = JSON.stringify(session);
      return now === stored ? undefined : { session: now };
    },
  };
}

function isStale({ status, error, headers }: XrpcAnswer): boolean {
  if (error === null || (status !== 400 && status !== 401)) return false;
  return (
    staleErrors.has(error) || /error="?invalid_token/.test(headers.get('www-authenticate') ?? '')
  );
}

function sendAs(session: Session, call: XrpcCall, context: SessionContext): Promise<XrpcAnswer> {
  return session.kind === 'oauth'
    ? sendWithProof(session, call, context)
    : sendXrpc(context, session.pds, call, { authorization: `Bearer ${session.accessJwt}` });
}

/** Renewals of one session are one: a refresh token is good for a single use. */
const underWay = new Map<string, Promise<Session>>();

function once(id: string, work: () => Promise<Session>): Promise<Session> {
  const running = underWay.get(id);
  if (running) return running;
  const started = work().finally(() => underWay.delete(id));
  underWay.set(id, started);
  return started;
}

async function begin(context: SessionContext): Promise<Session> {
  const { handle, appPassword } = context.settings;
  if (handle === undefined || appPassword === undefined) throw notSignedIn();
  const session = await createSession({ handle, appPassword }, context);
  await keep(session, context);
  return session;
}

async function renew(session: Session, context: SessionContext): Promise<Session> {
  return once(session.id, async () => {
    const newest = sessionOf(context.settings);
    if (newest && newest.renewedAt > session.renewedAt) return newest;
    const renewed =
      session.kind === 'oauth'
        ? await renewTokens(session, context)
        : await renewSession(session, context);
    if (renewed) {
      await keep(renewed, context);
      return renewed;
    }
    forget(session);
    if (session.kind === 'password') return begin(context);
    throw new AppError(
      'forbidden',
      'bluesky.sign-in-over',
      'Bluesky no longer lets Parley act for this account: the permission was withdrawn or ran out. Sign in again.',
    );
  });
}

async function keep(session: Session, context: SessionContext): Promise<void> {
  remember(session);
  const settings: JsonObject = { session: JSON.stringify(session) };
  await context.keepSettings?.(settings);
}

export function notSignedIn(): AppError {
  return new AppError(
    'forbidden',
    'bluesky.not-signed-in',
    'This needs your account: give its app password, or sign in with Bluesky.',
  );
}
