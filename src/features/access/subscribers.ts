// Writes the audit log from the event log: whatever a person or a token changed, and every change
// of rights whoever made it. The row is written in the transaction that moves the subscriber on.

import type { Subscriber } from '#platform/events/event.ts';
import { insertAuditEntry } from './store/audit-entries.ts';

export const auditSubscriber: Subscriber = {
  name: 'access.write-audit',
  types: 'all',
  async handle(tx, event) {
    const isOwnWork = event.actorKey.startsWith('system:');
    if (isOwnWork && !/^(?:access|people)\./.test(event.type)) return;
    await insertAuditEntry(tx, event);
  },
};
