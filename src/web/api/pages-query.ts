// Lists that the server gives in pages: each page tells where the next one begins.

import { infiniteQueryOptions } from '@tanstack/react-query';

type Page = { items: readonly unknown[]; next: string | null };

/** All pages fetched so far as one list; `after` is undefined for the first. */
export function pagesQuery<Of extends Page>(
  queryKey: readonly unknown[],
  fetchPage: (after: string | undefined) => Promise<Of>,
) {
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam }) => fetchPage(pageParam === '' ? undefined : pageParam),
    initialPageParam: '',
    getNextPageParam: (page: Of) => page.next,
    select: ({ pages }: { pages: Of[] }) =>
      pages.flatMap(({ items }): readonly Of['items'][number][] => items),
  });
}
