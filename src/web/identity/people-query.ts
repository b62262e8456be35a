// The active people by name, for every screen that names or chooses one.

import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';

const PAGE = 200;

export type PersonName = { id: string; name: string; title: string; email: string };

/** All of them, page by page: names must not be missing in a large organisation. */
export const peopleNamesQuery = queryOptions({
  queryKey: ['people', 'names'],
  queryFn: async (): Promise<PersonName[]> => {
    const people: PersonName[] = [];
    let after: string | undefined;
    do {
      const query = { state: 'active', limit: PAGE, after } as const;
      const page = await answerOf(api.GET('/api/v1/people', { params: { query } }));
      people.push(...page.items.map(({ id, name, title, email }) => ({ id, name, title, email })));
      after = page.next ?? undefined;
    } while (after !== undefined);
    return people;
  },
});

/** Who may work on a conversation. */
export const workersQuery = (conversationId: string) =>
  queryOptions({
    queryKey: ['conversation', conversationId, 'workers'],
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/api/v1/conversations/{conversationId}/people', {
            params: { path: { conversationId } },
          }),
        )
      ).items,
  });
