// Invites somebody by a link that opens once. It goes by mail where an address is given and Parley can send; who
// invites can hand it over too.

import type { Actor } from '#platform/actor.ts';
import { newId } from '#platform/ids.ts';
import { writeLetter } from '#platform/mail/letter.ts';
import { newSecretToken } from '#platform/secrets/secret-token.ts';
import { getOrganisation, getUnit } from '../context.ts';
import type { PeopleContext } from '../context.ts';
import { peopleEvents } from '../contract.ts';
import type { NewInvitation } from '../contract.ts';
import { invitationLetter } from '../domain/letters.ts';
import { insertInvitation } from '../store/invitations.ts';
import type { InvitationRow } from '../store/invitations.ts';

const DAY_MS = 24 * 3600 * 1000;

export async function createInvitation(
  { access, platform, publicUrl, mail }: PeopleContext,
  actor: Actor,
  input: NewInvitation,
): Promise<{ invitation: InvitationRow; linkToken: string; url: string; mailed: boolean }> {
  const { role, scopeUnitId, unitId, expiresInDays } = input;
  const email = input.email?.toLowerCase() ?? null;
  const { secret, hash } = newSecretToken('');
  const createdAt = platform.clock.now();
  const permission = 'people.invitations.manage';
  // In the fragment the secret reaches neither our log nor a proxy's.
  const url = new URL(`/invitation#${secret}`, publicUrl).href;
  const mailed = email !== null && mail.isSet;
  const invitation = await platform.db.transaction().execute(async (tx) => {
    if (scopeUnitId !== null) await getUnit(tx, scopeUnitId, 'scopeUnitId');
    if (unitId !== null) await getUnit(tx, unitId, 'unitId');
    await access.requirePermission(tx, { actor, permission, unitId: scopeUnitId });
    await access.requirePermission(tx, { actor, permission, unitId: unitId ?? scopeUnitId });
    await access.requireBestowable(tx, { actor, role, unitId: scopeUnitId });
    const row = await insertInvitation(tx, {
      id: newId(),
      hash,
      email,
      role,
      scopeUnitId,
      unitId,
      createdBy: actor.kind === 'person' ? actor.name : `${actor.name} (token)`,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + expiresInDays * DAY_MS),
    });
    await platform.events.emit(tx, {
      type: peopleEvents.invitationCreated,
      subject: `invitation:${row.id}`,
      actor,
      payload: { invitationId: row.id, email, role, scopeUnitId, unitId },
    });
    if (email !== null && mail.isSet) {
      const organisation = await getOrganisation(tx);
      const invitedBy = actor.name;
      const letter = writeLetter(
        invitationLetter({ organisation, url, invitedBy, days: expiresInDays }),
      );
      await mail.send(tx, { to: { name: '', address: email }, letter });
    }
    return row;
  });
  return { invitation, linkToken: secret, url, mailed };
}
