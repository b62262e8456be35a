// Who speaks for an organisation says so in the post itself: a line in the profile is not enough (FTC, 16 CFR 255.5 and its
// questions and answers). The organisation's own handle says it already, and so does an earlier post of one's own.

import { alternatives, findPattern } from './phrases.ts';
import type { Check, CheckPolicy } from './subject.ts';

export const checkDisclosure: Check = (subject) => {
  const { text, account, policy, thread, lang } = subject;
  const [name] = policy.names;
  if (account === 'organisation' || name === undefined || text.trim() === '') return [];
  if (discloses(text, policy)) return [];
  if (thread.some((post) => post.isAuthors && discloses(post.text, policy))) return [];
  const sentence = lang === 'sv' ? `Jag jobbar på ${name}. ` : `I work for ${name}. `;
  // Who names the organisation may have said it in words that no pattern knows: a person looks, nothing is blocked.
  const mayDisclose = namePattern(policy).test(text);
  return [
    {
      rule: 'disclosure',
      severity: mayDisclose ? 'needs-approval' : 'block',
      from: 0,
      to: text.length,
      why: { code: mayDisclose ? 'perhaps-disclosed' : 'not-disclosed', organisation: name },
      fix: { from: 0, to: 0, text: sentence, says: 'begin-with' },
    },
  ];
};

function namePattern({ names }: CheckPolicy): RegExp {
  return new RegExp(`(?<![\\p{L}])${alternatives(names)}(?![\\p{Ll}])`, 'u');
}

type Patterns = { anchor: RegExp; form: RegExp };
/** By names: making the patterns costs more than a thousand checks, and a policy is read anew each time. */
const known = new Map<string, Patterns>();
const KNOWN_MAX = 20;

/** What the forms reach back and ahead of the name they are about. */
const BEFORE = 140;
const BEHIND = 40;
const ANCHORS_MAX = 30;

/** The forms are many and loose: they are tried around the names only, so that a long text costs little. */
function discloses(text: string, policy: CheckPolicy): boolean {
  if (PLAIN.test(text)) return true;
  const { anchor, form } = patternsOf(policy);
  return findPattern(text, anchor)
    .slice(0, ANCHORS_MAX)
    .some(({ from, to }) => form.test(text.slice(Math.max(0, from - BEFORE), to + BEHIND)));
}

const PLAIN =
  /\b(?:[Ff]ull |[Ff]air )?[Dd]isclos(?:ure|er)\b|\b[Mm]y employer\b|\bpays? my (?:salary|wages|rent)\b|\b[Mm]in arbetsgivare\b/u;

function patternsOf(policy: CheckPolicy): Patterns {
  const { names, products } = policy;
  const key = JSON.stringify([names, products]);
  const before = known.get(key);
  if (before) return before;
  const own = `(?<![\\p{L}])${alternatives(names)}(?![\\p{Ll}])`;
  const made = `(?<![\\p{L}])${alternatives([...names, ...products])}(?![\\p{Ll}])`;
  const patterns = {
    anchor: new RegExp(`${made}|\\bthem\\b|\\bthe (?:company|firm)\\b`, 'gu'),
    form: new RegExp(forms(own, made).join('|'), 'u'),
  };
  if (known.size >= KNOWN_MAX) known.clear();
  known.set(key, patterns);
  return patterns;
}

/** @param own names of the organisation; @param made its names and what it makes */
function forms(own: string, made: string): string[] {
  const gap = (length: number) => `[^.!?\\n]{0,${length}}?`;
  const they = `(?:${own}|them\\b|the company\\b|the firm\\b)`;
  const work =
    'work|edit|design|build|maintain|lead|run|set|make|manage|pack|sit|develop|write|handle|answer|drive|head|chair|teach|code|sell|look after|take care of';
  const custom =
    "love|like|travel\\p{L}*|sail\\p{L}*|bank|shop|buy|bought|wait\\p{L}*|pay|paid|ask\\p{L}*|complain\\p{L}*|call\\p{L}*|order\\p{L}*|had|was|were|saw|went|live|use|used|stayed|know|hope|thank|looked|look|heard|got|get|found|don't|didn't|never|have|can|could|would|will|sign\\p{L}*|switch\\p{L}*";
  const verksam = 'jobbar|arbetar|leder|sköter|bygger|ansvarar|kör|chefar|är anställd|är';
  return [
    `\\b[Pp]aid by ${own}|\\bI own ${own}|\\b[Mm]y (?:team|colleagues|desk|job) at ${own}`,
    `\\bI(?:'m|’m| am)\\b${gap(60)}\\b(?:employed|working)\\b${gap(20)}${they}`,
    `\\bI (?:\\p{L}+ ){0,2}?(?:${work})\\b${gap(60)}${they}`,
    // Whatever one does there, unless it is what customers do.
    `\\bI (?!(?:\\p{L}+ ){0,2}?(?:${custom})\\b)\\p{Ll}+\\b${gap(45)}\\b(?:for|at) ${own}`,
    `\\bI(?:'m|’m| am)\\b${gap(60)}\\b(?:at|with|for|from|of|in|on)\\s+(?:the\\s+)?${made}`,
    `\\b(?:here|we|us|all of us|part of|colleagues)\\s+(?:at|with|of|the|here at)?\\s*(?:the\\s+)?${own}\\s+(?:crew|team|staff|family)`,
    `\\b(?:[Hh]ere|[Ww]e|of us) at ${own}`,
    `(?<!\\b[Nn]ot an? )(?<!\\b[Nn]o )${made}\\s+(?:employee|engineer|developer|staffer|author|maintainer|insider|crew member)\\b`,
    `\\b[Aa]s (?:an?|the|your|one of) ${gap(40)}\\b(?:at|of|for|with|in|from)\\s+(?:the\\s+)?${own}`,
    `\\b(?:[Oo]n behalf of|[Ss]peaking for|[Gg]reetings from|[Ee]mployed (?:at|by))\\s+${own}`,
    // A name or a role, then where: "Nora from Kredo", "Engineer at Lumen here", "Micke här, servicechef på Lumen".
    `(?<![\\p{L}])\\p{Lu}\\p{L}+(?: \\p{L}+){0,3}?(?: here| här)?,?(?: [\\p{L} ]{1,30}?)? (?:from|at|på|från|hos) (?:the )?${own}`,
    // A signature: "Ina Berg, Heron Ferries".
    `\\p{Lu}\\p{L}+(?: [\\p{L}]+){0,4},\\s*(?:[\\p{L} ]{1,30},\\s*)?${own}\\s*(?=[.,!\\n]|$)`,
    `\\b[Jj]ag ${gap(40)}\\b(?:${verksam})\\b${gap(50)}\\b(?:på|hos|för|i|med|åt)\\s+(?:\\p{L}+\\s+){0,2}?${own}`,
    `\\b[Jj]ag (?:${verksam})\\b${gap(50)}\\b(?:på|hos|för|i|med|åt)\\s+(?:\\p{L}+\\s+){0,2}?${own}`,
    `\\b[Ss]om ${gap(45)}\\b(?:på|hos|i|för)\\s+${own}`,
    `\\b(?:[Vv]i|[Hh]är|oss)\\s+(?:på|hos|i)\\s+${own}`,
  ];
}
