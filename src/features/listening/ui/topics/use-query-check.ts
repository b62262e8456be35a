// Parses a query in the browser while it is typed. The parser is fetched when the first editor opens.

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { QueryDiagnostic } from '#matching/query/diagnostics.ts';

export type QueryCheck = { ok: boolean; diagnostics: readonly QueryDiagnostic[] };

const UNKNOWN: QueryCheck = { ok: false, diagnostics: [] };

export function useQueryCheck(source: string): QueryCheck {
  const { data: parse } = useQuery({
    queryKey: ['query-parser'],
    queryFn: async () => {
      const [{ parseQuery }, { lintQuery }] = await Promise.all([
        import('#matching/query/parse.ts'),
        import('#matching/query/lint.ts'),
      ]);
      return { parseQuery, lintQuery };
    },
    staleTime: Infinity,
    structuralSharing: false,
  });
  return useMemo(() => {
    if (!parse || source.trim() === '') return UNKNOWN;
    const parsed = parse.parseQuery(source);
    if (parsed.ok) {
      return { ok: true, diagnostics: [...parsed.warnings, ...parse.lintQuery(parsed.tree)] };
    }
    return { ok: false, diagnostics: [...parsed.errors, ...parsed.warnings] };
  }, [parse, source]);
}
