// After a rotation of the key: every secret of every source is sealed with the current one.

import type { Listening } from '../context.ts';
import { callbackPurpose } from '../pipeline/callback-url.ts';
import { resealSettings } from '../pipeline/source-settings.ts';
import { changeCallbackSecret, changePlace, listAllSources } from '../store/sources.ts';

/** Removed sources too: their secrets are still there. @returns how many secrets were sealed anew */
export async function resealSecrets({ platform }: Listening): Promise<number> {
  const { db, secrets } = platform;
  return db.transaction().execute(async (tx) => {
    let count = 0;
    for (const source of await listAllSources(tx)) {
      const { callback_secret: callback } = source;
      if (callback !== null && secrets.keyIdOf(callback) !== secrets.currentKeyId) {
        const sealed = secrets.reseal(callback, callbackPurpose(source.id));
        await changeCallbackSecret(tx, source.id, sealed);
        count += 1;
      }
      const resealed = resealSettings(source.settings, secrets, source.id);
      if (!resealed) continue;
      const { settings } = resealed;
      await changePlace(tx, { sourceId: source.id, settings, placeKey: source.place_key });
      count += resealed.count;
    }
    return count;
  });
}
