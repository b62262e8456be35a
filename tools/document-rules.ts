// What the documents promise and must keep: the tree they draw is the tree on disk, every word,
// setting and script is explained, every feature and connector introduces itself.

import type { TidyRule } from './tidy-rules.ts';
import type { TreeFile } from './tree.ts';

const README_LINES_MAX = 40;

/** One word per idea, in code, API, screens and documents alike. */
const WORDS = [
  'source',
  'connector',
  'post',
  'identity',
  'contact',
  'person',
  'unit',
  'topic',
  'mention',
  'conversation',
  'expertise',
  'offer',
  'acknowledgement',
  'commitment',
  'draft',
  'check',
  'approval',
  'publication',
  'idea',
  'programme',
  'space',
  'status',
  'question',
  'answer',
  'document',
  'signal',
  'incident',
  'goal',
  'metric',
  'review',
  'policy',
  'course',
  'certificate',
];

const DECISION_PARTS = ['Context', 'Choice', 'Price', 'What would change our mind'];

function textOf(files: readonly TreeFile[], path: string): string {
  return files.find((file) => file.path === path)?.text ?? '';
}

/** Top folders of src and, of those that hold slices or parts, the folders in them. */
function foldersOf(files: readonly TreeFile[]): Set<string> {
  const folders = files
    .filter(({ path }) => path.startsWith('src/'))
    .map(({ path }) => path.split('/').slice(1, -1));
  return new Set(
    folders.flatMap(([top, second]) => {
      if (top === undefined) return [];
      return second === undefined ? [top] : [top, `${top}/${second}`];
    }),
  );
}

/** The folders of the drawn tree: two spaces deeper is one level deeper, below `src/`. */
export function readDrawnTree(document: string): Set<string> {
  const drawn = /```\nsrc\/\n([\s\S]*?)```/.exec(document)?.[1] ?? '';
  const folders = new Set<string>();
  let top = '';
  for (const line of drawn.split('\n')) {
    const [, indent = '', name] = /^( +)([\w.-]+)\//.exec(line) ?? [];
    if (name === undefined) continue;
    if (indent.length <= 2) top = name;
    folders.add(indent.length <= 2 ? name : `${top}/${name}`);
  }
  return folders;
}

function slicesOf(files: readonly TreeFile[]): string[] {
  const slices = files.flatMap(({ path }) => {
    const [, slice] = /^(src\/(?:features|connectors)\/[^/]+)\//.exec(path) ?? [];
    return slice ?? [];
  });
  return [...new Set(slices)];
}

/** Paths that Markdown links to, from the folder of the document. */
function linksOf({ path, text }: TreeFile): { target: string; written: string }[] {
  const folder = path.includes('/') ? `${path.slice(0, path.lastIndexOf('/'))}/` : '';
  return [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, written = '']) => {
    const parts: string[] = [];
    for (const part of `${folder}${written}`.split('/')) {
      if (part === '..') parts.pop();
      else if (part !== '.' && part !== '') parts.push(part);
    }
    return { target: parts.join('/'), written };
  });
}

export const documentRules: readonly TidyRule[] = [
  {
    sentence: `every feature and connector introduces itself in a README of at most ${README_LINES_MAX} lines`,
    broken: (files) =>
      slicesOf(files).flatMap((slice) => {
        const text = textOf(files, `${slice}/README.md`);
        const lines = text.trimEnd().split('\n').length;
        if (text.trim() === '') return [`${slice} has no README.md`];
        return lines > README_LINES_MAX ? [`${slice}/README.md has ${lines} lines`] : [];
      }),
  },
  {
    sentence: 'the tree in ARCHITECTURE.md is the tree on disk',
    broken: (files) => {
      const drawn = readDrawnTree(textOf(files, 'ARCHITECTURE.md'));
      const onDisk = foldersOf(files);
      return [
        ...[...onDisk].filter((name) => !drawn.has(name)).map((name) => `src/${name} is not drawn`),
        ...[...drawn].filter((name) => !onDisk.has(name)).map((name) => `src/${name} is not there`),
      ];
    },
  },
  {
    sentence: 'GLOSSARY.md explains every word of the house',
    broken: (files) => {
      const glossary = textOf(files, 'GLOSSARY.md');
      return WORDS.filter(
        (word) => !new RegExp(`^\\| \\*\\*[^|]*\\b${word}\\b[^|]*\\*\\*`, 'm').test(glossary),
      );
    },
  },
  {
    sentence: 'docs/settings.md says of every setting what the program says',
    broken: (files) => {
      const page = textOf(files, 'docs/settings.md');
      const config = textOf(files, 'src/app/config.ts');
      const settings = [...config.matchAll(/env: '(\w+)',[\s\S]*?meaning:\s*(['"])(.*?)\2,\n/g)];
      const documented = [...page.matchAll(/^\| `(\w+)`/gm)].map(([, name = '']) => name);
      const known = new Set(settings.map(([, name = '']) => name));
      return [
        ...settings
          .filter(([, name, , meaning]) => !page.includes(`| \`${name}\` | ${meaning} |`))
          .map(([, name]) => `${name} is missing or says something else`),
        ...documented.filter((name) => !known.has(name)).map((name) => `${name} is no setting`),
      ];
    },
  },
  {
    sentence: 'README.md or CONTRIBUTING.md explains every script of package.json',
    broken: (files) => {
      const scripts: unknown = JSON.parse(textOf(files, 'package.json') || '{}').scripts;
      const documents = textOf(files, 'README.md') + textOf(files, 'CONTRIBUTING.md');
      return Object.keys(scripts ?? {}).filter(
        (name) => !new RegExp(`npm (?:run )?${name}(?![\\w:-])`).test(documents),
      );
    },
  },
  {
    sentence: 'every link of a document leads to a file',
    broken: (files) => {
      const paths = files.map(({ path }) => path);
      return files
        .filter(({ path }) => path.endsWith('.md'))
        .flatMap((file) =>
          linksOf(file)
            .filter(
              ({ target }) =>
                !paths.some((path) => path === target || path.startsWith(`${target}/`)),
            )
            .map(({ written }) => `${file.path} links to ${written}`),
        );
    },
  },
  {
    sentence: 'every decision names its context, choice, price and what would change our mind',
    broken: (files) =>
      files
        .filter(({ path }) => path.startsWith('docs/decisions/') && path.endsWith('.md'))
        .flatMap(({ path, text }) =>
          DECISION_PARTS.filter((part) => !text.includes(`## ${part}`)).map(
            (part) => `${path} lacks "${part}"`,
          ),
        ),
  },
];
