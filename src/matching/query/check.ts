// Refuses trees that can be parsed but not answered in reasonable time or sense: branches that are only negative,
// wildcards with nothing to go by, proximity between things without a place, scopes in scopes.
import { STEMMED_LANGUAGES } from '#text/stem-languages.ts';
import { queryError, type QueryDiagnostic } from './diagnostics.ts';
import type { QueryNode, TermNode } from './tree.ts';

/** Letters a `*` or `?` must follow to be looked up on its own. A Chinese or Japanese character counts for two. */
const leadingLettersMin = 3;
const nearNestingMax = 5;
const STEM_LANGUAGES_MAX = 5;

type Surroundings = { anchored: boolean; scoped: boolean; stemmed: boolean };

export function checkQuery(root: QueryNode): QueryDiagnostic[] {
  const errors: QueryDiagnostic[] = [];
  check(root, { anchored: false, scoped: false, stemmed: false }, errors);
  if (errors.length === 0 && !isPositive(root)) errors.push(onlyNegative(root, 'query'));
  return errors.sort((a, b) => a.from - b.from);
}

/** Whether something must be present for the node to match. */
export function isPositive(node: QueryNode): boolean {
  switch (node.kind) {
    case 'not':
      return false;
    case 'and':
      return node.children.some(isPositive);
    case 'or':
    case 'atleast':
      return node.children.every(isPositive);
    case 'scope':
    case 'stem':
      return isPositive(node.child);
    default:
      return true;
  }
}

function onlyNegative(node: QueryNode, what: 'query' | 'branch' | 'NOT'): QueryDiagnostic {
  const message = {
    query:
      'This query says only what is not wanted: it would match nearly everything that is written.',
    branch: 'This branch says only what is not wanted: it alone would match nearly everything.',
    NOT: 'A NOT around something that is itself only negative can be said directly.',
  };
  return queryError(node, {
    code: 'only-negative',
    message: message[what],
    hint:
      what === 'NOT'
        ? 'Say what must be there.'
        : 'Add what must be there, for instance a name: acme NOT jobs.',
  });
}

function check(node: QueryNode, around: Surroundings, errors: QueryDiagnostic[]): void {
  switch (node.kind) {
    case 'and':
      return checkAll(
        node.children,
        { ...around, anchored: around.anchored || hasAnchor(node) },
        errors,
      );
    case 'or':
    case 'atleast':
      for (const child of node.children) {
        if (!isPositive(child)) errors.push(onlyNegative(child, 'branch'));
      }
      return checkAll(node.children, around, errors);
    case 'not':
      if (!isPositive(node.child)) errors.push(onlyNegative(node.child, 'NOT'));
      return check(node.child, around, errors);
    case 'near':
    case 'not-near':
      if (nearDepth(node) > nearNestingMax) errors.push(tooManyNear(node));
      checkPositional([node.left, node.right], node.kind === 'near' ? 'NEAR' : 'NOT NEAR', errors);
      return checkAll(
        [node.left, node.right],
        { ...around, anchored: around.anchored || hasAnchor(node) },
        errors,
      );
    case 'sentence':
      checkPositional(node.children, 'SENTENCE', errors);
      return checkAll(
        node.children,
        { ...around, anchored: around.anchored || hasAnchor(node) },
        errors,
      );
    case 'count':
      checkPositional([node.child], 'COUNT', errors);
      return check(node.child, around, errors);
    case 'scope':
      if (around.scoped) errors.push(nested(node, 'field inside a field'));
      return check(node.child, { ...around, scoped: true }, errors);
    case 'stem':
      if (around.stemmed) errors.push(nested(node, 'stem: inside a stem:'));
      errors.push(...checkStemLanguages(node, node.languages));
      return check(node.child, { ...around, stemmed: true }, errors);
    case 'prefix':
    case 'wildcard':
      if (!around.anchored && !hasAnchor(node)) errors.push(unanchored(node));
      return;
    case 'entity':
      if (node.prefix && !around.anchored && !hasAnchor(node)) errors.push(unanchored(node));
      return;
    default:
      return;
  }
}

function checkAll(
  nodes: readonly QueryNode[],
  around: Surroundings,
  errors: QueryDiagnostic[],
): void {
  for (const node of nodes) check(node, around, errors);
}

function nested(node: QueryNode, what: string): QueryDiagnostic {
  return queryError(node, {
    code: 'nested-scope',
    message: `A ${what} has no meaning.`,
    hint: 'Take one of them away.',
  });
}

function checkStemLanguages(node: QueryNode, languages: readonly string[]): QueryDiagnostic[] {
  const right = languages.length > 0 && languages.length <= STEM_LANGUAGES_MAX;
  if (right && languages.every((language) => STEMMED_LANGUAGES.has(language))) return [];
  return [
    queryError(node, {
      code: 'stem-languages',
      message: `stem: takes one to ${STEM_LANGUAGES_MAX} of the languages ${Array.from(STEMMED_LANGUAGES).join(', ')}.`,
      hint: 'Write stem:en,sv(refund OR complain).',
    }),
  ];
}

function nearDepth(node: QueryNode): number {
  switch (node.kind) {
    case 'near':
    case 'not-near':
      return 1 + Math.max(nearDepth(node.left), nearDepth(node.right));
    case 'or':
      return Math.max(...node.children.map(nearDepth));
    case 'scope':
    case 'stem':
      return nearDepth(node.child);
    default:
      return 0;
  }
}

function tooManyNear(node: QueryNode): QueryDiagnostic {
  return queryError(node, {
    code: 'near-too-deep',
    message: `NEAR may be chained or nested ${nearNestingMax} times.`,
    hint: 'Use SENTENCE, or AND.',
  });
}

function checkPositional(
  nodes: readonly QueryNode[],
  operator: string,
  errors: QueryDiagnostic[],
): void {
  for (const node of nodes) {
    const wrong = findWithoutPlace(node);
    if (!wrong) continue;
    errors.push(
      queryError(wrong, {
        code: 'no-place',
        message: `${operator} works on words and phrases, on OR of them, and on NEAR; not on ${nameKind(wrong)}.`,
        hint: 'Move this out with AND: (a NEAR/5 b) AND c.',
      }),
    );
  }
}

function findWithoutPlace(node: QueryNode): QueryNode | undefined {
  switch (node.kind) {
    case 'or':
      return node.children.map(findWithoutPlace).find((wrong) => wrong !== undefined);
    case 'near':
      return findWithoutPlace(node.left) ?? findWithoutPlace(node.right);
    case 'scope':
    case 'stem':
      return findWithoutPlace(node.child);
    case 'list':
      return node.field === undefined ? undefined : node;
    default:
      return isTerm(node) ? undefined : node;
  }
}

const TERM_KINDS: ReadonlySet<string> = new Set([
  'word',
  'phrase',
  'prefix',
  'wildcard',
  'fuzzy',
  'compound',
  'raw',
  'case',
  'entity',
  'emoji',
]);

export function isTerm(node: QueryNode): node is TermNode {
  return TERM_KINDS.has(node.kind);
}

function nameKind(node: QueryNode): string {
  const names: Partial<Record<QueryNode['kind'], string>> = {
    and: 'AND',
    not: 'NOT',
    'not-near': 'NOT NEAR',
    sentence: 'SENTENCE',
    atleast: 'ATLEAST',
    count: 'COUNT',
    topic: 'a whole topic',
  };
  return names[node.kind] ?? 'a field';
}

function unanchored(node: QueryNode): QueryDiagnostic {
  return queryError(node, {
    code: 'wildcard-too-wide',
    message: `Alone, * and ? need ${leadingLettersMin} letters before them.`,
    hint: 'Write more letters, or AND it with a plain word or phrase.',
  });
}

/** Whether a post can be ruled out quickly because something looked up directly is missing from it. */
export function hasAnchor(node: QueryNode): boolean {
  switch (node.kind) {
    case 'word':
    case 'phrase':
    case 'fuzzy':
    case 'compound':
    case 'case':
    case 'raw':
    case 'emoji':
      return true;
    case 'prefix':
      return letterWeight(node.text) >= leadingLettersMin;
    case 'entity':
      return !node.prefix || letterWeight(node.name) >= leadingLettersMin;
    case 'wildcard':
      return letterWeight(node.pattern.replace(/[?*].*$/u, '')) >= leadingLettersMin;
    case 'and':
      return node.children.some(hasAnchor);
    case 'sentence':
      return node.children.some(hasAnchor);
    case 'near':
      return hasAnchor(node.left) || hasAnchor(node.right);
    case 'not-near':
      return hasAnchor(node.left);
    case 'or':
    case 'atleast':
      return node.children.every(hasAnchor);
    case 'count':
    case 'scope':
    case 'stem':
      return hasAnchor(node.child);
    default:
      return false;
  }
}

function letterWeight(text: string): number {
  let weight = 0;
  for (const char of text)
    weight += /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(char)
      ? 2
      : 1;
  return weight;
}
