// Settings that the network itself changes: a feed that moved for good, a token that was renewed.

import { systemActor } from '#platform/actor.ts';
import { EVENTS } from '../contract.ts';
import type { Listening } from '../context.ts';
import type { AnyConnector, JsonObject } from '../ports.ts';
import { changePlace, findSource, findSourceByPlace } from '../store/sources.ts';
import { acceptSettings, openSettings } from './source-settings.ts';

/** Null removes one. Where another source listens already, or they are not right, everything stays as it is. */
export async function keepChangedSettings(
  listening: Listening,
  of: { sourceId: string; connector: AnyConnector },
  changes: JsonObject,
): Promise<void> {
  const { db, events, secrets, log } = listening.platform;
  const { sourceId, connector } = of;
  await db.transaction().execute(async (tx) => {
    const source = await findSource(tx, sourceId, { forUpdate: true });
    if (!source) return;
    const open = { ...openSettings(source.settings, secrets, sourceId), ...changes };
    const merged = Object.fromEntries(Object.entries(open).filter(([, value]) => value !== null));
    if (!connector.parseSettings(merged).ok) {
      const changed = Object.keys(changes);
      log.warn({ sourceId, changed }, 'settings that a network changed do not fit, and are left');
      return;
    }
    const { settings, placeKey } = acceptSettings(connector, merged, { secrets, sourceId });
    const other =
      placeKey === null ? null : await findSourceByPlace(tx, source.connector, placeKey);
    if (other && other.id !== sourceId) return;
    await changePlace(tx, { sourceId, settings, placeKey });
    await events.emit(tx, {
      type: EVENTS.sourceChanged,
      subject: `source:${sourceId}`,
      actor: systemActor('listening'),
      payload: { sourceId, changed: Object.keys(changes) },
    });
  });
}
