// The colours and the type sizes, by the names the code uses.

import { useLingui } from '@lingui/react/macro';
import { TOPIC_COLOURS, TopicDot } from '../topic-name.tsx';
import { Sample } from './sample.tsx';

const GROUNDS = [
  ['paper', 'bg-paper'],
  ['surface', 'bg-surface'],
  ['sunken', 'bg-sunken'],
  ['hover', 'bg-hover'],
  ['accent', 'bg-accent'],
  ['accent-soft', 'bg-accent-soft'],
  ['saffron', 'bg-saffron'],
  ['mark', 'bg-mark'],
  ['good-soft', 'bg-good-soft'],
  ['warn-soft', 'bg-warn-soft'],
  ['bad-soft', 'bg-bad-soft'],
  ['info-soft', 'bg-info-soft'],
] as const;

export function TokenSamples() {
  const { t } = useLingui();
  return (
    <>
      <Sample name={t`Colours`}>
        {GROUNDS.map(([name, look]) => (
          <span key={name} className="flex w-20 flex-col gap-1 text-micro text-quiet">
            <span
              className={`h-9 rounded-control shadow-[inset_0_0_0_1px_var(--color-line)] ${look}`}
            />
            {name}
          </span>
        ))}
        <span className="flex gap-2">
          {TOPIC_COLOURS.map((colour) => (
            <TopicDot key={colour} colour={colour} large />
          ))}
        </span>
      </Sample>
      <Sample name={t`Type`}>
        <div className="flex flex-col gap-1">
          <p className="text-display font-extrabold tracking-tight">{t`Display`}</p>
          <p className="text-title font-bold tracking-tight">{t`Title of a screen`}</p>
          <p className="text-heading font-bold">{t`Heading of a part`}</p>
          <p className="text-body">{t`Body: what Parley says.`}</p>
          <p className="text-small text-quiet">{t`Small: what helps.`}</p>
          <p className="text-micro text-faint">{t`Micro: when and how many.`}</p>
          <p className="voice">
            {t`Voice: what others say, with the`} <mark>{t`words`}</mark> {t`that matched.`}
          </p>
        </div>
      </Sample>
    </>
  );
}
