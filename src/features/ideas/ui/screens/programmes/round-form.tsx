// A new round: what is to be tried, what is asked, and until when.

import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsFor } from '#web/api/failure-words.ts';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import type { Programme } from '../../../contract/programmes.ts';
import { useProgrammeChange } from './use-programme-change.ts';

const WEEK_MS = 7 * 86_400_000;

export function RoundForm({ programme, onClose }: { programme: Programme; onClose(): void }) {
  const { t } = useLingui();
  const [title, setTitle] = useState('');
  const [task, setTask] = useState('');
  const [questions, setQuestions] = useState('');
  const [dueOn, setDueOn] = useState(() =>
    new Date(Date.now() + 2 * WEEK_MS).toISOString().slice(0, 10),
  );
  const asked = questions
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length > 2);
  const add = useProgrammeChange(
    () =>
      answerOf(
        api.POST('/api/v1/programmes/{programmeId}/rounds', {
          params: { path: { programmeId: programme.id } },
          body: { title: title.trim(), task: task.trim(), questions: asked, dueOn },
        }),
      ),
    onClose,
  );
  const missing =
    title.trim().length < 3
      ? t`Give the round a title first.`
      : task.trim().length < 3
        ? t`Say what is to be tried.`
        : asked.length > 20
          ? t`At most 20 questions.`
          : null;
  return (
    <FormDialog
      title={t`New round`}
      width="wide"
      action={t`Add it`}
      why={missing}
      act={add}
      onAct={() => add.mutate()}
      onClose={onClose}
    >
      <TextField
        label={t`Title`}
        placeholder={t`One week with the night mode`}
        value={title}
        onChange={setTitle}
        maxLength={200}
        error={wordsFor(add.error, 'title')}
        autoFocus
      />
      <TextField
        label={t`What to try`}
        lines={4}
        value={task}
        onChange={setTask}
        maxLength={5000}
        error={wordsFor(add.error, 'task')}
      />
      <TextField
        label={t`Questions`}
        help={t`One a line. Fewer are answered better.`}
        lines={4}
        value={questions}
        onChange={setQuestions}
        error={wordsFor(add.error, 'questions')}
      />
      <TextField
        label={t`Until`}
        type="date"
        value={dueOn}
        onChange={setDueOn}
        error={wordsFor(add.error, 'dueOn')}
        className="sm:max-w-52"
      />
    </FormDialog>
  );
}
