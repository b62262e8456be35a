// The calls of signing in and out. They go to the sign-in library's own routes, which are not part
// of our API contract, so their answers are read here with care.

import { ApiFailure } from '#web/api/failure.ts';
import { readFailure } from '#web/api/read-failure.ts';
import { live } from '#web/api/live.ts';
import { queryClient } from '#web/api/query-client.ts';
import { paths } from '#web/paths.ts';

export type Loose = Readonly<Record<string, unknown>>;

export async function callSignIn(
  path: string,
  options: { method?: 'GET' | 'POST'; body?: unknown } = {},
): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(`/api/auth${path}`, {
      method: options.method ?? 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      ...(options.method === 'GET' ? {} : { body: JSON.stringify(options.body ?? {}) }),
    });
  } catch (cause) {
    throw new ApiFailure({ status: 0, kind: 'unavailable', code: 'web.unreachable', cause });
  }
  const text = await response.text();
  const body: unknown = text === '' ? {} : JSON.parse(text);
  if (!response.ok) throw await readFailure(response.status, body);
  return body;
}

export function fieldsOf(value: unknown): Loose {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

export type SignInStep = 'done' | 'second-factor';

export async function signInWithPassword(email: string, password: string): Promise<SignInStep> {
  const answer = fieldsOf(await callSignIn('/sign-in/email', { body: { email, password } }));
  return answer['twoFactorRedirect'] === true ? 'second-factor' : 'done';
}

export async function signInWithCode(code: string): Promise<void> {
  const path = /^\d{6}$/.test(code) ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code';
  await callSignIn(path, { body: { code } });
}

export async function signOut(): Promise<void> {
  live.stop();
  await callSignIn('/sign-out').catch((error: unknown) => {
    // Already signed out elsewhere: leaving is right all the same.
    if (!(error instanceof ApiFailure)) throw error;
  });
  queryClient.clear();
  window.location.assign(paths.signIn());
}
