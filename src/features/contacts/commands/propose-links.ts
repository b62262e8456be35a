// Looks who else bears the marks of identities, and proposes to a person that they may be one. Nothing is linked by itself.

import { systemActor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { newId } from '#platform/ids.ts';
import type { Contacts } from '../context.ts';
import { contactsEvents } from '../contract.ts';
import { basisOf, bearersMax, CONFIDENCE, marksOf } from '../domain/marks.ts';
import { insertProposals, listBearers, saveMarks } from '../store/links.ts';
import type { Bearer, NewProposal } from '../store/links.ts';

const actor = systemActor('contacts');

export type MarkedIdentity = { id: string } & Parameters<typeof marksOf>[0];

export async function proposeLinks(
  tx: Transaction,
  { platform }: Pick<Contacts, 'platform'>,
  identities: readonly MarkedIdentity[],
): Promise<void> {
  const marked = identities.flatMap((identity) =>
    marksOf(identity).map((mark) => ({ identityId: identity.id, ...mark })),
  );
  if (marked.length === 0) return;
  const inOrder = marked.toSorted((a, b) => (a.value < b.value ? -1 : 1));
  await saveMarks(tx, inOrder);
  const distinct = new Map(marked.map(({ kind, value }) => [`${kind} ${value}`, { kind, value }]));
  const bearers = await listBearers(tx, [...distinct.values()], bearersMax + 1);
  const groups = Map.groupBy(bearers, ({ kind, value }) => `${kind} ${value}`);
  const proposals = marked.flatMap((mark) => {
    const group = groups.get(`${mark.kind} ${mark.value}`) ?? [];
    return group.length > bearersMax ? [] : proposalsOf(mark.identityId, group);
  });
  const proposed = await insertProposals(tx, proposals, platform.clock.now());
  for (const proposalId of proposed) {
    await platform.events.emit(tx, {
      type: contactsEvents.linkProposed,
      subject: `proposal:${proposalId}`,
      actor,
      payload: { proposalId },
    });
  }
}

function proposalsOf(identityId: string, group: readonly Bearer[]): NewProposal[] {
  const self = group.find((bearer) => bearer.identityId === identityId);
  return group.flatMap((other) => {
    const contactId = self?.contactId ?? null;
    const isSame = contactId !== null && other.contactId === contactId;
    if (other.identityId === identityId || isSame) return [];
    const basis = basisOf(other.kind);
    const pair = { one: identityId, other: other.identityId };
    return [{ id: newId(), ...pair, basis, value: other.value, confidence: CONFIDENCE[basis] }];
  });
}
