// People, topics, sources and time zones as one chooses among them, for the screens of every feature.

import { useQuery } from '@tanstack/react-query';
import { sourcesQuery, topicsQuery } from '#features/listening/ui/queries.ts';
import { peopleNamesQuery, workersQuery } from './people-query.ts';

type NamedChoice = { id: string; label: string; detail?: string };

export const ZONE_CHOICES: readonly NamedChoice[] = Intl.supportedValuesOf('timeZone').map(
  (zone) => ({ id: zone, label: zone.replaceAll('_', ' ') }),
);

/** All who are here; without oneself where that makes no sense. */
export function usePeopleChoices(options: { without?: string; enabled?: boolean } = {}) {
  const people = useQuery({ ...peopleNamesQuery, enabled: options.enabled ?? true }).data ?? [];
  return people
    .filter(({ id }) => id !== options.without)
    .map(({ id, name, title }): NamedChoice => ({ id, label: name, detail: title }));
}

/** Whom a conversation may be given to: nobody else is shown, and the server refuses others. */
export function useWorkerChoices(
  conversationId: string,
  options: { without?: string; enabled?: boolean } = {},
) {
  const workers = useQuery({
    ...workersQuery(conversationId),
    enabled: options.enabled ?? true,
  }).data;
  return (workers ?? [])
    .filter(({ id }) => id !== options.without)
    .map(({ id, name, title }): NamedChoice => ({ id, label: name, detail: title }));
}

export function useTopicChoices(): NamedChoice[] {
  return (useQuery(topicsQuery).data ?? []).map(({ id, name }) => ({ id, label: name }));
}

export function useSourceChoices(): NamedChoice[] {
  return (useQuery(sourcesQuery).data ?? []).map(({ id, name }) => ({ id, label: name }));
}

/** `Noise, Heat pumps`; what is not known any more is left out. */
export function labelsOf(choices: readonly NamedChoice[], ids: readonly string[]): string[] {
  return choices.filter(({ id }) => ids.includes(id)).map(({ label }) => label);
}
