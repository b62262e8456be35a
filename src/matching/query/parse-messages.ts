// What the parser says where a query can't go on.
import type { DiagnosticWords } from './diagnostics.ts';
import type { QueryToken } from './lexer.ts';

export const depthMax = 100;

export function explainLeftover(rest: QueryToken): DiagnosticWords {
  if (rest.kind === ')') {
    return {
      code: 'stray-parenthesis',
      message: 'This parenthesis closes nothing.',
      hint: 'Remove it, or add ( before. To find it as text, use raw:"…".',
    };
  }
  if (rest.kind === ',') {
    return {
      code: 'stray-comma',
      message: 'A comma separates only the clauses of ATLEAST/k(…).',
      hint: 'Write OR or AND instead.',
    };
  }
  return { code: 'unexpected', message: 'This does not belong here.' };
}

export function explainMissing(token: QueryToken): DiagnosticWords {
  if (token.kind === 'minus' || (token.kind === 'operator' && token.name === 'NOT')) {
    return {
      code: 'missing-operand',
      message: 'NOT can not stand here.',
      hint: 'For what must not be near, write: apple NOT NEAR/3 pie. For a field, put NOT before it.',
    };
  }
  if (token.kind === 'operator') {
    return {
      code: 'missing-operand',
      message: `Something to find must stand before ${token.name}.`,
      hint: `Remove it, or write "${token.name.toLowerCase()}" for the word.`,
    };
  }
  if (token.kind === ')') {
    return {
      code: 'missing-operand',
      message: 'Something to find is missing before this parenthesis.',
      hint: 'Write a word there, or remove the empty group.',
    };
  }
  if (token.kind === 'end') {
    return { code: 'missing-operand', message: 'Something to find is missing at the end.' };
  }
  return { code: 'unexpected', message: 'Something to find is missing here.' };
}

export function tooDeep(): DiagnosticWords {
  return {
    code: 'too-deep',
    message: `Groups, fields and counts may be nested ${depthMax} deep.`,
    hint: 'Give the inner part a topic of its own and refer to it with topic:"Name".',
  };
}
