// What a connector is handed for one source, in whichever of its calls; and what ingest needs to know of it.

import type { Listening } from '../context.ts';
import type { AnyConnector, JsonObject, SourceContext } from '../ports.ts';
import type { SourceRow } from '../store/sources.ts';
import { callbackUrlOf } from './callback-url.ts';
import { keepChangedSettings } from './change-settings.ts';
import type { BatchSource } from './ingest-batch.ts';
import { openSettings } from './source-settings.ts';

export async function sourceContext(
  listening: Listening,
  {
    source,
    connector,
    signal,
  }: { source: SourceRow; connector: AnyConnector; signal: AbortSignal },
): Promise<SourceContext<JsonObject>> {
  const { clock, log, fetch, connect, secrets } = listening.platform;
  return {
    settings: openSettings(source.settings, secrets, source.id),
    fetch,
    connect,
    clock,
    log: log.child({ sourceId: source.id }),
    signal,
    keepSettings: (settings) =>
      keepChangedSettings(listening, { sourceId: source.id, connector }, settings),
    callbackUrl: connector.receive ? await callbackUrlOf(listening, source) : null,
  };
}

/** @param of.lease null: beside the looks */
export function batchSourceOf(of: {
  source: SourceRow;
  connector: AnyConnector;
  settings: JsonObject;
  lease: BatchSource['lease'];
}): BatchSource {
  const { source, connector, settings, lease } = of;
  return {
    id: source.id,
    name: source.name,
    keepUnmatchedDays: source.keep_unmatched_days,
    isOwnPlace: source.is_own_place,
    lease,
    isStream: connector.kind === 'stream',
    rechecks: rechecksOf(connector, settings),
    canFillGaps: connector.fillGap !== undefined,
  };
}

/** Which stored posts the origin is asked about again. */
function rechecksOf(connector: AnyConnector, settings: JsonObject): BatchSource['rechecks'] {
  if (!connector.recheck) return 'none';
  return connector.tellsDeletions?.(settings) ? 'kept' : 'all';
}
