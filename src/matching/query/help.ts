// The operators of the query language as help shows them, beside the fields in fields.ts. docs/query-language.md is
// checked against both.

export type OperatorHelp = {
  /** As it is typed, with placeholders. */
  readonly operator: string;
  readonly help: string;
  readonly example: string;
};

export const OPERATORS: readonly OperatorHelp[] = [
  { operator: 'word', help: 'this word, in any case, with or without accents', example: 'acme' },
  { operator: '"…"', help: 'these words next to each other', example: '"money back"' },
  { operator: '"…"~n', help: 'these words after n moves at most', example: '"late refund"~2' },
  { operator: 'AND', help: 'both; a space means the same', example: 'acme AND refund' },
  { operator: 'OR', help: 'any one of them', example: 'refund OR "money back"' },
  { operator: 'NOT', help: 'not; also as - before a word', example: 'acme NOT jobs' },
  { operator: '( )', help: 'what belongs together', example: 'acme AND (refund OR late)' },
  { operator: 'NEAR/n', help: 'at most n words between, any order', example: 'refund NEAR/5 late' },
  {
    operator: 'ONEAR/n',
    help: 'at most n words between, in this order',
    example: '(customer OR phone) ONEAR/1 service',
  },
  {
    operator: 'NOT NEAR/n',
    help: 'at least once farther away than n words',
    example: 'apple NOT NEAR/2 pie',
  },
  { operator: 'SENTENCE', help: 'in one sentence', example: 'acme SENTENCE terrible' },
  {
    operator: 'OSENTENCE',
    help: 'in one sentence, in this order',
    example: 'acme OSENTENCE sues OSENTENCE apex',
  },
  {
    operator: 'ATLEAST/k(…, …)',
    help: 'k of them at least',
    example: 'ATLEAST/2(price, delivery, refund)',
  },
  { operator: 'COUNT/k(…)', help: 'k times at least', example: 'COUNT/3(acme OR #acme)' },
  { operator: 'word*', help: 'words that start so', example: 'refund*' },
  { operator: '?', help: 'one letter', example: 'colo?r' },
  { operator: 'wo*rd', help: 'any letters inside a word', example: 'read*ble' },
  { operator: 'word~1', help: 'misspelt by one letter; ~2 by two', example: 'refund~1' },
  { operator: 'word~', help: 'written together, apart or with a hyphen', example: 'carsharing~' },
  {
    operator: '=word',
    help: 'exactly this form, where stem: is on',
    example: 'stem:en(complain =refund)',
  },
  { operator: '#tag', help: 'this hashtag', example: '#acme' },
  { operator: '@name', help: 'this mention', example: '@acme' },
  { operator: '$tag', help: 'this cashtag', example: '$ACME' },
  { operator: 'emoji', help: 'this emoji', example: '😡' },
  { operator: '<<< >>>', help: 'a comment', example: '<<< our brands >>> acme OR apex' },
];
