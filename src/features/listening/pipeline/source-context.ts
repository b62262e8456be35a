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

/** @param lease null: beside the looks */
export function batchSourceOf(
  source: SourceRow,
  connector: AnyConnector,
  lease: BatchSource['lease'],
): BatchSource {
  return {
    id: source.id,
    name: source.name,
    keepUnmatchedDays: source.keep_unmatched_days,
    lease,
    isStream: connector.kind === 'stream',
    isRechecked: connector.recheck !== undefined,
    canFillGaps: connector.fillGap !== undefined,
  };
}
