// The field an answer is written in: what a check found is underlined at its place. Two layers with the same letters,
// the lower one carries the marks.

import { useId, useImperativeHandle, useRef } from 'react';
import type { ReactNode, Ref } from 'react';
import { classes } from '#web/kit/classes.ts';
import type { Finding } from '../contract/drafts.ts';

const layer =
  'col-start-1 row-start-1 min-h-28 px-3.5 py-3 text-[1rem] leading-6 whitespace-pre-wrap wrap-anywhere';

const UNDERLINES: Record<Finding['severity'], string> = {
  block: 'decoration-bad',
  'needs-approval': 'decoration-warn',
  hint: 'decoration-info',
};

export type DraftEditor = { focus(): void; goTo(from: number, to: number): void };

export function DraftField(props: {
  label: string;
  text: string;
  onChange(text: string): void;
  onSend(): void;
  findings: readonly Finding[];
  placeholder: string;
  isReadOnly: boolean;
  editor: Ref<DraftEditor>;
}) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(props.editor, () => ({
    focus: () => field.current?.focus(),
    goTo(from, to) {
      field.current?.focus();
      field.current?.setSelectionRange(from, to);
    },
  }));
  return (
    <div>
      <label htmlFor={id} className="sr-only">
        {props.label}
      </label>
      <div className="grid max-h-[40dvh] overflow-y-auto rounded-control bg-surface shadow-[inset_0_0_0_1px_var(--color-edge)] focus-within:shadow-[inset_0_0_0_2px_var(--color-accent)]">
        <div aria-hidden className={classes(layer, 'pointer-events-none text-transparent')}>
          {marked(props.text, props.findings)}{' '}
        </div>
        <textarea
          ref={field}
          id={id}
          value={props.text}
          readOnly={props.isReadOnly}
          placeholder={props.placeholder}
          onChange={(event) => props.onChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              props.onSend();
            }
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
          className={classes(layer, 'resize-none overflow-hidden bg-transparent outline-none')}
        />
      </div>
    </div>
  );
}

function marked(text: string, findings: readonly Finding[]) {
  const parts: ReactNode[] = [];
  let done = 0;
  for (const { from, to, severity } of apart(text, findings)) {
    parts.push(text.slice(done, from));
    parts.push(
      <span
        key={from}
        className={classes('underline decoration-wavy decoration-2', UNDERLINES[severity])}
      >
        {text.slice(from, to)}
      </span>,
    );
    done = to;
  }
  parts.push(text.slice(done));
  return parts;
}

const WEIGHT: Record<Finding['severity'], number> = { block: 0, 'needs-approval': 1, hint: 2 };

/** Places that do not overlap, the gravest kept. What is said of the whole text has no place in it. */
function apart(text: string, findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const finding of findings.toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity])) {
    const { from, to } = finding;
    const isWhole = from === 0 && to >= text.trimEnd().length;
    if (isWhole || to <= from || to > text.length) continue;
    if (kept.every((other) => to <= other.from || from >= other.to)) kept.push(finding);
  }
  return kept.toSorted((a, b) => a.from - b.from);
}
