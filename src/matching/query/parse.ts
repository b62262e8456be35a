// Parses the source of a standing query into its tree. Binding, tightest first: fields, then NEAR and SENTENCE, then
// NOT, then AND (also a mere space), then OR.
import { checkQuery } from './check.ts';
import { readCondition } from './conditions.ts';
import { QueryRefused, queryWarning, refuse, type QueryDiagnostic } from './diagnostics.ts';
import { lexQuery, type QueryToken } from './lexer.ts';
import { makeAnd, makeOr, spanOver } from './make.ts';
import { depthMax, explainLeftover, explainMissing, tooDeep } from './parse-messages.ts';
import { checkDistance, combine, type Proximity } from './proximity.ts';
import { readAtom, readCase, readQuoted, readRaw } from './terms.ts';
import type { QueryNode, QueryTree, Span } from './tree.ts';

export type { QueryDiagnostic } from './diagnostics.ts';

export type ParsedQuery =
  | { ok: true; tree: QueryTree; warnings: readonly QueryDiagnostic[] }
  | { ok: false; errors: readonly QueryDiagnostic[]; warnings: readonly QueryDiagnostic[] };

const ATLEAST_MAX = 1_000;
const COUNT_MAX = 100;
const CHAIN_MAX = 50;

type Token<Kind extends QueryToken['kind']> = Extract<QueryToken, { kind: Kind }>;

export function parseQuery(source: string): ParsedQuery {
  const warnings: QueryDiagnostic[] = [];
  try {
    const lexed = lexQuery(source);
    warnings.push(...lexed.warnings);
    const root = new Parser(lexed.tokens, (warning) => warnings.push(warning)).run();
    const errors = checkQuery(root);
    warnings.sort((a, b) => a.from - b.from);
    if (errors.length > 0) return { ok: false, errors, warnings };
    return { ok: true, tree: { root, source }, warnings };
  } catch (error) {
    if (error instanceof QueryRefused) return { ok: false, errors: [error.diagnostic], warnings };
    throw error;
  }
}

class Parser {
  private readonly tokens: readonly QueryToken[];
  private readonly warn: (warning: QueryDiagnostic) => void;
  private index = 0;
  private depth = 0;

  constructor(tokens: readonly QueryToken[], warn: (warning: QueryDiagnostic) => void) {
    this.tokens = tokens;
    this.warn = warn;
  }

  run(): QueryNode {
    const first = this.peek();
    if (first.kind === 'end') {
      return refuse(first, {
        code: 'empty-query',
        message: 'The query is empty.',
        hint: 'Write a word, for instance the name of what you want to hear about.',
      });
    }
    const root = this.parseOr();
    const rest = this.peek();
    if (rest.kind === 'end') return root;
    return refuse(rest, explainLeftover(rest));
  }

  private peek(ahead = 0): QueryToken {
    const token = this.tokens[Math.min(this.index + ahead, this.tokens.length - 1)];
    if (!token) throw new Error('the lexer always ends with an end token');
    return token;
  }

  private operator(name: string, ahead = 0): Token<'operator'> | undefined {
    const token = this.peek(ahead);
    return token.kind === 'operator' && token.name === name ? token : undefined;
  }

  private parseOr(): QueryNode {
    const branches = [this.parseAnd()];
    while (this.operator('OR')) {
      this.index++;
      branches.push(this.parseAnd());
    }
    const span = coverAll(branches.map((branch) => branch.node));
    const mixed = branches.find((branch) => branch.bareOperands > 1);
    if (branches.length > 1 && mixed) {
      this.warn(
        queryWarning(mixed.node, {
          code: 'mixed-and-or',
          message: 'AND binds tighter than OR: this part is read as if it stood in parentheses.',
          hint: 'Put parentheses around what belongs together.',
        }),
      );
    }
    return makeOr(
      branches.map((branch) => branch.node),
      span,
    );
  }

  private parseAnd(): { node: QueryNode; bareOperands: number } {
    const children = [this.parseNot()];
    for (;;) {
      if (this.operator('AND')) {
        this.index++;
        children.push(this.parseNot());
      } else if (this.startsOperand()) children.push(this.parseNot());
      else break;
    }
    return { node: makeAnd(children, coverAll(children)), bareOperands: children.length };
  }

  private startsOperand(): boolean {
    const token = this.peek();
    if (token.kind === 'operator') {
      return token.name === 'NOT' || token.name === 'ATLEAST' || token.name === 'COUNT';
    }
    return token.kind !== 'end' && token.kind !== ')' && token.kind !== ',';
  }

  private parseNot(): QueryNode {
    const token = this.peek();
    if (token.kind !== 'minus' && !this.operator('NOT')) return this.parseProximity();
    this.index++;
    const next = this.peek();
    if (next.kind === 'minus' || this.operator('NOT')) {
      refuse(spanOver(token, next), {
        code: 'double-not',
        message: 'A NOT of a NOT says nothing.',
        hint: 'Remove both.',
      });
    }
    const child = this.parseProximity();
    return { kind: 'not', child, ...spanOver(token, child) };
  }

  private parseProximity(): QueryNode {
    let left = this.parsePrimary();
    let before: Proximity | undefined;
    let chained = 0;
    for (;;) {
      const proximity = this.takeProximity();
      if (!proximity) return left;
      if (before && before.name !== proximity.name) {
        this.warn(
          queryWarning(proximity.span, {
            code: 'mixed-proximity',
            message: `${before.name} and ${proximity.name} are read from left to right.`,
            hint: 'Put parentheses around what belongs together.',
          }),
        );
      }
      before = proximity;
      chained++;
      if (chained > CHAIN_MAX) {
        refuse(proximity.span, {
          code: 'chain-too-long',
          message: `NEAR and SENTENCE may join ${CHAIN_MAX} things at most.`,
          hint: 'Use AND.',
        });
      }
      const right = this.parsePrimary();
      left = combine(left, right, proximity);
    }
  }

  private takeProximity(): Proximity | undefined {
    const token = this.peek();
    if (token.kind !== 'operator') return undefined;
    const negated = token.name === 'NOT' ? this.operator('NEAR', 1) : undefined;
    if (negated) {
      this.index += 2;
      return { name: 'NOT NEAR', number: checkDistance(negated), span: spanOver(token, negated) };
    }
    switch (token.name) {
      case 'NEAR':
      case 'ONEAR':
        this.index++;
        return { name: token.name, number: checkDistance(token), span: token };
      case 'SENTENCE':
      case 'OSENTENCE':
        this.index++;
        return { name: token.name, number: 0, span: token };
      default:
        return undefined;
    }
  }

  private parsePrimary(): QueryNode {
    this.depth++;
    if (this.depth > depthMax) refuse(this.peek(), tooDeep());
    const node = this.parseOperand();
    this.depth--;
    return node;
  }

  private parseOperand(): QueryNode {
    const token = this.peek();
    switch (token.kind) {
      case '(':
        return this.parseGroup();
      case 'atom':
        this.index++;
        return readAtom(token.text, { from: token.from, to: token.to }, this.warn);
      case 'quoted':
        this.index++;
        return readQuoted(token.text, token.slop, { from: token.from, to: token.to });
      case 'field':
        return this.parseField(token);
      case 'stem':
        return this.parseStem(token);
      case 'values':
        this.index++;
        return readCondition(token.spec, token.items, { from: token.from, to: token.to });
      default:
        return this.parseCounting(token);
    }
  }

  private parseCounting(token: QueryToken): QueryNode {
    if (token.kind === 'operator' && (token.name === 'ATLEAST' || token.name === 'COUNT')) {
      this.index++;
      const max = token.name === 'COUNT' ? COUNT_MAX : ATLEAST_MAX;
      if (token.number < 1 || token.number > max) {
        refuse(token, { code: 'bad-count', message: `The number may be 1 to ${max}.` });
      }
      return token.name === 'ATLEAST' ? this.parseAtLeast(token) : this.parseCount(token);
    }
    return refuse(token, explainMissing(token));
  }

  private parseAtLeast(token: Token<'operator'>): QueryNode {
    const open = this.peek();
    if (open.kind !== '(') {
      return refuse(open, {
        code: 'atleast-list',
        message: 'ATLEAST needs a list in parentheses.',
        hint: 'Write ATLEAST/2(price, delivery, refund).',
      });
    }
    this.index++;
    const children = [this.parseOr()];
    while (this.peek().kind === ',') {
      this.index++;
      children.push(this.parseOr());
    }
    const close = this.leave(open);
    if (children.length < token.number) {
      refuse(spanOver(token, close), {
        code: 'atleast-too-few',
        message: `ATLEAST/${token.number} has only ${children.length} to choose from.`,
        hint: 'Separate the clauses with commas.',
      });
    }
    return { kind: 'atleast', count: token.number, children, ...spanOver(token, close) };
  }

  private parseCount(token: Token<'operator'>): QueryNode {
    const child = this.parsePrimary();
    return { kind: 'count', count: token.number, child, ...spanOver(token, child) };
  }

  private parseGroup(): QueryNode {
    const open = this.peek();
    this.index++;
    const inner = this.parseOr();
    const close = this.leave(open);
    // The parentheses belong to the group, so that a caret under it shows the whole of it.
    return inner.kind === 'and' || inner.kind === 'or'
      ? { ...inner, ...spanOver(open, close) }
      : inner;
  }

  private leave(open: QueryToken): QueryToken {
    const close = this.peek();
    if (close.kind === ')') {
      this.index++;
      return close;
    }
    if (close.kind === ',') return refuse(close, explainLeftover(close));
    return refuse(open, {
      code: 'open-parenthesis',
      message: 'This parenthesis is never closed.',
      hint: 'Add ) where the group ends.',
    });
  }

  private parseField(token: Token<'field'>): QueryNode {
    this.index++;
    const { spec } = token;
    const next = this.peek();
    if (spec.kind === 'term') {
      if (next.kind !== 'atom' && next.kind !== 'quoted') {
        return refuse(next, {
          code: 'needs-text',
          message: `${spec.name}: needs a text.`,
          hint: `For instance ${spec.example}`,
        });
      }
      this.index++;
      const span = spanOver(token, next);
      return spec.name === 'raw' ? readRaw(next.text, span) : readCase(next.text, span);
    }
    if (spec.kind !== 'text') throw new Error('the lexer makes fields of text and term kind only');
    const child = this.parsePrimary();
    return { kind: 'scope', field: spec.name, child, ...spanOver(token, child) };
  }

  private parseStem(token: Token<'stem'>): QueryNode {
    this.index++;
    const open = this.peek();
    const child = this.parsePrimary();
    // The inner group's own span lacks its parentheses when it is a single term; the stem reaches over them.
    const last = open.kind === '(' ? this.peek(-1) : child;
    return { kind: 'stem', languages: token.languages, child, ...spanOver(token, last) };
  }
}

function coverAll(nodes: readonly QueryNode[]): Span {
  const first = nodes[0];
  const last = nodes.at(-1);
  return first && last ? spanOver(first, last) : { from: 0, to: 0 };
}
