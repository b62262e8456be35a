// Which parts of a query are what, for colouring while somebody types. Tolerant on purpose: it must
// make sense of half a query, which the parser rightly refuses.

export type QueryPart = {
  kind: 'text' | 'operator' | 'phrase' | 'field' | 'bracket' | 'sign' | 'entity';
  text: string;
  from: number;
};

const PART =
  /(?<phrase>["“”„][^"“”]*["“”]?(?:~\d+)?)|(?<operator>(?<![\p{L}\p{N}])(?:AND|OR|NOT|SENTENCE|OSENTENCE|(?:NEAR|ONEAR|ATLEAST|COUNT)\/\d+)(?![\p{L}\p{N}]))|(?<field>(?<![\p{L}\p{N}])[\p{L}]+:(?:[\p{L}]{2}(?:,[\p{L}]{2})*(?=\())?)|(?<bracket>[()])|(?<sign>(?<=^|\s|\()-(?=\S)|[*~](?:\d+)?|=(?=[\p{L}]))|(?<entity>[#@$][\p{L}\p{N}_]+)/gu;

const KINDS = ['phrase', 'operator', 'field', 'bracket', 'sign', 'entity'] as const;

/** The whole source, in order, without gaps. */
export function colourQuery(source: string): QueryPart[] {
  const parts: QueryPart[] = [];
  let position = 0;
  const text = (to: number) => {
    if (to > position)
      parts.push({ kind: 'text', text: source.slice(position, to), from: position });
  };
  for (const found of source.matchAll(PART)) {
    text(found.index);
    const kind = KINDS.find((name) => found.groups?.[name] !== undefined) ?? 'text';
    parts.push({ kind, text: found[0], from: found.index });
    position = found.index + found[0].length;
  }
  text(source.length);
  return parts;
}
