// What the checks keep from leaving, thrown with what they found. It speaks English until a route, which knows who reads it,
// says it again in their language (routes/word-refusals.ts).

import { AppError } from '#platform/errors.ts';
import { engagementErrors } from '../contract.ts';
import type { Checked } from '../queries/check-text.ts';
import { wordFindings } from '../queries/word-findings.ts';
import type { Language } from '../words/words.ts';

export class RefusedByChecks extends AppError {
  readonly checked: Checked;

  constructor(checked: Checked, language: Language = 'en') {
    const findings = wordFindings(checked.findings, language);
    const blocking = findings.find((each) => each.severity === 'block' && each.overridden === null);
    const code = blocking ? engagementErrors.blocked : engagementErrors.reviewNeeded;
    const message = blocking?.why ?? 'Somebody who may send by themselves has to change this.';
    super('conflict', code, message, { details: { rules: checked.wayOut.rules, findings } });
    this.checked = checked;
  }
}
