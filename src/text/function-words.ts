// The small words that hold sentences together: a phrase neither begins nor ends with one, and no query leaves one out. For the languages that
// people write to us in most; a language that is missing only gets a few clumsier phrases.
import { foldWord } from './fold.ts';

const WORDS = [
  // English
  'a an the this that these those i you he she it we they me him her us them my your his its our their mine yours ours',
  'and or but if so as than then because while although though nor yet of in on at to from by for with without about into',
  'onto over under up down out off after before between through during against is are was were be been being am do does',
  'did done doing have has had having will would can could shall should may might must not no yes very too also just only',
  'even still again ever never now here there when where who whom whose what which why how all any both each every some',
  "such own same other another more most much many few less least one i'm it's don't can't didn't isn't you're i've that's",
  "we're they're he's she's there's won't wasn't doesn't im dont cant u ur really get got gets getting go going gone went",
  'be let make made like know think want see say said says thing things lot please thanks thank hi hello',
  'anyone someone everyone anybody somebody everybody anything something everything nothing able need needs use used using',
  'ago back way well come came look looks actually pretty maybe yeah okay ok lol',
  // Swedish
  'en ett den det de dem dessa detta denna jag du han hon vi ni man mig dig sig oss er honom henne min mitt mina din ditt',
  'dina sin sitt sina vår vårt våra ert era deras dess hans hennes och eller men om så som än då att för därför eftersom medan',
  'fast ty av i på till från vid med utan under över upp ner ned ut in efter före innan mellan genom mot hos kring åt är var',
  'vara varit blir bli blev blivit har hade ha haft kan kunde ska skulle vill ville måste får fick inte ej nej ja mycket också',
  'bara ens ännu igen alltid aldrig nu här där när vem vems vad vilken vilket vilka varför hur alla allt någon något några',
  'nån nåt ingen inget inga varje annan annat andra samma mer mest många få lite väl ju nog kanske sen sedan redan går gå',
  'gör göra gjort kom kommer säger säga sa tack hej snälla ni er dom mej dej typ liksom alltså',
  // German
  'der die das den dem des ein eine einen einem einer eines und oder aber wenn als wie ich du er sie es wir ihr mich mir dich',
  'dir ihm ihn uns euch mein dein sein unser euer von zu in im an am auf aus bei mit nach für über unter vor durch gegen ohne',
  'um ist sind war waren bin bist sein hat haben hatte wird werden wurde kann können muss soll will nicht kein keine auch nur',
  'noch schon sehr so da dort hier was wer wo wann warum dass weil alle man mehr doch mal zum zur',
  // French
  'le la les un une des du de d au aux et ou mais donc car que qui quoi dont où je tu il elle on nous vous ils elles me te se',
  'mon ton son ma ta sa mes tes ses notre votre leur leurs ce cet cette ces à en dans sur sous par pour avec sans chez entre',
  "est sont était suis es êtes être a ai as avez ont avait avoir ne pas plus très aussi bien tout tous toute même comme si y c'est",
  // Spanish, Portuguese, Italian
  'el los las lo uno unos unas del al y o pero si que quien como cuando donde yo tú él ella nosotros ellos mi tu su sus nos les',
  'con sin por para sobre entre desde hasta es son era fue ser estar está están ha han había hay no más muy también ya este esta',
  'esto ese esa eso todo todos o os as um uma uns umas do da dos das no na nos nas ao aos e ou mas se quem quando eu ele nós eles',
  'meu minha seu sua com sem em é são foi está tem há não mais muito também já isso essa esse il lo gli i uno di da dal dalla del',
  'della dei delle nel nella al alla e ed ma se chi cosa io lui lei noi voi loro mio tuo suo per tra fra sono era ho hai ha hanno',
  'non più molto anche già questo questa quello che come ci mi ti si',
  // Dutch
  'de het een en of maar als dan dat die dit deze ik jij je hij zij ze wij we jullie mij hem haar ons hun mijn jouw zijn van in',
  'op te aan uit bij met na voor over onder door tegen zonder om is was waren ben bent heb heeft had wordt worden kan moet zal wil',
  'niet geen ook nog al zeer er daar hier wat wie waar wanneer waarom hoe alle meer wel naar',
  // Danish and Norwegian
  'og eller jeg du hun vi dere deg meg seg oss dem min din sin vår av af på til fra ved med uten uden under over etter efter før',
  'mellom mellem gjennom gennem mot mod er var være har hadde havde kan kunne skal skulle vil ville må ikke nei nej også bare kun',
  'enda nå nu her der når hvem hva hvad hvor hvorfor hvordan alle noen nogle noe noget ingen mer mere det den et en som at',
  // Finnish
  'ja tai mutta jos kun kuin että minä sinä hän me te he minun sinun hänen meidän se ne tämä tuo nämä on oli ovat olen olet ei en',
  'et emme eivät ole myös vain vielä jo niin nyt tässä siellä mitä mikä kuka missä miksi miten kaikki',
];

const FOLDED: ReadonlySet<string> = new Set(
  WORDS.flatMap((line) => line.split(' ')).map((word) => foldWord(word)),
);

/** Whether a folded word is one of them. */
export function isFunctionWord(folded: string): boolean {
  return FOLDED.has(folded);
}
