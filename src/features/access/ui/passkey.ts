// Passkeys: made and used by the browser itself (https://www.w3.org/TR/webauthn-3/), handed to the
// sign-in routes as JSON.

import { callSignIn, fieldsOf } from './sign-in-calls.ts';

/** Also needs a secure context: https, or localhost by name. */
export function passkeysWorkHere(): boolean {
  return (
    'PublicKeyCredential' in window &&
    'parseRequestOptionsFromJSON' in PublicKeyCredential &&
    window.isSecureContext
  );
}

export async function signInWithPasskey(): Promise<void> {
  const given = await callSignIn('/passkey/generate-authenticate-options', { method: 'GET' });
  // eslint-disable-next-line typescript/consistent-type-assertions -- the browser checks it and throws if it is wrong
  const json = given as PublicKeyCredentialRequestOptionsJSON;
  const credential = await navigator.credentials.get({
    publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(json),
  });
  if (!(credential instanceof PublicKeyCredential)) throw new DOMException('', 'NotAllowedError');
  await callSignIn('/passkey/verify-authentication', { body: { response: credential.toJSON() } });
}

export async function addPasskey(name: string): Promise<void> {
  const given = await callSignIn('/passkey/generate-register-options', { method: 'GET' });
  // eslint-disable-next-line typescript/consistent-type-assertions -- the browser checks it and throws if it is wrong
  const json = given as PublicKeyCredentialCreationOptionsJSON;
  const credential = await navigator.credentials.create({
    publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(json),
  });
  if (!(credential instanceof PublicKeyCredential)) throw new DOMException('', 'NotAllowedError');
  await callSignIn('/passkey/verify-registration', {
    body: { response: credential.toJSON(), name },
  });
}

export type Passkey = { id: string; name: string; createdAt: string | null };

export async function listPasskeys(): Promise<Passkey[]> {
  const answer = await callSignIn('/passkey/list-user-passkeys', { method: 'GET' });
  if (!Array.isArray(answer)) return [];
  return answer.map((entry: unknown) => {
    const { id, name, createdAt } = fieldsOf(entry);
    return {
      id: String(id),
      name: typeof name === 'string' ? name : '',
      createdAt: typeof createdAt === 'string' ? createdAt : null,
    };
  });
}

export async function removePasskey(id: string): Promise<void> {
  await callSignIn('/passkey/delete-passkey', { body: { id } });
}

/** The person pressed Cancel or let the time run out: nothing to complain about. */
export function wasCancelled(error: unknown): boolean {
  return error instanceof DOMException && ['NotAllowedError', 'AbortError'].includes(error.name);
}
