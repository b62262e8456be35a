// Structured logs: one JSON object a line, readable ones on a terminal. Secrets never reach them.

import { pino } from 'pino';
import type { DestinationStream, Logger as PinoLogger } from 'pino';
import { readableLine } from './log-line.ts';

export type Logger = PinoLogger;

const SECRET_FIELDS = ['password', 'token', 'secret', 'authorization', 'cookie', 'set-cookie'];
const REDACTED = SECRET_FIELDS.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]);

/** @param options.destination where lines go; default standard output */
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
  const stream = options.destination ?? process.stdout;
  if ('isTTY' in stream && stream.isTTY === true) return pino(settings, readable(stream));
  return options.destination ? pino(settings, options.destination) : pino(settings);
}

function readable(stream: NodeJS.WritableStream): DestinationStream {
  return { write: (line) => void stream.write(readableLine(line)) };
}
