// The language model that is set up, without its key, and what it was asked today.

import type { ModelPortState } from '../contract/model-port.ts';
import type { Understanding } from '../context.ts';
import { findModelPort, readModelDay } from '../store/model-port.ts';

export async function showModelPort({ platform }: Understanding): Promise<ModelPortState> {
  const { db, clock } = platform;
  const found = await findModelPort(db);
  const today = await readModelDay(db, clock.now().toISOString().slice(0, 10));
  if (!found) return { port: null, today };
  const { sealedKey, changedByName: changedBy, changedAt, ...port } = found;
  return {
    port: { ...port, hasKey: sealedKey !== null, changedBy, changedAt: changedAt.toISOString() },
    today,
  };
}
