// Which lines of the stream are opened to show everybody who says nearly the same, and what they show.

import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { Mention } from '../../contract.ts';
import { copiesQuery } from '../queries.ts';
import type { MentionFilter } from './filter.ts';

export function useOpenedCopies(filter: MentionFilter): {
  opened: ReadonlyMap<string, readonly Mention[]>;
  isOpened(group: string): boolean;
  toggle(group: string): void;
} {
  const [groups, setGroups] = useState<readonly string[]>([]);
  const found = useQueries({ queries: groups.map((group) => copiesQuery(group, filter)) });
  const toggle = useCallback((group: string) => {
    setGroups((current) =>
      current.includes(group) ? current.filter((one) => one !== group) : [...current, group],
    );
  }, []);
  const data = found.map((query) => query.data);
  const opened = useMemo(
    () => new Map(groups.map((group, at) => [group, data[at] ?? []])),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the answers, not the list around them
    [groups, ...data],
  );
  return { opened, isOpened: (group) => groups.includes(group), toggle };
}
