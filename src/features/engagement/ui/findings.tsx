// What the checks say of a draft: where, why, and how it is mended with one press. A hint never holds anything up.

import { useLingui } from '@lingui/react/macro';
import { Lightbulb, OctagonAlert, TriangleAlert, WandSparkles } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { Button } from '#web/kit/button.tsx';
import { classes } from '#web/kit/classes.ts';
import type { Finding } from '../contract/drafts.ts';

const LOOKS = {
  block: { icon: OctagonAlert, ink: 'text-bad' },
  'needs-approval': { icon: TriangleAlert, ink: 'text-warn' },
  hint: { icon: Lightbulb, ink: 'text-info' },
} as const;

const ORDER = { block: 0, 'needs-approval': 1, hint: 2 };

export function Findings(props: {
  findings: readonly Finding[];
  onGoTo(finding: Finding): void;
  onMend(finding: Finding): void;
}) {
  const { t } = useLingui();
  const names = {
    block: t`Holds it back`,
    'needs-approval': t`A colleague looks first`,
    hint: t`Hint`,
  };
  return (
    <ul aria-label={t`What the checks say`} aria-live="polite" className="flex flex-col gap-1">
      {props.findings
        .toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity] || a.from - b.from)
        .map((finding) => {
          const { icon: Icon, ink } = LOOKS[finding.severity];
          return (
            <li
              key={`${finding.rule} ${finding.from} ${finding.to}`}
              className="flex items-start gap-2 text-small"
            >
              <AriaButton
                onPress={() => props.onGoTo(finding)}
                className="flex min-h-6 min-w-0 flex-1 items-start gap-1.5 rounded-small px-1 py-0.5 text-start hovered:bg-hover focus-ring:ring-focus"
              >
                <Icon className={classes('mt-0.5 size-3.5 shrink-0', ink)} aria-hidden />
                <span className="min-w-0">
                  <span className={classes('font-semibold', ink)}>{names[finding.severity]}</span>{' '}
                  {finding.why}
                  {finding.overridden === null ? null : (
                    <span className="block text-quiet">{t`Right nevertheless: ${finding.overridden}`}</span>
                  )}
                </span>
              </AriaButton>
              {finding.fix === null ? null : (
                <Button
                  size="small"
                  look="quiet"
                  icon={<WandSparkles />}
                  onPress={() => props.onMend(finding)}
                >
                  {finding.fix.says}
                </Button>
              )}
            </li>
          );
        })}
    </ul>
  );
}
