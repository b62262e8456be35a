// The languages of the web application. `lingui extract --clean` gathers the sentences from the
// code, `lingui check sync` and `lingui check missing` prove that both catalogs are complete.

import { defineConfig } from '@lingui/cli';
import { babelExtractor } from '@lingui/cli/api/extractors/babel';

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'sv'],
  // NOTE: the default, native extractor is not installed by a Node below 22.19.
  extractors: [babelExtractor],
  catalogs: [
    {
      path: '<rootDir>/src/web/locales/{locale}',
      include: ['<rootDir>/src/web/**/*.{ts,tsx}', '<rootDir>/src/features/*/ui/**/*.{ts,tsx}'],
    },
  ],
});
