// A command of the command line as data: what it takes, examples, and what it runs. The parsing is
// Node's own parseArgs, which refuses options nobody declared.

import type { Readable, Writable } from 'node:stream';

export type OptionSpec = {
  type: 'string' | 'boolean';
  short?: string;
  /** May be given several times. */
  multiple?: boolean;
  /** What stands for the value in the help: `DIR`. */
  value?: string;
  help: string;
};

export type PositionalSpec = { name: string; help: string; required?: boolean; repeat?: boolean };

export type CommandInput = {
  positionals: readonly string[];
  text(option: string): string | undefined;
  list(option: string): readonly string[];
  flag(option: string): boolean;
  /** A whole number, or a usage error that names the option. */
  integer(option: string): number | undefined;
};

export type CommandIo = {
  stdin: Readable;
  stdout: Writable;
  stderr: Writable;
  /** Progress bars only where somebody watches. */
  isTerminal: boolean;
  /** Raised by Ctrl-C or SIGTERM. */
  signal: AbortSignal;
};

export type Command = {
  /** One or two words: `start`, `query check`. */
  name: string;
  summary: string;
  description?: string;
  positionals?: readonly PositionalSpec[];
  options?: Readonly<Record<string, OptionSpec>>;
  examples: readonly { line: string; says: string }[];
  /** @returns the exit code; nothing means 0 */
  run(input: CommandInput, io: CommandIo): Promise<number | void>;
};

export type Program = {
  name: string;
  version: string;
  about: string;
  commands: readonly Command[];
};

/** Wrong usage: told on stderr with the command's synopsis; exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Writes and waits when the reader is slower, so that long output never piles up in memory. */
export async function writeOut(stream: Writable, text: string | Uint8Array): Promise<void> {
  if (stream.write(text)) return;
  await new Promise<void>((resolve, reject) => {
    const done = (): void => {
      stream.off('drain', done);
      stream.off('close', done);
      stream.off('error', reject);
      resolve();
    };
    stream.once('drain', done);
    stream.once('close', done);
    stream.once('error', reject);
  });
}
