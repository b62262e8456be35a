// From which confidence on a label counts as sure: below it Parley says that it is unsure, and shows no badge.

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { useCan } from '#web/api/session.ts';
import { Select } from '#web/kit/select.tsx';
import { say } from '#web/kit/say.ts';
import type { TaskState } from '../contract.ts';
import { tasksQuery } from './queries.ts';

const STEPS = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

export function Threshold({ state }: { state: TaskState }) {
  const { t, i18n } = useLingui();
  const queryClient = useQueryClient();
  const mayManage = useCan('understanding.models.manage');
  const save = useMutation({
    mutationFn: (threshold: number | null) =>
      answerOf(
        api.PUT('/api/v1/understanding/tasks/{task}/threshold', {
          params: { path: { task: state.task } },
          body: { threshold },
        }),
      ),
    onSuccess: (answer) => {
      queryClient.setQueryData(tasksQuery.queryKey, answer.items);
      say(t`Saved. New mentions are read by it.`);
    },
    onError: (error) => say(wordsOf(error)),
  });
  const percent = (value: number) => i18n.number(value, { style: 'percent' });
  const steps = [...new Set([...STEPS, ...(state.threshold === null ? [] : [state.threshold])])];
  return (
    <div className="max-w-xs">
      <Select
        label={t`Sure from`}
        isDisabled={!mayManage || save.isPending}
        value={state.threshold === null ? 'model' : String(state.threshold)}
        onChange={(chosen) => save.mutate(chosen === 'model' ? null : Number(chosen))}
        choices={[
          { id: 'model', label: t`As its model was measured` },
          ...steps
            .toSorted((a, b) => a - b)
            .map((step) => ({ id: String(step), label: t`${percent(step)} confidence` })),
        ]}
      />
    </div>
  );
}
