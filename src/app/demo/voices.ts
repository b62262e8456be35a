// What people say in the demonstration: sentences written for it, with slots that vary. Nothing here
// was said by anybody.

export type Place = 'status' | 'forum' | 'news' | 'mail';

export type Voice = {
  lang: 'en' | 'sv';
  places: readonly [Place, ...Place[]];
  title?: string;
  text: string;
};

/** Words for the slots, by language where it matters. */
export const SLOTS: Record<string, Record<'en' | 'sv', readonly [string, ...string[]]>> = {
  pump: {
    en: ['S-line 8', 'S-line 12', 'S-line 8', 'old S-line 6'],
    sv: ['S-line 8', 'S-line 12', 'S-line 8', 'gamla S-line 6'],
  },
  battery: {
    en: ['PowerBox 10', 'PowerBox 15', 'PowerBox'],
    sv: ['PowerBox 10', 'PowerBox 15', 'PowerBox'],
  },
  town: {
    en: ['Leeds', 'Galway', 'Perth', 'Swansea', 'York', 'Cork', 'Inverness', 'Bristol'],
    sv: ['Umeå', 'Borås', 'Östersund', 'Västerås', 'Kalmar', 'Falun', 'Ystad', 'Luleå'],
  },
  days: {
    en: ['two days', 'three days', 'a week', 'nine days'],
    sv: ['två dagar', 'tre dagar', 'en vecka', 'nio dagar'],
  },
  degrees: { en: ['-7', '-12', '2', '-3'], sv: ['-18', '-24', '-9', '-31'] },
  decibel: { en: ['38', '41', '44', '47', '52'], sv: ['36', '39', '43', '46', '51'] },
  price: {
    en: ['£410', '£620', '£1,150', '£89'],
    sv: ['4 200 kr', '7 900 kr', '1 150 kr', '890 kr'],
  },
  percent: { en: ['31', '42', '55', '18', '63'], sv: ['28', '44', '52', '19', '61'] },
  hour: {
    en: ['5 am', '11 pm', 'half past two at night', 'six in the morning'],
    sv: ['klockan 05', 'klockan 23', 'halv tre på natten', 'sex på morgonen'],
  },
  name: { en: ['Gareth', 'Niamh', 'Callum', 'Beth'], sv: ['Anders', 'Lotta', 'Fredrik', 'Ulla'] },
  code: { en: ['E14', 'H7', 'E21', 'C03'], sv: ['E14', 'H7', 'E21', 'C03'] },
};

export const VOICES: readonly [Voice, ...Voice[]] = [
  // Noise outdoors
  {
    lang: 'en',
    places: ['status', 'forum'],
    text: 'Our neighbours put in a Solvind {pump} and the outdoor unit starts to hum at {hour}. Who do I even talk to about this?',
  },
  {
    lang: 'en',
    places: ['status'],
    text: 'Measured {decibel} decibel at the fence from our {pump}. Is that normal for a heat pump or should I call the installer?',
  },
  {
    lang: 'en',
    places: ['status'],
    text: 'Everyone warned me that a heat pump would be noisy. Standing next to our Solvind right now: the blackbird is louder.',
  },
  {
    lang: 'en',
    places: ['forum'],
    title: 'Low hum indoors with {pump}',
    text: 'Since {days} there is a low hum in the bedroom wall whenever the outdoor unit of our {pump} defrosts. Rubber feet are on. Any idea whether a different mount would help?',
  },
  {
    lang: 'en',
    places: ['mail'],
    title: 'Complaint about noise from outdoor unit',
    text: 'Hello, I live next to a house with one of your heat pumps. At {hour} the outdoor unit is so loud that we sleep with the windows shut. I measured {decibel} dB at our terrace. What are the limits, and can it be moved? Kind regards, {name}',
  },
  {
    lang: 'en',
    places: ['news'],
    title: 'Council in {town} sets a night limit for heat pump noise',
    text: 'From January, outdoor units of a heat pump may not be louder than 40 decibel at the neighbour’s window at night. Makers such as Solvind say that current models meet the limit when they are placed well.',
  },
  {
    lang: 'sv',
    places: ['status', 'forum'],
    text: 'Grannens värmepump låter som en gammal lastbil {hour}. Solvind, är det verkligen meningen att utedelen ska brumma så?',
  },
  {
    lang: 'sv',
    places: ['status'],
    text: 'Mätte {decibel} decibel vid altanen från vår {pump}. Tystare än kylskåpet inne, imponerad av värmepumpen.',
  },
  {
    lang: 'sv',
    places: ['forum'],
    title: 'Buller från utedel, {pump}',
    text: 'Utedelen till vår värmepump har börjat brumma vid avfrostning sedan {days}. Installatören säger att det är normalt. Har någon bytt fötter eller lagt en matta under?',
  },
  {
    lang: 'sv',
    places: ['mail'],
    title: 'Fråga om ljud från värmepump',
    text: 'Hej! Vår utedel låter mer när det är {degrees} grader ute. Finns det ett tyst läge för natten i {pump}? Vänliga hälsningar {name}',
  },

  // App and connection
  {
    lang: 'en',
    places: ['status'],
    text: 'Solvind app says my heat pump is offline again. House is warm, so it clearly works. The app does not.',
  },
  {
    lang: 'en',
    places: ['status'],
    text: 'Third login today to the @solvind app. Why does it forget me every time I change wifi?',
  },
  {
    lang: 'en',
    places: ['forum'],
    title: 'Solvind and Home Assistant',
    text: 'Has anybody connected a {pump} to Home Assistant without the cloud? The local API answers but gives {code} after an hour. I would love a documented way.',
  },
  {
    lang: 'en',
    places: ['status'],
    text: 'The new Solvind app finally shows what the battery did during the night. Small thing, big difference. Thank you to whoever built it.',
  },
  {
    lang: 'en',
    places: ['mail'],
    title: 'App offline since the update',
    text: 'Since the update {days} ago the app shows my battery as offline. I restarted the {battery} and the router. Error {code}. Please help, {name}, {town}',
  },
  {
    lang: 'sv',
    places: ['status'],
    text: 'Appen till värmepumpen visar offline för {days} i sträck. Någon mer i {town}? #solvind',
  },
  {
    lang: 'sv',
    places: ['status'],
    text: 'Inloggning i Solvinds app fungerar inte med ny telefon. Felkod {code}. Hur får jag tillbaka min anläggning?',
  },
  {
    lang: 'sv',
    places: ['forum'],
    title: 'Styra {battery} efter elpriset',
    text: 'Kan appen ladda hembatteriet när elen är billig utan att jag sitter uppe? Solvind har något på gång läste jag, vet någon när?',
  },
  {
    lang: 'sv',
    places: ['status'],
    text: 'Heja Solvind, appen visar äntligen värmepumpens förbrukning per timme!',
  },

  // Battery safety
  {
    lang: 'en',
    places: ['status', 'forum'],
    text: 'Honest question before we buy: is a home battery in the garage safe? What happens in a fire with a {battery}?',
  },
  {
    lang: 'en',
    places: ['news'],
    title: 'Fire service in {town} publishes advice on home batteries',
    text: 'A home battery should not stand in an escape route, says the fire service. Modern battery storage shuts itself off at the first sign of smoke, and crews are trained for it.',
  },
  {
    lang: 'en',
    places: ['forum'],
    title: 'Insurance wants a letter about battery storage',
    text: 'Our insurer asks for a statement on fire behaviour before they cover the battery storage ({battery}). Did Solvind give you one? It took the neighbours {days}.',
  },
  {
    lang: 'en',
    places: ['mail'],
    title: 'Is my home battery affected?',
    text: 'I read about a recall of another maker after a fire. Is my {battery} from last spring safe? I have small children and would like an answer from somebody who knows. {name}',
  },
  {
    lang: 'sv',
    places: ['status'],
    text: 'Är ett hembatteri i förrådet säkert om det blir brand? Svaren jag får från säljare är luddiga. Solvind?',
  },
  {
    lang: 'sv',
    places: ['news'],
    title: 'Så minskar du brandrisken med hembatteri',
    text: 'Räddningstjänsten i {town} ger råd: placera hembatteriet i ett eget brandavskilt utrymme och låt installatören visa hur det stängs av.',
  },
  {
    lang: 'sv',
    places: ['forum'],
    title: 'Hembatteri i källare',
    text: 'Får man ställa ett batterilager på {battery} i källaren? Undrar både om brand och om fukt. {name} på kommunen visste inte.',
  },

  // Grants and running cost
  {
    lang: 'en',
    places: ['status'],
    text: 'First winter bill with the {pump}: {price} less than with oil, and the house is warmer. The heat pump pays back faster than the calculator said.',
  },
  {
    lang: 'en',
    places: ['status', 'forum'],
    text: 'Does anyone understand the heat pump grant in {town}? The form asks for a number that Solvind says the installer has, and the installer says Solvind has.',
  },
  {
    lang: 'en',
    places: ['forum'],
    title: 'Night tariff and heat pump',
    text: 'On the night tariff my {pump} runs {percent} per cent of its hours cheap. Bill went down by {price} over the quarter. Happy to share the schedule.',
  },
  {
    lang: 'en',
    places: ['news'],
    title: 'Heat pump grant rises to cover older houses',
    text: 'The grant for a heat pump will cover houses built before 1950 from spring. Makers expect more orders; installers in {town} already have waiting lists of months.',
  },
  {
    lang: 'en',
    places: ['mail'],
    title: 'Paper for the grant',
    text: 'For the subsidy I need the seasonal performance of the heat pump {pump} on paper. Could you send it before Friday? Thank you, {name}',
  },
  {
    lang: 'sv',
    places: ['status'],
    text: 'Elräkningen för {pump} landade på {price} trots {degrees} grader. Värmepumpen lönar sig alltså även här i {town}.',
  },
  {
    lang: 'sv',
    places: ['forum'],
    title: 'Bidrag för värmepump i småhus',
    text: 'Någon som fått bidrag för byte från direktel till värmepump? Ansökan frågar efter intyg från tillverkaren. Solvind svarade inte på {days}.',
  },
  {
    lang: 'sv',
    places: ['mail'],
    title: 'Intyg till bidraget',
    text: 'Hej, jag söker bidrag för min värmepump {pump} och behöver ett intyg om verkningsgrad. Kan ni skicka det? {name}, {town}',
  },

  // Installation
  {
    lang: 'en',
    places: ['status'],
    text: 'Two installers, one day, zero dust. The Solvind heat pump is in and {name} explained every valve. Lovely work.',
  },
  {
    lang: 'en',
    places: ['status'],
    text: 'Our installer cancelled for the third time. {days} without heating and nobody at Solvind calls back. What now?',
  },
  {
    lang: 'en',
    places: ['forum'],
    title: 'Installer says {pump} is too small',
    text: 'House of 140 square metres near {town}. One installer says the {pump} heat pump is enough, the other wants the next size. Who decides, and on what numbers?',
  },
  {
    lang: 'en',
    places: ['mail'],
    title: 'Wrong part delivered for installation',
    text: 'The parts for the installation of our battery came today, but the bracket is for the older model. The installer waits until {days} from now. {name}, {town}',
  },
  {
    lang: 'sv',
    places: ['status'],
    text: 'Installatören från {town} var klar på en dag med värmepumpen och städade efter sig. Stort tack till {name}!',
  },
  {
    lang: 'sv',
    places: ['status'],
    text: 'Väntat på installation av hembatteri sedan i våras. Solvind skyller på installatören, installatören på Solvind. Trött.',
  },
  {
    lang: 'sv',
    places: ['forum'],
    title: 'Bra installatör för värmepump i {town}?',
    text: 'Söker installatör som kan {pump} och som svarar i telefon. Erfarenheter mottas tacksamt.',
  },

  // By name, praise and wishes
  {
    lang: 'en',
    places: ['status'],
    text: 'Wish: could #solvind please let me set the hot water by weekday? We shower at the gym on Tuesdays.',
  },
  {
    lang: 'en',
    places: ['status'],
    text: 'Solvind answered my question about the {pump} within an hour, by an engineer, with a drawing. That is how it should be.',
  },
  {
    lang: 'en',
    places: ['forum'],
    title: 'Spare fan for {pump}',
    text: 'The fan of my {pump} rattles after nine winters. Does Solvind still sell the part? The dealer says {days}.',
  },
  {
    lang: 'en',
    places: ['news'],
    title: 'Solvind opens second line at its works',
    text: 'The maker of heat pumps doubles what it can build. Two hundred people will be hired over the year, says the works manager.',
  },
  {
    lang: 'sv',
    places: ['status'],
    text: 'Önskar att Solvind kunde visa reservdelar med pris direkt i handboken till {pump}.',
  },
  {
    lang: 'sv',
    places: ['status'],
    text: 'Ringde Solvind om {pump}, fick tala med en som kan kylteknik på riktigt. Tack {name}!',
  },
  {
    lang: 'sv',
    places: ['news'],
    title: 'Solvind utökar i Östersund',
    text: 'Fabriken bygger en andra linje och rekryterar montörer, kvalitetstekniker och ingenjörer under året.',
  },

  // Working there
  {
    lang: 'en',
    places: ['status'],
    text: 'Started my internship at Solvind this week. First day: I was handed a screwdriver and a heat pump. Best induction ever.',
  },
  {
    lang: 'sv',
    places: ['status'],
    text: 'Har någon jobb-erfarenhet från Solvind i Östersund? Har intervju på kvalitetsavdelningen på torsdag.',
  },
  {
    lang: 'sv',
    places: ['forum'],
    title: 'Praktik på Solvind',
    text: 'Hur ser praktik ut hos Solvind för den som läser energiteknik? Får man vara med ute på installation?',
  },
];

/** Everyday posts that concern nobody here: a standing query must pass them by. */
export const BYSTANDERS: readonly [Voice, ...Voice[]] = [
  {
    lang: 'en',
    places: ['status'],
    text: 'First frost on the allotment this morning. The leeks do not mind, I do.',
  },
  {
    lang: 'en',
    places: ['status'],
    text: 'Train to {town} late again, but the guard made tea for the whole coach.',
  },
  {
    lang: 'en',
    places: ['status', 'forum'],
    text: 'Looking for a good book about bridges. Not the card game.',
  },
  {
    lang: 'en',
    places: ['news'],
    title: 'Library in {town} opens on Sundays',
    text: 'From next month the library opens on Sundays, with a reading hour for children.',
  },
  {
    lang: 'en',
    places: ['status'],
    text: 'We lost 4-0 and I have never laughed so much at a match.',
  },
  {
    lang: 'en',
    places: ['forum'],
    title: 'Sourdough too wet',
    text: 'My dough spreads like a pancake at {degrees} degrees in the kitchen. Less water or more patience?',
  },
  { lang: 'sv', places: ['status'], text: 'Första snön i {town}. Barnen ute före frukost.' },
  {
    lang: 'sv',
    places: ['status'],
    text: 'Någon som hittat en grå katt med vitt bröst i {town}? Heter Sixten.',
  },
  {
    lang: 'sv',
    places: ['news'],
    title: 'Ny gångbro i {town}',
    text: 'Bron öppnar till sommaren och får belysning som dämpas på natten.',
  },
  {
    lang: 'sv',
    places: ['forum'],
    title: 'Tips på skidspår',
    text: 'Var åker ni när det är {degrees} grader? Helst nära {town} och med fika.',
  },
];
