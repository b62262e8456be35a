// Ends every session of a person, this one too, and forgets the devices they trusted.

import type { PersonActor } from '#platform/http/caller.ts';
import type { AccessContext } from '../context.ts';
import { accessEvents } from '../contract.ts';
import { forgetTrustedDevices } from '../store/logins.ts';
import { endSessions } from '../store/sessions.ts';

export async function signOutEverywhere(context: AccessContext, actor: PersonActor): Promise<void> {
  const { personId } = actor;
  await context.platform.db.transaction().execute(async (tx) => {
    const sessionsEnded = await endSessions(tx, personId);
    await forgetTrustedDevices(tx, personId);
    await context.platform.events.emit(tx, {
      type: accessEvents.signedOutEverywhere,
      subject: `person:${personId}`,
      actor,
      payload: { sessionsEnded },
    });
  });
}
