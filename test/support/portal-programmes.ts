// Programmes whose every field of words is told by a mark: one that is going on, and one whose result is public.

import { z } from 'zod';
import { systemActor } from '#platform/actor.ts';
import type { TestPortal } from './portal.ts';

/** A programme that ran, with somebody in it who said something. */
export async function runProgramme(parley: TestPortal, ideaId: string): Promise<void> {
  const { hub } = parley.roles;
  // Nobody who walks here: who takes part sees their own part.
  const contactId = await parley.database.db.transaction().execute((tx) =>
    parley.contacts.contactOfAddress(tx, systemActor('test'), {
      address: 'sekret.participant@example.org',
      name: 'Sekretparticipant',
    }),
  );
  const idOf = (answer: unknown) => z.looseObject({ id: z.string() }).parse(answer).id;
  const lastOf = (answer: unknown) =>
    z
      .object({ items: z.array(z.looseObject({ id: z.string() })) })
      .parse(answer)
      .items.at(-1)?.id;
  const programme = {
    name: 'Sekretprogramme of friends',
    purpose: 'Sekretpurpose of it',
    startsOn: '2026-01-01',
    endsOn: '2027-01-01',
    seats: 5,
    consentText: 'Sekretconsent that was agreed to',
  };
  const at = `/api/v1/programmes/${idOf(await parley.call(hub, 'POST', '/api/v1/programmes', programme, 201))}`;
  await parley.call(hub, 'POST', `${at}/state`, { state: 'running' });
  const who = { kind: 'contact', id: contactId };
  const participantId = lastOf(await parley.call(hub, 'POST', `${at}/participants`, { who }));
  await parley.call(hub, 'PATCH', `${at}/participants/${participantId}`, {
    state: 'joined',
    consentVersion: 1,
    consentSource: 'Sekretsource of consent',
  });
  const round = {
    title: 'Sekretround one',
    task: 'Sekrettask to try',
    questions: ['Sekretquestion: how was it?'],
    dueOn: '2026-12-01',
  };
  const roundId = lastOf(await parley.call(hub, 'POST', `${at}/rounds`, round, 201));
  await parley.call(hub, 'POST', `/api/v1/programme-rounds/${roundId}/feedback`, {
    participantId,
    text: 'Sekretfeedback: wet',
    answers: ['Sekretanswer: cold'],
    ideaId,
  });
  await parley.call(hub, 'PUT', `${at}/participants/${participantId}/credit`, {
    credit: 'Sekretcredit to a friend',
  });
}

/** Its result is for everybody, what they agreed to is not. @returns its id */
export async function publishProgramme(parley: TestPortal): Promise<string> {
  const { hub } = parley.roles;
  const programme = {
    name: 'Dogs on board',
    purpose: 'To learn what dogs need.',
    startsOn: '2026-01-01',
    endsOn: '2027-01-01',
    seats: 5,
    consentText: 'Sekretconsent of those with dogs',
  };
  const made = await parley.call(hub, 'POST', '/api/v1/programmes', programme, 201);
  const { id } = z.looseObject({ id: z.string() }).parse(made);
  const at = `/api/v1/programmes/${id}`;
  await parley.call(hub, 'POST', `${at}/state`, { state: 'closed' });
  const result = { result: 'Dogs travel on the upper deck.', isPublished: true };
  await parley.call(hub, 'PUT', `${at}/result`, result);
  return id;
}
