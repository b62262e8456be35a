// The rules of tidiness for code, as pure functions over the files of the repository. Each answers
// with the sentences of what breaks it; what documents must say is in document-rules.ts.

import ts from 'typescript';
import { isTest } from './tree.ts';
import type { TreeFile } from './tree.ts';

export type TidyRule = { sentence: string; broken(files: readonly TreeFile[]): string[] };

const LINES_MAX = 400;
const LINES_AT_NINETY_PERCENT = 300;

/** Written by a program: checked to be current, not to be short. */
const GENERATED = /^src\/(?:web\/(?:api-schema\.ts|locales\/)|language\/models\/)/;
const DRAWERS = /^(?:utils?|helpers?|common|misc|shared|lib)$/;
const EMPTY_WORDS = /(?:Manager|Helpers?|Utils?|Service|Processor|Data)$/;
const UNFINISHED = /\b(?:TODO|FIXME)\b/;
const LEFT_OUT = /\b(?:test|it|describe|suite)\.(?:only|skip|todo|fixme)\(/;
const SILENCED = /(?:eslint|oxlint)-disable|@ts-(?:ignore|nocheck|expect-error)/;
const SILENCED_WITH_REASON = /(?:(?:eslint|oxlint)-disable[^\n]* -- \S|@ts-expect-error\s+\S+ \S+)/;
const MACHINE =
  /(?<![\w.])\/(?:work|root)\/|\/home\/\w+\/|\/tmp\/w\b|https?:\/\/[^\s"'/]*(?:registry|mirror|artifactory|nexus)\b/;

function isCode({ path }: TreeFile): boolean {
  return /^(?:src|tools|test|bench)\/.*\.tsx?$/.test(path) && !GENERATED.test(path);
}

/** These rules name what they forbid. */
function isNotThisFile({ path }: TreeFile): boolean {
  return !path.startsWith('tools/tidy');
}

function isOfSource(file: TreeFile): boolean {
  return file.path.startsWith('src/') && isCode(file);
}

function countLines({ text }: TreeFile): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

/** A rule about one line of code at a time. */
function forEachLine(
  sentence: string,
  isBroken: (line: string, before: string) => boolean,
  isMeant: (file: TreeFile) => boolean = isCode,
): TidyRule {
  return {
    sentence,
    broken: (tree) =>
      tree
        .filter((file) => isMeant(file) && isNotThisFile(file))
        .flatMap(({ path, text }) =>
          text.split('\n').flatMap((line, index, lines) => {
            return isBroken(line, lines[index - 1] ?? '')
              ? `${path}:${index + 1}: ${line.trim().slice(0, 100)}`
              : [];
          }),
        ),
  };
}

const parsed = new WeakMap<TreeFile, ts.SourceFile>();

/** Parsing is the dear part, and several rules ask for the same files. */
function parse(file: TreeFile): ts.SourceFile {
  const known = parsed.get(file);
  if (known) return known;
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
  parsed.set(file, source);
  return source;
}

/** A rule about one node of the syntax at a time; answers with what is wrong, or null. */
function forEachNode(sentence: string, judge: (node: ts.Node) => string | null): TidyRule {
  return {
    sentence,
    broken: (tree) =>
      tree.filter(isCode).flatMap((file) => {
        const source = parse(file);
        const found: string[] = [];
        const visit = (node: ts.Node): void => {
          const wrong = judge(node);
          if (wrong !== null) {
            const { line } = source.getLineAndCharacterOfPosition(node.getStart());
            found.push(`${file.path}:${line + 1}: ${wrong}`);
          }
          ts.forEachChild(node, visit);
        };
        visit(source);
        return found;
      }),
  };
}

function judgeName(node: ts.Node): string | null {
  const isNaming =
    ts.isClassDeclaration(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node);
  const name = isNaming ? (node.name?.text ?? '') : '';
  return EMPTY_WORDS.test(name) ? `${name} does not say what it is` : null;
}

/** `catch {}` and `.catch(() => {})`: something failed and nobody will ever know. */
function judgeCatch(node: ts.Node): string | null {
  if (ts.isCatchClause(node) && node.block.statements.length === 0) return 'an empty catch';
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return null;
  if (node.expression.name.text !== 'catch') return null;
  const [handler] = node.arguments;
  if (!handler || !ts.isArrowFunction(handler)) return null;
  const isEmpty = ts.isBlock(handler.body)
    ? handler.body.statements.length === 0
    : handler.body.getText() === 'undefined';
  return isEmpty ? 'a .catch that swallows' : null;
}

/** A type changed by decree. `as const` decrees nothing. */
function judgeAssertion(node: ts.Node): string | null {
  if (!ts.isAsExpression(node) || ts.isConstTypeReference(node.type)) return null;
  const { text } = node.getSourceFile();
  const start = text.lastIndexOf('\n', text.lastIndexOf('\n', node.getStart()) - 1) + 1;
  return text.slice(start, node.getEnd()).includes('consistent-type-assertions')
    ? null
    : `"${node.getText().slice(-60)}" without a line that says why`;
}

export const codeRules: readonly TidyRule[] = [
  {
    sentence: 'every file opens by saying what it is',
    broken: (files) =>
      files
        .filter(isCode)
        .filter(({ text }) => !/^(?:#!.*\n)?(?:\/\/ \S|\/\*\*?\s)/.test(text))
        .map(({ path }) => `${path} does not open with a comment`),
  },
  {
    sentence: `no file of src is longer than ${LINES_MAX} lines`,
    broken: (files) =>
      files
        .filter((file) => isOfSource(file) && countLines(file) > LINES_MAX)
        .map((file) => `${file.path} has ${countLines(file)} lines`),
  },
  {
    sentence: `nine of ten files of src have at most ${LINES_AT_NINETY_PERCENT} lines`,
    broken: (files) => {
      const source = files.filter((file) => isOfSource(file) && !isTest(file.path));
      const long = source.filter((file) => countLines(file) > LINES_AT_NINETY_PERCENT);
      return long.length * 10 > source.length
        ? long.map((file) => `${file.path} has ${countLines(file)} lines`)
        : [];
    },
  },
  {
    sentence: 'files and folders are named in lower-case words joined by hyphens',
    broken: (files) =>
      files
        .filter(isCode)
        .filter(({ path }) => !/^(?:[a-z0-9-]+\/)+[a-z0-9-]+(?:\.[a-z0-9-]+)*\.tsx?$/.test(path))
        .map(({ path }) => path),
  },
  {
    sentence: 'there are no drawers: utils, helpers, common, misc, shared, lib',
    broken: (files) =>
      files
        .filter(({ path }) =>
          path.split('/').some((part) => DRAWERS.test(part.replace(/\..*$/, ''))),
        )
        .map(({ path }) => path),
  },
  forEachNode('no name ends in Manager, Helper, Util, Service, Processor or Data', judgeName),
  forEachLine(
    'nothing is exported by default, except where a tool demands it',
    (line, before) =>
      /^export default\b/.test(line) && !before.includes('import/no-default-export'),
  ),
  forEachLine('nothing is left to be finished later', (line) => UNFINISHED.test(line)),
  forEachLine('no test is singled out or left out', (line) => LEFT_OUT.test(line)),
  forEachNode('no catch is empty', judgeCatch),
  forEachNode('no type is asserted without saying why', judgeAssertion),
  forEachLine(
    'whoever silences a checker says why',
    (line) => SILENCED.test(line) && !SILENCED_WITH_REASON.test(line),
  ),
  forEachLine(
    'nothing names the machine it was made on',
    (line) => MACHINE.test(line),
    () => true,
  ),
];
