// What of a post's labels calls for attention and is sure enough to be shown in passing, each with how sure it is and the
// words behind it: in full beside it, or for whoever rests on it.

import { useLingui } from '@lingui/react/macro';
import { Badge } from '#web/kit/badge.tsx';
import { useLabelWords } from '#web/label-words.ts';
import type { PostLabels } from '../../contract/labels.ts';

export function LabelMarks({
  labels,
  isInFull = false,
}: {
  labels: PostLabels | null;
  /** With the confidence beside each. */
  isInFull?: boolean;
}) {
  const { labels: words } = useLabelWords();
  if (!labels) return null;
  const { crisis, urgency, intent, sentiment, offence } = labels;
  const mark = (label: Shown, name: string, tone?: Tone) => (
    <Mark label={label} name={name} tone={tone ?? 'plain'} isInFull={isInFull} />
  );
  return (
    <>
      {crisis.unsure || crisis.label === 'none'
        ? null
        : mark(crisis, words.crisis[crisis.label], 'bad')}
      {urgency.unsure || urgency.label !== 'high'
        ? null
        : mark(urgency, words.urgency.high, 'warn')}
      {offence.unsure || offence.label === 'inoffensive'
        ? null
        : mark(offence, words.offence.offensive, 'warn')}
      {intent.unsure || intent.label === 'other' ? null : mark(intent, words.intent[intent.label])}
      {sentiment.unsure || sentiment.label === 'neutral'
        ? null
        : mark(
            sentiment,
            words.sentiment[sentiment.label],
            sentiment.label === 'negative' ? 'bad' : 'good',
          )}
    </>
  );
}

type Tone = 'plain' | 'bad' | 'warn' | 'good';
type Shown = PostLabels[keyof PostLabels];

function Mark(props: { label: Shown; name: string; tone: Tone; isInFull: boolean }) {
  const { i18n } = useLingui();
  const { confidence, because, by } = props.label;
  const sure = i18n.number(confidence, { style: 'percent', maximumFractionDigits: 0 });
  // Who said so, where it isn't Parley.
  const told = by ?? sure;
  return (
    <span title={[told, ...because].join(' · ')} className="inline-flex shrink-0">
      <Badge tone={props.tone}>
        {props.name}
        {props.isInFull ? <span className="font-normal">{told}</span> : null}
      </Badge>
    </span>
  );
}
