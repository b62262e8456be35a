// Adds a source; its first look is due at once.

import type { Actor } from '#platform/actor.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { ERRORS, EVENTS } from '../contract.ts';
import type { SourceInput } from '../contract.ts';
import type { Listening } from '../context.ts';
import { acceptSettings } from '../pipeline/source-settings.ts';
import type { AnyConnector } from '../ports.ts';
import { findSourceByPlace, insertSource } from '../store/sources.ts';
import type { SourceRow } from '../store/sources.ts';

/** @param options.isDue false for an import: it is looked at by who adds it */
export async function addSource(
  listening: Listening,
  actor: Actor,
  input: SourceInput,
  options: { isDue: boolean } = { isDue: true },
): Promise<string> {
  const { db, clock, events, secrets } = listening.platform;
  const connector = requireConnector(listening, input.connector);
  const id = newId<'source'>();
  const accepted = acceptSettings(connector, input.settings, { secrets, sourceId: id });
  const now = clock.now();
  await db.transaction().execute(async (tx) => {
    if (accepted.placeKey !== null) {
      const same = await findSourceByPlace(tx, connector.name, accepted.placeKey);
      if (same) throw sourceExists(same);
    }
    await insertSource(tx, {
      id,
      connector: connector.name,
      name: input.name,
      ...accepted,
      keepUnmatchedDays: input.keepUnmatchedDays ?? listening.options.keepUnmatchedDays,
      isOwnPlace: input.isOwnPlace ?? connector.isOwnPlace ?? false,
      dueAt: options.isDue ? now : null,
      now,
    });
    await events.emit(tx, {
      type: EVENTS.sourceAdded,
      subject: `source:${id}`,
      actor,
      payload: { sourceId: id, name: input.name, connector: connector.name },
    });
  });
  listening.wake();
  return id;
}

export function requireConnector(listening: Listening, name: string): AnyConnector {
  const connector = listening.connectors.get(name);
  if (connector) return connector;
  const known = [...listening.connectors.keys()].join(', ');
  throw new AppError('invalid', ERRORS.connectorUnknown, `There is no connector "${name}"`, {
    details: { fields: [{ field: 'body.connector', problem: 'is not known', expected: known }] },
  });
}

export function sourceExists(same: SourceRow): AppError {
  return new AppError('conflict', ERRORS.sourceExists, `"${same.name}" listens there already`, {
    details: { sourceId: same.id },
  });
}
