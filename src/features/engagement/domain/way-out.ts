// Whether a version may leave now, and if not what is missing: the findings of the checks and the writer's autonomy,
// joined. Pure.

import type { AutonomyLevel } from './autonomy.ts';

export type FindingSeverity = 'block' | 'needs-approval' | 'hint';

export type WayOutQuestion = {
  level: AutonomyLevel;
  findings: readonly { rule: string; severity: FindingSeverity; isOverridden: boolean }[];
  /** Thanks, or owning the problem, in words the organisation has agreed on beforehand, unchanged. */
  isAgreedWording: boolean;
};

export type WayOut =
  | { way: 'free' }
  | { way: 'review'; because: readonly ('level' | 'check')[]; rules: readonly string[] }
  /** As `review`, and the reviewer is the one who sends it. */
  | { way: 'another-sends'; because: readonly ('level' | 'check')[]; rules: readonly string[] }
  | { way: 'blocked'; rules: readonly string[] }
  | { way: 'not-allowed' };

export function wayOutOf({ level, findings, isAgreedWording }: WayOutQuestion): WayOut {
  if (level === 'none') return { way: 'not-allowed' };
  const blocking = findings.filter((each) => each.severity === 'block' && !each.isOverridden);
  if (blocking.length > 0) return { way: 'blocked', rules: rulesOf(blocking) };
  // What blocked and was overridden with a reason is looked at by a second pair of eyes, always.
  const doubtful = findings.filter(
    ({ severity, isOverridden }) =>
      severity === 'needs-approval' || (severity === 'block' && isOverridden),
  );
  const rules = rulesOf(doubtful);
  const byCheck = rules.length > 0 ? (['check'] as const) : [];
  if (level === 'draft') return { way: 'another-sends', because: ['level', ...byCheck], rules };
  if (level === 'reviewed' && !isAgreedWording)
    return { way: 'review', because: ['level', ...byCheck], rules };
  return rules.length > 0 ? { way: 'review', because: byCheck, rules } : { way: 'free' };
}

function rulesOf(findings: readonly { rule: string }[]): string[] {
  return [...new Set(findings.map(({ rule }) => rule))];
}
