// What one person is known to know, with the evidence; and who knows, for the list of people.

import type { Routing } from '../context.ts';
import type { PersonExpertise } from '../contract/people.ts';
import { countEvidenceOf, listEvidenceOf } from '../store/evidence.ts';
import { listExpertise, listTopicOwners } from '../store/expertise.ts';
import { listCertificates } from '../store/people.ts';
import { readNames } from './show-offers.ts';

const evidenceKinds = ['answered', 'accepted', 'thanked', 'posted', 'past-answer'] as const;

export async function showExpertise(routing: Routing, personId: string): Promise<PersonExpertise> {
  const { clock, db } = routing.platform;
  const person = await routing.people.person(personId);
  const owned = (await listTopicOwners(db)).filter((each) => each.personId === personId);
  const expertise = await listExpertise(db, personId);
  const certificates = await listCertificates(db, { at: clock.now(), personId });
  const topicIds = [...owned, ...expertise, ...certificates].flatMap(
    ({ topicId }) => topicId ?? [],
  );
  const topics = await routing.listening.topicsOf(db, topicIds);
  const topicName = (id: string) => topics.find((topic) => topic.id === id)?.name ?? '';
  const evidence = await listEvidenceOf(db, personId);
  const nameOf = await readNames(routing, db);
  return {
    person: { id: person.id, name: person.name },
    topics: owned.map(({ topicId }) => ({ id: topicId, name: topicName(topicId) })),
    expertise: expertise.map(({ id, topicId, phrase, declaredAt, confirmedBy }) => ({
      id,
      topicId,
      label: topicId === null ? (phrase ?? '') : topicName(topicId),
      declaredAt: declaredAt.toISOString(),
      confirmedBy: confirmedBy.map(nameOf),
    })),
    certificates: certificates.map(({ id, name, topicId, grantedBy, grantedAt, expiresAt }) => ({
      id,
      name,
      topic: topicId === null ? null : { id: topicId, name: topicName(topicId) },
      grantedBy,
      grantedAt: grantedAt.toISOString(),
      expiresAt: expiresAt?.toISOString() ?? null,
    })),
    evidence: evidence.flatMap(({ kind, at, ...each }) => {
      const shown = evidenceKinds.find((known) => known === kind);
      return shown ? [{ ...each, kind: shown, at: at.toISOString() }] : [];
    }),
    counts: await countEvidenceOf(db, personId),
  };
}
