// The commonest small words of the languages people mostly write in, as evidence of a language where a post is too short
// for n-grams. Words that several of these languages share count for each of them.

const WORDS: Readonly<Record<string, string>> = {
  en: "the and you that was for are with his they this have from one had but not what all were when your can said there use each which she how their will other about out many then them these some her would make like him into time has look two more go see no way could people my than first been call who its now find long down day did get come made may part i'm it's don't i is it of to in at be so just lol good love thanks please u ur im dont happy got really why too we me our",
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei ich du wir ihr mich mir dich dir mal schon jetzt heute morgen gut ja nein kein keine immer wieder hab bin was wenn weil doch ganz hier endlich schön bitte danke nacht guten können lachen gerade',
  fr: "le la les de des et un une est que qui dans pour pas sur au avec ce il elle on sont plus par je ne se tu vous nous mais ou où cette bien être fait tout faire c'est j'ai ai as ont ça même aussi mon ma mes ton ta tes son sa ses très trop quand comme sans merci bonjour bonne c d'un d'une l'on qu'il n'est va vais suis êtes alors encore aujourd'hui demain soir jour",
  es: 'el la los las de que y en un una ser se no por con su para como estar tener le lo todo pero más hacer o poder este ya muy sí si porque qué es son mi me te tu ti al del hay cuando donde quien él ella nos yo hoy mañana gracias bien buenos buenas días noche está están estoy soy eres fue gran así también esta eso esto siempre nunca nada vida mejor amor hola jaja jajaja feliz día hace sin sobre hasta',
  pt: 'o a os as de que e do da em um uma para com não por mais se na no dos como mas ao ele das à seu sua ou quando muito já eu também só pelo pela até isso ela entre depois sem mesmo aos seus quem nas me esse eles você essa num nem suas meu minha tem foi ser está são vai estou tô pra pro vc q hoje amanhã bom boa dia noite obrigado obrigada nao né gente aqui agora tudo bem sou era tá mano cara kkk show melhor então porque fazer minhas meus tão vou nos',
  it: "il lo la i gli le di che e è un una per con non in a da su del della dei delle al alla si sono ho hai ha ma come anche più questo questa mi ti ci se quando perché cosa solo chi noi voi loro io tu lui lei sei siamo bene grazie buongiorno buonanotte oggi domani ieri sempre mai molto poi fare fatto tutto tutti niente nel nella dal dalla era essere stato mio mia tuo tua suo sua quanto ancora così ora già bello bella d'italia c'è l'ho un'altra po",
  sv: 'och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan när år nu du ska skulle mycket eller under efter vid där bara man hur också in upp min din här mig dig oss ni blev blir vill får någon något alla tack hej idag imorgon igår kväll god bra när väl ju nog va nån nåt dom mej',
  nl: 'de het een en van ik te dat die in is niet zijn op aan met als voor had er maar om hem dan zou of wat mijn men dit zo door over ze zich bij ook tot je mij uit der daar haar naar heb hoe heeft hebben deze want nog zal me zij nu ge geen omdat iets worden toch al waren veel meer doen toen moet ben zonder kan hun dus alles onder ja eens hier wie werd altijd wel goed lekker vandaag morgen leuk',
  da: 'og i at det er en den til af på de med han der ikke som et for jeg du vi har kan var om sig men mig dig os hvad skal vil nu også så lige meget være blev bliver efter ved eller hvor nogle noget mere godt tak hej dag ind ud fra når ham hende vores jeres',
  no: 'og i det er en på til av at som ikke den de med for han jeg du vi har kan var om seg men meg deg oss hva skal vil nå også så bare mye være ble blir etter ved eller hvor noen noe mer bra takk hei dag inn ut fra når hun vår deres dere kommer litt må fikk',
  pl: 'i w nie na się z do to że jest o jak po co ale za od czy tak już dla ja ty on ona my wy tylko może przez jego jej ich był była będzie mnie mi cię ci są nas jestem dzień dobry dziękuję proszę bardzo dzisiaj kiedy gdzie',
  fi: 'ja on ei että se oli hän mutta joka ovat kun niin myös jos en kuin minä sinä me te he nyt vain jo sitä tämä mitä tai hyvää kiitos hyvin olen olet ole mun sun että vielä tänään',
  tr: 've bir bu da de için ne o ben sen çok daha gibi ama var yok mı mi mu değil ya kadar sonra her şey bana sana beni seni olarak en ile diye iyi güzel bugün',
  id: 'yang dan di ini itu dengan untuk tidak dari dalam akan pada juga saya ke karena ada bisa sudah aku kamu dia mereka kita apa lagi aja gak ga nggak yg banget kalo',
  tl: 'ang ng sa na mga ay at ako ko mo siya ka si hindi lang ba po naman kasi yung pa nga sila kami tayo may',
};

const LANGUAGES_OF = new Map<string, readonly string[]>();
for (const [lang, words] of Object.entries(WORDS))
  for (const word of words.split(' '))
    LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), lang]);

/** By language, how much the small words speak for it: a word of its own counts one, a shared one its part. */
export function commonWordsIn(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text
    .toLowerCase()
    .replaceAll('’', "'")
    .matchAll(/[\p{L}\p{M}']+/gu)) {
    const langs = LANGUAGES_OF.get(word) ?? [];
    for (const lang of langs) counts.set(lang, (counts.get(lang) ?? 0) + 1 / langs.length);
  }
  return counts;
}
