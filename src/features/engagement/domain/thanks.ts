// Whether a post says thanks, in the languages people mostly write to us in.

const THANKS =
  /(?<![\p{L}])(?:thanks?|thank you|thx|cheers|much appreciated|that (?:helped|worked)|you[’']?re a (?:star|hero)|tack(?: så mycket)?|tusen tack|det hjälpte|danke|vielen dank|merci|gracias|grazie|bedankt|dank je|obrigad[oa]|kiitos|takk|mange tak)(?![\p{L}])/iu;
/** "Thanks for nothing", "no thanks": the words without the thing. */
const NO_THANKS =
  /(?<![\p{L}])(?:thanks? for nothing|no,? thanks?|thanks but no|nej,? tack|tack för ingenting|nein,? danke|non merci)(?![\p{L}])/iu;

export function saysThanks(text: string): boolean {
  return THANKS.test(text) && !NO_THANKS.test(text);
}
