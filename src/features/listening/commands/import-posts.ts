// Reads a file of posts into a source of its own, in the foreground. Every batch is acknowledged after it is committed;
// the same file again goes on where it stopped, and what is there already changes nothing.

import { resolve } from 'node:path';
import type { Actor } from '#platform/actor.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { ERRORS } from '../contract.ts';
import type { Listening } from '../context.ts';
import { leaseMs, lookAtSource } from '../pipeline/look-at-source.ts';
import { acceptSettings } from '../pipeline/source-settings.ts';
import type { JsonObject } from '../ports.ts';
import { findSourceNamed, leaseSource, pointSourceAt } from '../store/sources.ts';
import type { SourceRow } from '../store/sources.ts';
import { addSource, requireConnector } from './add-source.ts';

export type ImportProgress = {
  /** Since this import began, all of them committed. */
  posts: number;
  fresh: number;
  mentions: number;
  bytes: number;
  bytesTotal: number | null;
};

export type ImportOptions = {
  file: string;
  /** Default: told by the name and the first bytes of the file. */
  format?: string;
  /** For CSV: our field -> their column. */
  mapping?: Record<string, string>;
  /** Default: the name of the file. */
  sourceName?: string;
  onProgress?: (progress: ImportProgress) => void;
  signal?: AbortSignal;
};

export type ImportOutcome = ImportProgress & { sourceId: string; message: string };

export async function importPosts(
  listening: Listening,
  actor: Actor,
  options: ImportOptions,
): Promise<ImportOutcome> {
  const source = await openSource(listening, actor, options);
  const leaseId = newId();
  const now = listening.platform.clock.now();
  const leasedUntil = new Date(now.getTime() + leaseMs);
  // Who imports waits for nobody: the lease of an import that was killed is taken over.
  const leased = await leaseSource(listening.platform.db, source.id, {
    leaseId,
    now,
    leasedUntil,
    force: true,
  });
  if (!leased)
    throw new AppError('not-found', ERRORS.sourceNotFound, 'The source was just removed');
  const progress: ImportProgress = { posts: 0, fresh: 0, mentions: 0, bytes: 0, bytesTotal: null };
  const { ending } = await lookAtSource(listening, leased, {
    leaseId,
    signal: options.signal ?? new AbortController().signal,
    onStored: (batch, outcome) => {
      progress.posts += outcome.posts;
      progress.fresh += outcome.fresh;
      progress.mentions += outcome.mentions;
      progress.bytes = batch.progress?.bytes ?? progress.bytes;
      progress.bytesTotal = batch.progress?.bytesTotal ?? progress.bytesTotal;
      options.onProgress?.({ ...progress });
    },
  });
  if (ending.kind === 'failed') throw ending.error;
  if (ending.kind === 'interrupted') options.signal?.throwIfAborted();
  const message = 'message' in ending ? ending.message : '';
  return { ...progress, sourceId: source.id, message };
}

/** One source per name: several files may be read into it one after another. */
async function openSource(
  listening: Listening,
  actor: Actor,
  options: ImportOptions,
): Promise<SourceRow> {
  const { db, secrets } = listening.platform;
  const path = resolve(options.file);
  const given: JsonObject = { path };
  if (options.format) given['format'] = options.format;
  if (options.mapping) given['mapping'] = options.mapping;
  const name = options.sourceName ?? path.split(/[\\/]/).at(-1) ?? path;
  const before = await findSourceNamed(db, 'files', name);
  if (before) {
    const connector = requireConnector(listening, 'files');
    const accepted = acceptSettings(connector, given, { secrets, sourceId: before.id });
    await pointSourceAt(db, before.id, accepted);
    return before;
  }
  const input = { connector: 'files', name, settings: given };
  await addSource(listening, actor, input, { isDue: false });
  const added = await findSourceNamed(db, 'files', name);
  if (!added) throw new AppError('conflict', ERRORS.sourceNotFound, 'The source was just removed');
  return added;
}
