// A call that failed: how (kind and code decide what the screen does) and why (words for people).

type Kind = 'invalid' | 'forbidden' | 'not-found' | 'conflict' | 'limited' | 'unavailable';

const KINDS: readonly Kind[] = [
  'invalid',
  'forbidden',
  'not-found',
  'conflict',
  'limited',
  'unavailable',
];

export type FieldProblem = { field: string; problem: string; expected?: string };

export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  readonly status: number;
  readonly kind: Kind;
  readonly code: string;
  /** Which one of the several refusals that this code stands for. */
  readonly refusal: string | null;
  readonly fields: readonly FieldProblem[];
  readonly requestId: string | null;

  constructor(failure: {
    status: number;
    kind: Kind;
    code: string;
    refusal?: string;
    message?: string;
    fields?: readonly FieldProblem[];
    requestId?: string;
    cause?: unknown;
  }) {
    super(failure.message ?? '', { cause: failure.cause });
    this.status = failure.status;
    this.kind = failure.kind;
    this.code = failure.code;
    this.refusal = failure.refusal ?? null;
    this.fields = failure.fields ?? [];
    this.requestId = failure.requestId ?? null;
  }
}

type Loose = { [key: string]: unknown };

function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textIn(from: Loose, name: string): string | undefined {
  const value = from[name];
  return typeof value === 'string' ? value : undefined;
}

function fieldsIn(details: unknown): FieldProblem[] {
  if (!isObject(details) || !Array.isArray(details['fields'])) return [];
  return details['fields'].filter(isObject).map((entry) => ({
    // `body.person.email`: the screens know their fields without the first word.
    field: (textIn(entry, 'field') ?? '').replace(/^(?:body|query|params)\./, ''),
    problem: textIn(entry, 'problem') ?? '',
    ...(textIn(entry, 'expected') === undefined ? {} : { expected: textIn(entry, 'expected') }),
  }));
}

/** Reads our own error body (`{error: {...}}`) and that of the sign-in routes (`{code, message}`). */
export function failureOf(status: number, body: unknown): ApiFailure {
  const given = isObject(body) && isObject(body['error']) ? body['error'] : body;
  const error = isObject(given) ? given : {};
  const kind = KINDS.find((known) => known === error['kind']) ?? kindOfStatus(status);
  const message = textIn(error, 'message');
  const requestId = textIn(error, 'requestId');
  const refusal = isObject(error['details']) ? textIn(error['details'], 'refusal') : undefined;
  return new ApiFailure({
    status,
    kind,
    code: textIn(error, 'code') ?? `web.status-${status}`,
    ...(message === undefined ? {} : { message }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(refusal === undefined ? {} : { refusal }),
    fields: fieldsIn(error['details']),
  });
}

function kindOfStatus(status: number): Kind {
  if (status === 401 || status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  if (status === 409) return 'conflict';
  if (status === 429) return 'limited';
  return status >= 500 ? 'unavailable' : 'invalid';
}

export function isSignInNeeded(error: unknown): boolean {
  return error instanceof ApiFailure && error.status === 401;
}
