// Finds the command that was asked for, parses its words, runs it, and turns whatever happens into
// an exit code: 0 done, 1 failed, 2 wrongly used.

import { parseArgs } from 'node:util';
import type { ParseArgsOptionsConfig } from 'node:util';
import { AppError, messageOf } from '../errors.ts';
import { UsageError } from './command.ts';
import type { Command, CommandInput, CommandIo, Program } from './command.ts';
import { renderHelp, renderOverview, synopsisOf } from './help.ts';

const HELP = new Set(['--help', '-h', 'help']);

export async function runProgram(
  program: Program,
  words: readonly string[],
  io: CommandIo,
): Promise<number> {
  const [first] = words;
  if (first === undefined || (HELP.has(first) && words.length === 1)) {
    io.stdout.write(renderOverview(program));
    return first === undefined ? 2 : 0;
  }
  if (first === '--version' || first === '-v') {
    io.stdout.write(`${program.version}\n`);
    return 0;
  }
  const asked = first === 'help' ? words.slice(1) : words;
  const found = findCommand(program.commands, asked);
  if (found === null) {
    io.stderr.write(
      `${program.name}: there is no command "${asked.slice(0, 2).join(' ')}"${nearMiss(program, asked)}\n`,
    );
    return 2;
  }
  const { command, rest } = found;
  if (first === 'help' || rest.includes('--help') || rest.includes('-h')) {
    io.stdout.write(renderHelp(program.name, command));
    return 0;
  }
  try {
    const input = parse(command, rest);
    return (await command.run(input, io)) ?? 0;
  } catch (error) {
    return report(program, command, error, io);
  }
}

function findCommand(
  commands: readonly Command[],
  words: readonly string[],
): { command: Command; rest: readonly string[] } | null {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ');
    const command = commands.find((each) => each.name === name);
    if (command && words.length >= length) return { command, rest: words.slice(length) };
  }
  return null;
}

function nearMiss(program: Program, words: readonly string[]): string {
  const family = program.commands.filter((each) => each.name.split(' ')[0] === words[0]);
  const names = family.length > 0 ? family : program.commands;
  return `. There is: ${names.map((each) => each.name).join(', ')}`;
}

function parse(command: Command, words: readonly string[]): CommandInput {
  const options: ParseArgsOptionsConfig = {};
  for (const [name, spec] of Object.entries(command.options ?? {})) {
    options[name] = { type: spec.type, multiple: spec.multiple ?? false };
    if (spec.short) options[name].short = spec.short;
  }
  const { values, positionals } = parseWords(options, words);
  checkPositionals(command, positionals);
  return inputOf(values, positionals);
}

type Values = Record<string, string | boolean | (string | boolean)[] | undefined>;

function parseWords(
  options: ParseArgsOptionsConfig,
  words: readonly string[],
): { values: Values; positionals: string[] } {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(messageOf(error).split('. To specify')[0] ?? 'wrong usage');
  }
}

function checkPositionals(command: Command, given: readonly string[]): void {
  const wanted = command.positionals ?? [];
  const missing = wanted.slice(given.length).find((each) => each.required);
  if (missing) throw new UsageError(`${missing.name} is missing: ${missing.help}`);
  const takesMore = wanted.some((each) => each.repeat);
  const extra = given[wanted.length];
  if (extra !== undefined && !takesMore) throw new UsageError(`"${extra}" is one word too many`);
}

function inputOf(values: Values, positionals: readonly string[]): CommandInput {
  const text = (option: string): string | undefined => {
    const value = values[option];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    positionals,
    text,
    list(option) {
      const value = values[option];
      if (Array.isArray(value)) return value.filter((each) => typeof each === 'string');
      return typeof value === 'string' ? [value] : [];
    },
    flag: (option) => values[option] === true,
    integer(option) {
      const value = text(option);
      if (value === undefined) return undefined;
      if (!/^-?\d+$/.test(value)) {
        throw new UsageError(`--${option} takes a whole number, not "${value}"`);
      }
      return Number(value);
    },
  };
}

function report(program: Program, command: Command, error: unknown, io: CommandIo): number {
  if (error instanceof UsageError) {
    io.stderr.write(
      `${program.name} ${command.name}: ${error.message}\n${synopsisOf(program.name, command)}\n`,
    );
    return 2;
  }
  if (isBrokenPipe(error)) return 0;
  const code = error instanceof AppError ? ` (${error.code})` : '';
  io.stderr.write(`${program.name} ${command.name}: ${messageOf(error)}${code}\n`);
  if (
    !(error instanceof AppError) &&
    error instanceof Error &&
    process.env['PARLEY_LOG_LEVEL'] === 'debug'
  ) {
    io.stderr.write(`${error.stack ?? ''}\n`);
  }
  return 1;
}

/** `parley listen ... | head` closes the pipe early; that is not a failure. */
function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
