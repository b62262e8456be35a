// Tone against the thread's: blame and mockery anywhere, lightness where somebody is upset or mourns.

import { moodOf } from './mood.ts';
import { findPattern, wordPattern } from './phrases.ts';
import type { Check, CheckFinding } from './subject.ts';

export const checkTone: Check = ({ text, thread, theirFeeling }) => {
  const mood = moodOf(thread, theirFeeling);
  const sharp = findPattern(text, INSULTS).map((span) =>
    finding(span, 'needs-approval', `"${span.words}" belittles somebody.`),
  );
  const blaming = findPattern(text, BLAME).map((span) =>
    finding(span, 'hint', `"${span.words}" sounds like blame. Say what you do about it instead.`),
  );
  if (mood === 'calm') return [...sharp, ...blaming];
  const what = mood === 'grief' ? 'Somebody mourns here' : 'They are upset';
  const severity = mood === 'grief' ? 'needs-approval' : 'hint';
  const light = findPattern(text, LIGHT).map((span) =>
    finding(span, severity, `${what}: "${span.words}" takes it lightly.`),
  );
  return [...sharp, ...blaming, ...light];
};

function finding(
  span: { from: number; to: number },
  severity: CheckFinding['severity'],
  why: string,
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
const LIGHT = new RegExp(
  `[😂🤣😄😁😃😆😊🎉🥳✨👋😅🙈😬🕊😉👍😜🤪😎🕯⛄🙃😏]+|!{2,}|${
    wordPattern([
      'haha\\p{L}*|lol|oops|whoops|yikes|rip|on a brighter note|have a great day|enjoy|accidents happen|at least you|candlelight|fun fact|% off|cruises',
      'hihi|oj då|oj oj|hoppsan|ha en fin dag|trevlig helg|badrum på köpet|måndagar',
    ]).source
  }`,
  'giu',
);
