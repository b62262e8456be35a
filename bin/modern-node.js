// Finds a Node that runs TypeScript as it is (22.18 or newer): this one, or the one that npm brings
// for Linux. Plain JavaScript that any Node from 20 on can read.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

function isModern(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

function findBundledNode() {
  try {
    const name = `node-${process.platform}-${process.arch}/bin/node`;
    const path = nodeModule.createRequire(join(root, 'package.json')).resolve(name);
    return existsSync(path) ? path : null;
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}

/** Where Node keeps what it compiled, TypeScript included: the next start takes half the time. */
const compiled = process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'node');

/** Runs a TypeScript program of the project with a modern Node and ends as it ends. */
export async function runProgram(path, args) {
  if (!existsSync(join(root, 'node_modules', 'fastify'))) {
    console.error('The packages are not installed yet. Run `npm ci` in the project folder first.');
    process.exit(1);
  }
  if (isModern(process.version)) {
    process.argv = [process.execPath, join(root, path), ...args];
    // Where it can't be written, Node goes on without.
    nodeModule.enableCompileCache(compiled);
    await import(pathToFileURL(join(root, path)));
    return;
  }
  const node = findBundledNode();
  if (node === null) {
    console.error(
      `This needs Node 22.18 or newer; this is ${process.version}, and no bundled Node was found for ` +
        `${process.platform}-${process.arch}. Install a newer Node from nodejs.org, or run \`npm ci\` ` +
        'without --omit=optional on Linux.',
    );
    process.exit(1);
  }
  // The channel tells the child when this process is gone, also after kill -9: it then stops cleanly.
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc'];
  const env = { ...process.env, NODE_COMPILE_CACHE: compiled };
  const child = spawn(node, [join(root, path), ...args], { stdio, env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('exit', (code, signal) => {
    process.exit(code ?? 128 + (constants.signals[signal] ?? 0));
  });
}
