// How a post reads: each label with how sure it is and the words behind it, to be corrected where it stands.

import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { wordsOf } from '#web/api/failure-words.ts';
import { useCan } from '#web/api/session.ts';
import { say } from '#web/kit/say.ts';
import { useLabelWords } from '#web/label-words.ts';
import { useShortcuts } from '#web/shell/shortcuts.ts';
import { TASK_NAMES } from '#language/labels.ts';
import type { TaskName } from '#language/labels.ts';
import type { PostLabels } from '../../contract/labels.ts';
import { LabelRow } from './label-row.tsx';
import { useCorrectLabel } from './use-correct-label.ts';

/** The label whose choices are open stands in one place, so that at most one row is. */
export function HowItReads(props: {
  mentionId: string;
  labels: PostLabels;
  /** Unfolded below a post of a thread: its line is the heading, and digits mean something else there. */
  isInThread?: boolean;
  onCorrected?(): void;
}) {
  const { mentionId, labels, isInThread = false } = props;
  const { t } = useLingui();
  const words = useLabelWords();
  const mayCorrect = useCan('understanding.labels.correct');
  const [openTask, setOpenTask] = useState<TaskName | null>(null);
  const correcting = useCorrectLabel();
  useShortcuts(
    t`Mentions`,
    mayCorrect && !isInThread
      ? TASK_NAMES.map((task, at) => ({
          keys: String(at + 1),
          label: t`Correct: ${words.tasks[task]}`,
          run: () => setOpenTask(task),
        }))
      : [],
  );
  const correct = (task: TaskName) => (label: string | null) => {
    const was = labels[task].label;
    correcting.mutate(
      { mentionId, task, label },
      {
        onSuccess: () => {
          props.onCorrected?.();
          if (label === null) say(t`Taken back.`);
          else if (label === was) say(t`Noted: that was right.`);
          else say(t`Noted. Parley learns from it.`);
        },
        onError: (error) => say(wordsOf(error)),
      },
    );
  };
  return (
    <section aria-label={t`How it reads`} className="rounded-panel bg-paper px-4 pt-3 pb-4">
      {isInThread ? null : <h2 className="mb-2 text-small font-semibold">{t`How it reads`}</h2>}
      <dl className="grid grid-cols-[auto_auto_1fr] items-baseline gap-x-4 gap-y-1.5 text-small">
        {TASK_NAMES.map((task) => (
          <LabelRow
            key={task}
            task={task}
            labels={labels}
            mayCorrect={mayCorrect}
            isOpen={openTask === task}
            onOpen={(open) => setOpenTask(open ? task : null)}
            onCorrect={correct(task)}
          />
        ))}
      </dl>
    </section>
  );
}
