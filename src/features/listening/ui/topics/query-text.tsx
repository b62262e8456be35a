// A query in its colours, with spans marked: what is wrong while it is typed, or the clause that
// failed. For reading; the field lays its caret over it.

import { classes } from '#web/kit/classes.ts';
import { colourQuery } from './query-colours.ts';
import type { QueryPart } from './query-colours.ts';

const COLOURS: Record<QueryPart['kind'], string> = {
  text: '',
  operator: 'text-accent-ink font-semibold',
  phrase: 'text-good',
  field: 'text-info',
  bracket: 'text-faint',
  sign: 'text-accent-ink',
  entity: 'text-warn',
};

/** Offsets in the source. An error is filled as well as underlined. */
export type QueryMark = { from: number; to: number; severity: 'error' | 'warning' };

export function QueryText(props: { source: string; marks: readonly QueryMark[] }) {
  return colourQuery(props.source).flatMap((part) =>
    cutAt(part, props.marks).map(({ text, from, severity }) => (
      <span
        key={from}
        className={classes(
          COLOURS[part.kind],
          severity !== null &&
            'rounded-small underline decoration-wavy decoration-1 underline-offset-4',
          severity === 'error' && 'bg-bad-soft decoration-bad',
          severity === 'warning' && 'decoration-warn',
        )}
      >
        {text}
      </span>
    )),
  );
}

type Piece = { text: string; from: number; severity: QueryMark['severity'] | null };

/** Cuts a part where a mark begins or ends, so that exactly its span is underlined. */
function cutAt(part: QueryPart, marks: readonly QueryMark[]): Piece[] {
  const end = part.from + part.text.length;
  const cuts = new Set([part.from, end]);
  for (const { from, to } of marks) {
    for (const cut of [from, to]) if (cut > part.from && cut < end) cuts.add(cut);
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, position) => {
    const to = places[position + 1] ?? end;
    const over = marks.filter((one) => one.from < to && one.to > from);
    const severity = over.some((one) => one.severity === 'error')
      ? 'error'
      : over.length > 0
        ? 'warning'
        : null;
    return { text: part.text.slice(from - part.from, to - part.from), from, severity };
  });
}
