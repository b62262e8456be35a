// What people and the hub enter about people: absences with a delegate, load, expertise and its confirmation,
// certificates, topics looked after. Each in one transaction, with its event.

import type { Actor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import type { PersonActor } from '#platform/http/caller.ts';
import { newId } from '#platform/ids.ts';
import type { Routing } from '../context.ts';
import { routingErrors, routingEvents } from '../contract.ts';
import type { NewAbsence, NewCertificate, NewExpertise, Workload } from '../contract/people.ts';
import { findCircle } from '../domain/people/absences.ts';
import {
  confirmExpertise,
  endExpertise,
  findExpertise,
  insertExpertise,
  setOwnedTopics,
} from '../store/expertise.ts';
import {
  endAbsence,
  findAbsence,
  insertAbsence,
  insertCertificate,
  listAbsences,
  lockAbsences,
  revokeCertificate,
  setWorkload,
} from '../store/people.ts';

const manage = 'routing.people.manage';

/** For oneself, or for somebody in whose unit one may. */
export async function addAbsence(
  routing: Routing,
  actor: PersonActor,
  given: NewAbsence,
): Promise<void> {
  const personId = given.personId ?? actor.personId;
  if (personId !== actor.personId) await requireOver(routing, actor, personId);
  const absence = {
    id: newId(),
    personId,
    from: new Date(given.from),
    until: new Date(given.until),
    delegateId: given.delegateId,
    note: given.note,
  };
  if (absence.from >= absence.until) {
    throw new AppError('invalid', routingErrors.periodWrong, 'An absence ends after it begins.');
  }
  const delegate = absence.delegateId && (await routing.people.person(absence.delegateId));
  await change(
    routing,
    actor,
    { type: routingEvents.absenceChanged, personId },
    async (tx, now) => {
      await lockAbsences(tx);
      const circle = findCircle(await listAbsences(tx, now), absence);
      if (circle) await refuseCircle(routing, circle);
      if (delegate && delegate.deactivatedAt !== null) {
        const message = `${delegate.name} is no longer here and can’t stand in.`;
        throw new AppError('conflict', routingErrors.personUnknown, message);
      }
      await insertAbsence(tx, { ...absence, enteredBy: actor.name, now });
    },
  );
}

async function refuseCircle({ people }: Routing, circle: readonly string[]): Promise<never> {
  const names = await Promise.all(circle.map(async (id) => (await people.person(id)).name));
  const message = `Nobody of these would be there: ${names.join(' → ')}. Name somebody else.`;
  throw new AppError('conflict', routingErrors.delegateCircle, message, {
    details: { field: 'delegateId', people: circle },
  });
}

export async function removeAbsence(
  routing: Routing,
  actor: PersonActor,
  absenceId: string,
): Promise<void> {
  const found = await findAbsence(routing.platform.db, absenceId);
  if (!found) throw notFound('absence');
  const { personId } = found;
  if (personId !== actor.personId) await requireOver(routing, actor, personId);
  await change(
    routing,
    actor,
    { type: routingEvents.absenceChanged, personId },
    async (tx, now) => {
      await endAbsence(tx, absenceId, now);
    },
  );
}

export async function changeWorkload(
  routing: Routing,
  actor: PersonActor,
  workload: Workload,
): Promise<void> {
  const { personId } = actor;
  await change(routing, actor, { type: routingEvents.workloadChanged, personId }, (tx, now) =>
    setWorkload(tx, { personId, workload, now }),
  );
}

/** @returns its id; null where they said so before */
export async function declareExpertise(
  routing: Routing,
  actor: PersonActor,
  given: NewExpertise,
): Promise<string | null> {
  const { personId } = actor;
  let declared: string | null = null;
  const topicId = 'topicId' in given ? given.topicId : null;
  const phrase = 'phrase' in given ? given.phrase : null;
  if (topicId !== null) await requireTopics(routing, [topicId]);
  await change(
    routing,
    actor,
    { type: routingEvents.expertiseChanged, personId },
    async (tx, now) => {
      const given = { id: newId(), personId, topicId, phrase, by: actor.name, now };
      declared = await insertExpertise(tx, given);
    },
  );
  return declared;
}

export async function withdrawExpertise(
  routing: Routing,
  actor: PersonActor,
  expertiseId: string,
): Promise<void> {
  const { personId } = actor;
  await change(
    routing,
    actor,
    { type: routingEvents.expertiseChanged, personId },
    async (tx, now) => {
      if (!(await endExpertise(tx, { id: expertiseId, personId, now })))
        throw notFound('expertise');
    },
  );
}

/** By a colleague: nobody confirms their own. */
export async function confirmColleague(
  routing: Routing,
  actor: PersonActor,
  expertiseId: string,
): Promise<void> {
  const found = await findExpertise(routing.platform.db, expertiseId);
  if (!found) throw notFound('expertise');
  if (found.personId === actor.personId) {
    const message = 'A colleague confirms what you know; you can’t do so yourself.';
    throw new AppError('conflict', routingErrors.notYours, message);
  }
  const about = { type: routingEvents.expertiseChanged, personId: found.personId };
  await change(routing, actor, about, (tx, now) =>
    confirmExpertise(tx, { id: expertiseId, personId: actor.personId, now }),
  );
}

export async function setTopics(
  routing: Routing,
  actor: Actor,
  { personId, topicIds }: { personId: string; topicIds: readonly string[] },
): Promise<void> {
  await requireOver(routing, actor, personId);
  await requireTopics(routing, topicIds);
  await change(routing, actor, { type: routingEvents.expertiseChanged, personId }, (tx, now) =>
    setOwnedTopics(tx, { personId, topicIds, now }),
  );
}

export async function grantCertificate(
  routing: Routing,
  actor: Actor,
  { personId, certificate }: { personId: string; certificate: NewCertificate },
): Promise<void> {
  await requireOver(routing, actor, personId);
  const { name, topicId } = certificate;
  if (topicId !== null) await requireTopics(routing, [topicId]);
  const expiresAt = certificate.expiresAt === null ? null : new Date(certificate.expiresAt);
  await change(routing, actor, { type: routingEvents.certificateChanged, personId }, (tx, now) =>
    insertCertificate(tx, {
      id: newId(),
      personId,
      topicId,
      name,
      grantedBy: actor.name,
      grantedAt: now,
      expiresAt,
    }),
  );
}

export async function takeCertificate(
  routing: Routing,
  actor: Actor,
  { personId, certificateId }: { personId: string; certificateId: string },
): Promise<void> {
  await requireOver(routing, actor, personId);
  await change(
    routing,
    actor,
    { type: routingEvents.certificateChanged, personId },
    async (tx, now) => {
      const whose = await revokeCertificate(tx, certificateId, now);
      if (whose !== personId) throw notFound('certificate');
    },
  );
}

async function requireOver(routing: Routing, actor: Actor, personId: string): Promise<void> {
  const { unitId } = await routing.people.person(personId);
  await routing.people.requireInUnit(actor, manage, unitId);
}

async function requireTopics(
  { listening, platform }: Routing,
  topicIds: readonly string[],
): Promise<void> {
  const known = new Set((await listening.topicsOf(platform.db, topicIds)).map(({ id }) => id));
  if (!topicIds.every((id) => known.has(id))) throw notFound('topic');
}

async function change(
  { platform }: Routing,
  actor: Actor,
  { type, personId }: { type: string; personId: string },
  work: (tx: Transaction, now: Date) => Promise<unknown>,
): Promise<void> {
  await platform.db.transaction().execute(async (tx) => {
    await work(tx, platform.clock.now());
    await platform.events.emit(tx, {
      type,
      subject: `person:${personId}`,
      actor,
      payload: { personId },
    });
  });
}

function notFound(what: string): AppError {
  return new AppError('not-found', routingErrors.notFound, `There is no such ${what}.`);
}
