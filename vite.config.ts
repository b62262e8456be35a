// Builds the web application into dist/web, with a brotli and a gzip copy beside every text file so
// that the server only picks one. In development it serves the same with the API proxied.

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

const TEXT = /\.(?:js|css|html|svg|json|webmanifest)$/;
/** Smaller files gain nothing that is worth a second file. */
const WORTH_COMPRESSING_BYTES = 1024;

function precompress(folder: string): Plugin {
  return {
    name: 'parley:precompress',
    apply: 'build',
    async writeBundle() {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      for (const entry of entries) {
        if (!entry.isFile() || !TEXT.test(entry.name)) continue;
        const path = join(entry.parentPath, entry.name);
        const plain = await readFile(path);
        if (plain.byteLength < WORTH_COMPRESSING_BYTES) continue;
        const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
        await writeFile(`${path}.br`, await promisify(brotliCompress)(plain, quality));
        await writeFile(`${path}.gz`, await promisify(gzip)(plain, { level: 9 }));
      }
    },
  };
}

/** React Aria carries its few words in 34 languages; the application speaks two. */
function onlyOurLanguages(): Plugin {
  const foreign = /[\\/]intl[\\/].*[\\/]?(?!en-US|sv-SE)[a-z]{2}-[A-Z]{2}\.mjs$/;
  return {
    name: 'parley:only-our-languages',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: foreign },
      handler: () => 'export default {};',
    },
  };
}

const out = join(import.meta.dirname, 'dist/web');

// It recommends that native transform at every build.
process.env['LINGUI_SUPPRESS_BABEL_WARNING'] = '1';

export default defineConfig(({ command }) => ({
  root: 'src/web',
  plugins: [
    react(),
    tailwindcss(),
    // While building, a sentence without its translation is an error.
    lingui({
      failOnMissing: command === 'build',
      failOnCompileError: true,
    }),
    // NOTE: the plugin's own, native transform is not installed by a Node below 22.19.
    babel({ presets: [linguiTransformerBabelPreset()] }),
    onlyOurLanguages(),
    precompress(out),
  ],
  build: {
    outDir: out,
    emptyOutDir: true,
    target: ['chrome123', 'firefox128', 'safari17.5'],
    // A data: address would need an exception in the content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 650,
    rolldownOptions: {
      output: {
        // Left alone, every icon and small part shared by two screens becomes a file of its own.
        codeSplitting: {
          groups: [
            {
              name: 'base',
              priority: 3,
              test: /node_modules[\\/](?:react|react-dom|scheduler|use-sync-external-store|openapi-fetch|@lingui|@tanstack[\\/](?:query-core|react-query|router-core|react-router|history|store|react-store))[\\/]/,
            },
            {
              // What every screen shows: small parts that are smaller still when packed together.
              name: 'parts',
              priority: 1,
              test: /src[\\/]web[\\/](?:(?:api|i18n|theme)[\\/](?!.*\.po|refusal-words|field-words)|(?:address|paths)\.ts|kit[\\/](?:avatar|badge|button|classes|input-classes|keys|link|loaded|mark|marked-text|notice|page|page-title|panel|say|skeleton|spinner|state|time|time-words|tooltip|topic-name|use-once-open|use-settled)\.)/,
            },
            {
              // What is around every screen inside, and what live events touch: one file packs better than a dozen.
              name: 'frame',
              includeDependenciesRecursively: false,
              test: /src[\\/](?:web[\\/]shell[\\/](?:shell|rail|bottom-bar|banners|live-mark|follow-live|places|notifications|shortcuts|overlays|use-wide|inside-main)\.|features[\\/][a-z]+[\\/]ui[\\/]follow-live\.|features[\\/](?:listening|routing)[\\/]ui[\\/]queries\.|features[\\/]listening[\\/]ui[\\/]mentions[\\/](?:filter|cache)\.)/,
            },
            {
              // A field to write in, with what only it needs of the library.
              name: 'fields',
              includeDependenciesRecursively: false,
              test: /src[\\/]web[\\/]kit[\\/](?:text-)?field\.|react-aria[^?]*[\\/](?:TextField|Input|TextArea|FieldError|useTextField|Autocomplete|useAutocomplete|useAutocompleteState|virtualFocus|Form|useFormReset|useFormValidation|useFormValidationState|Group|Text|keyboard|useLocalizedStringFormatter)\.mjs/,
            },
            {
              name: 'query-editor',
              includeDependenciesRecursively: false,
              test: /ui[\\/]topics[\\/](?:query-(?:field|text|colours)|use-query-check|use-settled|post-line|advice-queries)\./,
            },
            {
              // The icons many screens show. The others come with the screens that show them.
              name: 'icons',
              priority: 2,
              minShareCount: 4,
              test: /node_modules[\\/]lucide-react[\\/]/,
            },
          ],
        },
      },
    },
    reportCompressedSize: false,
  },
  server: {
    proxy: Object.fromEntries(
      // Not the whole of /api: our own folder of that name is served from there too.
      ['/api/v1', '/api/auth', '/api/docs'].map((path) => [
        path,
        process.env['PARLEY_DEV_API'] ?? 'http://127.0.0.1:4400',
      ]),
    ),
  },
}));
