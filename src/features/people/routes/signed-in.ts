// The answer that lets somebody in who has just proved who they are.

import type { PeopleContext } from '../context.ts';

/** @returns no header when another step is needed, as a second factor is */
export async function signInHeaders(
  { access }: PeopleContext,
  { email, password }: { email: string; password: string },
): Promise<Record<string, string>> {
  return cookieHeader(await access.signIn({ email, password }));
}

export function cookieHeader(setCookie: string | null): Record<string, string> {
  return setCookie === null ? {} : { 'set-cookie': setCookie };
}
