// What a figure was measured on: printed above every bench, since a number without its machine
// says nothing.

import { cpus, release, totalmem } from 'node:os';

export function machineFacts(more: Readonly<Record<string, string>> = {}): string {
  const processors = cpus();
  const facts = {
    node: process.versions.node,
    cores: `${processors.length} x ${processors[0]?.model.trim() ?? 'unknown'}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${process.platform} ${release()}`,
    date: new Date().toISOString().slice(0, 16),
    ...more,
  };
  return Object.entries(facts)
    .map(([name, value]) => `${name.padEnd(11)} ${value}`)
    .join('\n');
}
