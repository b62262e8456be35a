// The tree of a standing query: what the parser makes, the printer prints and the evaluators run. Every node knows
// the span of the source it came from, in UTF-16 units, so that errors and explanations can point at it.

export type Span = { readonly from: number; readonly to: number };

/** Fields that hold running text; without a scope a term is looked for in title and body. */
export type TextField = 'title' | 'body' | 'parent' | 'bio';

/** Compared as a whole (case and diacritics folded), any one of the values is enough. */
export type ValueField =
  | 'author'
  | 'authorContains'
  | 'to'
  | 'thread'
  | 'site'
  | 'host'
  | 'url'
  | 'inurl'
  | 'links'
  | 'source'
  | 'community'
  | 'lang'
  | 'country'
  | 'has'
  | 'is';

/** Filled in by understanding, after matching; until then a condition on them is unknown. */
export type LabelField = 'sentiment' | 'intent' | 'tone';

/** Numbers; all but `rating` are unknown, not zero, while the network has not told them. */
export type NumberField =
  | 'followers'
  | 'following'
  | 'posts'
  | 'likes'
  | 'replies'
  | 'reposts'
  | 'engagement'
  | 'rating';

export type DateField = 'since' | 'until';

export type NumberRange =
  | { readonly operator: '>' | '>=' | '<' | '<=' | '='; readonly value: number }
  | { readonly operator: '..'; readonly min: number; readonly max: number };

/** One word: exactly one token of the tokeniser. `exact` (`=word`) switches stemming off for it. */
export type WordNode = Span & {
  readonly kind: 'word';
  readonly text: string;
  readonly exact: boolean;
};
/** Adjacent tokens, never stemmed; `slop` as in Lucene: the moves that bring the words in place. */
export type PhraseNode = Span & {
  readonly kind: 'phrase';
  readonly text: string;
  readonly slop: number;
};
/** `refund*`; the text is without the star. */
export type PrefixNode = Span & { readonly kind: 'prefix'; readonly text: string };
/** `colo?r`, `re*able`: `?` is one character, `*` any number, within one token. */
export type WildcardNode = Span & { readonly kind: 'wildcard'; readonly pattern: string };
/** `word~1`: that many inserted, removed, changed or swapped letters at most. */
export type FuzzyNode = Span & {
  readonly kind: 'fuzzy';
  readonly text: string;
  readonly edits: 1 | 2;
};
/** `carsharing~`: carsharing, car sharing and car-sharing; one token, or two adjacent ones. */
export type CompoundNode = Span & { readonly kind: 'compound'; readonly text: string };
/** `raw:"C++"`: these very characters, case and punctuation included, not inside a longer word. */
export type RawNode = Span & { readonly kind: 'raw'; readonly text: string };
/** `case:"Apple"`: adjacent tokens with this very case. */
export type CaseNode = Span & { readonly kind: 'case'; readonly text: string };
/** `#tag`, `@name`, `$cash`; the name is without the sign; `prefix` for `#tag*`. */
export type EntityNode = Span & {
  readonly kind: 'entity';
  readonly entity: 'hashtag' | 'mention' | 'cashtag';
  readonly name: string;
  readonly prefix: boolean;
};
export type EmojiNode = Span & { readonly kind: 'emoji'; readonly text: string };

export type TermNode =
  | WordNode
  | PhraseNode
  | PrefixNode
  | WildcardNode
  | FuzzyNode
  | CompoundNode
  | RawNode
  | CaseNode
  | EntityNode
  | EmojiNode;

export type ValueNode = Span & {
  readonly kind: 'value';
  readonly field: ValueField;
  readonly values: readonly string[];
};
export type LabelNode = Span & {
  readonly kind: 'label';
  readonly field: LabelField;
  readonly values: readonly string[];
};
export type NumberNode = Span & {
  readonly kind: 'number';
  readonly field: NumberField;
  readonly range: NumberRange;
};
/** `since:` is inclusive; `until:` holds to the end of the day, or exactly to the time given. */
export type DateNode = Span & {
  readonly kind: 'date';
  readonly field: DateField;
  readonly value: string;
};
export type SampleNode = Span & { readonly kind: 'sample'; readonly percent: number };
/** `topic:"Name"`, replaced by that topic's tree before matching (see references.ts). */
export type TopicReferenceNode = Span & { readonly kind: 'topic'; readonly name: string };
/** `list:name` as terms, `author:list:name` as values of a field. */
export type ListReferenceNode = Span & {
  readonly kind: 'list';
  readonly name: string;
  readonly field?: ValueField;
};

export type ConditionNode = ValueNode | LabelNode | NumberNode | DateNode | SampleNode;

/** At least two children, none of them an `and`. */
export type AndNode = Span & { readonly kind: 'and'; readonly children: readonly QueryNode[] };
/** At least two children, none of them an `or`. */
export type OrNode = Span & { readonly kind: 'or'; readonly children: readonly QueryNode[] };
export type NotNode = Span & { readonly kind: 'not'; readonly child: QueryNode };
/** At most `distance` words between left and right, not overlapping, in one field; `ordered`: left first. */
export type NearNode = Span & {
  readonly kind: 'near';
  readonly ordered: boolean;
  readonly distance: number;
  readonly left: PositionalNode;
  readonly right: PositionalNode;
};
/** Left occurs at least once with no right overlapping it or within `distance` words of it. */
export type NotNearNode = Span & {
  readonly kind: 'not-near';
  readonly distance: number;
  readonly left: PositionalNode;
  readonly right: PositionalNode;
};
/** All in one sentence of one field; `ordered`: in this order, not overlapping. */
export type SentenceNode = Span & {
  readonly kind: 'sentence';
  readonly ordered: boolean;
  readonly children: readonly PositionalNode[];
};
/** At least `count` of the children match. */
export type AtLeastNode = Span & {
  readonly kind: 'atleast';
  readonly count: number;
  readonly children: readonly QueryNode[];
};
/** The child occurs at least `count` times (different starting words, all searched fields together). */
export type CountNode = Span & {
  readonly kind: 'count';
  readonly count: number;
  readonly child: PositionalNode;
};
/** `title:(...)`; the innermost scope is the only one: scopes do not nest. */
export type ScopeNode = Span & {
  readonly kind: 'scope';
  readonly field: TextField;
  readonly child: QueryNode;
};
/** `stem:en,sv(...)`: words below also match other forms, by the rules of the post's language. */
export type StemNode = Span & {
  readonly kind: 'stem';
  readonly languages: readonly string[];
  readonly child: QueryNode;
};

/**
 * What has positions and may stand beside NEAR, in SENTENCE and in COUNT: terms, `or`, `near`, `scope`, `stem` and
 * `list:` over such nodes. The parser refuses anything else there, so evaluators may take it for granted.
 */
export type PositionalNode = QueryNode;

export type QueryNode =
  | TermNode
  | ConditionNode
  | TopicReferenceNode
  | ListReferenceNode
  | AndNode
  | OrNode
  | NotNode
  | NearNode
  | NotNearNode
  | SentenceNode
  | AtLeastNode
  | CountNode
  | ScopeNode
  | StemNode;

export type QueryTree = { readonly root: QueryNode; readonly source: string };
