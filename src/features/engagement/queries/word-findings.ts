// What the checks say, in the words of whoever reads it.

import type { z } from 'zod';
import type { checkedShape, Finding } from '../contract/drafts.ts';
import { wordsIn } from '../words/words-in.ts';
import type { Language } from '../words/words.ts';
import type { Checked, JudgedFinding } from './check-text.ts';

export function wordFindings(findings: readonly JudgedFinding[], language: Language): Finding[] {
  const words = wordsIn(language);
  return findings.map((finding) => ({
    ...finding,
    why: words.why(finding.why),
    fix: finding.fix && { ...finding.fix, says: words.says(finding.fix) },
  }));
}

export function wordChecked(
  { findings, ...rest }: Checked,
  language: Language,
): z.output<typeof checkedShape> {
  return { ...rest, findings: wordFindings(findings, language) };
}
