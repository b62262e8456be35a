// What one TypeScript file imports and touches, read with the TypeScript parser: static and dynamic
// imports, `import('…')` types, re-exports and workers named by `new URL('…', import.meta.url)`.

import ts from 'typescript';
import type { TreeFile } from './tree.ts';

export type Import = {
  /** As written. */
  specifier: string;
  /** Path in the repository, or null for packages and what Node brings. */
  target: string | null;
  /** Erased before running: `import type`. */
  typeOnly: boolean;
};

export type Module = {
  path: string;
  imports: readonly Import[];
  /** Names called as `name(…)`, `a.name(…)` (last part, with a dot) or used as a template tag. */
  calls: readonly string[];
  /** Calls that read the surroundings: `Date.now`, `new Date()`, `Math.random`, `process`, `fetch`. */
  ambient: readonly string[];
  statements: { total: number; reexports: number };
};

type Found = {
  imports: Import[];
  calls: Set<string>;
  ambient: Set<string>;
  /** Names this file gives to variables, arguments, functions and imports. */
  declared: Set<string>;
};

export function readModule(file: TreeFile, aliases: ReadonlyMap<string, string>): Module {
  const source = ts.createSourceFile(
    file.path,
    file.text,
    ts.ScriptTarget.Latest,
    true,
    file.path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const found: Found = {
    imports: [],
    calls: new Set(),
    ambient: new Set(),
    declared: new Set(),
  };
  const add = (specifier: string, typeOnly: boolean) =>
    found.imports.push({ specifier, typeOnly, target: resolve(file.path, specifier, aliases) });
  const visit = (node: ts.Node): void => {
    readImport(node, add);
    readCall(node, found);
    if (isNaming(node) && node.name && ts.isIdentifier(node.name))
      found.declared.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  if (found.calls.has('fetch') && !found.declared.has('fetch')) found.ambient.add('fetch');
  return {
    path: file.path,
    imports: found.imports,
    calls: [...found.calls],
    ambient: [...found.ambient],
    statements: {
      total: source.statements.length,
      reexports: source.statements.filter(isReexport).length,
    },
  };
}

/** `#platform/errors.ts` and `./store.ts` as paths in the repository; null for anything else. */
export function resolve(
  from: string,
  specifier: string,
  aliases: ReadonlyMap<string, string>,
): string | null {
  const bare = specifier.replace(/\?.*$/, '');
  if (bare.startsWith('.')) return normalise(`${from.slice(0, from.lastIndexOf('/'))}/${bare}`);
  for (const [alias, folder] of aliases) {
    if (bare.startsWith(alias)) return normalise(folder + bare.slice(alias.length));
  }
  return null;
}

function normalise(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function readImport(node: ts.Node, add: (specifier: string, typeOnly: boolean) => void): void {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    add(node.moduleSpecifier.text, isErased(node.importClause));
  } else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    if (ts.isStringLiteral(node.moduleSpecifier)) add(node.moduleSpecifier.text, node.isTypeOnly);
  } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    if (ts.isStringLiteral(node.argument.literal)) add(node.argument.literal.text, true);
  } else if (ts.isCallExpression(node) && isLoading(node.expression)) {
    const [first] = node.arguments;
    if (first && ts.isStringLiteralLike(first)) add(first.text, false);
  } else if (ts.isNewExpression(node) && node.expression.getText() === 'URL') {
    const [first, second] = node.arguments ?? [];
    const isModule = second?.getText() === 'import.meta.url';
    if (isModule && first && ts.isStringLiteralLike(first) && /\.tsx?$/.test(first.text)) {
      add(first.text, false);
    }
  }
}

/** `import { type X }` is not enough: under verbatimModuleSyntax it still loads the module. */
function isErased(clause: ts.ImportClause | undefined): boolean {
  return clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function isNaming(
  node: ts.Node,
): node is
  | ts.VariableDeclaration
  | ts.ParameterDeclaration
  | ts.BindingElement
  | ts.FunctionDeclaration
  | ts.ImportSpecifier {
  return (
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isImportSpecifier(node)
  );
}

function isLoading(callee: ts.Expression): boolean {
  return callee.kind === ts.SyntaxKind.ImportKeyword || callee.getText() === 'require';
}

function isReexport(statement: ts.Statement): boolean {
  return ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined;
}

function readCall(node: ts.Node, found: Found): void {
  if (ts.isCallExpression(node)) {
    const callee = node.expression;
    if (ts.isIdentifier(callee)) found.calls.add(callee.text);
    if (ts.isPropertyAccessExpression(callee)) {
      found.calls.add(`.${callee.name.text}`);
      const whole = callee.getText();
      if (whole === 'Date.now' || whole === 'Math.random' || whole === 'performance.now') {
        found.ambient.add(whole);
      }
    }
  } else if (ts.isTaggedTemplateExpression(node)) {
    found.calls.add(node.tag.getText().replace(/^.*\./, '.'));
  } else if (ts.isNewExpression(node)) {
    if (node.expression.getText() === 'Date' && (node.arguments ?? []).length === 0) {
      found.ambient.add('new Date()');
    }
  } else if (ts.isPropertyAccessExpression(node) && node.expression.getText() === 'process') {
    found.ambient.add('process');
  }
}
