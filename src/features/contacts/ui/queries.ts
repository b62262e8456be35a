// What the screens about contacts ask the server for, each under one key of the query cache.

import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '#web/api/client.ts';
import { pagesQuery } from '#web/api/pages-query.ts';

const PAGE = 50;

export const contactQuery = (contactId: string) =>
  queryOptions({
    queryKey: ['contacts', contactId, 'itself'],
    queryFn: () =>
      answerOf(api.GET('/api/v1/contacts/{contactId}', { params: { path: { contactId } } })),
  });

export const timelineQuery = (contactId: string) =>
  pagesQuery(['contacts', contactId, 'timeline'], (after) =>
    answerOf(
      api.GET('/api/v1/contacts/{contactId}/timeline', {
        params: {
          path: { contactId },
          query: { after, limit: PAGE },
        },
      }),
    ),
  );

/** The newest change first, or those whose name or handle begins so. */
export const contactsQuery = (q: string) =>
  pagesQuery(['contacts', 'list', q], (after) =>
    answerOf(
      api.GET('/api/v1/contacts', {
        params: {
          query: {
            q: q === '' ? undefined : q,
            after,
            limit: PAGE,
          },
        },
      }),
    ),
  );

export const proposalsQuery = queryOptions({
  queryKey: ['contacts', 'proposals'],
  queryFn: async () =>
    (await answerOf(api.GET('/api/v1/contact-proposals', { params: { query: { limit: PAGE } } })))
      .items,
});

/** Handles anywhere, linked or not. */
export const identitiesFoundQuery = (q: string) =>
  queryOptions({
    queryKey: ['contacts', 'identities', q],
    queryFn: async () =>
      (await answerOf(api.GET('/api/v1/identities', { params: { query: { q } } }))).items,
  });

export const erasuresQuery = queryOptions({
  queryKey: ['contacts', 'erasures'],
  queryFn: async () => (await answerOf(api.GET('/api/v1/contact-erasures'))).items,
});

const FOUND = 6;

export const contactsFoundQuery = (q: string) =>
  queryOptions({
    queryKey: ['contacts', 'found', q],
    queryFn: async () =>
      (await answerOf(api.GET('/api/v1/contacts', { params: { query: { q, limit: FOUND } } })))
        .items,
  });
