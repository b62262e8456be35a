// What answers are checked by and how far people are trusted, over HTTP.

import { z } from 'zod';
import { someone } from '#platform/http/caller.ts';
import { defineRoute } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { changePolicy, setAutonomy } from '../commands/change-policy.ts';
import { readPolicy } from '../context.ts';
import type { Engagement } from '../context.ts';
import {
  autonomyGrantInput,
  autonomyGrantShape,
  personAutonomyShape,
  policyInput,
  policyShape,
} from '../contract/policy.ts';
import { showAutonomy } from '../queries/show-autonomy.ts';
import { listGrants } from '../store/policies.ts';

const tag = 'Engagement';

export function policyRoutes(engagement: Engagement): Route[] {
  const { db } = engagement.platform;
  const grants = async () => {
    const rows = await listGrants(db, null);
    return rows.map((row) => ({
      personId: row.person_id,
      personName: row.person_name,
      sourceId: row.source_id,
      topicId: row.topic_id,
      level: row.level,
      grantedBy: row.granted_by,
      grantedAt: row.granted_at.toISOString(),
    }));
  };
  return [
    defineRoute({
      method: 'GET',
      path: '/api/v1/engagement/policy',
      permission: 'engagement.policy.read',
      summary: 'What answers are checked by',
      tag,
      response: policyShape,
      handle: async () => ({ body: await readPolicy(engagement, db) }),
    }),
    defineRoute({
      method: 'PUT',
      path: '/api/v1/engagement/policy',
      permission: 'engagement.policy.manage',
      summary: 'Decide it anew, as a new version',
      tag,
      body: z.object({ basedOn: z.number().int().min(0), policy: policyInput }),
      response: policyShape,
      handle: async ({ body, actor }) => ({
        body: await changePolicy(engagement, someone(actor), body),
      }),
    }),
    defineRoute({
      method: 'GET',
      path: '/api/v1/engagement/autonomy',
      permission: 'engagement.policy.read',
      summary: 'What was granted by hand; everything else is earned',
      tag,
      response: z.object({ items: z.array(autonomyGrantShape) }),
      handle: async () => ({ body: { items: await grants() } }),
    }),
    defineRoute({
      method: 'GET',
      path: '/api/v1/engagement/people/:personId/autonomy',
      permission: 'engagement.policy.read',
      summary: 'How far a person is trusted where nothing more particular holds, and why',
      tag,
      params: z.object({ personId: z.uuid() }),
      response: personAutonomyShape,
      handle: async ({ params: { personId } }) => ({
        body: await showAutonomy(engagement, personId),
      }),
    }),
    defineRoute({
      method: 'PUT',
      path: '/api/v1/engagement/autonomy',
      permission: 'engagement.policy.manage',
      summary: 'Grant a level to a person, for a place and a topic or for all; null takes it back',
      tag,
      body: autonomyGrantInput,
      response: z.object({ items: z.array(autonomyGrantShape) }),
      handle: async ({ body, actor }) => {
        await setAutonomy(engagement, someone(actor), body);
        return { body: { items: await grants() } };
      },
    }),
  ];
}
