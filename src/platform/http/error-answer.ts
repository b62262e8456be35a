// What a caller is told when a call fails: one shape for all, with the status that fits the kind.
// Mistakes of our own are told without their inner words; the log has those under the request id.

import { AppError, codeOf, httpStatusOf, messageOf } from '../errors.ts';
import type { ErrorKind } from '../errors.ts';

export type ErrorBody = {
  error: {
    code: string;
    kind: ErrorKind;
    message: string;
    details: Record<string, unknown>;
    requestId: string;
  };
};

export type ErrorAnswer = { status: number; body: ErrorBody; isOurFault: boolean };

export function answerError(thrown: unknown, requestId: string): ErrorAnswer {
  const known = knownError(thrown);
  if (!known) {
    const message = `Something went wrong on our side. The log has the cause under request ${requestId}.`;
    return answer(500, new AppError('unavailable', 'http.internal-error', message), requestId);
  }
  return answer(known.status, known.error, requestId);
}

function answer(status: number, error: AppError, requestId: string): ErrorAnswer {
  const { code, kind, message, details } = error;
  return {
    status,
    body: { error: { code, kind, message, details, requestId } },
    isOurFault: status >= 500,
  };
}

type KnownError = { status: number; error: AppError };

function knownError(thrown: unknown): KnownError | null {
  if (thrown instanceof AppError) return { status: httpStatusOf(thrown), error: thrown };
  return serverError(codeOf(thrown) ?? '') ?? databaseError(thrown) ?? fileError(thrown);
}

/** The file server refuses folders and crooked paths with 403 and 404. */
function fileError(thrown: unknown): KnownError | null {
  if (typeof thrown !== 'object' || thrown === null || !('statusCode' in thrown)) return null;
  if (thrown.statusCode !== 403 && thrown.statusCode !== 404) return null;
  const error = new AppError('not-found', 'http.no-such-address', 'There is no such file.');
  return { status: 404, error };
}

/** What fastify itself refuses before a route is reached. */
function serverError(code: string): KnownError | null {
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    const message = 'The body is larger than this address takes. Send less at once.';
    return { status: 413, error: new AppError('invalid', 'http.body-too-large', message) };
  }
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    const message = 'The body must be JSON, with the header "content-type: application/json".';
    return { status: 415, error: new AppError('invalid', 'http.body-not-json', message) };
  }
  if (code.startsWith('FST_ERR_CTP_')) {
    const message = 'The body is not valid JSON. Check quotes, commas and brackets.';
    return { status: 400, error: new AppError('invalid', 'http.body-not-json', message) };
  }
  if (code === 'FST_ERR_BAD_URL') {
    const message = 'The address holds a broken percent sign sequence.';
    return { status: 400, error: new AppError('invalid', 'http.bad-address', message) };
  }
  return null;
}

// SQLSTATE: https://www.postgresql.org/docs/current/errcodes-appendix.html
const DISK_FULL = '53100';
const DATABASE_AWAY = /^(08...|57P0[1-5]|53300)$/;
/** What the driver says when a connection breaks or none can be had; it has no codes for these. */
const CONNECTION_BROKEN = /^(Connection terminated|timeout exceeded when trying to connect)/;

function databaseError(thrown: unknown): KnownError | null {
  const code = codeOf(thrown) ?? '';
  if (code === DISK_FULL) {
    const message =
      'The disk of the database is full; nothing was stored. Free some space and try again.';
    return { status: 503, error: new AppError('unavailable', 'database.disk-full', message) };
  }
  const isAway =
    DATABASE_AWAY.test(code) ||
    CONNECTION_BROKEN.test(messageOf(thrown)) ||
    (thrown instanceof Error && 'syscall' in thrown && thrown.syscall === 'connect');
  if (!isAway) return null;
  const message = 'The database does not answer; nothing was stored. Try again in a moment.';
  return { status: 503, error: new AppError('unavailable', 'database.unavailable', message) };
}

/** For logs: the thrown thing, always as an Error. */
export function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(messageOf(thrown));
}
