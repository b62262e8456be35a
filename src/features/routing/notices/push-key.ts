// The key that signs this Parley's web push: made once, the private part sealed.

import type { Routing } from '../context.ts';
import { findPushKey, insertPushKey, resealPushKey } from '../store/notices.ts';
import type { PushKey } from './web-push.ts';
import { newPushKey } from './web-push.ts';

const purpose = 'push-key';
type Keeper = Pick<Routing['platform'], 'db' | 'secrets'>;

export async function openPushKey({ db, secrets }: Keeper): Promise<PushKey> {
  const known = await findPushKey(db);
  if (known) {
    const { publicKey, sealedPrivateKey } = known;
    return { publicKey, privateKey: secrets.open(sealedPrivateKey, purpose) };
  }
  const { publicKey, privateKey } = newPushKey();
  await insertPushKey(db, { publicKey, sealedPrivateKey: secrets.seal(privateKey, purpose) });
  return await openPushKey({ db, secrets });
}

/** @returns how many secrets were moved to the current key */
export async function resealPush({ db, secrets }: Keeper): Promise<number> {
  const known = await findPushKey(db);
  if (!known) return 0;
  await resealPushKey(db, secrets.reseal(known.sealedPrivateKey, purpose));
  return 1;
}
