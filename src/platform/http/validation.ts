// Turns what came over the wire into what a route promised to take, or into an error that names
// each field, what is wrong with it and what would be right.

import type { z } from 'zod';
import { AppError } from '../errors.ts';

export type FieldProblem = {
  /** `query.limit`, `body.settings.url`. */
  field: string;
  problem: string;
  /** What would be right, where the schema tells: `at least 1`, `one of hub, spoke`. */
  expected: string | null;
};

export type Place = 'params' | 'query' | 'body';

export function validate<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  place: Place,
): z.output<Schema> {
  const unkeepable = pathOfNul(value, []);
  if (unkeepable) {
    const field = fieldName(place, unkeepable);
    const problem = 'holds a NUL character, which no text can keep';
    const fields: FieldProblem[] = [{ field, problem, expected: 'text without it' }];
    throw new AppError('invalid', 'http.invalid-input', `${field}: ${problem}`, {
      details: { fields },
    });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const fields = result.error.issues.flatMap((issue) => problemsOf(issue, place));
  const first = fields[0];
  const words = first ? `${first.field}: ${first.problem}` : 'the input does not fit';
  const more = fields.length > 1 ? ` (and ${fields.length - 1} more)` : '';
  throw new AppError('invalid', 'http.invalid-input', `${words}${more}`, { details: { fields } });
}

/** PostgreSQL refuses them in any text. */
function pathOfNul(value: unknown, path: PropertyKey[]): PropertyKey[] | null {
  if (typeof value === 'string') return value.includes('\0') ? path : null;
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return null;
  for (const [name, each] of Object.entries(value)) {
    const found = pathOfNul(each, [...path, name]);
    if (found) return found;
  }
  return null;
}

type Issue = z.core.$ZodIssue;

function problemsOf(issue: Issue, place: Place): FieldProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: fieldName(place, [...issue.path, key]),
      problem: 'is not known here',
      expected: 'leave it out',
    }));
  }
  return [
    {
      field: fieldName(place, issue.path),
      problem: isMissing(issue) ? 'is missing' : issue.message,
      expected: expectedBy(issue),
    },
  ];
}

function isMissing(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
}

function expectedBy(issue: Issue): string | null {
  switch (issue.code) {
    case 'invalid_type':
      return `a ${issue.expected}`;
    case 'too_small':
      return `${issue.exact ? 'exactly' : 'at least'} ${issue.minimum}${unitOf(issue.origin)}`;
    case 'too_big':
      return `${issue.exact ? 'exactly' : 'at most'} ${issue.maximum}${unitOf(issue.origin)}`;
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return issue.format === 'regex'
        ? `text of the form ${issue.pattern}`
        : `a valid ${issue.format}`;
    case 'not_multiple_of':
      return `a multiple of ${issue.divisor}`;
    default:
      return null;
  }
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' || origin === 'set' ? ' entries' : '';
}

function fieldName(place: Place, path: readonly PropertyKey[]): string {
  return [place, ...path.map(String)].join('.');
}
