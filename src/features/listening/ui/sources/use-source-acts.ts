// What one can do with a source from wherever it is shown: look now, pause, go on.

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '#web/api/client.ts';
import type { Source } from './shapes.ts';
import { sourceQuery, sourcesQuery } from '../queries.ts';

export function useSourceActs(source: Source) {
  const queryClient = useQueryClient();
  const params = { path: { sourceId: source.id } };
  const keep = (changed: Source) => {
    queryClient.setQueryData(sourceQuery(source.id).queryKey, changed);
    queryClient.setQueryData(sourcesQuery.queryKey, (list) =>
      list?.map((one) => (one.id === changed.id ? changed : one)),
    );
  };
  const lookNow = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/sources/{sourceId}/poll', { params })),
    onSuccess: keep,
  });
  const pause = useMutation({
    mutationFn: (paused: boolean) =>
      answerOf(api.PATCH('/api/v1/sources/{sourceId}', { params, body: { paused } })),
    onSuccess: keep,
  });
  return { lookNow, pause, error: lookNow.error ?? pause.error };
}
