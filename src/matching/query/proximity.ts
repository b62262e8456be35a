// The nodes that NEAR, SENTENCE and their kin make of their two sides.
import { refuse } from './diagnostics.ts';
import type { QueryToken } from './lexer.ts';
import { makeSentence, spanOver } from './make.ts';
import type { QueryNode, Span } from './tree.ts';

const distanceMax = 100;

export type Proximity = {
  name: 'NEAR' | 'ONEAR' | 'NOT NEAR' | 'SENTENCE' | 'OSENTENCE';
  number: number;
  span: Span;
};

export function combine(left: QueryNode, right: QueryNode, proximity: Proximity): QueryNode {
  const span = spanOver(left, right);
  switch (proximity.name) {
    case 'NEAR':
    case 'ONEAR':
      return {
        kind: 'near',
        ordered: proximity.name === 'ONEAR',
        distance: proximity.number,
        left,
        right,
        ...span,
      };
    case 'NOT NEAR':
      return { kind: 'not-near', distance: proximity.number, left, right, ...span };
    case 'SENTENCE':
    case 'OSENTENCE':
      return makeSentence([left, right], proximity.name === 'OSENTENCE', span);
  }
}

export function checkDistance(token: Extract<QueryToken, { kind: 'operator' }>): number {
  if (token.number <= distanceMax) return token.number;
  return refuse(token, {
    code: 'distance-too-large',
    message: `The distance may be ${distanceMax} words at most.`,
    hint: 'Use SENTENCE for the same sentence, or AND for the whole post.',
  });
}
