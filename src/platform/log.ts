// Structured logs: one JSON object a line, readable ones on a terminal. Secrets never reach them.

import { pino } from 'pino';
import type { Logger as PinoLogger } from 'pino';

export type Logger = PinoLogger;

const SECRET_FIELDS = ['password', 'token', 'secret', 'authorization', 'cookie', 'set-cookie'];
const REDACTED = SECRET_FIELDS.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]);

export function createLog(options: {
  level: string;
  name: string;
  destination?: NodeJS.WritableStream;
}): Logger {
  const settings = {
    name: options.name,
    level: options.level,
    redact: { paths: REDACTED, censor: '[hidden]' },
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  return options.destination ? pino(settings, options.destination) : pino(settings);
}
