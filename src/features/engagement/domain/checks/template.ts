// The smell of a template: placeholders that nobody filled (they never leave), phrases that nobody says, and one's own
// earlier answer word for word.

import { allShingles, jaccard } from '#language/shingles.ts';
import { findPattern, wordPattern } from './phrases.ts';
import type { ReasonOf } from './reasons.ts';
import type { Check, CheckFinding } from './subject.ts';

/** Measured on shingles of five letters; two honest answers to one question stay below a half. */
const ALIKE = 0.8;

export const checkTemplate: Check = ({ text, earlierAnswers }) => {
  const placeholders = findPattern(text, PLACEHOLDERS).map((span) =>
    finding(span, 'block', { code: 'placeholder', words: span.words }),
  );
  const phrases = findPattern(text, STOCK).map((span) =>
    finding(span, 'hint', { code: 'form-letter', words: span.words }),
  );
  return [...placeholders, ...phrases, ...repeated(text, earlierAnswers)];
};

function repeated(text: string, earlier: readonly string[]): CheckFinding[] {
  if (text.length < 60) return [];
  const shingles = allShingles(text);
  if (!earlier.some((each) => jaccard(shingles, allShingles(each)) >= ALIKE)) return [];
  return [finding({ from: 0, to: text.length }, 'hint', { code: 'said-before' })];
}

function finding(
  span: { from: number; to: number },
  severity: CheckFinding['severity'],
  why: ReasonOf<'template'>,
): CheckFinding {
  return { rule: 'template', severity, from: span.from, to: span.to, why, fix: null };
}

const PLACEHOLDERS =
  /\{\{[^{}\n]*\}\}|\{(?:name|first_?name|customer|namn|kund)\}|\[(?:[A-ZÅÄÖ][A-ZÅÄÖ _-]{2,}|(?:[Ff]irst |[Ll]ast |[Yy]our )?[Nn]ame|[Tt]itle|[Ss]urname|[Dd]ate|[Nn]amn|[Dd]atum|(?:[Ii]nsert|[Ii]nfoga|[Ff]yll i)[^\]\n]*)\](?!\()|<(?:[A-Z]{3,}|name|namn)>|\bX{3,}\b|\b[A-Z]{2,}_(?:ID|NAME|NR|NO|DATE)\b|\b[Ll]orem ipsum\b|\bTODO\b|%[A-Z_]{3,}%|\b[A-Z]*(?:INSERT|PLACEHOLDER|YOUR)(?:_[A-Z]+)+\b|<<[^<>\n]{2,30}>>/gu;
const STOCK = wordPattern([
  'dear (?:valued )?customers?|valued customers?|dear sir(?:/| or )madam|dear reader|any inconvenience(?: this may have caused)?|for the inconvenience|apologi[sz]e for (?:any|the)|we regret any',
  'your (?:feedback|opinion|concern|call|satisfaction) is (?:important|our top)|(?:value|appreciate) your (?:opinion|feedback|patience|business)|thank you for (?:your (?:feedback|patience|understanding|interest in our)|reaching out|contacting|choosing|your enquiry)|(?:query|question|concern) matters to us|sorry to hear about your experience|we thank you for your understanding',
  'please be advised|kindly note|as per our|in accordance with our|do not hesitate|feel free to reach out|strive to provide|committed to delivering|best-in-class solutions|great question|we (?:are delighted to hear|understand your concerns)|positive experience|top priority',
  'bästa kund|k[äa]ra kund|beklagar (?:eventuella |de )?(?:olägenheter\\p{L}*|besvär\\p{L}*)|ursäkt för (?:besväret|eventuella)|din (?:åsikt|feedback|synpunkt) är viktig|tack för (?:din feedback|ditt tålamod|din synpunkt|visat intresse|att du (?:kontaktar|hör av dig till) oss)|på största allvar|återkommer inom kort|värdesätter dina?|tackar för visat intresse',
  'tveka inte att|återkommer så snart som möjligt|vidarebefordrat ditt ärende|ytterligare frågor|jobbar för fullt med att|i enlighet med våra',
]);
