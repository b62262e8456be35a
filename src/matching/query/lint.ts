// Warnings about queries that parse but probably do not say what was meant. What needs posts to be seen (a branch that
// brings only noise, a query that matches nearly all) is in ../advice/lint-on-posts.ts.
import { hasAnchor } from './check.ts';
import { queryWarning, shorten, type QueryDiagnostic } from './diagnostics.ts';
import { always, findContradictions, lintNumber, lintSides } from './contradictions.ts';
import { implies, type ComparingRoom } from './implies.ts';
import { findLookAlikes } from './look-alikes.ts';
import { printNode } from './print.ts';
import type { AndNode, OrNode, QueryNode, QueryTree } from './tree.ts';
import { childrenOf } from './walk.ts';

const nearAdvisedMax = 10;
// Comparing all pairs of long lists would take seconds while somebody types; this takes a tenth of one.
const PAIRS_COMPARED_MAX = 40_000;
const CLAUSES_COMPARED_MAX = 300;

/** Sorted by place, each kind once at a place. The warnings of the parser are not repeated. */
export function lintQuery(tree: QueryTree): QueryDiagnostic[] {
  const found: QueryDiagnostic[] = [...findLookAlikes(tree), ...findSingleQuotes(tree.source)];
  const room: ComparingRoom = { pairs: PAIRS_COMPARED_MAX };
  const visit = (node: QueryNode, stemmed: boolean): void => {
    found.push(...lintNode(node, tree.source));
    // Below stem: a word also stands for its other forms, so clauses cannot be compared by their letters.
    if (!stemmed) found.push(...compareClauses(node, room));
    for (const child of childrenOf(node)) visit(child, stemmed || node.kind === 'stem');
  };
  visit(tree.root, false);
  if (!hasAnchor(tree.root)) {
    found.push(
      queryWarning(tree.root, {
        code: 'no-anchor',
        message:
          'Every post must be looked at for this query, because no word or phrase is always needed.',
        hint: 'Add a word that must be there. The query works as it is, but is marked expensive.',
      }),
    );
  }
  return oncePerPlace(found.sort((a, b) => a.from - b.from || a.to - b.to));
}

function oncePerPlace(found: readonly QueryDiagnostic[]): QueryDiagnostic[] {
  const first = new Map<string, QueryDiagnostic>();
  for (const warning of found) {
    const place = `${warning.from} ${warning.code}`;
    if (!first.has(place)) first.set(place, warning);
  }
  return Array.from(first.values());
}

function lintNode(node: QueryNode, source: string): QueryDiagnostic[] {
  switch (node.kind) {
    case 'and':
      return findMissingQuotes(node, source);
    case 'or':
      return findShortBranches(node);
    case 'near':
    case 'not-near':
      return lintDistance(node);
    case 'number':
      return lintNumber(node);
    case 'sample':
      return node.percent < 100 ? [] : [always(node)];
    case 'date':
      return [
        queryWarning(node, {
          code: 'date-live',
          message: 'A date has a meaning only for posts already stored; new posts are always new.',
          hint: 'Use it to search the history, and leave it out of a topic.',
        }),
      ];
    default:
      return [];
  }
}

function compareClauses(node: QueryNode, room: ComparingRoom): QueryDiagnostic[] {
  switch (node.kind) {
    case 'and':
      return [...findContradictions(node, room), ...findNeedless(node, room)];
    case 'or':
      return findShadowed(node, room);
    case 'not-near':
      return lintSides(node);
    default:
      return [];
  }
}

function findShadowed(node: OrNode, room: ComparingRoom): QueryDiagnostic[] {
  const found: QueryDiagnostic[] = [];
  const branches = node.children.slice(0, CLAUSES_COMPARED_MAX);
  for (const [index, branch] of branches.entries()) {
    const wider = branches.find(
      (other, at) =>
        at !== index &&
        implies(branch, other, room) &&
        (at < index || !implies(other, branch, room)),
    );
    if (!wider) continue;
    const same = printNode(wider) === printNode(branch);
    found.push(
      queryWarning(branch, {
        code: same ? 'duplicate' : 'shadowed',
        message: same
          ? `${shorten(printNode(branch))} stands here twice.`
          : `${shorten(printNode(wider))} already finds all that ${shorten(printNode(branch))} finds.`,
        hint: same ? 'Leave one out.' : 'Leave out the one you do not need.',
      }),
    );
  }
  return found;
}

function findNeedless(node: AndNode, room: ComparingRoom): QueryDiagnostic[] {
  const found: QueryDiagnostic[] = [];
  const clauses = node.children.slice(0, CLAUSES_COMPARED_MAX);
  for (const [index, clause] of clauses.entries()) {
    const stricter = clauses.find(
      (other, at) =>
        at !== index &&
        implies(other, clause, room) &&
        (at < index || !implies(clause, other, room)),
    );
    if (!stricter) continue;
    found.push(
      queryWarning(clause, {
        code: 'needless',
        message: `${shorten(printNode(clause))} is needless: ${shorten(printNode(stricter))} already asks for more.`,
        hint: 'Leave it out, or did you mean OR?',
      }),
    );
  }
  return found;
}

const ALONE_LETTERS_MIN = 3;

function findShortBranches(node: OrNode): QueryDiagnostic[] {
  return node.children.flatMap((branch) => {
    const isShort =
      branch.kind === 'word' &&
      /^[\p{Script=Latin}\p{N}]+$/u.test(branch.text) &&
      Array.from(branch.text).length < ALONE_LETTERS_MIN;
    if (!isShort) return [];
    return [
      queryWarning(branch, {
        code: 'short-word',
        message: `“${branch.text}” alone is a word in many contexts.`,
        hint: 'AND it with another word, write it in a phrase, or use case:.',
      }),
    ];
  });
}

function lintDistance(node: Extract<QueryNode, { kind: 'near' | 'not-near' }>): QueryDiagnostic[] {
  if (node.distance <= nearAdvisedMax) return [];
  return [
    queryWarning(node, {
      code: 'near-far',
      message: `Over ${nearAdvisedMax} words apart, things have seldom to do with each other.`,
      hint: 'Use a smaller number, or SENTENCE.',
    }),
  ];
}

const LOWER_OPERATORS = new Set(['and', 'or', 'not', 'near']);

/** Runs of bare words with nothing but spaces between: a name without its quotation marks, or a lower-case "or". */
function findMissingQuotes(node: AndNode, source: string): QueryDiagnostic[] {
  const found: QueryDiagnostic[] = [];
  let run: QueryNode[] = [];
  const close = (): void => {
    found.push(...judgeRun(run));
    run = [];
  };
  for (const child of node.children) {
    if (child.kind !== 'word' || child.exact) {
      close();
      continue;
    }
    const before = run.at(-1);
    if (before && source.slice(before.to, child.from).trim() !== '') close();
    run.push(child);
  }
  close();
  return found;
}

function judgeRun(run: readonly QueryNode[]): QueryDiagnostic[] {
  const words = run.flatMap((node) => (node.kind === 'word' ? [node] : []));
  const operator = words.find((word) => LOWER_OPERATORS.has(word.text));
  if (operator && words.length > 1) {
    return [
      queryWarning(operator, {
        code: 'lower-case-operator',
        message: `“${operator.text}” in small letters is a word to be found.`,
        hint: `Write ${operator.text.toUpperCase()} if you mean the operator.`,
      }),
    ];
  }
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length < 2 || !words.every((word) => /^\p{Lu}/u.test(word.text)))
    return [];
  const phrase = words.map((word) => word.text).join(' ');
  return [
    queryWarning(
      { from: first.from, to: last.to },
      {
        code: 'missing-quotes',
        message: 'These words are found anywhere in a post, in any order.',
        hint: `Write "${phrase}" if they belong together.`,
      },
    ),
  ];
}

function findSingleQuotes(source: string): QueryDiagnostic[] {
  const found = /(?:^|[\s(])('[^'"\n]{1,200}')(?=$|[\s)])/u.exec(source);
  const quoted = found?.[1];
  if (!found || quoted === undefined || !/\s/u.test(quoted)) return [];
  const from = found.index + found[0].length - quoted.length;
  return [
    queryWarning(
      { from, to: from + quoted.length },
      {
        code: 'single-quotes',
        message: 'Only " makes a phrase; \' does not.',
        hint: `Write "${quoted.slice(1, -1)}".`,
      },
    ),
  ];
}
