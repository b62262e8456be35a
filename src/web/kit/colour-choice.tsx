// Picks a topic's colour: the ten swatches, each with its name for those who don't see it.

import { Check } from 'lucide-react';
import { useLingui } from '@lingui/react/macro';
import { Radio, RadioGroup } from 'react-aria-components';
import { Label } from './field.tsx';
import { TOPIC_COLOURS, TopicDot } from './topic-name.tsx';
import type { TopicColour } from './topic-name.tsx';

export function ColourChoice(props: { value: TopicColour; onChange(value: TopicColour): void }) {
  const { t } = useLingui();
  const names: Record<TopicColour, string> = {
    blue: t`Blue`,
    teal: t`Teal`,
    green: t`Green`,
    olive: t`Olive`,
    amber: t`Amber`,
    orange: t`Orange`,
    red: t`Red`,
    pink: t`Pink`,
    purple: t`Purple`,
    slate: t`Slate`,
  };
  return (
    <RadioGroup
      value={props.value}
      onChange={(value) => {
        const chosen = TOPIC_COLOURS.find((colour) => colour === value);
        if (chosen) props.onChange(chosen);
      }}
      orientation="horizontal"
      className="flex flex-col gap-1"
    >
      <Label>{t`Colour`}</Label>
      <div className="flex flex-wrap gap-0.5">
        {TOPIC_COLOURS.map((colour) => (
          <Radio
            key={colour}
            value={colour}
            aria-label={names[colour]}
            className="group flex h-control w-7 items-center sm:w-8 justify-center rounded-control hovered:bg-hover focus-ring:ring-inside chosen:shadow-[inset_0_0_0_2px_var(--color-ink)]"
          >
            <span className="relative flex items-center justify-center">
              <TopicDot colour={colour} large />
              <Check
                className="absolute invisible size-2.5 text-surface group-data-[selected]:visible"
                strokeWidth={4}
                aria-hidden
              />
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
