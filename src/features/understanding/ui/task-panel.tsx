// One kind of label: how well it does, the words behind what was learnt, its threshold and its versions.

import { useLingui } from '@lingui/react/macro';
import { Badge } from '#web/kit/badge.tsx';
import { Disclosure } from '#web/kit/disclosure.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { useLabelWords } from '#web/label-words.ts';
import type { TaskState } from '../contract.ts';
import { Accuracy } from './accuracy.tsx';
import { Threshold } from './threshold.tsx';
import { Versions } from './versions.tsx';

export function TaskPanel({ state }: { state: TaskState }) {
  const { t, i18n } = useLingui();
  const words = useLabelWords();
  const [newest] = state.versions;
  const shown = state.versions.find(({ version }) => version === state.inUse) ?? newest;
  const counts = t`${i18n.number(state.corrections)} said by you, ${i18n.number(state.confirmed)} of them that it was right`;
  return (
    <Panel title={words.tasks[state.task]} detail={counts} actions={<InUse state={state} />}>
      <div className="flex flex-col gap-4">
        {shown === undefined ? (
          <p className="text-body text-quiet">
            {t`Nothing learnt yet. Correct this label where you read mentions: a click on it, and a digit.`}
          </p>
        ) : (
          <Accuracy version={shown} isOwnInUse={state.inUse !== null} />
        )}
        <Why state={state} />
        <Threshold key={state.threshold} state={state} version={shown} />
        {state.words.some((of) => of.words.length > 0) ? (
          <Disclosure title={t`The words behind it`}>
            <WordsBehind state={state} />
          </Disclosure>
        ) : null}
        {state.versions.length === 0 ? null : (
          <Disclosure title={t`Versions, and going back`}>
            <Versions state={state} />
          </Disclosure>
        )}
      </div>
    </Panel>
  );
}

function InUse({ state }: { state: TaskState }) {
  const { t } = useLingui();
  if (state.inUse === null) return <Badge>{t`What ships is used`}</Badge>;
  return <Badge tone="good">{t`Your version ${state.inUse} is used`}</Badge>;
}

/** Why it is this one, where that is not plain. */
function Why({ state }: { state: TaskState }) {
  const { t } = useLingui();
  const said = {
    trained: null,
    'too-few': t`Too few corrections to tell whether what was learnt is better: from eight on it is measured.`,
    'not-better': t`What was learnt is right less often than what ships, so it is not used. More corrections, and confirming right labels, help.`,
    chosen: state.isHeld
      ? t`Chosen by ${state.chosenBy ?? ''}; newer versions do not take over.`
      : null,
  };
  const why = state.because === null ? null : said[state.because];
  return why === null ? null : <p className="text-small text-quiet">{why}</p>;
}

function WordsBehind({ state }: { state: TaskState }) {
  const words = useLabelWords();
  const named: Record<string, string> = words.labels[state.task];
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 pt-1 text-small">
      {state.words
        .filter((of) => of.words.length > 0)
        .map((of) => (
          <div key={of.label} className="contents">
            <dt className="text-quiet">{named[of.label]}</dt>
            <dd className="wrap-anywhere">{of.words.join(', ')}</dd>
          </div>
        ))}
    </dl>
  );
}
