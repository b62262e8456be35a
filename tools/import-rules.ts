// The import rules of ARCHITECTURE.md as pure functions over the graph of modules. Each answers with
// the sentences of what breaks it; nothing means that it holds.

import { findCycles, isBrowser, placeOf } from './graph.ts';
import type { Graph } from './graph.ts';
import type { Import, Module } from './module.ts';
import { isTest } from './tree.ts';

export type Rule = { sentence: string; broken(graph: Graph): string[] };

const TOP_FOLDERS = new Set([
  'app',
  'platform',
  'text',
  'matching',
  'language',
  'features',
  'connectors',
  'web',
]);

/** A rule about one import at a time. */
function forEachImport(
  sentence: string,
  isBroken: (module: Module, imported: Import, graph: Graph) => boolean,
): Rule {
  return {
    sentence,
    broken: (graph) =>
      graph.modules.flatMap((module) =>
        module.imports
          .filter((imported) => isBroken(module, imported, graph))
          .map((imported) => `${module.path} imports ${imported.specifier}`),
      ),
  };
}

/** A folder that may import nothing of ours but the named folders. */
function seesOnly(top: string, allowed: readonly string[], sentence: string): Rule {
  return forEachImport(sentence, (module, { target }) => {
    if (placeOf(module.path).top !== top || target === null) return false;
    return (
      !target.startsWith(`src/${top}/`) &&
      !allowed.some((folder) => target.startsWith(`src/${folder}/`))
    );
  });
}

const PURE_ROLES = new Set(['contract', 'domain']);
const PURE_PLATFORM = new Set([
  'src/platform/errors.ts',
  'src/platform/ids.ts',
  'src/platform/actor.ts',
]);
const PURE_LIBRARIES = ['src/text/', 'src/matching/', 'src/language/'];
const IMPURE_PACKAGES =
  /^(?:node:(?!assert)|pg\b|kysely|graphile|fastify|@fastify|undici|better-auth|@better-auth|pino|prom-client)/;
const NETWORK_PACKAGES = /^(?:undici|node:(?:https?|http2|net|tls|dns|dgram)(?:\/|$))/;
/** Where the addresses of others come from. `parley doctor` in app asks only its own server. */
const OUTWARD_TOPS = new Set(['features', 'connectors']);
const SQL_CALLS = new Set([
  'sql',
  '.raw',
  '.selectFrom',
  '.insertInto',
  '.updateTable',
  '.deleteFrom',
  '.executeQuery',
  '.executeTakeFirst',
  '.executeTakeFirstOrThrow',
]);
const SQL_PACKAGES = /^(?:pg|pg-cursor|kysely)(?:\/|$)/;
const STORE_ROLES = new Set(['store', 'migrations']);
const MEETING_ROLES = new Set(['contract', 'facade']);

function isPurelyImportable(target: string): boolean {
  return (
    PURE_PLATFORM.has(target) ||
    PURE_LIBRARIES.some((folder) => target.startsWith(folder)) ||
    (placeOf(target).top === 'features' && PURE_ROLES.has(placeOf(target).role))
  );
}

function isFeature(path: string, roles: ReadonlySet<string>): boolean {
  const place = placeOf(path);
  return place.top === 'features' && roles.has(place.role);
}

/** Top folders are houses of their own, and so is each feature and each connector. */
function houseOf(path: string): string {
  const { top, feature } = placeOf(path);
  return `${top}/${feature ?? ''}`;
}

export const rules: readonly Rule[] = [
  seesOnly('platform', [], 'the platform knows nothing above it'),
  seesOnly('text', [], 'text stands on packages alone'),
  seesOnly('matching', ['text'], 'matching stands on text alone'),
  seesOnly('language', ['text'], 'language stands on text alone'),
  forEachImport('features meet only at a contract or a facade', (module, { target }) => {
    const from = placeOf(module.path);
    if (from.top !== 'features' || target === null) return false;
    const to = placeOf(target);
    return to.top === 'features' && to.feature !== from.feature && !MEETING_ROLES.has(to.role);
  }),
  forEachImport('a facade is called only by later features', (module, { target }, graph) => {
    const from = placeOf(module.path);
    if (from.top !== 'features' || from.feature === null || target === null) return false;
    const to = placeOf(target);
    if (to.role !== 'facade' || to.feature === null || to.feature === from.feature) return false;
    return graph.featureOrder.indexOf(from.feature) <= graph.featureOrder.indexOf(to.feature);
  }),
  {
    sentence: 'every feature has its place in the order that src/app declares',
    broken: (graph) => {
      const features = new Set(
        graph.modules
          .map((module) => placeOf(module.path))
          .filter(({ top }) => top === 'features')
          .flatMap(({ feature }) => feature ?? []),
      );
      return [...features]
        .filter((feature) => graph.paths.has(`src/features/${feature}/feature.ts`))
        .filter((feature) => !graph.featureOrder.includes(feature))
        .map((feature) => `src/features/${feature} is not put together in src/app/features.ts`);
    },
  },
  forEachImport(
    'a contract and a domain are pure: no platform beyond errors, ids and actors, no database, no network',
    (module, { target, specifier, typeOnly }) => {
      if (!isFeature(module.path, PURE_ROLES) || typeOnly) return false;
      return target === null ? IMPURE_PACKAGES.test(specifier) : !isPurelyImportable(target);
    },
  ),
  {
    sentence: 'a contract and a domain ask neither the clock nor chance nor the process',
    broken: (graph) =>
      graph.modules
        .filter((module) => isFeature(module.path, PURE_ROLES))
        .flatMap((module) => module.ambient.map((what) => `${module.path} uses ${what}`)),
  },
  {
    sentence: 'only a store touches the database',
    broken: (graph) =>
      graph.modules
        .filter(({ path }) => placeOf(path).top !== 'platform' && !isBrowser(path))
        .filter(({ path }) => !isFeature(path, STORE_ROLES))
        .flatMap((module) =>
          [
            ...module.calls.filter((call) => SQL_CALLS.has(call)),
            ...module.imports
              .filter(({ specifier, typeOnly }) => !typeOnly && SQL_PACKAGES.test(specifier))
              .map(({ specifier }) => specifier),
          ].map((what) => `${module.path} uses ${what}`),
        ),
  },
  forEachImport(
    'a connector sees ports, contracts and the platform, never another connector',
    (module, { target }) => {
      const from = placeOf(module.path);
      if (from.top !== 'connectors' || from.feature === null || target === null) return false;
      if (target.startsWith('src/platform/') || target.startsWith('src/text/')) return false;
      const to = placeOf(target);
      if (to.top === 'connectors') return to.feature !== null && to.feature !== from.feature;
      return !(to.top === 'features' && /^(?:contract|connector|.*ports?)$/.test(to.role));
    },
  ),
  forEachImport('no feature imports a connector', (module, { target }) => {
    return (
      placeOf(module.path).top === 'features' &&
      target !== null &&
      placeOf(target).top === 'connectors'
    );
  }),
  forEachImport('the server never imports what is made for the browser', (module, { target }) => {
    return !isBrowser(module.path) && target !== null && isBrowser(target);
  }),
  forEachImport(
    'the browser sees of the server only contracts and the pure libraries',
    (module, { target, specifier, typeOnly }) => {
      if (!isBrowser(module.path) || typeOnly) return false;
      if (target === null) return specifier.startsWith('node:');
      return (
        !isBrowser(target) && !isPurelyImportable(target) && !/\.(?:css|svg|json|po)$/.test(target)
      );
    },
  ),
  forEachImport('nobody imports app', (module, { target }) => {
    return placeOf(module.path).top !== 'app' && target !== null && target.startsWith('src/app/');
  }),
  forEachImport(
    'guarded fetch is the only way out of features and connectors',
    (module, { specifier, typeOnly }) =>
      OUTWARD_TOPS.has(placeOf(module.path).top) && !typeOnly && NETWORK_PACKAGES.test(specifier),
  ),
  {
    sentence: 'no feature and no connector calls the plain fetch',
    broken: (graph) =>
      graph.modules
        .filter(({ path }) => OUTWARD_TOPS.has(placeOf(path).top) && !isBrowser(path))
        .filter(({ ambient }) => ambient.includes('fetch'))
        .map(({ path }) => `${path} calls fetch`),
  },
  { sentence: 'no module can be reached from itself', broken: findCycles },
  {
    sentence: 'no barrels: a file that only passes on what others export is not a file',
    broken: (graph) =>
      graph.modules
        .filter(({ path, statements }) => {
          const isIndex = /\/index\.tsx?$/.test(path);
          return isIndex || (statements.total > 0 && statements.reexports * 2 > statements.total);
        })
        .map(({ path }) => `${path} is a barrel`),
  },
  forEachImport(
    'by alias into another folder of the house, inside one by relative path',
    (module, imported) => {
      if (imported.target === null || !imported.target.startsWith('src/')) return false;
      return (
        imported.specifier.startsWith('#') === (houseOf(module.path) === houseOf(imported.target))
      );
    },
  ),
  forEachImport('the product never imports tests, tools or benches', (_module, { target }) => {
    return target !== null && (isTest(target) || /^(?:tools|bench|test)\//.test(target));
  }),
  forEachImport('every import of ours leads to a file', (_module, { target }, graph) => {
    return target !== null && !graph.paths.has(target);
  }),
  {
    sentence: 'every folder of src has a place in these rules',
    broken: (graph) =>
      graph.modules
        .filter(({ path }) => !TOP_FOLDERS.has(placeOf(path).top))
        .map(({ path }) => `${path} stands outside the known folders`),
  },
];
