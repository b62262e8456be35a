// Tone against the thread's: blame and mockery anywhere, lightness where somebody is upset or mourns.

import { moodOf } from './mood.ts';
import { findPattern, wordPattern } from './phrases.ts';
import type { ReasonOf } from './reasons.ts';
import type { Check, CheckFinding } from './subject.ts';

export const checkTone: Check = ({ text, thread, theirFeeling }) => {
  const mood = moodOf(thread, theirFeeling);
  const sharp = findPattern(text, INSULTS).map((span) =>
    finding(span, 'needs-approval', { code: 'belittles', words: span.words }),
  );
  const blaming = [...findPattern(text, BLAME), ...findPattern(text, CURT)].map((span) =>
    finding(span, 'hint', { code: 'blames', words: span.words }),
  );
  if (mood === 'calm') return [...sharp, ...blaming];
  const severity = mood === 'grief' ? 'needs-approval' : 'hint';
  const light = findPattern(text, LIGHT).map((span) =>
    finding(span, severity, { code: 'too-light', words: span.words, mood }),
  );
  return [...sharp, ...blaming, ...light];
};

function finding(
  span: { from: number; to: number },
  severity: CheckFinding['severity'],
  why: ReasonOf<'tone'>,
): CheckFinding {
  return { rule: 'tone', severity, from: span.from, to: span.to, why, fix: null };
}

const INSULTS = wordPattern([
  'idiots?|stupid|silly (?:question|you)|morons?|garbage|amateurs?|nobody sane|no sane person|pathetic|clowns?|losers?|crooks?|jokers?|rtfm|shut up|liars?|whin(?:e|ing)',
  'idiot(?:er)?|dum(?:t|ma|skalle)?|korkad\\p{L}*|löjlig\\p{L}*|skräp|gnäll\\p{L}*|sluta tjata',
]);
const BLAME = wordPattern([
  "calm down|obviously|as (?:we|i) (?:already|clearly) \\p{L}+|as (?:clearly )?(?:stated|told)(?: you)?(?: already)?|as we told you|like i said|you should(?:['’]ve| have)|if you had|as everybody else does",
  'read the (?:manual|contract|terms|notices|docs)|read your contract|not that (?:hard|difficult)|do the math(?:s)?|did you even|not our (?:job|problem|fault)|only (?:your|them|him)sel(?:f|ves) to blame|ha(?:s|ve) only themselves',
  "patience is a virtue|i literally|people forget|that is why one|usually people|for once|maybe (?:set|you should|try)|get over it|it(?:['’]s| is) (?:only|just) an? (?!\\p{L}+ (?:minute|moment|question))\\p{L}+|did you perhaps|i suppose|takes skill|again\\.\\.\\.|there is always|seriously(?=\\?)",
  'lugna ner(?: dig)?|ta det lugnt|du borde(?: ha)?|som (?:vi|jag) redan|det står (?:faktiskt|ju|på|klart)|står det (?:ju|faktiskt)|precis som det står|som du har skrivit under|läs (?:villkoren|manualen|på)|för en gångs skull|det är bara en|bara en app',
  'så kan det gå|sånt som händer när|kanske skulle \\p{L}+|har (?:väl )?ingen (?:dött|blivit|lidit)\\p{L}*|om man (?:orkar|bara|hade|vill) \\p{L}+|framgår tydligt|det är ni kunder|om man läser|går faktiskt att|ditt eget fel|alltså, det',
]);
/** What belittles by manner rather than by a word. */
const CURT = wordPattern([
  "(?:not |isn['’]t )(?:exactly )?rocket science|common sense|how hard (?:can|is) (?:it|that)|use your (?:head|eyes|brain)|can(?:['’]|no)t you read|bother(?:ed)? to read|grow up|get a life|first[- ]world problems?|good luck with that|tough luck|that['’]s life|lucky you|boo hoo|no offen[cs]e|with all due respect|your own fault|your (?:problem|fault|mistake)(?:, not ours)?(?=[.!,])",
  "stop (?:complaining|whining|moaning|spamming)|don['’]t be (?:so )?(?:dramatic|silly|ridiculous|childish|difficult)|overreact\\p{L}*|you (?:clearly|obviously|simply) (?:did(?:n['’]t| not)|do(?:n['’]t| not)|forgot|misread|misunderstood|missed)|what did you expect|you people|(?:everybody|everyone) else (?:manages|managed|can|could|understands|understood)",
  "(?:as|like) (?:i|we) (?:said|wrote|explained|told you)|(?:we|i)(?: have|['’]ve) (?:already |now )?(?:said|told you|explained)(?: \\p{L}+)? (?:before|already|twice|(?:three|many|several) times)|per (?:my|our) last|it says so (?:right|clearly)|not our (?:business|concern|department)|next time,? (?:maybe|perhaps|just|try|please read|read|think)",
  'skyll dig själv|(?:ert|ditt) eget fel|(?:ditt|ert) (?:problem|misstag)|som (?:vi|jag) (?:sa|skrev|har sagt|har skrivit)|kan du inte läsa|läs (?:innan|igen|ordentligt|instruktion\\p{L}*)|lär dig läsa|hur svårt (?:kan|är)|är det så svårt|sunt förnuft|tänk efter',
  'sluta (?:klaga|gnälla|spamma)|överreager\\p{L}*|överdriv (?:inte|lagom)|inte vårt (?:problem|fel|bord)|alla andra (?:klarar|förstår|kan|fattar)|inte hela världen|skaffa (?:dig )?ett liv|vad hade du väntat dig|det är väl inte så svårt|nästa gång (?:kanske|läser|får du)',
]);
const LIGHT = new RegExp(
  `[\\u{1F600}-\\u{1F60F}\\u{1F617}-\\u{1F61D}\\u{1F638}-\\u{1F63B}\\u{1F642}-\\u{1F643}\\u{1F648}-\\u{1F64A}🤣🤪🤩🥳🎉🎊✨👋😬🕊👍🕯⛄]+|!{2,}|${
    wordPattern([
      'haha\\p{L}*|lol|oops|whoops|yikes|rip|just kidding|only joking|fingers crossed|on a brighter note|have an? (?:great|lovely|nice|wonderful|fantastic|fab) (?:day|evening|weekend|one)|cheer up|enjoy|accidents happen|at least you|candlelight|fun fact|% off|cruises',
      'hihi|oj då|oj oj|hoppsan|ha en (?:fin|bra|härlig|toppen)\\p{L}* (?:dag|kväll|helg)|trevlig (?:helg|dag|kväll)|skoja(?:r|de)?|håll tummarna|badrum på köpet|måndagar',
    ]).source
  }`,
  'giu',
);
