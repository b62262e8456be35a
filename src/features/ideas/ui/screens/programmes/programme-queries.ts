// What the screens of programmes ask the server for, all under `programmes` in the query cache.

import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '#web/api/client.ts';

const of = (programmeId: string) => ({ params: { path: { programmeId } } });

export const programmesQuery = queryOptions({
  queryKey: ['programmes', 'list'],
  queryFn: async () => (await answerOf(api.GET('/api/v1/programmes'))).items,
});

export const programmeQuery = (programmeId: string) =>
  queryOptions({
    queryKey: ['programmes', programmeId, 'itself'],
    queryFn: () => answerOf(api.GET('/api/v1/programmes/{programmeId}', of(programmeId))),
  });

export const participantsQuery = (programmeId: string) =>
  queryOptions({
    queryKey: ['programmes', programmeId, 'participants'],
    queryFn: async () =>
      (await answerOf(api.GET('/api/v1/programmes/{programmeId}/participants', of(programmeId))))
        .items,
  });

export const proposalsQuery = (programmeId: string) =>
  queryOptions({
    queryKey: ['programmes', programmeId, 'proposals'],
    queryFn: async () =>
      (await answerOf(api.GET('/api/v1/programmes/{programmeId}/proposals', of(programmeId))))
        .items,
  });

export const roundsQuery = (programmeId: string) =>
  queryOptions({
    queryKey: ['programmes', programmeId, 'rounds'],
    queryFn: async () =>
      (await answerOf(api.GET('/api/v1/programmes/{programmeId}/rounds', of(programmeId)))).items,
  });

export const remindersQuery = (programmeId: string) =>
  queryOptions({
    queryKey: ['programmes', programmeId, 'reminders'],
    queryFn: async () =>
      (await answerOf(api.GET('/api/v1/programmes/{programmeId}/reminders', of(programmeId))))
        .items,
  });

export const feedbackQuery = (roundId: string) =>
  queryOptions({
    queryKey: ['programmes', 'feedback', roundId],
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/api/v1/programme-rounds/{roundId}/feedback', { params: { path: { roundId } } }),
        )
      ).items,
  });

const NAMED = 6;

/** People outside whose name or handle begins so. */
export const contactsNamedQuery = (q: string) =>
  queryOptions({
    queryKey: ['contacts', 'found', q],
    queryFn: async () =>
      (await answerOf(api.GET('/api/v1/contacts', { params: { query: { q, limit: NAMED } } })))
        .items,
  });

/** Whether somebody who is invited can answer by themselves. */
export const portalIsOnQuery = queryOptions({
  queryKey: ['portal', 'settings'],
  queryFn: () => answerOf(api.GET('/api/v1/portal-settings')),
});
