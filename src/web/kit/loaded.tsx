// Draws what was fetched, and in its place the designed state while it is coming, when it is
// forbidden, gone, or could not be fetched.

import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { wordsOf } from '../api/failure-words.ts';
import { ApiFailure } from '../api/failure.ts';
import { Skeleton } from './skeleton.tsx';
import { Failed, Forbidden, NotFound } from './state.tsx';

export function Loaded<Data>(props: {
  query: UseQueryResult<Data>;
  children(data: Data): ReactNode;
  skeleton?: ReactNode;
  /** Inside a panel: the failure takes less room. */
  small?: boolean;
}) {
  const { query } = props;
  if (query.data !== undefined) return props.children(query.data);
  if (query.isPending) return props.skeleton ?? <Skeleton />;
  if (query.error instanceof ApiFailure) {
    if (query.error.kind === 'forbidden') return <Forbidden />;
    if (query.error.kind === 'not-found') return <NotFound />;
  }
  return (
    <Failed
      small={props.small ?? false}
      message={wordsOf(query.error)}
      onRetry={() => void query.refetch()}
    />
  );
}
