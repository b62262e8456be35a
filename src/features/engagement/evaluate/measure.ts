// Precision and recall of each check on labelled drafts, and of its blocks alone.

import { checkDraft } from '../domain/checks/check.ts';
import type { LabelledDraft } from './labelled-drafts.ts';

export type RuleFigures = {
  rule: string;
  /** Drafts that ought to be told of, and those that were. */
  expected: number;
  told: number;
  right: number;
  precision: number | null;
  recall: number | null;
  blocks: number;
  blockPrecision: number | null;
  missed: string[];
  wrong: string[];
};

export function measureChecks(
  drafts: readonly LabelledDraft[],
  rules: readonly string[],
): RuleFigures[] {
  const judged = drafts.map((draft) => ({ draft, findings: checkDraft(draft.subject) }));
  return rules.map((rule) => {
    const expected = judged.filter(({ draft }) => draft.expected.has(rule));
    const told = judged.filter(({ findings }) => findings.some((each) => each.rule === rule));
    const right = told.filter(({ draft }) => draft.expected.has(rule));
    const blocked = judged.filter(({ findings }) =>
      findings.some((each) => each.rule === rule && each.severity === 'block'),
    );
    const rightlyBlocked = blocked.filter(({ draft }) => draft.expected.has(rule));
    return {
      rule,
      expected: expected.length,
      told: told.length,
      right: right.length,
      precision: share(right.length, told.length),
      recall: share(right.length, expected.length),
      blocks: blocked.length,
      blockPrecision: share(rightlyBlocked.length, blocked.length),
      missed: expected.filter((each) => !told.includes(each)).map(({ draft }) => draft.id),
      wrong: told.filter((each) => !right.includes(each)).map(({ draft }) => draft.id),
    };
  });
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

export const RULE_NAMES = [
  'disclosure',
  'confidential',
  'clients',
  'personal',
  'claims',
  'copyright',
  'tone',
  'unanswered',
  'template',
  'links',
  'norms',
] as const;
