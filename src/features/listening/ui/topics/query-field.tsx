// The field for a query: coloured as it is typed, what is wrong underlined at its place and told
// below, where pressing it puts the cursor there. What others put in can be undone like typing.

import { useLingui } from '@lingui/react/macro';
import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { useId, useImperativeHandle, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { QueryDiagnostic } from '#matching/query/diagnostics.ts';
import { classes } from '#web/kit/classes.ts';
import { QueryText } from './query-text.tsx';

/** Both layers must break their lines alike. */
const layer =
  'col-start-1 row-start-1 min-h-24 px-3 py-2.5 font-mono text-field leading-6 whitespace-pre-wrap wrap-anywhere';

export type QueryEditor = {
  /** One step for the editor's own undo. */
  replace(query: string): void;
  focus(): void;
};

export function QueryField(props: {
  label: string;
  value: string;
  onChange(value: string): void;
  diagnostics: readonly QueryDiagnostic[];
  editor?: Ref<QueryEditor>;
  isReadOnly?: boolean;
  placeholder?: string;
  help?: ReactNode;
}) {
  const { value, diagnostics, onChange } = props;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const wrong = diagnostics.some(({ severity }) => severity === 'error');
  const goTo = ({ from, to }: QueryDiagnostic) => {
    field.current?.focus();
    field.current?.setSelectionRange(from, Math.max(to, from));
  };
  useImperativeHandle(props.editor, () => ({
    replace(query) {
      field.current?.focus();
      field.current?.select();
      // NOTE: deprecated, yet the only way to write into a field that its Ctrl Z can take back. It
      // writes where the focus is, which an open dialog may hold.
      const focused = document.activeElement === field.current;
      if (!focused || !document.execCommand('insertText', false, query)) onChange(query);
    },
    focus: () => field.current?.focus(),
  }));
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
          <QueryText source={value} marks={diagnostics} />{' '}
        </div>
        <textarea
          ref={field}
          id={id}
          value={value}
          readOnly={props.isReadOnly ?? false}
          onChange={(event) => onChange(event.target.value)}
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
                <Told diagnostic={diagnostic} onPress={() => goTo(diagnostic)} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

function Told(props: { diagnostic: QueryDiagnostic; onPress(): void }) {
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
