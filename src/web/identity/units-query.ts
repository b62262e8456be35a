// The units of the organisation, for every screen that places something in one.

import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';

export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: async () => (await answerOf(api.GET('/api/v1/units'))).items,
});
