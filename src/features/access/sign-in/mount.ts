// The addresses of the sign-in library that are open, and what passing through them means to us:
// its errors in our shape, an event for what changed. Every other address of it is closed.

import type { Actor } from '#platform/actor.ts';
import type { ErrorKind } from '#platform/errors.ts';
import type { Mount } from '#platform/http/mount.ts';
import type { AccessContext } from '../context.ts';
import { accessEvents } from '../contract.ts';
import { ADDRESS_HEADER } from './door.ts';
import type { Door } from './door.ts';

const BASE = '/api/auth';

type OpenPath = { method: 'GET' | 'POST'; event?: string };

/** What is not here does not exist: no sign-up, no profile, no reset by mail, no other providers. */
const OPEN_PATHS: Readonly<Record<string, OpenPath>> = {
  '/sign-in/email': { method: 'POST', event: accessEvents.signedIn },
  '/sign-out': { method: 'POST', event: accessEvents.signedOut },
  '/passkey/generate-register-options': { method: 'GET' },
  '/passkey/verify-registration': { method: 'POST', event: accessEvents.passkeyAdded },
  '/passkey/generate-authenticate-options': { method: 'GET' },
  '/passkey/verify-authentication': { method: 'POST', event: accessEvents.signedIn },
  '/passkey/list-user-passkeys': { method: 'GET' },
  '/passkey/update-passkey': { method: 'POST' },
  '/passkey/delete-passkey': { method: 'POST', event: accessEvents.passkeyRemoved },
  '/two-factor/enable': { method: 'POST' },
  '/two-factor/disable': { method: 'POST', event: accessEvents.twoFactorDisabled },
  '/two-factor/get-totp-uri': { method: 'POST' },
  '/two-factor/verify-totp': { method: 'POST' },
  '/two-factor/verify-backup-code': { method: 'POST', event: accessEvents.signedIn },
  '/two-factor/generate-backup-codes': { method: 'POST' },
};

export type AuthMountNeeds = Pick<AccessContext, 'platform'> & {
  door: Door;
  /** Who a Cookie header belongs to. */
  actorOf(cookie: string): Promise<Actor | null>;
};

export function createAuthMount(needs: AuthMountNeeds): Mount {
  return {
    methods: ['GET', 'POST'],
    path: `${BASE}/*`,
    permission: 'public',
    summary: 'Sign in and out with password, passkey and second factor (better-auth)',
    tag: 'access',
    async handle(request, caller) {
      const path = new URL(request.url).pathname.slice(BASE.length);
      const open = Object.hasOwn(OPEN_PATHS, path) ? OPEN_PATHS[path] : undefined;
      if (open?.method !== request.method) {
        return refuse(404, 'not-found', 'http.not-found', 'There is nothing here.', caller);
      }
      const forwarded = new Request(request);
      forwarded.headers.set(ADDRESS_HEADER, caller.address);
      const library = await needs.door.library();
      const response = await library.handler(forwarded);
      if (!response.ok) return explain(response, caller);
      await emitWhatHappened(needs, { path, open, response, before: caller.actor });
      return response;
    },
  };
}

type Passage = { path: string; open: OpenPath; response: Response; before: Actor | null };

async function emitWhatHappened(needs: AuthMountNeeds, passage: Passage): Promise<void> {
  const { path, open, response, before } = passage;
  const signedIn = await needs.actorOf(cookiesIn(response));
  const type = open.event ?? (path === '/two-factor/verify-totp' ? totpEvent(before) : null);
  const actor = signedIn ?? before;
  // Without a new session a right password only asked for the second factor: nobody is in yet.
  if (!type || !actor || actor.kind !== 'person') return;
  if (type === accessEvents.signedIn && !signedIn) return;
  await needs.platform.db.transaction().execute((tx) =>
    needs.platform.events.emit(tx, {
      type,
      subject: `person:${actor.personId}`,
      actor,
      payload: { path },
    }),
  );
}

/** The same code both proves a new second factor and completes a sign-in. */
function totpEvent(before: Actor | null): string {
  return before ? accessEvents.twoFactorEnabled : accessEvents.signedIn;
}

function cookiesIn(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
}

type Told = { requestId: string };

async function explain(response: Response, caller: Told): Promise<Response> {
  if (response.status === 429) {
    const seconds = response.headers.get('x-retry-after') ?? '60';
    const message = `Too many attempts. Try again in ${seconds} seconds.`;
    const limited = refuse(429, 'limited', 'http.too-many-calls', message, caller);
    limited.headers.set('retry-after', seconds);
    return limited;
  }
  const told: unknown = await response.json().catch(() => null);
  const { code, message } = wordsOf(told);
  const status = statusFor(response.status, code);
  const refused = refuse(status, KINDS[status] ?? 'invalid', `access.${code}`, message, caller);
  for (const cookie of response.headers.getSetCookie())
    refused.headers.append('set-cookie', cookie);
  return refused;
}

/** The library calls a passkey that does not verify a failure of its own; it is the caller's. */
function statusFor(status: number, code: string): number {
  if (status < 500) return status;
  return code === 'failed-to-verify-registration' ? 400 : 503;
}

const KINDS: Readonly<Record<number, ErrorKind>> = {
  401: 'forbidden',
  403: 'forbidden',
  404: 'not-found',
  503: 'unavailable',
};

const WORDS: Readonly<Record<string, string>> = {
  'invalid-email-or-password': 'The mail address or the password is wrong.',
  'invalid-email': 'The mail address or the password is wrong.',
  'failed-to-verify-registration': 'This passkey could not be verified. Try again.',
  'session-not-fresh': 'Sign in anew first: this needs a sign-in of the last 24 hours.',
  'failed-to-create-session': 'This login is closed. Ask an administrator of your organisation.',
};

function wordsOf(told: unknown): { code: string; message: string } {
  const code = textIn(told, 'code')?.toLowerCase().replaceAll('_', '-') ?? 'sign-in-failed';
  const message = WORDS[code] ?? textIn(told, 'message') ?? 'That did not work. Try again.';
  return { code, message };
}

function textIn(told: unknown, field: 'code' | 'message'): string | null {
  if (typeof told !== 'object' || told === null || !(field in told)) return null;
  const value: unknown = Reflect.get(told, field);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Our shape, and beside it the `code` and `message` that the library's own browser client reads. */
function refuse(
  status: number,
  kind: ErrorKind,
  code: string,
  message: string,
  { requestId }: Told,
): Response {
  const error = { code, kind, message, details: {}, requestId };
  return Response.json({ error, code, message }, { status });
}
