// What bin/new-feature and bin/new-connector share: a slice of files written under a new name, and the few lines
// elsewhere that make it known.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listPaths } from './tree.ts';

const root = path.resolve(import.meta.dirname, '..');

export type Registration<Naming> = {
  path: string;
  /** What to do by hand if it cannot be done here. */
  meaning: string;
  /** Null where the file no longer looks as it expects. */
  edit(text: string, naming: Naming): string | null;
};

/** @param into a folder of the repository; @param rename for paths and texts alike */
export function writeSlice(slice: string, into: string, rename: (text: string) => string): void {
  for (const name of listPaths(slice)) {
    const target = path.join(root, into, rename(name));
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, rename(readFileSync(path.join(slice, name), 'utf8')));
  }
}

/** @returns those that a person has to do */
export function register<Naming>(
  registrations: readonly Registration<Naming>[],
  naming: Naming,
): Registration<Naming>[] {
  return registrations.filter(({ path: file, edit }) => {
    const target = path.join(root, file);
    const edited = existsSync(target) ? edit(readFileSync(target, 'utf8'), naming) : null;
    if (edited === null) return true;
    writeFileSync(target, edited);
    return false;
  });
}

/** A longer name breaks lines elsewhere. */
export function format(paths: readonly string[]): void {
  const formatter = path.join(root, 'node_modules/oxfmt/bin/oxfmt');
  spawnSync(process.execPath, [formatter, ...paths], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

export function isThere(file: string): boolean {
  return existsSync(path.join(root, file));
}

export type Edit = (text: string) => string | null;

export function inTurn(text: string, edits: readonly Edit[]): string | null {
  return edits.reduce<string | null>((done, edit) => (done === null ? null : edit(done)), text);
}

export function afterLast(line: RegExp, added: readonly string[]): Edit {
  return (text) => {
    const last = [...text.matchAll(line)].at(-1);
    if (!last) return null;
    const at = last.index + last[0].length;
    return `${text.slice(0, at)}\n${added.join('\n')}${text.slice(at)}`;
  };
}

export function replaced(place: RegExp, by: string): Edit {
  return (text) => (place.test(text) ? text.replace(place, by) : null);
}
