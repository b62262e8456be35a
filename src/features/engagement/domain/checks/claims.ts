// Claims that need a source: superlatives, guarantees, figures of comparison, and what research is said to show. A link to
// where it can be checked is a source; a hint or a second pair of eyes, never a block.

import { findLinks } from '#text/links.ts';
import { alternatives, findPattern, wholeWords, wordPattern } from './phrases.ts';
import type { Check, CheckFinding } from './subject.ts';

export const checkClaims: Check = ({ text, policy }) => {
  if (findLinks(text).some(({ hasScheme }) => hasScheme)) return [];
  const bold = findPattern(text, PROMISES).map((span) => claim(span, 'needs-approval'));
  const figures = findPattern(text, FIGURES).map((span) => claim(span, 'needs-approval'));
  const superlatives = [...findPattern(text, SUPERLATIVES), ...findPattern(text, PRAISE)].map(
    (span) => claim(span, 'hint'),
  );
  const compared =
    policy.competitors.length === 0
      ? []
      : findPattern(text, comparison(policy.competitors)).map((span) =>
          claim(span, 'needs-approval'),
        );
  const all = [...bold, ...figures, ...compared, ...superlatives];
  return all.filter(
    (each, at) =>
      !all.slice(0, at).some((before) => before.from < each.to && each.from < before.to),
  );
};

function claim(
  span: { from: number; to: number; words: string },
  severity: CheckFinding['severity'],
): CheckFinding {
  return {
    rule: 'claims',
    severity,
    from: span.from,
    to: span.to,
    why: { code: 'claim', words: span.words },
    fix: null,
  };
}

function comparison(competitors: readonly string[]): RegExp {
  const better =
    'beats?|outperforms?|outclass(?:es)?|(?:\\p{L}+er|better|worse|more \\p{L}+) than|superior to|snabbare än|bättre än|billigare än|slår';
  return new RegExp(wholeWords(`(?:${better})[^.!?\\n]{0,30}?${alternatives(competitors)}`), 'giu');
}

const PROMISES = wordPattern([
  'guarantee[ds]?|you have my word|promised?[.!]|one in a million|\\d+ ?% accurate|money back if [^.!?\\n]{0,40}|risk[- ]free|(?:completely|totally|fully) (?:immune|secure|safe)|100 ?% (?:safe|secure|reliable|sure|uptime)',
  'never (?:fails?|breaks?|break|crash(?:es)?|lost|loses?|happen)[^.!?\\n]{0,20}|fix(?:es|ed)? (?:this|it) forever|last(?:s)? a lifetime',
  '(?:scientifically|clinically) (?:proven|tested)|studies show|research shows|(?:is|are|been) proven|nine out of ten|\\d+ out of \\d+',
  'garanter(?:ar|at|ad|ade)|hundra procent(?:igt)?|(?:är|det är) bevisat|aldrig händer igen|aldrig (?:går sönder|kraschar)|forskning visar|studier visar',
]);
const FIGURES = wordPattern([
  '(?:\\d+(?:[.,]\\d+)? ?(?:%|percent|procent|x|times|gånger)|(?:two|three|four|five|ten|twice|tre|fyra|tio) (?:times|gånger))[^.!?\\n]{0,12}? (?:faster|slower|more|less|better|cheaper|fewer|as (?:fast|often|many|much|cheap|long) as|as fast|quicker|compared|snabbare|billigare|bättre|fler|färre|nöjda|säker[at]?)',
  '\\d+ ?%? compared (?:to|with)|saves? [^.!?\\n]{0,25}\\d+ ?%[^.!?\\n]{0,12} compared',
]);
const SUPERLATIVES = wordPattern([
  '(?:the )?(?:most [\\p{L}-]+|best|worst|\\p{L}{3,}(?:est))(?: [\\p{L}-]+){0,4}? (?:in (?:the|our) (?:world|country|industry|market|business|region)|in europe|on the market|on earth|of (?:all|the (?:decade|year|century))|ever(?: \\p{L}+)?|for (?:dogs?|everyone)|of any \\p{L}+|of (?:your|my) life)|(?:simply|by far|easily) the (?:best|cheapest|fastest|safest)|(?<!all )the best, [\\p{L}]+ \\p{L}+',
  '(?:the )?(?:lowest|best|cheapest|safest|fastest|quietest) [\\p{L} ]{1,20}? of all \\p{L}+|unbeatable|unrivalled|second to none|hands down|best-in-class|world-class|market-leading|number one|no contest',
  'noth(?:ing|ing else)[^.!?\\n]{0,20} comes close|no other \\p{L}+[^.!?\\n]{0,20}|beats? [\\p{L} ]{0,12}on every|on every benchmark|in every test|easily beats?|bestseller',
  '(?:sveriges|landets|marknadens|branschens|världens|europas)(?: i särklass)? \\p{L}*(?:ast|aste|sta|bäst|bästa)(?: \\p{L}+)?|i särklass|ingen (?:annan )?(?:\\p{L}+ )?(?:är|i branschen)(?: är)? så \\p{L}+|bäst i \\p{L}+',
]);
/** What advertisements say of anything: of the whole trade, of all who buy, of what experts hold. */
const PRAISE = wordPattern([
  '(?:industry|market|world)[- ](?:leading|first)|award[- ]winning|leading (?:provider|brand|company|supplier|software|service|clinic|expert)s?|the only \\p{L}+(?: \\p{L}+)? (?:that|who|to|in|with)|like no other|state[- ]of[- ]the[- ]art',
  '(?:better|faster|cheaper|safer|quieter|quicker|easier|(?:more|less) \\p{L}+) than (?:any|all|every|most|the) (?:of )?(?:the )?(?:others?|competition|competitors?|rest|average|\\p{L}+ on the market)|unlike (?:any|all|every|most)? ?(?:other|others|the rest|the competition)',
  '\\d+ ?(?:%|percent) of (?:our |all |the )?(?:\\p{L}+ )?(?:customers|users|patients|clients|people|members|guests|passengers|readers|buyers|cases|owners)|(?:most|all|every one) of our (?:customers|users|patients|clients) (?:say|agree|love|prefer|recommend)',
  '(?:save|saves|saving|earn|gain) (?:you |them |people |businesses )?(?:up to |over |at least )?(?:[$€£] ?)?\\d+|(?:doubles?|triples?|halves) (?:your|the) \\p{L}+|cuts? (?:your|the) \\p{L}+ (?:in half|by)',
  '(?:doctors|dentists|experts|scientists|engineers|opticians|accountants) (?:recommend|agree|say|trust)|recommended by (?:most |all |leading )?(?:doctors|dentists|experts|scientists|opticians|accountants)|(?:no|without (?:any )?) ?side effects|(?:error|risk|pain|bug|worry|maintenance)[- ]?free|painless|cures?|works (?:every time|for everybody|for everyone)|always (?:right|correct|works|on time|cheaper|safe)',
  '(?:marknads|bransch|världs)ledande|prisbelön\\p{L}+|ledande (?:inom|på|leverantör\\p{L}*)|(?:bättre|snabbare|billigare|säkrare|tryggare|enklare) än (?:alla|någon|andra|konkurrent\\p{L}*|de flesta)|(?:den|det) enda \\p{L}+ som',
  '(?:du|ni|man|kunder) (?:sparar|tjänar) (?:upp till |minst )?\\d+|\\d+ ?(?:%|procent) av (?:våra |alla )?\\p{L}+|(?:läkare|tandläkare|experter|forskare|optiker) (?:rekommenderar|säger|är överens)|rekommenderas av|(?:smärt|risk|fel|underhålls)fri\\p{L}*|(?:utan|inga) biverkningar|helt (?:ofarlig\\p{L}*|säker\\p{L}*)|alltid (?:rätt|bäst|billigast|i tid)',
]);
