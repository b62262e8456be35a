// The languages of the web application. `lingui extract --clean` gathers the sentences from the
// code, `lingui check sync` and `lingui check missing` prove that both catalogs are complete.

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from '@lingui/cli';
import { babelExtractor } from '@lingui/cli/api/extractors/babel';
import { connectorTexts } from './tools/connector-texts.ts';

const features = join(import.meta.dirname, 'src/features');
const listening = '<rootDir>/src/features/listening/ui';
const wordLists = `${listening}/topics/word-list*.tsx`;
/** What the editor of a topic fetches when it is opened in it. */
const openedOnDemand = [
  'query-guide*',
  'query-pieces*',
  'first-pieces*',
  'comparison*',
  'explanation*',
  'rematch-progress*',
  'topic-details*',
].map((name) => `${listening}/topics/${name}`);

/** What is fetched when a call first fails. */
const refusalsAndFields = ['refusal', 'field'].map(
  (name) => `<rootDir>/src/web/api/${name}-words.ts`,
);

/** What only its own screens need, beside what the desk shows of a feature: nobody at the desk waits for it. */
const OWN_SCREENS = ['settings', 'screens', 'opening'];

/** Screens that lie in folders of their own have a catalog for each of these. */
function ownScreensIn(name: string, folder: string): { part: string; folder: string }[] {
  const place = join(features, name, 'ui', folder);
  if (!existsSync(place)) return [];
  const parts = readdirSync(place, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  if (parts.length === 0) return [{ part: folder, folder }];
  return parts.map((entry) => ({ part: entry.name, folder: `${folder}/${entry.name}` }));
}

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'sv'],
  // NOTE: the default, native extractor is not installed by a Node below 22.19.
  extractors: [connectorTexts, babelExtractor],
  // One for the frame and one for each feature, which its screens bring along: nobody waits for the
  // sentences of screens they do not open.
  catalogs: [
    {
      path: '<rootDir>/src/web/locales/web/{locale}',
      include: ['<rootDir>/src/web'],
      exclude: ['<rootDir>/src/web/kit/page/**', '<rootDir>/src/web/desk/**', ...refusalsAndFields],
    },
    {
      path: '<rootDir>/src/web/locales/failures/{locale}',
      include: refusalsAndFields,
    },
    {
      path: '<rootDir>/src/web/locales/kit-page/{locale}',
      include: ['<rootDir>/src/web/kit/page'],
    },
    {
      path: '<rootDir>/src/web/locales/desk/{locale}',
      include: ['<rootDir>/src/web/desk'],
    },
    // The largest feature in parts: who reads mentions need not wait for the editor of queries.
    {
      path: '<rootDir>/src/web/locales/listening-topics/{locale}',
      include: [`${listening}/topics`],
      exclude: [...openedOnDemand, wordLists],
    },
    {
      path: '<rootDir>/src/web/locales/listening-topics-more/{locale}',
      include: openedOnDemand,
    },
    {
      path: '<rootDir>/src/web/locales/listening-words/{locale}',
      include: [wordLists],
    },
    {
      path: '<rootDir>/src/web/locales/listening-sources/{locale}',
      include: [`${listening}/sources`, `${listening}/welcome`],
    },
    {
      path: '<rootDir>/src/web/locales/connectors/{locale}',
      include: [
        '<rootDir>/src/connectors',
        ...['polling', 'fetch', 'mail'].map((part) => `<rootDir>/src/platform/${part}`),
        '<rootDir>/src/features/listening/jobs/fill-gaps-job.ts',
      ],
    },
    ...readdirSync(features).flatMap((name) =>
      OWN_SCREENS.flatMap((folder) => ownScreensIn(name, folder)).map(({ part, folder }) => ({
        path: `<rootDir>/src/web/locales/${name}-${part}/{locale}`,
        include: [`<rootDir>/src/features/${name}/ui/${folder}`],
      })),
    ),
    ...readdirSync(features)
      .filter((name) => existsSync(join(features, name, 'ui')))
      .map((name) => ({
        path: `<rootDir>/src/web/locales/${name}/{locale}`,
        include: [`<rootDir>/src/features/${name}/ui`],
        exclude: [
          ...['topics', 'sources', 'welcome'].map((folder) => `${listening}/${folder}/**`),
          ...OWN_SCREENS.map((folder) => `<rootDir>/src/features/${name}/ui/${folder}/**`),
        ],
      })),
  ],
});
