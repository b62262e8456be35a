// What the screens of understanding ask the server for, each under one key of the query cache.

import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '#web/api/client.ts';

const RUNNING_MS = 1000;

export const tasksQuery = queryOptions({
  queryKey: ['understanding', 'tasks'],
  queryFn: async () => (await answerOf(api.GET('/api/v1/understanding/tasks'))).items,
});

export const modelPortQuery = queryOptions({
  queryKey: ['understanding', 'model-port'],
  queryFn: () => answerOf(api.GET('/api/v1/understanding/model-port')),
});

export const labelRunQuery = queryOptions({
  queryKey: ['label-runs'],
  queryFn: async () => (await answerOf(api.GET('/api/v1/mentions/label-runs/newest'))).run,
  refetchInterval: ({ state }) =>
    state.data?.state === 'waiting' || state.data?.state === 'running' ? RUNNING_MS : false,
});
