// How much work a query makes for every post that comes in, in words: which words spare us from
// looking at most posts, and what to do when there are none.

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Meter } from 'react-aria-components';
import type { z } from 'zod';
import { classes } from '#web/kit/classes.ts';
import type { queryCostSchema } from '../../contract/query-advice.ts';

type Cost = z.infer<typeof queryCostSchema>;

const STEPS: Record<Cost['level'], { filled: number; fill: string; ink: string }> = {
  cheap: { filled: 1, fill: 'bg-good', ink: 'text-good' },
  moderate: { filled: 2, fill: 'bg-saffron', ink: 'text-warn' },
  expensive: { filled: 3, fill: 'bg-bad', ink: 'text-bad' },
};
const ANCHORS_SHOWN = 4;

export function CostMeter({ cost }: { cost: Cost }) {
  const { t } = useLingui();
  const words = { cheap: t`Light`, moderate: t`Moderate`, expensive: t`Heavy` };
  const { filled, fill, ink } = STEPS[cost.level];
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-center gap-2">
        <h3 className="text-small font-semibold text-faint">{t`Work per post`}</h3>
        <Meter
          aria-label={t`Work per post`}
          minValue={0}
          maxValue={3}
          value={filled}
          valueLabel={words[cost.level]}
          className="flex items-center gap-2"
        >
          <span className="flex gap-0.5">
            {[1, 2, 3].map((step) => (
              <span
                key={step}
                className={classes(
                  'h-1.5 w-5 rounded-round',
                  step <= filled ? fill : 'bg-sunken shadow-[inset_0_0_0_1px_var(--color-line)]',
                )}
              />
            ))}
          </span>
          <span className={classes('text-small font-semibold', ink)}>{words[cost.level]}</span>
        </Meter>
      </div>
      <p className="text-small text-quiet">
        <Because cost={cost} />
      </p>
    </div>
  );
}

function Because({ cost }: { cost: Cost }) {
  const { t, i18n } = useLingui();
  const { anchors, candidates, postsSeen } = cost;
  if (anchors.length === 0 && candidates >= postsSeen) {
    return t`No word is always needed, so every single post is looked at. Add one that must be said.`;
  }
  const named = anchors.slice(0, ANCHORS_SHOWN).map((anchor) => `“${anchor}”`);
  if (anchors.length > ANCHORS_SHOWN) {
    const more = anchors.length - ANCHORS_SHOWN;
    named.push(t`${more} more`);
  }
  const list = new Intl.ListFormat(i18n.locale, { type: 'disjunction' }).format(named);
  return (
    <>
      {anchors.length === 0 ? null : <Trans>Only posts with {list} are looked at closely:</Trans>}{' '}
      <Trans>
        {i18n.number(candidates)} of the last{' '}
        <Plural value={postsSeen} one="# post" other="# posts" />.
      </Trans>
    </>
  );
}
