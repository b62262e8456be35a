// Identities as the API shows them.

import type { Identity } from '../contract.ts';
import type { IdentityRow } from '../store/identities.ts';

export function showIdentity(row: IdentityRow): Identity {
  return {
    id: row.id,
    network: row.network,
    handle: row.handle,
    name: row.name,
    url: row.url,
    bio: row.bio,
    contactId: row.contact_id,
    firstSeenAt: row.first_seen_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
  };
}
