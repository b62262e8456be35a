// The versions that were learnt, newest first, and the way back to any of them or to what ships.

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { useCan } from '#web/api/session.ts';
import { Button } from '#web/kit/button.tsx';
import { say } from '#web/kit/say.ts';
import { Time } from '#web/kit/time.tsx';
import type { OwnVersion, TaskState } from '../contract.ts';
import { tasksQuery } from './queries.ts';

type Choice = { version: number | null; isHeld: boolean };

export function Versions({ state }: { state: TaskState }) {
  const { t, i18n } = useLingui();
  const queryClient = useQueryClient();
  const mayManage = useCan('understanding.models.manage');
  const choose = useMutation({
    mutationFn: (choice: Choice) =>
      answerOf(
        api.PUT('/api/v1/understanding/tasks/{task}/version', {
          params: { path: { task: state.task } },
          body: choice,
        }),
      ),
    onSuccess: (answer) => {
      queryClient.setQueryData(tasksQuery.queryKey, answer.items);
      say(t`Done. New mentions are read by it.`);
    },
    onError: (error) => say(wordsOf(error)),
  });
  const percent = (value: number) =>
    i18n.number(Math.round(value * 100) / 100, { style: 'percent' });
  const use = (choice: Choice, isUsed: boolean) =>
    mayManage && !isUsed ? (
      <Button size="small" isPending={choose.isPending} onPress={() => choose.mutate(choice)}>
        {t`Use this`}
      </Button>
    ) : isUsed ? (
      <span className="text-small font-semibold text-good">{t`In use`}</span>
    ) : null;
  const [newest] = state.versions;
  return (
    <div className="flex flex-col gap-2 pt-1">
      {state.isHeld && mayManage && newest ? (
        <div>
          <Button
            size="small"
            isPending={choose.isPending}
            onPress={() => choose.mutate({ version: followed(newest), isHeld: false })}
          >
            {t`Follow the newest again`}
          </Button>
        </div>
      ) : null}
      <table className="w-full text-small">
        <thead>
          <tr className="text-start text-faint">
            <th className="py-1 text-start font-semibold">{t`Version`}</th>
            <th className="py-1 text-start font-semibold max-sm:hidden">{t`Made`}</th>
            <th className="py-1 text-end font-semibold">{t`Corrections`}</th>
            <th className="py-1 text-end font-semibold">{t`Right`}</th>
            <th className="py-1 text-end font-semibold">{t`What ships`}</th>
            <th className="py-1">
              <span className="sr-only">{t`Use`}</span>
            </th>
          </tr>
        </thead>
        <tbody className="tabular">
          {state.versions.map((one) => (
            <tr key={one.version} className="border-t border-line">
              <th scope="row" className="h-9 text-start font-normal">
                {i18n.number(one.version)}
              </th>
              <td className="max-sm:hidden">
                <Time at={one.madeAt} />
              </td>
              <td className="text-end">{i18n.number(one.corrections)}</td>
              <td className="text-end">{percent(one.own.share)}</td>
              <td className="text-end">{percent(one.builtIn.share)}</td>
              <td className="text-end">
                {use({ version: one.version, isHeld: true }, state.inUse === one.version)}
              </td>
            </tr>
          ))}
          <tr className="border-t border-line">
            <th scope="row" colSpan={5} className="h-9 text-start font-normal">{t`What ships`}</th>
            <td className="text-end">
              {use({ version: null, isHeld: true }, state.inUse === null)}
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

/** What would be in use if nobody had chosen: the newest where it is no worse. */
function followed({ version, own, builtIn }: OwnVersion): number | null {
  return own.right >= builtIn.right ? version : null;
}
