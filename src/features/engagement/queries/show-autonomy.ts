// How far a person is trusted in general, with what it follows from.

import type { Engagement } from '../context.ts';
import { readPolicy } from '../context.ts';
import type { PersonAutonomy } from '../contract/policy.ts';
import { APPROVALS_FOR_TRUST, autonomyOf } from '../domain/autonomy.ts';
import { readStanding } from './check-text.ts';

/** @throws AppError `not-found` */
export async function showAutonomy(
  engagement: Engagement,
  personId: string,
): Promise<PersonAutonomy> {
  const { platform, people, routing } = engagement;
  await people.person(personId);
  const policy = await readPolicy(engagement, platform.db);
  const standing = await readStanding(engagement, platform.db, { personId, policy });
  const certificates = await routing.certificatesOf(platform.db, personId);
  return {
    ...autonomyOf({ ...standing, sourceId: null, topicIds: [] }),
    approvalsNeeded: APPROVALS_FOR_TRUST,
    certificates: certificates.map(({ name, topicId }) => ({ name, topicId })),
  };
}
