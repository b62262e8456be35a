// The address at which a network calls a source. Its last part is a secret of that source alone, sealed at rest.

import { newSecretToken } from '#platform/secrets/secret-token.ts';
import type { Listening } from '../context.ts';
import type { SourceRow } from '../store/sources.ts';
import { keepCallbackSecret } from '../store/sources.ts';

export function callbackPurpose(sourceId: string): string {
  return `callback:${sourceId}`;
}

/** Made when it is first needed. @returns null when Parley has no address that others can reach */
export async function callbackUrlOf(
  { platform, options }: Pick<Listening, 'platform' | 'options'>,
  source: Pick<SourceRow, 'id' | 'callback_secret'>,
): Promise<string | null> {
  if (options.publicUrl === null) return null;
  const { db, secrets } = platform;
  const purpose = callbackPurpose(source.id);
  const sealed =
    source.callback_secret ??
    (await keepCallbackSecret(db, source.id, secrets.seal(newSecretToken('').secret, purpose)));
  return new URL(`/in/${source.id}/${secrets.open(sealed, purpose)}`, options.publicUrl).href;
}
