// What the parser and the checks say about a query: where, how bad, why, and what to do instead.
import type { Span } from './tree.ts';

export type QueryDiagnostic = {
  severity: 'error' | 'warning';
  /** Stable, in kebab case, for tests and translations. */
  code: string;
  message: string;
  /** UTF-16 offsets into the source. */
  from: number;
  to: number;
  hint?: string;
};

/** Thrown inside the parser only; `parseQuery` turns it into a result. */
export class QueryRefused extends Error {
  override name = 'QueryRefused';
  readonly diagnostic: QueryDiagnostic;

  constructor(diagnostic: QueryDiagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

export type DiagnosticWords = { code: string; message: string; hint?: string };

export function queryError(span: Span, words: DiagnosticWords): QueryDiagnostic {
  return { severity: 'error', ...words, from: span.from, to: span.to };
}

export function queryWarning(span: Span, words: DiagnosticWords): QueryDiagnostic {
  return { severity: 'warning', ...words, from: span.from, to: span.to };
}

export function refuse(span: Span, words: DiagnosticWords): never {
  throw new QueryRefused(queryError(span, words));
}

const SHOWN_MAX = 80;

/** For messages: what was typed may be as long as a query. */
export function shorten(text: string): string {
  return text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text;
}
