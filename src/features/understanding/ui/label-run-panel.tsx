// Labelling older mentions anew with what was taught since: a piece of long work that can be left and found again.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { useCan } from '#web/api/session.ts';
import { Button } from '#web/kit/button.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { Progress } from '#web/kit/progress.tsx';
import { say } from '#web/kit/say.ts';
import { labelRunQuery } from './queries.ts';

export function LabelRunPanel() {
  const { t, i18n } = useLingui();
  const queryClient = useQueryClient();
  const run = useQuery(labelRunQuery).data ?? null;
  const mayManage = useCan('understanding.models.manage');
  const start = useMutation({
    mutationFn: () =>
      answerOf(api.POST('/api/v1/mentions/label-runs', { body: { scope: 'all' as const } })),
    onSuccess: (answer) => queryClient.setQueryData(labelRunQuery.queryKey, answer.run),
    onError: (error) => say(wordsOf(error)),
  });
  const isRunning = run?.state === 'waiting' || run?.state === 'running';
  return (
    <Panel
      title={t`Older mentions`}
      detail={t`What you teach holds for new mentions at once. Those stored before keep their labels until they are read again.`}
      actions={
        <Button
          isPending={start.isPending || isRunning}
          why={mayManage ? null : t`Only the hub and administrators can start it.`}
          onPress={() => start.mutate()}
        >
          {t`Read them again`}
        </Button>
      }
    >
      {run === null ? (
        <p className="text-small text-faint">{t`They were read once, when they came.`}</p>
      ) : isRunning ? (
        <Progress
          label={t`${i18n.number(run.labelled)} of ${i18n.number(run.total)} posts read, ${i18n.number(run.changed)} read differently now`}
          value={run.total === 0 ? null : Math.min(100, (run.labelled / run.total) * 100)}
        />
      ) : (
        <p className="text-small text-faint">
          {t`Last time ${i18n.number(run.labelled)} posts were read again; ${i18n.number(run.changed)} read differently since.`}
        </p>
      )}
    </Panel>
  );
}
