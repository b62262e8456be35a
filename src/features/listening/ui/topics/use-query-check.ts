// Parses a query in the browser while it is typed. The parser is fetched when the first editor opens.

import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { QueryDiagnostic } from '#matching/query/diagnostics.ts';

export type QueryCheck = { ok: boolean; diagnostics: readonly QueryDiagnostic[] };

const UNKNOWN: QueryCheck = { ok: false, diagnostics: [] };

export function useQueryCheck(source: string): QueryCheck {
  const { locale } = useLingui().i18n;
  const { data: parse } = useQuery({
    queryKey: ['query-parser'],
    queryFn: async () => {
      const [{ parseQuery }, { lintQuery }, { translateDiagnostic }] = await Promise.all([
        import('#matching/query/parse.ts'),
        import('#matching/query/lint.ts'),
        import('#matching/query/translate.ts'),
      ]);
      return { parseQuery, lintQuery, translateDiagnostic };
    },
    staleTime: Infinity,
    structuralSharing: false,
  });
  return useMemo(() => {
    if (!parse || source.trim() === '') return UNKNOWN;
    const parsed = parse.parseQuery(source);
    const told = parsed.ok
      ? [...parsed.warnings, ...parse.lintQuery(parsed.tree)]
      : [...parsed.errors, ...parsed.warnings];
    const diagnostics = told.map((diagnostic) => parse.translateDiagnostic(diagnostic, locale));
    return { ok: parsed.ok, diagnostics };
  }, [parse, source, locale]);
}
