// The part of a query a post fails at, and why, in one line.

import { useMatchingWords } from './use-query-check.ts';

export function FailedClause({ failed }: { failed: { clause: string; why: string } }) {
  const inWords = useMatchingWords();
  return (
    <p className="mt-1 flex flex-wrap items-baseline gap-x-1.5 text-small">
      <code
        title={failed.clause}
        className="max-w-full truncate rounded-small bg-bad-soft px-1.5 font-mono text-micro leading-5 text-bad"
      >
        {failed.clause}
      </code>
      <span className="text-quiet">{inWords(failed.why)}</span>
    </p>
  );
}
