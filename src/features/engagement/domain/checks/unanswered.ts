// Questions of the other side that the draft leaves open. Each question has a kind, and each kind has words that an answer
// to it cannot do without; shared words count too. Always a hint: an answer can be clever in ways no rule knows.

import { foldWord } from '#text/fold.ts';
import { isFunctionWord } from '#text/function-words.ts';
import { stemWord } from '#text/stems.ts';
import { tokenize } from '#text/tokens.ts';
import { wordPattern } from './phrases.ts';
import type { Check } from './subject.ts';

export const checkUnanswered: Check = ({ text, thread, lang }) => {
  const lastOurs = thread.findLastIndex(({ side }) => side === 'ours');
  const asked = thread.slice(lastOurs + 1).filter(({ side }) => side === 'theirs');
  return asked
    .flatMap((post) => questionsOf(post.text))
    .filter((question) => !isAnswered(question, text, lang))
    .map((question) => ({
      rule: 'unanswered',
      severity: 'hint',
      from: 0,
      to: text.length,
      why: `They asked: "${question}" Say it, or say when you will know.`,
      fix: null,
    }));
};

/** Sentences with a question mark, cut where a second question is joined to the first. */
function questionsOf(text: string): string[] {
  return (text.match(/[^.!?\n]*\?/gu) ?? [])
    .flatMap((sentence) => sentence.split(JOINED))
    .map((question) => question.trim())
    .filter((question) => question.length > 3);
}

const JOINED =
  /,? (?:and|och) (?=(?:what|how|when|where|why|who|can|vad|hur|när|var|varför|vem|kan)\b)/iu;

function isAnswered(question: string, text: string, lang: string): boolean {
  const kind = KINDS.find(({ asks }) => question.search(asks) >= 0);
  if (kind && text.search(kind.answer) >= 0) return true;
  if (kind?.needsItsOwnWords) return false;
  const wanted = contentStems(question, lang);
  const given = contentStems(text, lang);
  return [...wanted].filter((stem) => given.has(stem)).length >= Math.min(2, wanted.size);
}

function contentStems(text: string, lang: string): Set<string> {
  return new Set(
    tokenize(text)
      .filter(({ kind, folded }) => kind === 'word' && folded.length > 2 && !isFunctionWord(folded))
      .map(({ folded }) => stemWord(foldWord(folded), lang)),
  );
}

type Kind = { asks: RegExp; answer: RegExp; needsItsOwnWords: boolean };

function kind(asks: string, answer: readonly string[], needsItsOwnWords = true): Kind {
  return { asks: wordPattern([asks]), answer: wordPattern(answer), needsItsOwnWords };
}

const TIMES = [
  "(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|tomorrow|by (?:then|noon)|within|next (?:week|month|year)|\\d{1,2}[.:]\\d{2}|o['’]clock|no date|date yet|(?:january|february|march|april|may|june|july|august|september|october|november|december)|soon|\\d+ (?:hours?|days?|weeks?|minutes?)",
  '(?:mån|tis|ons|tors|fre|lör|sön)dag|i ?dag|i ?kväll|i ?morgon|klockan|före \\d+|inom|nästa (?:vecka|månad)|om en (?:timme|stund)|\\d+ (?:timmar|dagar|veckor)|är på väg|elva dagar|inget datum',
];
const CAUSES = [
  'because|since|due to|caused?|reason|that is why|fee (?:is|on|for)|it is (?:a|the) [\\p{L} ]*(?:fee|charge)|charge for|mistake',
  'därför|eftersom|på grund av|beror på|orsak\\p{L}*|saknade\\p{L}*|föll ur|fel i|fel|trasig|hade fått fel|krånglade',
];
const KINDS: readonly Kind[] = [
  kind(
    'how long|hur lång(?:t|a)?',
    ['\\d+|(?:two|three|four|ten|eleven) (?:days|weeks)|elva|inom|en vecka|dagar|veckor'],
    true,
  ),
  kind(
    '(?:what|how much) (?:does|do|is|will) (?:it|they|that|the) [^?]*cost|what does it cost|how much|vad kostar|hur mycket',
    ['free(?: of charge)?|costs?|nothing|\\d+|gratis|kostar|kostnadsfri\\p{L}*'],
  ),
  kind('when|när', TIMES),
  kind('who pays?|vem betalar', [
    'pa(?:y|ys|id|ying)|refund\\p{L}*|covered?|on us|betalar|ersätt\\p{L}*',
  ]),
  kind('why|varför|explain|what happened|vad händer', [...CAUSES, ...TIMES.slice(1)]),
  kind('what (?:do|does|will) (?:we|i|you) get|what exactly', [
    'you (?:now )?get|get (?:the|two|more)|more boats|includes?|pays for|buys|comes from|the bus|saves?',
  ]),
  kind('what are you doing', [
    'restor\\p{L}+|looking into|working on|go(?:es)? through|paused|frozen|i am|we are \\p{L}+ing|look into|copies|tonight',
  ]),
  kind('what should i read', ['try|read|next|low water|then|recommend|["“]']),
  kind('what (?:does|is) [^?]*mean', [
    'means?|is (?:a|an|when)|that another|another process|held the',
  ]),
  kind(
    'how (?:do|can|should) (?:i|we)|vad ska (?:jag|vi) göra|hur gör|what (?:should|can) (?:i|we) do',
    [
      'order(?:ed)? (?:it )?(?:in|at|by|from)|under \\p{L}+|call|click|press|send|write|use|in the app|go to|stäng|vrid|ring|spärra|dra ur|tryck|gå till|skicka',
    ],
  ),
  kind('workaround', ['workaround|set|use|run|with `[^`]+`|`[^`]+`|remove|until \\d']),
  kind(
    '(?:can|may|could|is|are|does|do|has|have|will|would)(?: \\p{L}+)?|gäller|kan|får|är|har|finns',
    [
      "yes|no|not|never|of course|absolutely|certainly|sure|normal|fine|okay|cannot|can['’]t|(?:she|he|it|you|they) (?:may|can|has|have|will|is|are|do)|welcome|handed in|nothing yet|compared|brilliant|good|great|unbeatable|(?:holds?|down to|runs) [^.!?\\n]{0,20}\\d+|below -?\\d+|at -?\\d+|(?:easily )?beats?|faster|outperforms?|we (?:ran|did|moved|tried)|works?|cancel\\p{L}*|nothing",
      'ja|nej|inte|absolut|javisst|självklart|det gör den|stämmer|gäller',
    ],
    false,
  ),
];
