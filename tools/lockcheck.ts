// Looks whether `npm ci` will accept the lock on every platform. npm has written locks in which an
// optional dependency for another platform is named but not listed, and then refuses them itself.

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

const versions = z.record(z.string(), z.string()).default({});

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      dependencies: versions,
      devDependencies: versions,
      optionalDependencies: versions,
    }),
  ),
});

const manifestSchema = z.object({
  dependencies: versions,
  devDependencies: versions,
  optionalDependencies: versions,
});

export type Lock = z.infer<typeof lockSchema>;
export type Manifest = z.infer<typeof manifestSchema>;

const EXACT = /^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/;
const GROUPS = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;

/** @returns one sentence per fault, naming the package */
export function findFaults(manifest: Manifest, lock: Lock): string[] {
  return [...findLooseVersions(manifest), ...findDrift(manifest, lock), ...findGaps(lock)];
}

function findLooseVersions(manifest: Manifest): string[] {
  return GROUPS.flatMap((group) =>
    Object.entries(manifest[group])
      .filter(([, version]) => !EXACT.test(version))
      .map(([name, version]) => `package.json: ${name} "${version}" is not an exact version`),
  );
}

function findDrift(manifest: Manifest, lock: Lock): string[] {
  const locked = lock.packages[''];
  return GROUPS.flatMap((group) => {
    const names = new Set([...Object.keys(manifest[group]), ...Object.keys(locked?.[group] ?? {})]);
    return [...names]
      .filter((name) => manifest[group][name] !== locked?.[group][name])
      .map((name) => `package-lock.json: ${name} is not what package.json asks for`);
  });
}

function findGaps(lock: Lock): string[] {
  return Object.entries(lock.packages).flatMap(([path, entry]) => {
    const missing = Object.keys(entry.optionalDependencies)
      .filter((name) => !isReachable(lock, path, name))
      .map((name) => `package-lock.json: ${path} may use ${name}, which is not in the lock`);
    const unsealed = path !== '' && entry.integrity === undefined;
    const addressed = entry.resolved !== undefined;
    return [
      ...missing,
      ...(unsealed ? [`package-lock.json: ${path} has no integrity`] : []),
      ...(addressed ? [`package-lock.json: ${path} names the place it was fetched from`] : []),
    ];
  });
}

/** As Node looks: in the package's own node_modules, then in those of the packages around it. */
function isReachable(lock: Lock, from: string, name: string): boolean {
  for (
    let path = from;
    ;
    path = path.slice(0, Math.max(0, path.lastIndexOf('node_modules/') - 1))
  ) {
    const place = path === '' ? `node_modules/${name}` : `${path}/node_modules/${name}`;
    if (lock.packages[place]) return true;
    if (path === '') return false;
  }
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const faults = findFaults(
    manifestSchema.parse(readJson('package.json')),
    lockSchema.parse(readJson('package-lock.json')),
  );
  if (faults.length > 0) {
    console.error(faults.join('\n'));
    process.exitCode = 1;
  }
}
