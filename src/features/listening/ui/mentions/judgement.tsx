// Relevant, or not relevant: two buttons of which at most one is down. Pressing it again takes the
// word back.

import { useLingui } from '@lingui/react/macro';
import { Check, X } from 'lucide-react';
import { ToggleButton } from 'react-aria-components';
import { useCan } from '#web/api/session.ts';
import { classes } from '#web/kit/classes.ts';
import type { Verdict } from '../../contract.ts';

const button =
  'inline-flex h-control-small items-center gap-1.5 rounded-control px-2.5 whitespace-nowrap text-small font-medium text-quiet shadow-[inset_0_0_0_1px_var(--color-edge)] hovered:bg-hover hovered:text-ink focus-ring:ring-focus [&_svg]:size-4';

export function Judgement(props: {
  label: string;
  verdict: Verdict | null;
  onJudge(verdict: Verdict | null): void;
}) {
  const { t } = useLingui();
  const mayJudge = useCan('listening.mentions.judge');
  if (!mayJudge) return null;
  const set = (wanted: Verdict) => (on: boolean) => props.onJudge(on ? wanted : null);
  return (
    <div role="group" aria-label={props.label} className="flex gap-1">
      <ToggleButton
        isSelected={props.verdict === 'relevant'}
        onChange={set('relevant')}
        className={classes(
          button,
          'chosen:bg-good-soft chosen:text-good chosen:shadow-[inset_0_0_0_1px_currentColor]',
        )}
      >
        <Check aria-hidden />
        {t`Relevant`}
      </ToggleButton>
      <ToggleButton
        isSelected={props.verdict === 'not-relevant'}
        onChange={set('not-relevant')}
        className={classes(
          button,
          'chosen:bg-sunken chosen:text-ink chosen:shadow-[inset_0_0_0_1px_currentColor]',
        )}
      >
        <X aria-hidden />
        {t`Not relevant`}
      </ToggleButton>
    </div>
  );
}
