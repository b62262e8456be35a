// Words that turn what follows into its opposite, in the languages we know polarity words of.

const WORDS = [
  "not no never none nobody nothing neither nor without cannot can't cant won't wont don't dont doesn't doesnt didn't didnt",
  "isn't isnt aren't arent wasn't wasnt weren't haven't hasn't hadn't wouldn't shouldn't couldn't ain't aint hardly barely",
  'inte icke ej aldrig ingen inget inga utan knappt varken',
  'nicht kein keine keinen keinem keiner nie niemals ohne nichts kaum',
  'ne pas jamais rien aucun aucune sans ni plus',
  'no nunca jamás ningún ninguna nada sin ni tampoco',
  'não nao nunca jamais nem nenhum nenhuma sem nada',
  'non mai nessuno nessuna senza niente nulla né',
  'لا لم لن ليس ليست ما مش مو بدون غير مافي',
  'nahi nahin nhi na mat bina koi',
  'niet geen nooit zonder ikke ingen aldri aldrig uten uden ei eivät en et älä',
];

const NEGATORS: ReadonlySet<string> = new Set(WORDS.flatMap((line) => line.split(' ')));

export function isNegator(word: string): boolean {
  return NEGATORS.has(word);
}
