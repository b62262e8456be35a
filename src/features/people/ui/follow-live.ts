// What each live event about people means for the query cache.

import type { QueryClient } from '@tanstack/react-query';
import type { LiveEvent } from '#web/api/live.ts';

const STALE: Readonly<Record<string, readonly string[]>> = {
  'people.organisation-changed': ['organisation', 'session'],
  'people.unit-created': ['units'],
  'people.unit-changed': ['units'],
  'people.unit-removed': ['units', 'people', 'invitations'],
  'people.person-joined': ['people', 'units', 'invitations'],
  'people.person-changed': ['people', 'units', 'me', 'session'],
  'people.person-deactivated': ['people', 'units'],
  'people.person-reactivated': ['people', 'units'],
  'people.invitation-created': ['invitations'],
  'people.invitation-revoked': ['invitations'],
  'people.invitation-accepted': ['invitations', 'people'],
  'access.grants-changed': ['people', 'session', 'me'],
  'access.token-created': ['tokens'],
  'access.token-revoked': ['tokens'],
};

export function followPeople(queryClient: QueryClient, event: LiveEvent): void {
  for (const key of STALE[event.type] ?? []) {
    void queryClient.invalidateQueries({ queryKey: [key] });
  }
}
