// The modules of the product, what each imports and where each stands: the material of the import
// rules.

import { readModule } from './module.ts';
import type { Module } from './module.ts';
import { isSource, isTest } from './tree.ts';
import type { TreeFile } from './tree.ts';

export type Graph = {
  /** Product files only: what is under src and is not a test. */
  modules: readonly Module[];
  /** Every path of the tree, to tell a missing target from a file. */
  paths: ReadonlySet<string>;
  /** Features in the order in which src/app puts them together. */
  featureOrder: readonly string[];
  aliases: ReadonlyMap<string, string>;
};

export function readGraph(files: readonly TreeFile[]): Graph {
  const aliases = readAliases(files);
  const modules = files
    .filter((file) => isSource(file.path) && !isTest(file.path))
    .map((file) => readModule(file, aliases));
  const composition = files.find((file) => file.path === 'src/app/features.ts')?.text ?? '';
  return {
    modules,
    paths: new Set(files.map((file) => file.path)),
    featureOrder: readFeatureOrder(composition),
    aliases,
  };
}

/** `#platform/*` of package.json as `#platform/` -> `src/platform/`. */
function readAliases(files: readonly TreeFile[]): Map<string, string> {
  const text = files.find((file) => file.path === 'package.json')?.text ?? '{}';
  const declared: unknown = JSON.parse(text).imports;
  return new Map(
    Object.entries(declared ?? {}).map(([alias, folder]) => [
      alias.replace('*', ''),
      String(folder).replace(/^\.\//, '').replace('*', ''),
    ]),
  );
}

/** A facade must exist before it is handed on: so the order of the calls `createX(` is the order of the features. */
function readFeatureOrder(composition: string): string[] {
  const imports = composition.matchAll(
    /import \{([^}]*)\} from '#features\/([\w-]+)\/feature\.ts'/g,
  );
  return [...imports]
    .map(([, names = '', feature = '']) => {
      const maker = /\bcreate\w+/.exec(names)?.[0] ?? 'create';
      return { feature, calledAt: composition.search(new RegExp(`\\b${maker}\\(`)) };
    })
    .filter(({ calledAt }) => calledAt >= 0)
    .toSorted((one, other) => one.calledAt - other.calledAt)
    .map(({ feature }) => feature);
}

export type Place = { top: string; feature: string | null; role: string };

/** Where a path stands: `src/features/people/store/units.ts` is people's store. */
export function placeOf(path: string): Place {
  const [, top = '', second = '', third = ''] = path.split('/');
  const inner = top === 'features' || top === 'connectors';
  return {
    top,
    feature: inner && third !== '' ? second : null,
    role: third.replace(/\.tsx?$/, ''),
  };
}

/** What is made for the browser: the web application and the screens of the features. */
export function isBrowser(path: string): boolean {
  const place = placeOf(path);
  return place.top === 'web' || (place.top === 'features' && place.role === 'ui');
}

/** Each knot once, by its first module in the order of paths. */
export function findCycles(graph: Graph): string[] {
  const targets = new Map(
    graph.modules.map((module) => [
      module.path,
      module.imports.flatMap(({ target }) =>
        target === null || target === module.path ? [] : [target],
      ),
    ]),
  );
  const done = new Set<string>();
  const knots: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      knots.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
      return;
    }
    if (done.has(path)) return;
    for (const target of targets.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of targets.keys()) visit(path, []);
  return knots;
}
