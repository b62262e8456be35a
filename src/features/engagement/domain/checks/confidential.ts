// Words that must not leave: what the organisation keeps to itself, what it may say only from a day on, and what sounds as
// if it were told in confidence.

import { findPattern, findPhrases, wordPattern } from './phrases.ts';
import type { ReasonOf } from './reasons.ts';
import type { Check, CheckFinding } from './subject.ts';

export const checkConfidential: Check = ({ text, policy, today }) => {
  const kept = findPhrases(text, policy.confidential).map((span) =>
    finding(span, 'block', { code: 'confidential', words: span.words }),
  );
  const embargoed = policy.embargoes
    .filter(({ until }) => until > today)
    .flatMap(({ words, until }) =>
      findPhrases(text, words).map((span) =>
        finding(span, 'block', { code: 'embargoed', words: span.words, until }),
      ),
    );
  const inConfidence = findPattern(text, IN_CONFIDENCE).map((span) =>
    finding(span, 'needs-approval', { code: 'in-confidence', words: span.words }),
  );
  return [...kept, ...embargoed, ...inConfidence];
};

function finding(
  { from, to }: { from: number; to: number },
  severity: CheckFinding['severity'],
  why: ReasonOf<'confidential'>,
): CheckFinding {
  return { rule: 'confidential', severity, from, to, why, fix: null };
}

const IN_CONFIDENCE = wordPattern([
  'between (?:us|you and me)|off the record|not (?:yet )?(?:public|announced|official)(?: yet)?|internal(?:ly)? only',
  'keep (?:this|that|it) to yourself|confidential(?:ly)?|under (?:an? )?nda|in confidence|unreleased|(?:is|strictly) secret',
  "do(?:n[o'’]t| not) tell anyone|you did(?:n['’]t| not) hear (?:it|this) from me|shh+|rumou?rs? from inside",
  'lawsuits?|being sued|settlement|litigation|for legal reasons|our lawyers?|lay-?offs?|pending merger',
  'mellan oss(?: sagt)?|inte (?:officiellt|offentligt)(?: än)?|är hemligt|hemligstämpla\\p{L}*|under sekretess|internt',
  'säg (?:det )?inte (?:det )?till någon|stämningsansökan|förlikning|våra jurister|rättsprocess(?:en)?|varsel',
]);
