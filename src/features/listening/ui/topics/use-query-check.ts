// Parses a query in the browser while it is typed, and says in the reader's language what the
// matching library says. The library is fetched when the first editor opens.

import { useLingui } from '@lingui/react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { QueryDiagnostic } from '#matching/query/diagnostics.ts';
import type { QueryNode } from '#matching/query/tree.ts';

export type QueryCheck = {
  ok: boolean;
  diagnostics: readonly QueryDiagnostic[];
  /** What holds the query together at the top; null while it can't be read. */
  root: QueryNode['kind'] | null;
};

const UNKNOWN: QueryCheck = { ok: false, diagnostics: [], root: null };

const libraryQuery = queryOptions({
  queryKey: ['query-parser'],
  queryFn: async () => {
    const [{ parseQuery }, { lintQuery }, { translateDiagnostic, translateSentence }] =
      await Promise.all([
        import('#matching/query/parse.ts'),
        import('#matching/query/lint.ts'),
        import('#matching/query/translate.ts'),
      ]);
    return { parseQuery, lintQuery, translateDiagnostic, translateSentence };
  },
  staleTime: Infinity,
  structuralSharing: false,
});

/** `heard` is what the stored posts showed of this very query: it comes after what the text shows. */
export function useQueryCheck(source: string, heard?: readonly QueryDiagnostic[]): QueryCheck {
  const { locale } = useLingui().i18n;
  const { data: library } = useQuery(libraryQuery);
  return useMemo(() => {
    if (!library || source.trim() === '') return UNKNOWN;
    const parsed = library.parseQuery(source);
    const told = parsed.ok
      ? [...parsed.warnings, ...library.lintQuery(parsed.tree), ...(heard ?? [])]
      : [...parsed.errors, ...parsed.warnings];
    const once = new Map(told.map((diagnostic) => [placeOf(diagnostic), diagnostic]));
    const diagnostics = [...once.values()].map((diagnostic) =>
      library.translateDiagnostic(diagnostic, locale),
    );
    const refused = diagnostics.some(({ severity }) => severity === 'error');
    return {
      ok: parsed.ok && !refused,
      diagnostics,
      root: parsed.ok ? parsed.tree.root.kind : null,
    };
  }, [library, source, locale, heard]);
}

/** The server says again what the browser knows already. */
function placeOf({ code, from, to }: QueryDiagnostic): string {
  return `${code} ${from} ${to}`;
}

/** A sentence of the matching library in the reader's language. */
export function useMatchingWords(): (english: string) => string {
  const { locale } = useLingui().i18n;
  const { data: library } = useQuery(libraryQuery);
  return (english) => library?.translateSentence(english, locale) ?? english;
}
