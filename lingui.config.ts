// The languages of the web application. `lingui extract --clean` gathers the sentences from the
// code, `lingui check sync` and `lingui check missing` prove that both catalogs are complete.

import { defineConfig } from '@lingui/cli';

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'sv'],
  catalogs: [
    {
      path: '<rootDir>/src/web/locales/{locale}',
      include: ['<rootDir>/src/web/**/*.{ts,tsx}', '<rootDir>/src/features/*/ui/**/*.{ts,tsx}'],
    },
  ],
});
