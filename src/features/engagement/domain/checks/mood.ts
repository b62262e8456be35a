// In what mood the other side writes: enough to see that a joke does not belong there. By words, and by the label that the
// post was given when it was heard.

import { wordPattern } from './phrases.ts';
import type { CheckSubject } from './subject.ts';

export type Mood = 'grief' | 'upset' | 'calm';

export function moodOf(
  thread: CheckSubject['thread'],
  feeling: CheckSubject['theirFeeling'],
): Mood {
  const theirs = thread.findLast(({ side }) => side === 'theirs')?.text ?? '';
  if (theirs.search(GRIEF) >= 0) return 'grief';
  return feeling === 'negative' || theirs.search(UPSET) >= 0 ? 'upset' : 'calm';
}

const GRIEF = wordPattern([
  'died|death|dead|killed|funeral|passed away|suicide|heartbroken|miscarriage|condolences',
  'dog i natten|avled|avlidit|död|döda|begravning|omkom\\p{L}*|självmord|sorg',
]);
const UPSET = wordPattern([
  '(?:third|fourth|fifth|second) time|cancelled|again without|furious|angry|unacceptable|disgrace\\p{L}*|ridiculous|awful|terrible|worst|lost my|broken|crash(?:es|ed)?|charged me|scam|stolen|nobody (?:has )?(?:called|answers?)|leaks?|refund|hours? late|fed up|joke|disappointed|thawing|no power|doubled|money back|flat',
  'tredje gången|andra gången|igen|ingen svarar|läcker|legat nere|skämt|arg|förbannad|besviken|oacceptabelt|skandal|värdelös\\p{L}*|bedrägeri|tagit ut pengar|kan inte betala|kvar i regnet|ramlade|kall mat|tredje dagen|lurad|trasig\\p{L}*',
]);
