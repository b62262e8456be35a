// Decides what answers are checked by, as a new version; and how far somebody is trusted.

import type { Actor } from '#platform/actor.ts';
import { AppError } from '#platform/errors.ts';
import type { Engagement } from '../context.ts';
import { readPolicy } from '../context.ts';
import { engagementErrors, engagementEvents } from '../contract.ts';
import type { AutonomyGrantInput, Policy, PolicyInput } from '../contract/policy.ts';
import { insertPolicy, replaceGrant } from '../store/policies.ts';
import { tellAutonomy } from './tell-autonomy.ts';

export async function changePolicy(
  engagement: Engagement,
  actor: Actor,
  { basedOn, policy }: { basedOn: number; policy: PolicyInput },
): Promise<Policy> {
  const { platform } = engagement;
  return platform.db.transaction().execute(async (tx) => {
    const before = await readPolicy(engagement, tx);
    const version = before.version + 1;
    const at = platform.clock.now();
    const isNext =
      basedOn === before.version &&
      (await insertPolicy(tx, { version, policy, by: actor.name, at }));
    if (!isNext) {
      const message = 'Somebody changed it meanwhile. Look at the newest version first.';
      throw new AppError('conflict', engagementErrors.policyOutdated, message, {
        details: { version: before.version },
      });
    }
    await platform.events.emit(tx, {
      type: engagementEvents.policyChanged,
      subject: 'engagement-policy',
      actor,
      // Whoever hears it tells how far everybody is trusted now: too much for the moment of the change.
      payload: { version, changesTrust: policy.needsCertificate !== before.needsCertificate },
    });
    return readPolicy(engagement, tx);
  });
}

export async function setAutonomy(
  engagement: Engagement,
  actor: Actor,
  grant: AutonomyGrantInput,
): Promise<void> {
  const { platform, people } = engagement;
  const { personId } = grant;
  await people.person(personId);
  await platform.db.transaction().execute(async (tx) => {
    await replaceGrant(tx, { ...grant, by: actor.name, at: platform.clock.now() });
    await tellAutonomy(engagement, tx, { personId, actor });
  });
}
