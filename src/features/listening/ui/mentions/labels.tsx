// How a post reads: on a row only what may need somebody, in full with how sure each label is and the words behind it.

import { Plural, useLingui } from '@lingui/react/macro';
import { Badge } from '#web/kit/badge.tsx';
import { LABEL_TASKS } from '../../contract/label-tasks.ts';
import type { PostLabels } from '../../contract/labels.ts';
import { useLabelWords } from './label-words.ts';

/** What calls for attention, and is sure enough to be shown in passing. */
export function LabelMarks({ labels }: { labels: PostLabels | null }) {
  const { labels: words } = useLabelWords();
  if (!labels) return null;
  const { crisis, urgency, intent, sentiment } = labels;
  return (
    <>
      {crisis.unsure || crisis.label === 'none' ? null : (
        <Badge tone="bad">{words.crisis[crisis.label]}</Badge>
      )}
      {urgency.unsure || urgency.label !== 'high' ? null : (
        <Badge tone="warn">{words.urgency.high}</Badge>
      )}
      {intent.unsure || intent.label === 'other' ? null : (
        <Badge>{words.intent[intent.label]}</Badge>
      )}
      {sentiment.unsure || sentiment.label === 'neutral' ? null : (
        <Badge tone={sentiment.label === 'negative' ? 'bad' : 'good'}>
          {words.sentiment[sentiment.label]}
        </Badge>
      )}
    </>
  );
}

export function HowItReads({ labels }: { labels: PostLabels }) {
  const { t, i18n } = useLingui();
  const words = useLabelWords();
  return (
    <section aria-label={t`How it reads`} className="rounded-panel bg-paper px-4 pt-3 pb-4">
      <h2 className="text-small font-semibold">{t`How it reads`}</h2>
      <dl className="mt-2 grid grid-cols-[auto_auto_1fr] items-baseline gap-x-4 gap-y-1.5 text-small">
        {LABEL_TASKS.map((task) => {
          const { label, confidence, unsure, because } = labels[task];
          const named: Record<string, string> = words.labels[task];
          return (
            <div key={task} className="contents">
              <dt className="text-quiet">{words.tasks[task]}</dt>
              <dd className={unsure ? 'text-quiet italic' : 'font-semibold'}>{named[label]}</dd>
              <dd className="min-w-0 text-faint">
                {unsure ? t`unsure` : i18n.number(confidence, { style: 'percent' })}
                {because.length === 0 ? null : (
                  <span>
                    {' · '}
                    <Plural value={because.length} one="word" other="words" />: {because.join(', ')}
                  </span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
