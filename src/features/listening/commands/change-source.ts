// Changes, pauses, resumes and removes a source, and asks for a look now.

import type { Actor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { ERRORS, EVENTS } from '../contract.ts';
import type { SourcePatch } from '../contract.ts';
import type { Listening } from '../context.ts';
import { acceptSettings, openSettings } from '../pipeline/source-settings.ts';
import {
  findSource,
  findSourceByPlace,
  markSourceRemoved,
  setSourceDue,
  updateSource,
} from '../store/sources.ts';
import type { SourceRow } from '../store/sources.ts';
import { requireConnector, sourceExists } from './add-source.ts';

export async function changeSource(
  listening: Listening,
  actor: Actor,
  sourceId: string,
  patch: SourcePatch,
): Promise<void> {
  const { db, clock, events } = listening.platform;
  await db.transaction().execute(async (tx) => {
    const before = await requireSource(tx, sourceId);
    const place = placeAfter(listening, before, patch);
    if (place.placeKey !== null && place.placeKey !== before.place_key) {
      const same = await findSourceByPlace(tx, before.connector, place.placeKey);
      if (same) throw sourceExists(same);
    }
    const isPaused = patch.paused ?? before.state === 'paused';
    const isMoved = place.placeKey !== before.place_key;
    // A stopped source stays stopped unless somebody changes its settings or resumes it.
    const isStopped =
      before.state === 'stopped' && patch.paused === undefined && patch.settings === undefined;
    const state = isPaused ? 'paused' : isStopped ? 'stopped' : 'listening';
    const isOwnPlace = patch.isOwnPlace ?? before.is_own_place;
    // A look that is going on knows the settings, and whose place it is, from its beginning.
    const isChanged = Boolean(patch.settings) || isOwnPlace !== before.is_own_place;
    const isNew = state === 'listening' && (before.state !== 'listening' || isChanged);
    await updateSource(tx, {
      id: sourceId,
      name: patch.name ?? before.name,
      ...place,
      keepUnmatchedDays: patch.keepUnmatchedDays ?? before.keep_unmatched_days,
      isOwnPlace,
      state,
      dueAt: state !== 'listening' ? null : isNew ? clock.now() : before.due_at,
      message: isStopped ? before.message : null,
      cursor: isMoved ? null : before.cursor,
      breaksLook: isMoved || isNew || state !== 'listening',
    });
    await events.emit(tx, {
      type: EVENTS.sourceChanged,
      subject: `source:${sourceId}`,
      actor,
      payload: { sourceId, changed: Object.keys(patch), paused: isPaused },
    });
  });
  listening.wake();
}

/** Its posts and mentions stay. */
export async function removeSource(
  listening: Listening,
  actor: Actor,
  sourceId: string,
): Promise<void> {
  const { db, clock, events } = listening.platform;
  await db.transaction().execute(async (tx) => {
    const source = await requireSource(tx, sourceId);
    await markSourceRemoved(tx, sourceId, clock.now());
    await events.emit(tx, {
      type: EVENTS.sourceRemoved,
      subject: `source:${sourceId}`,
      actor,
      payload: { sourceId, name: source.name },
    });
  });
}

/** The look itself happens where listening runs; `listening.source-polled` tells how it went. */
export async function lookNow(listening: Listening, actor: Actor, sourceId: string): Promise<void> {
  const { db, clock, events } = listening.platform;
  await db.transaction().execute(async (tx) => {
    const source = await requireSource(tx, sourceId);
    if (source.state !== 'listening') throw notListening(source);
    await setSourceDue(tx, sourceId, clock.now());
    await events.emit(tx, {
      type: EVENTS.sourceLookAsked,
      subject: `source:${sourceId}`,
      actor,
      payload: { sourceId },
    });
  });
  listening.wake();
}

async function requireSource(tx: Transaction, sourceId: string): Promise<SourceRow> {
  const source = await findSource(tx, sourceId, { forUpdate: true });
  if (!source) throw sourceNotFound(sourceId);
  return source;
}

function placeAfter(listening: Listening, before: SourceRow, patch: SourcePatch) {
  if (!patch.settings) return { settings: before.settings, placeKey: before.place_key };
  const { secrets } = listening.platform;
  const connector = requireConnector(listening, before.connector);
  const merged = { ...openSettings(before.settings, secrets, before.id), ...patch.settings };
  const given = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
  return acceptSettings(connector, given, { secrets, sourceId: before.id });
}

export function sourceNotFound(sourceId: string): AppError {
  return new AppError('not-found', ERRORS.sourceNotFound, 'There is no such source (any more)', {
    details: { sourceId },
  });
}

function notListening(source: SourceRow): AppError {
  const message =
    source.state === 'paused'
      ? 'The source is paused: resume it first'
      : `The source has stopped: ${source.message ?? 'resume it first'}`;
  return new AppError('conflict', 'listening.source-not-listening', message);
}
