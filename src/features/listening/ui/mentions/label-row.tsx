// One label of a mention: what Parley says, how sure it is and why; and the other labels, one of which may be right. A
// click opens them, a digit chooses; the same one again says that it is right.

import { Plural, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { Button } from '#web/kit/button.tsx';
import { classes } from '#web/kit/classes.ts';
import { Keys } from '#web/kit/keys.tsx';
import { useLabelWords } from '#web/label-words.ts';
import { TASKS } from '#language/labels.ts';
import type { TaskName } from '#language/labels.ts';
import type { PostLabels } from '../../contract/labels.ts';

export function LabelRow(props: {
  task: TaskName;
  labels: PostLabels;
  mayCorrect: boolean;
  isOpen: boolean;
  onOpen(open: boolean): void;
  onCorrect(label: string | null): void;
}) {
  const { t, i18n } = useLingui();
  const words = useLabelWords();
  const { task, mayCorrect, isOpen } = props;
  const { label, confidence, unsure, because, by } = props.labels[task];
  const named: Record<string, string> = words.labels[task];
  const sure = i18n.number(confidence, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <div className="contents">
      <dt className="text-quiet">{words.tasks[task]}</dt>
      <dd className={classes('min-w-0', unsure ? 'text-quiet italic' : 'font-semibold')}>
        {mayCorrect ? (
          <button
            type="button"
            aria-expanded={isOpen}
            aria-label={t`${words.tasks[task]}: ${named[label] ?? label}. Correct it`}
            className="rounded-small text-start underline decoration-edge decoration-dotted underline-offset-4 outline-none hover:decoration-current focus-visible:ring-focus"
            onClick={() => props.onOpen(!isOpen)}
          >
            {named[label]}
          </button>
        ) : (
          named[label]
        )}
      </dd>
      <dd className="min-w-0 text-faint">
        {by === undefined ? (unsure ? t`unsure, ${sure}` : sure) : t`says ${by}`}
        {because.length === 0 ? null : (
          <span>
            {' · '}
            <Plural value={because.length} one="word" other="words" />: {because.join(', ')}
          </span>
        )}
      </dd>
      {isOpen ? <Choices {...props} isCorrected={by !== undefined} /> : null}
    </div>
  );
}

function Choices(props: {
  task: TaskName;
  labels: PostLabels;
  isCorrected: boolean;
  onOpen(open: boolean): void;
  onCorrect(label: string | null): void;
}) {
  const { t } = useLingui();
  const words = useLabelWords();
  const group = useRef<HTMLDivElement>(null);
  const { task, labels, isCorrected } = props;
  const named: Record<string, string> = words.labels[task];
  const choices: readonly string[] = TASKS[task];
  const choose = (label: string | null) => {
    props.onCorrect(label);
    props.onOpen(false);
  };
  useEffect(() => {
    group.current?.querySelector('button')?.focus();
  }, []);
  return (
    <dd className="col-span-3">
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/no-noninteractive-element-interactions -- keys for the buttons inside */}
      <div
        ref={group}
        role="group"
        aria-label={t`What is right for ${words.tasks[task]}?`}
        className="flex flex-wrap gap-1.5 pt-0.5 pb-1.5"
        onKeyDown={(event) => {
          const label = choices[Number(event.key) - 1];
          if (event.key === 'Escape') props.onOpen(false);
          else if (label !== undefined) choose(label);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        {choices.map((label, at) => (
          <Button
            key={label}
            size="small"
            look={label === labels[task].label ? 'primary' : 'plain'}
            onPress={() => choose(label)}
          >
            {named[label]}
            <Keys keys={String(at + 1)} />
          </Button>
        ))}
        {isCorrected ? (
          <Button size="small" look="quiet" onPress={() => choose(null)}>
            {t`Take it back`}
          </Button>
        ) : null}
      </div>
    </dd>
  );
}
