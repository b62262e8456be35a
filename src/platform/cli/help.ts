// The help of the command line, in the order of a manual page: name, synopsis, description,
// options, examples.

import type { Command, OptionSpec, Program } from './command.ts';

const WIDTH = 92;

export function renderOverview(program: Program): string {
  const longest = Math.max(...program.commands.map((each) => each.name.length));
  const lines = program.commands.map((each) => `  ${each.name.padEnd(longest + 2)}${each.summary}`);
  return [
    `${program.name} ${program.version}: ${program.about}`,
    '',
    `Usage: ${program.name} COMMAND [OPTIONS]`,
    '',
    ...lines,
    '',
    `\`${program.name} COMMAND --help\` tells everything about one.`,
    '',
  ].join('\n');
}

export function synopsisOf(program: string, command: Command): string {
  const positionals = (command.positionals ?? []).map((each) => {
    const name = each.repeat ? `${each.name}...` : each.name;
    return each.required ? name : `[${name}]`;
  });
  const options = Object.entries(command.options ?? {}).map(([name, spec]) => {
    const body = `[--${name}${spec.type === 'string' ? ` ${spec.value ?? 'TEXT'}` : ''}]`;
    return spec.multiple ? `${body}...` : body;
  });
  return `Usage: ${[program, command.name, ...positionals, ...options].join(' ')}`;
}

export function renderHelp(program: string, command: Command): string {
  const blocks = [`${program} ${command.name}: ${command.summary}`, synopsisOf(program, command)];
  if (command.description) blocks.push(wrap(command.description, ''));
  const positionals = (command.positionals ?? []).map((each) => entry(each.name, each.help));
  const options = Object.entries(command.options ?? {}).map(([name, spec]) =>
    entry(optionTitle(name, spec), spec.help),
  );
  if (positionals.length > 0) blocks.push(['Takes', ...positionals].join('\n'));
  if (options.length > 0) blocks.push(['Options', ...options].join('\n'));
  const examples = command.examples.map((each) => `  ${each.line}\n${wrap(each.says, '      ')}`);
  blocks.push(['Examples', ...examples].join('\n'));
  return `${blocks.join('\n\n')}\n`;
}

function optionTitle(name: string, spec: OptionSpec): string {
  const value = spec.type === 'string' ? ` ${spec.value ?? 'TEXT'}` : '';
  return `${spec.short ? `-${spec.short}, ` : ''}--${name}${value}`;
}

function entry(title: string, help: string): string {
  return `  ${title}\n${wrap(help, '      ')}`;
}

function wrap(text: string, indent: string): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(/\s+/)) {
    if (line.length > indent.length && line.length + word.length + 1 > WIDTH) {
      lines.push(line);
      line = indent;
    }
    line += line.length > indent.length ? ` ${word}` : word;
  }
  lines.push(line);
  return lines.join('\n');
}
