// What is said of a query that is refused, in Swedish by the English wording, as in gettext. {0}, {1} are values; the more special sentences
// stand first.

export const REFUSALS: readonly (readonly [english: string, swedish: string])[] = [
  // Refused by the parser
  ['The query is empty.', 'Frågan är tom.'],
  [
    'Write a word, for instance the name of what you want to hear about.',
    'Skriv ett ord, till exempel namnet på det du vill höra om.',
  ],
  ['This parenthesis is never closed.', 'Den här parentesen stängs aldrig.'],
  ['Add ) where the group ends.', 'Sätt ) där gruppen slutar.'],
  ['Add ).', 'Sätt ).'],
  ['This parenthesis closes nothing.', 'Den här parentesen stänger ingenting.'],
  [
    'Remove it, or add ( before. To find it as text, use raw:"…".',
    'Ta bort den, eller sätt ( före. Använd raw:"…" för att hitta den som text.',
  ],
  [
    'A comma separates only the clauses of ATLEAST/k(…).',
    'Komma skiljer bara leden i ATLEAST/k(…).',
  ],
  ['Write OR or AND instead.', 'Skriv OR eller AND i stället.'],
  ['This does not belong here.', 'Det här hör inte hit.'],
  ['NOT can not stand here.', 'NOT kan inte stå här.'],
  [
    'For what must not be near, write: apple NOT NEAR/3 pie. For a field, put NOT before it.',
    'För det som inte får stå nära, skriv: apple NOT NEAR/3 pie. Sätt NOT före ett fält.',
  ],
  ['Something to find must stand before {0}.', 'Något att hitta måste stå före {0}.'],
  ['Remove it, or write "{0}" for the word.', 'Ta bort det, eller skriv "{0}" för ordet.'],
  [
    'Something to find is missing before this parenthesis.',
    'Något att hitta saknas före den här parentesen.',
  ],
  [
    'Write a word there, or remove the empty group.',
    'Skriv ett ord där, eller ta bort den tomma gruppen.',
  ],
  ['Something to find is missing at the end.', 'Något att hitta saknas på slutet.'],
  ['Something to find is missing here.', 'Något att hitta saknas här.'],
  [
    'Groups, fields and counts may be nested {0} deep.',
    'Grupper, fält och antal får ligga {0} djupt i varandra.',
  ],
  [
    'Give the inner part a topic of its own and refer to it with topic:"Name".',
    'Ge den inre delen ett eget ämne och hänvisa till det med topic:"Namn".',
  ],
  ['The distance may be {0} words at most.', 'Avståndet får vara högst {0} ord.'],
  [
    'Use SENTENCE for the same sentence, or AND for the whole post.',
    'Använd SENTENCE för samma mening, eller AND för hela inlägget.',
  ],
  ['A NOT of a NOT says nothing.', 'NOT av NOT säger ingenting.'],
  ['Remove both.', 'Ta bort båda.'],
  [
    'NEAR and SENTENCE may join {0} things at most.',
    'NEAR och SENTENCE får binda ihop högst {0} saker.',
  ],
  ['Use AND.', 'Använd AND.'],
  ['The number may be 1 to {0}.', 'Talet får vara 1 till {0}.'],
  ['ATLEAST needs a list in parentheses.', 'ATLEAST behöver en lista inom parentes.'],
  ['Write ATLEAST/2(price, delivery, refund).', 'Skriv ATLEAST/2(price, delivery, refund).'],
  ['ATLEAST/{0} has only {1} to choose from.', 'ATLEAST/{0} har bara {1} att välja bland.'],
  ['Separate the clauses with commas.', 'Skilj leden med komma.'],
  ['{0}: needs a text.', '{0}: behöver en text.'],
  [
    '{0}: needs its text directly behind the colon, without a space.',
    '{0}: behöver sin text direkt efter kolonet, utan mellanslag.',
  ],
  ['{0}: needs a value.', '{0}: behöver ett värde.'],
  ['For instance {0}', 'Till exempel {0}'],
  ['{0}: takes one value.', '{0}: tar ett värde.'],
  ['Repeat the field with OR between: {0}', 'Upprepa fältet med OR emellan: {0}'],
  ['{0}: does not know “{1}”.', '{0}: känner inte till ”{1}”.'],
  ['It knows {0}.', 'Det känner till {0}.'],
  ['“{0}” is no language code.', '”{0}” är ingen språkkod.'],
  [
    'Use codes such as en, sv or pt-BR; several as lang:(en OR sv); und for unknown.',
    'Använd koder som en, sv eller pt-BR; flera som lang:(en OR sv); und för okänt.',
  ],
  ['“{0}” is no country code.', '”{0}” är ingen landskod.'],
  [
    'Use two letters, such as SE or US; several as country:(SE OR NO).',
    'Använd två bokstäver, som SE eller US; flera som country:(SE OR NO).',
  ],
  ['“{0}” is no number or range.', '”{0}” är inget tal eller intervall.'],
  ['Write {0}:>100, {1} or {2}.', 'Skriv {0}:>100, {1} eller {2}.'],
  ['“{0}” is no date.', '”{0}” är inget datum.'],
  [
    'Write 2026-01-31, or 2026-01-31T09:30Z for an exact time in UTC.',
    'Skriv 2026-01-31, eller 2026-01-31T09:30Z för en exakt tid i UTC.',
  ],
  ['“{0}” is no share between 0.01% and 100%.', '”{0}” är ingen andel mellan 0.01% och 100%.'],
  ['Write sample:10%.', 'Skriv sample:10%.'],
  ['An address is not a word.', 'En adress är inget ord.'],
  [
    'Use links: for posts that link there, url: for posts published there.',
    'Använd links: för inlägg som länkar dit, url: för inlägg som publicerats där.',
  ],
  ['There is no field named {0}.', 'Det finns inget fält som heter {0}.'],
  ['Here it is called {0}', 'Här heter det {0}'],
  [
    'If the colon belongs to the text, put it in quotation marks: "{0}:…".',
    'Om kolonet hör till texten, sätt den inom citattecken: "{0}:…".',
  ],
  ['This comment is never closed.', 'Den här kommentaren stängs aldrig.'],
  ['End it with >>>.', 'Avsluta den med >>>.'],
  ['This quotation mark is never closed.', 'Det här citattecknet stängs aldrig.'],
  [
    'Add " at the end of the phrase; write \\" for a quotation mark inside it.',
    'Sätt " i slutet av frasen; skriv \\" för ett citattecken inuti den.',
  ],
  [
    'Only values may stand in the parentheses of this field.',
    'Bara värden får stå inom parentes efter det här fältet.',
  ],
  [
    'Write the values with OR between them: lang:(en OR sv).',
    'Skriv värdena med OR emellan: lang:(en OR sv).',
  ],
  [
    'The values of one field are alternatives; only OR may stand between them.',
    'Ett fälts värden är alternativ; bara OR får stå mellan dem.',
  ],
  [
    'Put NOT in front of the field: NOT lang:(en OR sv).',
    'Sätt NOT framför fältet: NOT lang:(en OR sv).',
  ],
  ['{0} needs a number.', '{0} behöver ett tal.'],
  ['Write {0}/5, for instance.', 'Skriv till exempel {0}/5.'],
  [
    'A query may be {0} characters long; this one has {1}.',
    'En fråga får ha {0} tecken; den här har {1}.',
  ],
  [
    'Split it into several topics, or move long lists of words into a shared list (list:name).',
    'Dela den i flera ämnen, eller lägg långa ordlistor i en gemensam lista (list:namn).',
  ],
  ['Half a character stands here.', 'Här står ett halvt tecken.'],
  ['Delete it and type it again.', 'Ta bort det och skriv det igen.'],
  // Terms
  [
    '~ with a number finds misspellings of one word.',
    '~ med ett tal hittar felstavningar av ett ord.',
  ],
  [
    'Write it after each word, and put ONEAR/0 between them.',
    'Skriv det efter varje ord, och sätt ONEAR/0 emellan.',
  ],
  [
    'A word may differ by one or two letters.',
    'Ett ord får skilja sig med en eller två bokstäver.',
  ],
  ['Write {0}~1 or {1}~2.', 'Skriv {0}~1 eller {1}~2.'],
  [
    '~{0} needs a word of at least {1} letters; shorter ones are like too many others.',
    '~{0} behöver ett ord på minst {1} bokstäver; kortare liknar för många andra.',
  ],
  [
    'Write the misspellings you mean with OR between them.',
    'Skriv de felstavningar du menar med OR emellan.',
  ],
  [
    '* continues one word, and “{0}” is not one word here.',
    '* fortsätter ett ord, och ”{0}” är inte ett ord här.',
  ],
  [
    'Write the last word with * and put ONEAR/0 before it. Chinese, Japanese and Thai words are found inside longer ones without *.',
    'Skriv sista ordet med * och sätt ONEAR/0 före. Kinesiska, japanska och thailändska ord hittas inuti längre utan *.',
  ],
  ['Put letters before the *.', 'Sätt bokstäver före *.'],
  [
    '* and ? stand for letters inside one word; only letters and digits may be around them.',
    '* och ? står för bokstäver i ett ord; bara bokstäver och siffror får stå omkring.',
  ],
  ['For the sign itself write raw:"…".', 'Skriv raw:"…" för själva tecknet.'],
  ['A word may hold five * and ? at most.', 'Ett ord får ha högst fem * och ?.'],
  [
    'The question mark stands for exactly one more letter here.',
    'Frågetecknet står här för precis en bokstav till.',
  ],
  ['Leave it out if you mean the punctuation.', 'Utelämna det om du menar skiljetecknet.'],
  ['This finds the words of the address in the text.', 'Det här hittar adressens ord i texten.'],
  [
    'Use links:{0} for posts that link there, site:{1} for posts published there.',
    'Använd links:{0} för inlägg som länkar dit, site:{1} för inlägg som publicerats där.',
  ],
  ['Signs are not looked at: this finds “{0}”.', 'Tecken läses inte: det här hittar ”{0}”.'],
  ['To find the signs too write raw:"{0}".', 'För att hitta tecknen också, skriv raw:"{0}".'],
  ['A phrase may have {0} words; this has {1}.', 'En fras får ha {0} ord; den här har {1}.'],
  ['Is a space or a quotation mark missing?', 'Saknas ett mellanslag eller citattecken?'],
  ['~ after a phrase may be {0} at most.', '~ efter en fras får vara högst {0}.'],
  ['A phrase with ~ may have {0} words at most.', 'En fras med ~ får ha högst {0} ord.'],
  ['Join shorter phrases with NEAR.', 'Bind ihop kortare fraser med NEAR.'],
  ['raw: may have {0} characters at most.', 'raw: får ha högst {0} tecken.'],
  ['Nothing stands between the quotation marks.', 'Det står ingenting mellan citattecknen.'],
  ['“{0}” holds no word to look for.', '”{0}” innehåller inget ord att leta efter.'],
  ['Write the phrase, or remove the marks.', 'Skriv frasen, eller ta bort citattecknen.'],
  [
    'To find the signs themselves write raw:"{0}".',
    'För att hitta själva tecknen, skriv raw:"{0}".',
  ],
  // Refused after parsing
  [
    'This query says only what is not wanted: it would match nearly everything that is written.',
    'Frågan säger bara vad som inte önskas: den skulle träffa nästan allt som skrivs.',
  ],
  [
    'This branch says only what is not wanted: it alone would match nearly everything.',
    'Den här grenen säger bara vad som inte önskas: ensam skulle den träffa nästan allt.',
  ],
  [
    'A NOT around something that is itself only negative can be said directly.',
    'NOT runt något som självt bara är negativt kan sägas direkt.',
  ],
  ['Say what must be there.', 'Säg vad som måste finnas.'],
  [
    'Add what must be there, for instance a name: acme NOT jobs.',
    'Lägg till vad som måste finnas, till exempel ett namn: acme NOT jobs.',
  ],
  ['A field inside a field has no meaning.', 'Ett fält i ett fält betyder ingenting.'],
  ['A stem: inside a stem: has no meaning.', 'stem: i stem: betyder ingenting.'],
  ['Take one of them away.', 'Ta bort det ena.'],
  ['stem: takes one to {0} of the languages {1}.', 'stem: tar ett till {0} av språken {1}.'],
  ['Write stem:en,sv(refund OR complain).', 'Skriv stem:en,sv(refund OR complain).'],
  [
    'NEAR may be chained or nested {0} times.',
    'NEAR får kedjas eller läggas i varandra {0} gånger.',
  ],
  ['Use SENTENCE, or AND.', 'Använd SENTENCE eller AND.'],
  [
    '{0} works on words and phrases, on OR of them, and on NEAR; not on {1}.',
    '{0} gäller ord och fraser, OR av dem, och NEAR; inte {1}.',
  ],
  ['Move this out with AND: (a NEAR/5 b) AND c.', 'Flytta ut det med AND: (a NEAR/5 b) AND c.'],
  ['a whole topic', 'ett helt ämne'],
  ['a field', 'ett fält'],
  [
    'Alone, * and ? need {0} letters before them.',
    'Ensamma behöver * och ? {0} bokstäver före sig.',
  ],
  [
    'Write more letters, or AND it with a plain word or phrase.',
    'Skriv fler bokstäver, eller bind det med AND till ett vanligt ord eller en fras.',
  ],
  // References
  [
    'With all it refers to, this query has more than {0} parts.',
    'Med allt den hänvisar till har frågan fler än {0} delar.',
  ],
  ['Refer to fewer topics and lists.', 'Hänvisa till färre ämnen och listor.'],
  ['This goes round in a circle: {0}.', 'Det här går runt i en cirkel: {0}.'],
  ['Take one of the references away.', 'Ta bort en av hänvisningarna.'],
  ['There is no topic named “{0}”.', 'Det finns inget ämne som heter ”{0}”.'],
  ['The query of the topic “{0}” has an error: {1}', 'Frågan i ämnet ”{0}” har ett fel: {1}'],
  [
    'There is no list named “{0}”, or it is empty.',
    'Det finns ingen lista som heter ”{0}”, eller så är den tom.',
  ],
];
