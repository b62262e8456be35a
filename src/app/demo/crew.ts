// What is known of the people of the demonstration: what they say they know and who confirms it, who is away, who is on
// duty, what they were taught and how far they are trusted. Data; seed-crew.ts brings it in.

type Known = { who: string; knows: string; confirmedBy: readonly string[] };

export const DEMO_EXPERTISE: readonly Known[] = [
  { who: 'Karin Åberg', knows: 'neighbours', confirmedBy: ['Priya Raman', 'Tom Hale'] },
  { who: 'Karin Åberg', knows: 'insurer', confirmedBy: ['Peter Vance'] },
  { who: 'Priya Raman', knows: 'noise outdoors', confirmedBy: ['Ingrid Solheim', 'Mattias Ek'] },
  { who: 'Johan Berglund', knows: 'decibel measurements', confirmedBy: ['Priya Raman'] },
  { who: 'Ingrid Solheim', knows: 'defrosting', confirmedBy: ['Mattias Ek', 'Viktor Hedlund'] },
  { who: 'Mattias Ek', knows: 'S-line', confirmedBy: ['Ingrid Solheim'] },
  { who: 'Saga Lindqvist', knows: 'battery safety', confirmedBy: ['Daniel Okafor', 'Peter Vance'] },
  { who: 'Daniel Okafor', knows: 'home battery', confirmedBy: ['Saga Lindqvist'] },
  { who: 'Maja Forsberg', knows: 'app offline', confirmedBy: ['Lukas Wirth', 'Aino Korhonen'] },
  { who: 'Lukas Wirth', knows: 'cloud outage', confirmedBy: ['Maja Forsberg'] },
  { who: 'Aino Korhonen', knows: 'Home Assistant', confirmedBy: ['Maja Forsberg'] },
  { who: 'Rolf Sundin', knows: 'installation', confirmedBy: ['Grace Murphy'] },
  { who: 'Grace Murphy', knows: 'installer partners', confirmedBy: [] },
  { who: 'Hassan Ali', knows: 'spare parts', confirmedBy: ['Rolf Sundin'] },
  { who: 'Emma Dahl', knows: 'bidrag', confirmedBy: ['Owen Pritchard'] },
  { who: 'Owen Pritchard', knows: 'heat pump grant', confirmedBy: ['Emma Dahl'] },
  { who: 'Linnea Holm', knows: 'working at Solvind', confirmedBy: ['Elias Nyström'] },
];

/** Whoever signs in: colleagues pass on to them what their offers are about, one of each. */
export const DEMO_PASSED = {
  to: 'Karin Åberg',
  offers: [
    { about: /neighbour|grannen/i, words: 'You wrote how we answer neighbours.' },
    { about: /grant|bidrag/i, words: 'The ministry asked you about this form last week.' },
  ],
} as const;

/** In days from the day on which it is started. */
export const DEMO_ABSENCES = [
  {
    who: 'Daniel Okafor',
    from: -1,
    until: 6,
    delegate: 'Saga Lindqvist',
    note: 'At the cell fair',
  },
  { who: 'Emma Dahl', from: 3, until: 10, delegate: null, note: 'Holiday' },
] as const;

export const DEMO_ROTA = {
  name: 'What cannot wait',
  timeZone: 'Europe/Stockholm',
  people: ['Noor Haddad', 'Lukas Wirth', 'Saga Lindqvist', 'Maja Forsberg'],
} as const;

/** What they were taught; a topic by its name, or everywhere. */
export const DEMO_CERTIFICATES = [
  { who: 'Ingrid Solheim', name: 'Speaking for Solvind', topic: null },
  { who: 'Priya Raman', name: 'Speaking for Solvind', topic: null },
  { who: 'Maja Forsberg', name: 'Speaking for Solvind', topic: null },
  { who: 'Saga Lindqvist', name: 'Speaking for Solvind', topic: null },
  { who: 'Saga Lindqvist', name: 'Fire and batteries', topic: 'Battery safety' },
] as const;

/** Whose answers leave without another's look. */
export const DEMO_TRUSTED = ['Ingrid Solheim', 'Maja Forsberg', 'Priya Raman'] as const;

export const DEMO_NOTES = [
  {
    owner: 'Saga Lindqvist',
    title: 'Where a home battery may stand',
    text: 'A room of its own or a garage, a metre from what burns, never in the way out. Indoors with a smoke alarm that is heard where people sleep. Fire services ask for a sign at the door; installers have it.',
    wordings: ['Is a battery in the garage safe?', 'Får man ställa batteriet i källaren?'],
  },
  {
    owner: 'Priya Raman',
    title: 'A heat pump that is heard next door',
    text: 'Ask for the place and the hour first. Turning the fan away from the window is worth 5 decibel, quiet mode 4, softer feet end a hum in the wall. Over 40 at the window at night: offer a visit, it is free.',
    wordings: ['The outdoor unit hums at night', 'Grannens värmepump låter'],
  },
  {
    owner: 'Owen Pritchard',
    title: 'Numbers that grant forms ask for',
    text: 'S-line 8: MCS-HP-0412. S-line 12: MCS-HP-0413. The installer enters them with their own number; without it the form comes back.',
    wordings: ['Which certificate number does the grant need?'],
  },
] as const;

/** Owned, and then answered, at the very beginning: of the older conversations the first that is about it. */
export const DEMO_PROMISES = [
  {
    who: 'Maja Forsberg',
    about: /offline|login|inloggning|E14/i,
    answer: {
      en: 'Maja from Solvind here, I look after the app. This was on our side, and a version that is out since this morning ends it. Please open the app once while you are at home.',
      sv: 'Maja på Solvind, jag arbetar med appen. Felet låg hos oss, och i versionen från i morse är det borta. Öppna appen en gång när du är hemma.',
    },
  },
  {
    who: 'Priya Raman',
    about: /\bhum\b|brumma/i,
    answer: {
      en: 'Priya from Solvind here, I work on the sound of our units. A hum comes through the mount and not through the air: two softer feet on the side of the compressor end it in most houses.',
      sv: 'Priya på Solvind, jag arbetar med ljudet från våra utedelar. Brummet går genom fästet och inte genom luften: två mjukare fötter på kompressorns sida hjälper i de flesta hus.',
    },
  },
  {
    who: 'Karin Åberg',
    about: /insurer|installer cancelled|avbok/i,
    answer: {
      en: 'Karin from Solvind here. I have asked for the order and the papers that belong to it, and you get both from me today, with a name and a number you can call.',
      sv: 'Karin på Solvind. Jag har bett om ordern och papperen som hör till, och du får båda av mig i dag, med ett namn och ett nummer att ringa.',
    },
  },
  // Owed still, by whoever signs in.
  { who: 'Karin Åberg', about: /heat pump|värmepump/i, answer: null },
] as const;
