// The way on at the end of a list that is fetched a page at a time; gone when all of it is here.

import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { wordsOf } from '../api/failure-words.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

export function ShowMore({
  query,
  children,
}: {
  query: UseInfiniteQueryResult<unknown>;
  children: string;
}) {
  if (!query.hasNextPage) return null;
  return (
    <div className="flex flex-col items-center gap-3">
      {query.isFetchNextPageError ? <Notice tone="bad">{wordsOf(query.error)}</Notice> : null}
      <Button isPending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
        {children}
      </Button>
    </div>
  );
}
