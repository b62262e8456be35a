// A line of the log as a person at a terminal wants it: the time of day, how grave it is, the words,
// then the facts; the stack of an error below.

import { styleText } from 'node:util';

const LEVELS: Readonly<Record<number, string>> = {
  10: styleText('dim', 'trace'),
  20: styleText('dim', 'debug'),
  30: styleText('cyan', 'info '),
  40: styleText('yellow', 'warn '),
  50: styleText('red', 'error'),
  60: styleText('red', 'fatal'),
};

/** @param line what pino wrote; anything else comes back as it is */
export function readableLine(line: string): string {
  const entry = parse(line);
  if (!entry) return line;
  const { time, level, msg, name: _, err, ...facts } = entry;
  const clock = typeof time === 'string' ? time.slice(11, 19) : '';
  const told = Object.entries(facts).map(([key, value]) => `${key}=${plain(value)}`);
  const head = [styleText('dim', clock), LEVELS[Number(level)] ?? '', plain(msg ?? '')];
  const stack = isObject(err) && typeof err.stack === 'string' ? `\n${err.stack}` : '';
  const tail = told.length > 0 ? ` ${styleText('dim', told.join(' '))}` : '';
  return `${head.join(' ')}${tail}${stack}\n`;
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function parse(line: string): Record<string, unknown> | null {
  try {
    const entry: unknown = JSON.parse(line);
    return isObject(entry) ? entry : null;
  } catch {
    return null; // not a line of ours
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
