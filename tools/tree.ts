// The files of the repository as plain data. The rules of architecture and tidiness are functions
// of this list, so that a test can hand them a made-up tree in which a rule is broken on purpose.

import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** `path` is relative to the root, with forward slashes; `text` is empty for files that are not text. */
export type TreeFile = { path: string; text: string };

export const repositoryRoot = fileURLToPath(new URL('..', import.meta.url));

const SKIPPED_FOLDERS = new Set(['node_modules', 'dist', 'coverage', 'test-results']);
const TEXT_NAMES = /\.(?:[cm]?[jt]sx?|json|md|css|html|sql|ya?ml|po|txt|sh)$/;

/** Every path below `root`, without what is installed, built or hidden (but with `.ci`). */
export function listPaths(root: string, folder = ''): string[] {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true });
  return entries
    .toSorted((one, other) => one.name.localeCompare(other.name))
    .flatMap((entry) => {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (SKIPPED_FOLDERS.has(entry.name)) return [];
      if (!entry.isDirectory()) return [name];
      const hidden = entry.name.startsWith('.') && name !== '.ci';
      return hidden ? [] : listPaths(root, name);
    });
}

export function readTree(root: string = repositoryRoot): TreeFile[] {
  return listPaths(root).map((name) => ({
    path: name,
    text: isText(name) ? readFileSync(path.join(root, name), 'utf8') : '',
  }));
}

/** Files without an ending are scripts, settings or documents here. */
function isText(name: string): boolean {
  const last = name.slice(name.lastIndexOf('/') + 1);
  return TEXT_NAMES.test(last) || !last.slice(1).includes('.');
}

/** The TypeScript of the product: the files that the import rules are about. */
export function isSource(name: string): boolean {
  return /^src\/.*\.tsx?$/.test(name);
}

export function isTest(name: string): boolean {
  return /\.test\.tsx?$/.test(name) || name.startsWith('test/');
}
