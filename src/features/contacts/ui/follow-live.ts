// What each live event of contacts means for the query cache: what is shown of contacts is fetched anew; looking at one
// changes nothing.

import type { QueryClient } from '@tanstack/react-query';
import type { LiveEvent } from '#web/api/live.ts';

export function followContacts(queryClient: QueryClient, { type }: LiveEvent): void {
  if (!type.startsWith('contacts.')) return;
  if (type === 'contacts.contact-seen' || type === 'contacts.contact-exported') return;
  void queryClient.invalidateQueries({ queryKey: ['contacts'] });
}
