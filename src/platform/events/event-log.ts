// Writes events into the transaction that makes them true: they exist if and only if it commits.

import { actorKey } from '../actor.ts';
import type { Clock } from '../clock.ts';
import { systemClock } from '../clock.ts';
import { assert } from '../errors.ts';
import { newId } from '../ids.ts';
import type { EventLog } from './event.ts';
import { insertEvent } from './store.ts';

const PAYLOAD_BYTES_MAX = 64 * 1024;

export function createEventLog(options: { clock?: Clock } = {}): EventLog {
  const { clock = systemClock } = options;
  return {
    emit: async (tx, event) => {
      const bytes = Buffer.byteLength(JSON.stringify(event.payload));
      assert(
        bytes <= PAYLOAD_BYTES_MAX,
        `event ${event.type} carries ${bytes} bytes; name rows by id instead of carrying them`,
      );
      await insertEvent(tx, {
        id: newId<'event'>(),
        type: event.type,
        subject: event.subject,
        actorKey: actorKey(event.actor),
        actorName: event.actor.name,
        payload: event.payload,
        occurredAt: clock.now(),
      });
    },
  };
}
