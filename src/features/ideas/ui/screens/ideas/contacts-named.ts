// Contacts whose name or handle begins as it is typed, to vote for one.

import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '#web/api/client.ts';

const FOUND = 6;

export const contactsNamedQuery = (q: string) =>
  queryOptions({
    queryKey: ['contacts', 'named', q],
    queryFn: async () => {
      const params = { query: { q, limit: FOUND } };
      const { items } = await answerOf(api.GET('/api/v1/contacts', { params }));
      return items.map(({ id, name, identities }) => ({
        id,
        name,
        detail: identities.map(({ handle, name: called }) => handle ?? called ?? '').join(', '),
      }));
    },
  });
