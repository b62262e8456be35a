// The six kinds of failure the product knows. The kind alone decides the HTTP status, whether a
// retry makes sense and who is told; the code and its words belong to the feature that throws.

/**
 * - `invalid`: the caller sent something that can never work (400)
 * - `forbidden`: the caller may not do this (403; 401 when nobody is signed in)
 * - `not-found`: there is no such thing, or not for this caller (404)
 * - `conflict`: it collides with what is already there (409)
 * - `limited`: too much or too often; try again after a while (429)
 * - `unavailable`: something we depend on does not answer; a retry makes sense (503)
 */
export type ErrorKind =
  | 'invalid'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'limited'
  | 'unavailable';

export type ErrorDetails = Record<string, unknown>;

export class AppError extends Error {
  override readonly name = 'AppError';
  readonly kind: ErrorKind;
  /** Stable and dotted: `listening.topic-not-found`. Scripts may rely on it. */
  readonly code: string;
  /** Facts for the caller: the field, its value's problem, what would be right. Never secrets. */
  readonly details: ErrorDetails;

  constructor(
    kind: ErrorKind,
    code: string,
    message: string,
    options: { details?: ErrorDetails; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.kind = kind;
    this.code = code;
    this.details = options.details ?? {};
  }
}

const STATUS: Record<ErrorKind, number> = {
  invalid: 400,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  limited: 429,
  unavailable: 503,
};

export function httpStatusOf(error: AppError): number {
  return error.code === 'access.sign-in-needed' ? 401 : STATUS[error.kind];
}

/** For what cannot happen: a broken assumption in our own code, never a caller's mistake. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Assertion failed: ${message}`);
}

/** The words of anything thrown, for logs and for people. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** `ENOENT`, `23505`: the code that Node and PostgreSQL put on their errors, if there is one. */
export function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
