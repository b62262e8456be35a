// The address as screens read and change it: the fields after `?`, by name.

import { useLocation, useRouter } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';

export type Query = Readonly<Record<string, string | undefined>>;

export function useQueryFields(): Query {
  const search = useLocation({ select: (location) => location.searchStr });
  return useMemo(() => Object.fromEntries(new URLSearchParams(search)), [search]);
}

/** Changes some fields and keeps the rest; undefined takes a field away. */
export function useSetQueryFields(): (change: Query, options?: { replace?: boolean }) => void {
  const router = useRouter();
  return useCallback(
    (change, options) => {
      const { pathname, searchStr } = router.state.location;
      const query = new URLSearchParams(searchStr);
      for (const [name, value] of Object.entries(change)) {
        if (value === undefined || value === '') query.delete(name);
        else query.set(name, value);
      }
      const text = query.toString();
      const href = text === '' ? pathname : `${pathname}?${text}`;
      if (options?.replace) router.history.replace(href);
      else router.history.push(href);
    },
    [router],
  );
}

export function useGo(): (href: string, options?: { replace?: boolean }) => void {
  const router = useRouter();
  return useCallback(
    (href, options) => {
      if (options?.replace) router.history.replace(href);
      else router.history.push(href);
    },
    [router],
  );
}

/** A part of the path that the route names: `/topics/$topicId`. */
export function useParam(name: string): string {
  const router = useRouter();
  const params: Readonly<Record<string, string | undefined>> =
    router.state.matches.at(-1)?.params ?? {};
  return params[name] ?? '';
}
