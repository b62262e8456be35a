// The field for a query: coloured as it is typed, what is wrong underlined at its place and told
// below, where pressing it puts the cursor there.

import { useLingui } from '@lingui/react/macro';
import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useId, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { QueryDiagnostic } from '#matching/query/diagnostics.ts';
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

/** Both layers must break their lines alike. */
const layer =
  'col-start-1 row-start-1 min-h-24 px-3 py-2.5 font-mono text-field leading-6 whitespace-pre-wrap wrap-anywhere';

export function QueryField(props: {
  label: string;
  value: string;
  onChange(value: string): void;
  diagnostics: readonly QueryDiagnostic[];
  placeholder?: string;
  help?: ReactNode;
}) {
  const { value, diagnostics } = props;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const wrong = diagnostics.some(({ severity }) => severity === 'error');
  const goTo = ({ from, to }: QueryDiagnostic) => {
    field.current?.focus();
    field.current?.setSelectionRange(from, Math.max(to, from));
  };
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-small font-semibold">
        {props.label}
      </label>
      <div
        className={classes(
          'grid rounded-control bg-surface focus-within:shadow-[inset_0_0_0_2px_var(--color-accent)]',
          wrong
            ? 'shadow-[inset_0_0_0_2px_var(--color-bad)] focus-within:shadow-[inset_0_0_0_2px_var(--color-bad)]'
            : 'shadow-[inset_0_0_0_1px_var(--color-edge)]',
        )}
      >
        <div aria-hidden className={classes(layer, 'pointer-events-none')}>
          <Coloured source={value} diagnostics={diagnostics} />{' '}
        </div>
        <textarea
          ref={field}
          id={id}
          value={value}
          onChange={(event) => props.onChange(event.target.value)}
          placeholder={props.placeholder}
          spellCheck={false}
          autoCapitalize="off"
          autoCorrect="off"
          aria-invalid={wrong}
          aria-describedby={`${id}-told`}
          className={classes(
            layer,
            'resize-none overflow-hidden bg-transparent text-transparent caret-ink outline-none',
          )}
        />
      </div>
      <div id={`${id}-told`} className="flex flex-col gap-1">
        {diagnostics.length === 0 ? (
          <div className="text-small text-faint">{props.help}</div>
        ) : (
          <ul aria-live="polite" className="flex flex-col gap-0.5">
            {diagnostics.map((diagnostic) => (
              <li key={`${diagnostic.from} ${diagnostic.code}`}>
                <Told diagnostic={diagnostic} source={value} onPress={() => goTo(diagnostic)} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

function Told(props: { diagnostic: QueryDiagnostic; source: string; onPress(): void }) {
  const { t } = useLingui();
  const { severity, message, hint, from } = props.diagnostic;
  const error = severity === 'error';
  const place = from + 1;
  return (
    <Button
      onPress={props.onPress}
      className={classes(
        'flex w-full items-start gap-1.5 rounded-small px-1 py-0.5 text-start text-small hovered:bg-hover focus-ring:ring-focus',
        error ? 'text-bad' : 'text-warn',
      )}
    >
      {error ? (
        <CircleAlert className="mt-px size-3.5 shrink-0" aria-hidden />
      ) : (
        <TriangleAlert className="mt-px size-3.5 shrink-0" aria-hidden />
      )}
      <span className="min-w-0">
        <span className="tabular font-semibold">{t`Character ${place}`}</span> {message}
        {hint === undefined ? null : <span className="block text-quiet">{hint}</span>}
      </span>
    </Button>
  );
}

function Coloured(props: { source: string; diagnostics: readonly QueryDiagnostic[] }) {
  return colourQuery(props.source).flatMap((part) =>
    cutAt(part, props.diagnostics).map(({ text, from, severity }) => (
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

type Piece = { text: string; from: number; severity: QueryDiagnostic['severity'] | null };

/** Cuts a part where a diagnostic begins or ends, so that exactly its span is underlined. */
function cutAt(part: QueryPart, diagnostics: readonly QueryDiagnostic[]): Piece[] {
  const end = part.from + part.text.length;
  const cuts = new Set([part.from, end]);
  for (const { from, to } of diagnostics) {
    for (const cut of [from, to]) if (cut > part.from && cut < end) cuts.add(cut);
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, position) => {
    const to = places[position + 1] ?? end;
    const over = diagnostics.filter((one) => one.from < to && one.to > from);
    const severity = over.some((one) => one.severity === 'error')
      ? 'error'
      : over.length > 0
        ? 'warning'
        : null;
    return { text: part.text.slice(from - part.from, to - part.from), from, severity };
  });
}
