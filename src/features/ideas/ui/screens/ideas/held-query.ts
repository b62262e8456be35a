// Comments that wait for somebody's look, of all ideas.

import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '#web/api/client.ts';

export const heldCommentsQuery = queryOptions({
  queryKey: ['ideas', 'held-comments'],
  queryFn: async () => (await answerOf(api.GET('/api/v1/idea-comments/held'))).items,
});
