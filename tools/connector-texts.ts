// Finds what connectors say to people: labels, explanations, choices, what went wrong. Connectors know nothing of
// languages, so their sentences are gathered here for a catalog of their own, under themselves as names; what is put into them stands there as `{0}`.

import ts from 'typescript';

const saying = /^(?:label|help|description|because|message|reason|note|trouble)$/;

/** Connectors, and what speaks for them when something is not to be had. */
const spokenOfPlaces =
  /\/src\/(?:connectors|platform\/(?:polling|fetch|mail)|features\/listening\/jobs)\/.*\.ts$/;

type Sentence = { id: string; message: string; line: number };
type Extracted = { id: string; message: string; origin: [file: string, line: number] };

/** As lingui wants extractors. */
export const connectorTexts = {
  match: (file: string) => spokenOfPlaces.test(file),
  extract(file: string, code: string, onMessageExtracted: (message: Extracted) => void): void {
    if (file.endsWith('.test.ts')) return;
    for (const { line, ...sentence } of sentencesIn(code))
      onMessageExtracted({ ...sentence, origin: [file, line] });
  },
};

export function sentencesIn(code: string): Sentence[] {
  const source = ts.createSourceFile('connector.ts', code, ts.ScriptTarget.Latest, true);
  const texts = new Set([...textsIn(source), ...sentencesAnywhere(source)]);
  return [...texts]
    .toSorted((a, b) => a.getStart() - b.getStart())
    .map((node) => {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      const parts = partsOf(node);
      // What is put in is named by its place; the screen finds the sentence again by what stands around it.
      const join = (write: (part: string) => string) =>
        parts.map((part, at) => `${at === 0 ? '' : `{${at - 1}}`}${write(part)}`).join('');
      return { id: join((part) => part), message: join(withoutSyntax), line: line + 1 };
    });
}

type Text = ts.StringLiteralLike | ts.TemplateExpression;

/** What is written out, around what is put in. */
function partsOf(node: Text): string[] {
  if (!ts.isTemplateExpression(node)) return [node.text];
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
}

/** Braces mean something in a message. */
function withoutSyntax(text: string): string {
  return text.replaceAll("'", "''").replaceAll(/[{}]+/g, (braces) => `'${braces}'`);
}

/** By where it stands: labels, explanations, failures. */
function textsIn(node: ts.Node): Text[] {
  const inside: Text[] = [];
  ts.forEachChild(node, (child) => void inside.push(...textsIn(child)));
  if (ts.isPropertyAssignment(node) && saying.test(node.name.getText()))
    return [...literalsOf(node.initializer), ...inside];
  if (ts.isNewExpression(node) && node.expression.getText() === 'AppError')
    return [...(node.arguments ?? []).slice(2, 3).flatMap(literalsOf), ...inside];
  // Fields that are written in one line each: name, label, whether required, help.
  const isField = ts.isCallExpression(node) && node.expression.getText() === 'field';
  return isField ? [...node.arguments.slice(1).flatMap(literalsOf), ...inside] : inside;
}

function literalsOf(node: ts.Expression): Text[] {
  if (ts.isConditionalExpression(node))
    return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)];
  return isText(node) && /\p{L}{2}/u.test(partsOf(node).join('')) ? [node] : [];
}

/** By how it reads, wherever it stands: a failure is often put together before it is thrown. */
function sentencesAnywhere(node: ts.Node): Text[] {
  const inside: Text[] = [];
  ts.forEachChild(node, (child) => void inside.push(...sentencesAnywhere(child)));
  return isText(node) && readsAsSentence(node) ? [node, ...inside] : inside;
}

function isText(node: ts.Node): node is Text {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

function readsAsSentence(node: Text): boolean {
  const [first = '', ...others] = partsOf(node);
  const whole = [first, ...others].join(' ');
  if (/[{}<>=\n\\]|:\/\/|^\S*$/.test(whole.trim())) return false;
  const words = whole.match(/(?<![\p{L}'])\p{L}[\p{Ll}']+(?![\p{L}'])/gu) ?? [];
  const begins = first === '' ? others.length > 0 : /^\p{Lu}/u.test(first);
  return begins && words.length >= 3;
}
