// Questions of the other side that the draft leaves open. Two signs, both cautious, since an answer can be clever in ways no
// rule knows: it says nothing but courtesies, requests and questions of its own; or it lacks what a question for a price, a
// time or a duration cannot be answered without. Always a hint.

import { wordPattern } from './phrases.ts';
import type { Check, CheckFinding } from './subject.ts';

export const checkUnanswered: Check = ({ text, thread }) => {
  const lastOurs = thread.findLastIndex(({ side }) => side === 'ours');
  const questions = thread
    .slice(lastOurs + 1)
    .filter(({ side }) => side === 'theirs')
    .flatMap((post) => questionsOf(post.text));
  if (questions.length === 0) return [];
  if (saysNothing(text)) return questions.map((question) => open(question, text));
  return questions
    .filter((question) => lacksWhatItNeeds(question, text))
    .map((question) => open(question, text));
};

function open(question: string, text: string): CheckFinding {
  return {
    rule: 'unanswered',
    severity: 'hint',
    from: 0,
    to: text.length,
    why: { code: 'unanswered', question },
    fix: null,
  };
}

/** Sentences with a question mark, cut where a second question is joined to the first. */
function questionsOf(text: string): string[] {
  return (text.match(/[^.!?\n]*\?/gu) ?? [])
    .flatMap((sentence) => sentence.split(JOINED))
    .map((question) => question.trim())
    .filter((question) => question.length > 3);
}

const JOINED =
  /,? (?:and|och) (?=(?:what|how|when|where|why|who|can|vad|hur|när|var|varför|vem|kan)\b)/iu;

function saysNothing(text: string): boolean {
  const sentences = (text.match(/[^.!?\n]+[.!?]*/gu) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}{2}/u.test(sentence));
  return sentences.every(
    (sentence) => sentence.endsWith('?') || sentence.search(EMPTY) >= 0 || SIGNED.test(sentence),
  );
}

/** A greeting or a signature: a few words, none of which says anything of the matter. */
const SIGNED =
  /^(?:ok|okay|hej|hi|hello|dear|regards|best|kind regards|hälsningar|mvh)\b[\p{L} ,&]{0,40}[.!,]?$/iu;

const EMPTY = wordPattern([
  'thank(?:s| you)|sorry|glad|proud|we hear you|feel with you|apologi[sz]e|regret|appreciate|understand|aware of|important to us|top priority|strive|committed|loved? it|dear to all|great (?:question|thread)|useful',
  'please (?:contact|send|write|get in touch|tell)|contact us|send us a|reach out|take (?:it|your comment) along|added it to|have a look|added to the backlog|hope (?:that )?you|wish you|welcome back|(?:do )?tell us|are described|prices change|wonderful dogs|is a lot|now out in|weekdays between|sell|how terrible|that is terrible|what a (?:loss|pity)|really sorry|rough',
  'tack|tråkigt|beklagar|ursäkt|ledsen|lider med dig|obehagligt|inte ensam|förstår att|hoppas|välkommen in|viktig för oss|medvetna om|vidarebefordrat|på största allvar|tar med oss|allt vi kan|har många ärenden|återkommer|jobbar för fullt|visar alltid|lämpligen|värdesätter',
]);

function lacksWhatItNeeds(question: string, text: string): boolean {
  const kind = KINDS.find(({ asks }) => question.search(asks) >= 0);
  return kind !== undefined && text.search(kind.answer) < 0;
}

function kind(asks: string, answer: string): { asks: RegExp; answer: RegExp } {
  return { asks: wordPattern([asks]), answer: new RegExp(answer, 'iu') };
}

const NUMBER_WORDS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv';
/** In this order: a question for a price may begin with "what", one for a duration with "how". */
const KINDS = [
  kind(
    'what does (?:it|that|a \\p{L}+|one) cost|what (?:does|do|will) [^?]{1,30} cost|how much is|is there a charge|vad kostar',
    '\\d|free|gratis|nothing|no charge|cost|kostar|pris|price|included|ingår',
  ),
  kind(
    'how long (?:is|does|will|do)|hur lång|hur länge',
    `\\d|\\b(?:${NUMBER_WORDS})\\b|week|month|day|hour|minute|veck|månad|dag|timm|minut|short|kort`,
  ),
  kind(
    'when (?:will|does|do|is|can)|när (?:är|kommer|går|öppnar|får)',
    `\\d|\\b(?:${NUMBER_WORDS})\\b|day|night|morning|noon|evening|soon|week|month|date|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|dag|kväll|natt|morgon|vecka|månad|datum|snart|väg|inom`,
  ),
];
