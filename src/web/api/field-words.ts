// What is wrong with one field, for a reader whose language is not the server's: read off what the
// server says would be right (`at least 3 characters`), the only part that differs from field to field.

import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { FieldProblem } from './failure.ts';

const LIMIT = /^(?<side>at least|at most|exactly) (?<limit>\S+)(?: (?<unit>characters|entries))?$/;

/** Null for what only the code of the failure tells. */
export function fieldWords({ problem, expected = '' }: FieldProblem): string | null {
  if (problem === 'is missing') return i18n._(msg`Something has to stand here.`);
  const { side, limit, unit } = LIMIT.exec(expected)?.groups ?? {};
  if (side === undefined || limit === undefined) return null;
  if (unit === 'characters') {
    if (side === 'at least') return i18n._(msg`It takes at least ${limit} characters.`);
    if (side === 'at most') return i18n._(msg`At most ${limit} characters fit here.`);
    return i18n._(msg`It takes exactly ${limit} characters.`);
  }
  if (unit === 'entries') {
    if (side === 'at least') return i18n._(msg`At least ${limit} are needed.`);
    return i18n._(msg`There can be at most ${limit}.`);
  }
  if (side === 'at least') return i18n._(msg`The least is ${limit}.`);
  return i18n._(msg`The most is ${limit}.`);
}
