// The limits that hold spam back without asking a third party: how strict they are, and what that means in numbers.

import { useLingui } from '@lingui/react/macro';
import { wordsOf } from '#web/api/failure-words.ts';
import { Disclosure } from '#web/kit/disclosure.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { Segments } from '#web/kit/segments.tsx';
import type { Pace, PortalSettings } from '../../contract.ts';
import { LIMITS, mostOf } from '../../domain/limits.ts';
import type { Counted, Limit, Subject } from '../../domain/limits.ts';
import { useSaveSettings } from './use-save-settings.ts';

const COUNTED: readonly Counted[] = ['submit', 'comment', 'vote', 'follow', 'mail'];

export function PacePanel({ settings }: { settings: PortalSettings }) {
  const { t } = useLingui();
  const save = useSaveSettings();
  const pace = save.isPending ? (save.variables.pace ?? settings.pace) : settings.pace;
  return (
    <Panel
      title={t`Limits`}
      detail={t`How much one visitor, and one network, may do before they are asked to wait. A browser that works a second for it may do more.`}
    >
      <div className="flex flex-col gap-3">
        <Segments<Pace>
          label={t`How strict`}
          value={pace}
          onChange={(chosen) => save.mutate({ pace: chosen })}
          choices={[
            { id: 'strict', label: t`Half as much` },
            { id: 'normal', label: t`Usual` },
            { id: 'generous', label: t`Twice as much` },
          ]}
          className="self-start"
        />
        {save.error ? <Notice tone="bad">{wordsOf(save.error)}</Notice> : null}
        <Disclosure title={t`In numbers`}>
          <Numbers pace={pace} />
        </Disclosure>
      </div>
    </Panel>
  );
}

function Numbers({ pace }: { pace: Pace }) {
  const { t, i18n } = useLingui();
  const counted: Record<Counted, string> = {
    submit: t`New ideas`,
    comment: t`Comments and feedback`,
    vote: t`Votes`,
    follow: t`Follows`,
    mail: t`Links by mail`,
  };
  const subjects: Record<Subject, string> = {
    visitor: t`one visitor`,
    network: t`one network`,
    portal: t`all together`,
  };
  const windowOf = ({ hours }: Limit) => (hours === 1 ? t`an hour` : t`a day`);
  return (
    <div className="overflow-x-auto pt-1">
      <table className="w-full border-collapse text-small">
        <thead>
          <tr className="text-start text-faint [&_th]:px-2 [&_th]:py-1 [&_th]:text-start [&_th]:font-semibold">
            <th scope="col">{t`What`}</th>
            <th scope="col">{t`By`}</th>
            <th scope="col">{t`In`}</th>
            <th scope="col">{t`At most`}</th>
            <th scope="col">{t`Without a script`}</th>
          </tr>
        </thead>
        <tbody className="tabular">
          {COUNTED.flatMap((what) =>
            LIMITS[what].map((limit) => (
              <tr
                key={`${what} ${limit.subject} ${limit.hours}`}
                className="border-t border-line [&_td]:px-2 [&_td]:py-1"
              >
                <td>{counted[what]}</td>
                <td>{subjects[limit.subject]}</td>
                <td>{windowOf(limit)}</td>
                <td>{i18n.number(mostOf(limit, { pace, worked: true }))}</td>
                <td>{i18n.number(mostOf(limit, { pace, worked: false }))}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}
