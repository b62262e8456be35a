// Why a check speaks up, and what a press on its fix does: a code with what it speaks of. It is stored so, and worded for
// whoever reads it (words/), so that one draft reads in English and in Swedish.

export type PersonalKind =
  | 'card'
  | 'identity-number'
  | 'bank-account'
  | 'mail-address'
  | 'phone-number'
  | 'street-address'
  | 'date-of-birth'
  | 'health';

/** By rule. `words`: of the draft, as they stand there. */
type ReasonsByRule = {
  disclosure:
    | { code: 'not-disclosed'; organisation: string }
    | { code: 'perhaps-disclosed'; organisation: string };
  confidential:
    | { code: 'confidential'; words: string }
    /** `until`: an ISO date. */
    | { code: 'embargoed'; words: string; until: string }
    | { code: 'in-confidence'; words: string };
  clients: { code: 'not-to-be-named'; client: string; isNamedInThread: boolean };
  personal: { code: 'personal'; words: string; what: PersonalKind };
  claims: { code: 'claim'; words: string };
  copyright: { code: 'long-quotation'; count: number } | { code: 'copied'; words: string };
  tone:
    | { code: 'belittles'; words: string }
    | { code: 'blames'; words: string }
    | { code: 'too-light'; words: string; mood: 'grief' | 'upset' };
  unanswered: { code: 'unanswered'; question: string };
  template:
    | { code: 'placeholder'; words: string }
    | { code: 'form-letter'; words: string }
    | { code: 'said-before' };
  links:
    | { code: 'not-whole'; words: string }
    | { code: 'own-machine' }
    | { code: 'internal'; host: string }
    | { code: 'no-such-place'; host: string }
    | { code: 'disguised'; host: string }
    | { code: 'dead' }
    | { code: 'shortened' }
    | { code: 'no-address' }
    | { code: 'no-link' };
  norms:
    | { code: 'too-long'; length: number; max: number; unit: 'graphemes' | 'characters' | 'bytes' }
    | { code: 'hardly-anything' }
    | { code: 'shouting' }
    | { code: 'hashtags'; count: number; max: number }
    | { code: 'other-language' }
    | { code: 'wider-than-thread' };
};

export type RuleName = keyof ReasonsByRule;
export type ReasonOf<Rule extends RuleName> = ReasonsByRule[Rule];
export type FindingReason = ReasonOf<RuleName>;

/** `begin-with`: what the fix writes; the others take something out. */
export type FixDeed = 'begin-with' | 'leave-out' | 'leave-name-out';
