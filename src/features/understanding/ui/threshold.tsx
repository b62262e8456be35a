// From which confidence on a label counts as sure, and what that makes of one's own corrections: below it Parley says
// that it is unsure, and shows no badge.

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { SURE_FROM } from '#language/own-model/sure-from.ts';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { useCan } from '#web/api/session.ts';
import { Select } from '#web/kit/select.tsx';
import { say } from '#web/kit/say.ts';
import type { OwnVersion, TaskState } from '../contract.ts';
import { tasksQuery } from './queries.ts';

export function Threshold({
  state,
  version,
}: {
  state: TaskState;
  /** Whose figures are shown. */
  version: OwnVersion | undefined;
}) {
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
  const percent = (value: number) =>
    i18n.number(Math.round(value * 100) / 100, { style: 'percent' });
  const meaning = (step: number): string | undefined => {
    const found = version?.sure.find(({ from }) => from === step);
    if (version === undefined || found === undefined) return undefined;
    const { answers, right } = state.inUse === null ? found.builtIn : found.own;
    if (answers === 0) return t`None of your corrections would be sure.`;
    const [sure, of] = [answers / version.corrections, right / answers];
    return t`${percent(sure)} of your corrections would be sure, ${percent(of)} of these right.`;
  };
  const steps = [
    ...new Set([...SURE_FROM, ...(state.threshold === null ? [] : [state.threshold])]),
  ];
  return (
    <div className="max-w-xs">
      <Select
        label={t`Sure from`}
        isDisabled={!mayManage || save.isPending}
        help={state.threshold === null ? undefined : meaning(state.threshold)}
        value={state.threshold === null ? 'model' : String(state.threshold)}
        onChange={(chosen) => save.mutate(chosen === 'model' ? null : Number(chosen))}
        choices={[
          { id: 'model', label: t`As its model was measured` },
          ...steps
            .toSorted((a, b) => a - b)
            .map((step) => {
              const detail = meaning(step);
              const label = t`${percent(step)} confidence`;
              return { id: String(step), label, ...(detail === undefined ? {} : { detail }) };
            }),
        ]}
      />
    </div>
  );
}
