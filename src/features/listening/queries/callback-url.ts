// The address at which the network of a source calls, for people who enter it there.

import { sourceNotFound } from '../commands/change-source.ts';
import type { Listening } from '../context.ts';
import { callbackUrlOf } from '../pipeline/callback-url.ts';
import { findSource } from '../store/sources.ts';

export async function readCallbackUrl(
  listening: Listening,
  sourceId: string,
): Promise<string | null> {
  const source = await findSource(listening.platform.db, sourceId);
  if (!source) throw sourceNotFound(sourceId);
  const isCalled = listening.connectors.get(source.connector)?.receive !== undefined;
  return isCalled ? callbackUrlOf(listening, source) : null;
}
