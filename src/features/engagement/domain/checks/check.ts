// All checks on one draft, the gravest first. A rule is a file and a line here; each is measured on labelled drafts
// (`npm run evaluate:checks`).

import { checkClaims } from './claims.ts';
import { checkClients } from './clients.ts';
import { checkConfidential } from './confidential.ts';
import { checkCopyright } from './copyright.ts';
import { checkDisclosure } from './disclosure.ts';
import { checkLinks } from './links.ts';
import { checkNorms } from './norms.ts';
import { checkPersonal } from './personal.ts';
import { withoutLongRuns } from './phrases.ts';
import type { RuleName } from './reasons.ts';
import type { Check, CheckFinding, CheckSubject } from './subject.ts';
import { checkTemplate } from './template.ts';
import { checkTone } from './tone.ts';
import { checkUnanswered } from './unanswered.ts';

const RULES: Readonly<Record<RuleName, Check>> = {
  disclosure: checkDisclosure,
  confidential: checkConfidential,
  clients: checkClients,
  personal: checkPersonal,
  claims: checkClaims,
  copyright: checkCopyright,
  tone: checkTone,
  unanswered: checkUnanswered,
  template: checkTemplate,
  links: checkLinks,
  norms: checkNorms,
};

const GRAVITY = ['block', 'needs-approval', 'hint'] as const;

export function checkDraft(subject: CheckSubject): CheckFinding[] {
  const text = withoutLongRuns(subject.text);
  return Object.entries(RULES)
    .flatMap(([name, rule]) => rule(name === 'norms' ? subject : { ...subject, text }))
    .toSorted(
      (a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity) || a.from - b.from,
    );
}
