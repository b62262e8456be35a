// Finds what connectors say to people: labels, explanations, choices, what went wrong. Connectors know nothing of
// languages, so their sentences are gathered here for a catalog of their own, under themselves as names.

import ts from 'typescript';

const saying = /^(?:label|help|description|because|message|reason|note|trouble)$/;

type Sentence = { id: string; message: string; line: number };
type Extracted = { id: string; message: string; origin: [file: string, line: number] };

/** As lingui wants extractors. */
export const connectorTexts = {
  match: (file: string) => /\/src\/connectors\//.test(file),
  extract(file: string, code: string, onMessageExtracted: (message: Extracted) => void): void {
    if (file.endsWith('.test.ts')) return;
    for (const { line, ...sentence } of sentencesIn(code))
      onMessageExtracted({ ...sentence, origin: [file, line] });
  },
};

export function sentencesIn(code: string): Sentence[] {
  const source = ts.createSourceFile('connector.ts', code, ts.ScriptTarget.Latest, true);
  return textsIn(source).map((node) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    return { id: node.text, message: withoutSyntax(node.text), line: line + 1 };
  });
}

/** Braces mean something in a message. */
function withoutSyntax(text: string): string {
  return text.replaceAll("'", "''").replaceAll(/[{}]+/g, (braces) => `'${braces}'`);
}

function textsIn(node: ts.Node): ts.StringLiteralLike[] {
  const inside: ts.StringLiteralLike[] = [];
  ts.forEachChild(node, (child) => void inside.push(...textsIn(child)));
  if (ts.isPropertyAssignment(node) && saying.test(node.name.getText()))
    return [...literalsOf(node.initializer), ...inside];
  if (ts.isNewExpression(node) && node.expression.getText() === 'AppError')
    return [...(node.arguments ?? []).slice(2, 3).flatMap(literalsOf), ...inside];
  // Fields that are written in one line each: name, label, whether required, help.
  const isField = ts.isCallExpression(node) && node.expression.getText() === 'field';
  return isField ? [...node.arguments.slice(1).flatMap(literalsOf), ...inside] : inside;
}

function literalsOf(node: ts.Expression): ts.StringLiteralLike[] {
  if (ts.isConditionalExpression(node))
    return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)];
  return ts.isStringLiteralLike(node) && /\p{L}{2}/u.test(node.text) ? [node] : [];
}
