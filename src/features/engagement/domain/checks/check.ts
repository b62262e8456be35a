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
import type { Check, CheckFinding, CheckSubject, RuleName } from './subject.ts';
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

/** Longer than any word or address: what patterns look for in it costs its length squared. */
const RUN_LENGTH_MAX = 400;

export function checkDraft(subject: CheckSubject): CheckFinding[] {
  const text = subject.text.replaceAll(/\S{400,}/gu, (run) => {
    return run.slice(0, RUN_LENGTH_MAX).padEnd(run.length);
  });
  return Object.entries(RULES)
    .flatMap(([name, rule]) => rule(name === 'norms' ? subject : { ...subject, text }))
    .toSorted(
      (a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity) || a.from - b.from,
    );
}
