// Warnings about queries that parse but probably do not say what was meant. What needs posts to be seen (a branch that
// brings only noise, a query that matches nearly all) is in ../help/lint-on-posts.ts.
import { foldText } from '#text/fold.ts';
import { hasAnchor } from './check.ts';
import { queryWarning, type QueryDiagnostic } from './diagnostics.ts';
import { boundsOf, implies } from './implies.ts';
import { findLookAlikes } from './look-alikes.ts';
import { printNode } from './print.ts';
import type { AndNode, NotNearNode, NumberNode, OrNode, QueryNode, QueryTree } from './tree.ts';
import { childrenOf } from './walk.ts';

export const nearAdvisedMax = 10;

/** Sorted by place. The warnings of the parser are not repeated. */
export function lintQuery(tree: QueryTree): QueryDiagnostic[] {
  const found: QueryDiagnostic[] = [...findLookAlikes(tree), ...findSingleQuotes(tree.source)];
  const visit = (node: QueryNode, stemmed: boolean): void => {
    found.push(...lintNode(node, tree.source));
    // Below stem: a word also stands for its other forms, so clauses cannot be compared by their letters.
    if (!stemmed) found.push(...compareClauses(node));
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
  return found.sort((a, b) => a.from - b.from || a.to - b.to);
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

function compareClauses(node: QueryNode): QueryDiagnostic[] {
  switch (node.kind) {
    case 'and':
      return [...findContradictions(node), ...findNeedless(node)];
    case 'or':
      return findShadowed(node);
    case 'not-near':
      return lintSides(node);
    default:
      return [];
  }
}

function always(node: QueryNode): QueryDiagnostic {
  return queryWarning(node, {
    code: 'always-matches',
    message: `${printNode(node)} rules nothing out.`,
    hint: 'Leave it out.',
  });
}

function never(node: QueryNode, because: string): QueryDiagnostic {
  return queryWarning(node, {
    code: 'never-matches',
    message: `No post can match this: ${because}.`,
  });
}

const WHOLE_ONLY = new Set([
  'followers',
  'following',
  'posts',
  'likes',
  'replies',
  'reposts',
  'engagement',
]);

function lintNumber(node: NumberNode): QueryDiagnostic[] {
  const { min, minOpen, max, maxOpen } = boundsOf(node.range);
  if (max < 0 || (max === 0 && maxOpen)) return [never(node, 'numbers below zero do not occur')];
  if (min <= 0 && !(min === 0 && minOpen) && max === Infinity && WHOLE_ONLY.has(node.field))
    return [always(node)];
  return [];
}

/** Fields of which a post has one value only, so that two different ones exclude each other. */
const SINGLE_VALUED = new Set([
  'author',
  'thread',
  'source',
  'community',
  'country',
  'sentiment',
  'intent',
  'tone',
]);

function findContradictions(node: AndNode): QueryDiagnostic[] {
  const found: QueryDiagnostic[] = [];
  for (const [index, a] of node.children.entries()) {
    for (const b of node.children.slice(index + 1)) {
      const because = contradiction(a, b);
      if (because !== undefined) found.push(never({ ...node, from: a.from, to: b.to }, because));
    }
  }
  return found.slice(0, 5);
}

function contradiction(a: QueryNode, b: QueryNode): string | undefined {
  if (b.kind === 'not' && a.kind !== 'not' && implies(a, b.child)) {
    return `${printNode(a)} is wanted and ${printNode(b.child)} is ruled out`;
  }
  if (a.kind === 'not' && b.kind !== 'not') return contradiction(b, a);
  if ((a.kind === 'value' || a.kind === 'label') && a.kind === b.kind && a.field === b.field) {
    const values = new Set(b.values.map(foldText));
    const apart = !a.values.some((value) => values.has(foldText(value)));
    if (SINGLE_VALUED.has(a.field) && apart) return `a post has one ${a.field} only`;
    const langs = a.field === 'lang' && b.field === 'lang';
    if (langs && apart && !b.values.some((one) => a.values.some((other) => isOneIn(one, other)))) {
      return 'a post has one language only';
    }
  }
  if (a.kind === 'number' && b.kind === 'number' && a.field === b.field) {
    const [one, two] = [boundsOf(a.range), boundsOf(b.range)];
    const low = Math.max(one.min, two.min);
    const high = Math.min(one.max, two.max);
    const open =
      (one.min === low && one.minOpen) ||
      (two.min === low && two.minOpen) ||
      (one.max === high && one.maxOpen) ||
      (two.max === high && two.maxOpen);
    if (low > high || (low === high && open))
      return `${printNode(a)} and ${printNode(b)} exclude each other`;
  }
  if (a.kind === 'date' && b.kind === 'date' && a.field !== b.field) {
    const [since, until] = a.field === 'since' ? [a.value, b.value] : [b.value, a.value];
    if (since.slice(0, 10) > until.slice(0, 10)) return 'it ends before it begins';
  }
  return undefined;
}

function isOneIn(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a.startsWith(`${b}-`) || b.startsWith(`${a}-`);
}

// Comparing all pairs of a list of thousands would take seconds, and says little that a shorter look does not.
const PAIRS_COMPARED_MAX = 300;

function findShadowed(node: OrNode): QueryDiagnostic[] {
  const found: QueryDiagnostic[] = [];
  const branches = node.children.slice(0, PAIRS_COMPARED_MAX);
  for (const [index, branch] of branches.entries()) {
    const wider = branches.find(
      (other, at) =>
        at !== index && implies(branch, other) && (at < index || !implies(other, branch)),
    );
    if (!wider) continue;
    const same = printNode(wider) === printNode(branch);
    found.push(
      queryWarning(branch, {
        code: same ? 'duplicate' : 'shadowed',
        message: same
          ? `${printNode(branch)} stands here twice.`
          : `${printNode(wider)} already finds all that ${printNode(branch)} finds.`,
        hint: same ? 'Leave one out.' : 'Leave out the one you do not need.',
      }),
    );
  }
  return found;
}

function findNeedless(node: AndNode): QueryDiagnostic[] {
  const found: QueryDiagnostic[] = [];
  const clauses = node.children.slice(0, PAIRS_COMPARED_MAX);
  for (const [index, clause] of clauses.entries()) {
    const stricter = clauses.find(
      (other, at) =>
        at !== index && implies(other, clause) && (at < index || !implies(clause, other)),
    );
    if (!stricter) continue;
    found.push(
      queryWarning(clause, {
        code: 'needless',
        message: `${printNode(clause)} is needless: ${printNode(stricter)} already asks for more.`,
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

function lintSides(node: NotNearNode): QueryDiagnostic[] {
  if (!implies(node.left, node.right)) return [];
  return [never(node, `${printNode(node.left)} is always near itself`)];
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
