// What people wish for in the demonstration: ideas written for it, with how many want them, what was answered and what
// colleagues noted. Nothing here was said by anybody; seed-ideas.ts brings them in.

import type { StatusKind } from '#features/ideas/contract/kinds.ts';

/** Boards by the word in their address. `ideas` is there from the start, for wishes from inside. */
export const DEMO_BOARDS = [
  {
    slug: 'heat-pumps',
    name: 'Heat pumps',
    description: 'Outdoor and indoor units, noise, placing and service.',
  },
  {
    slug: 'batteries',
    name: 'Home batteries',
    description: 'Storing, tariffs, and what happens in a power cut.',
  },
  { slug: 'app', name: 'App', description: 'The app, its open interface and what it tells you.' },
] as const;

export const DEMO_TAGS = [
  { name: 'Noise', isPublic: true },
  { name: 'Installers', isPublic: true },
  { name: 'Tariffs', isPublic: true },
  { name: 'Privacy', isPublic: true },
  { name: 'Warranty', isPublic: false },
] as const;

type BoardSlug = (typeof DEMO_BOARDS)[number]['slug'] | 'ideas';

export type DemoIdea = {
  board: BoardSlug;
  title: string;
  text: string;
  votes: number;
  tags?: readonly (typeof DEMO_TAGS)[number]['name'][];
  status?: StatusKind;
  /** To all who asked. */
  answer?: string;
  note?: string;
  /** `ours`: said by somebody of the hub. */
  comments?: readonly { by: 'them' | 'ours'; text: string }[];
  /** A conversation whose words are like this joins it. */
  asksLike?: RegExp;
  /** The title of the idea it became a part of. */
  mergedInto?: string;
  /** Waits for somebody's look. */
  isHeld?: boolean;
};

export const DEMO_IDEAS: readonly DemoIdea[] = [
  {
    board: 'heat-pumps',
    title: 'A quiet mode for the night that keeps the house warm',
    text: 'The outdoor unit is fine by day. At night I would trade half a degree indoors for five decibel outdoors, and choose the hours myself.',
    votes: 21,
    tags: ['Noise'],
    status: 'making',
    answer:
      'We are building it: you choose the hours and the lowest temperature you accept, and the unit stays below 35 decibel. It reaches all S-line 8 and 12 units with an update before the next heating season.',
    note: 'Östersund has it on the bench since week 44. Not for S-line 6: the fan can’t go that slow.',
    comments: [
      { by: 'them', text: 'Please let it follow the calendar too, weekends are different here.' },
      { by: 'ours', text: 'Weekdays and weekends each get their own hours. Thanks for asking.' },
      { by: 'them', text: 'Happy to try an early version. We have two bedrooms facing the unit.' },
    ],
    asksLike: /tyst läge|decibel|hum|brumma/i,
  },
  {
    board: 'heat-pumps',
    title: 'Ett tyst läge på natten',
    text: 'Grannen klagar efter klockan 22. Kan pumpen gå på lägre varv på natten om det inte är för kallt?',
    votes: 6,
    tags: ['Noise'],
    mergedInto: 'A quiet mode for the night that keeps the house warm',
  },
  {
    board: 'heat-pumps',
    title: 'Say beforehand when it is going to defrost',
    text: 'The loudest ten minutes come without a warning. A line in the app, or fixed times, and nobody wakes up over it.',
    votes: 9,
    tags: ['Noise'],
    status: 'considering',
    comments: [{ by: 'them', text: 'Fixed times would be enough for us.' }],
  },
  {
    board: 'heat-pumps',
    title: 'Rubber feet and wall mounts that fit older houses',
    text: 'Our installer had to cut a plate himself because the mount is made for concrete. Wooden houses need something softer.',
    votes: 7,
    tags: ['Noise', 'Installers'],
    status: 'planned',
    answer:
      'A mount for timber frames is planned for the spring. Four installers in Umeå and Galway help us to try it.',
  },
  {
    board: 'heat-pumps',
    title: 'Show what a service visit will cost before it is booked',
    text: 'I was told 890 kr on the phone and paid 1 450. A price list by fault code would have been enough.',
    votes: 12,
    tags: ['Warranty'],
    status: 'done',
    answer:
      'It is there: every fault code in the app now shows the fixed price of a visit, and what the warranty covers. Thank you to everybody who sent us their invoices.',
    note: 'Legal checked the wording for the United Kingdom and Ireland.',
    comments: [
      { by: 'them', text: 'Just looked up E14. Clear, and cheaper than I feared.' },
      { by: 'them', text: 'Tack! Nu vet jag vad jag kan vänta mig.' },
    ],
    asksLike: /price|paid|kostar|invoice/i,
  },
  {
    board: 'heat-pumps',
    title: 'Spare parts for the old S-line 6 for ten more years',
    text: 'The unit itself is fine. What stops it is a fan board that nobody has in stock.',
    votes: 15,
    tags: ['Warranty'],
    status: 'considering',
    asksLike: /spare part|reservdel|weeks for/i,
  },
  {
    board: 'heat-pumps',
    title: 'Paint the outdoor unit in the colour of the house',
    text: 'White stands out on a red cottage. Three colours would do.',
    votes: 4,
    status: 'declined',
    answer:
      'Not now: paint on the fins costs about eight percent of the heat. A wooden cover that keeps the air free is on our list instead.',
  },
  {
    board: 'heat-pumps',
    title: 'A drawing for the neighbour before it is put up',
    text: 'Half of the trouble is that nobody tells the neighbour. One page with the place and the noise at the fence would help everybody.',
    votes: 5,
    tags: ['Installers', 'Noise'],
  },
  {
    board: 'batteries',
    title: 'Keep the last ten percent for a power cut',
    text: 'The battery is empty at six in the evening and the cut comes at seven. Let me keep a part of it for the fridge and the pump.',
    votes: 18,
    status: 'done',
    answer:
      'You can choose between 0 and 50 percent in the app since the October update, under Battery, Reserve.',
    comments: [{ by: 'them', text: 'Set to 20. Thank you for telling me, I had given up on it.' }],
    asksLike: /power cut|strömavbrott|backup/i,
  },
  {
    board: 'batteries',
    title: 'Charge when the wind blows, not only when power is cheap',
    text: 'I would pay two öre more for power that is clean. The data is open.',
    votes: 11,
    tags: ['Tariffs'],
    status: 'planned',
    answer:
      'We start with Sweden and Ireland, where the data is good enough, in the second quarter.',
  },
  {
    board: 'batteries',
    title: 'Ladda efter elpriset per kvart',
    text: 'Priset ändras varje kvart numera, men laddningen planeras per timme.',
    votes: 8,
    tags: ['Tariffs'],
    status: 'making',
    answer: 'Vi bygger det nu. Först ut är PowerBox 10 och 15 i Sverige.',
  },
  {
    board: 'batteries',
    title: 'Tell me what the battery has saved this year',
    text: 'One honest number with how it was counted, not a green leaf.',
    votes: 6,
    status: 'new',
  },
  {
    board: 'batteries',
    title: 'Buy a second PowerBox without a second inverter',
    text: 'The house has room for another one, the wall does not have room for another box of electronics.',
    votes: 3,
  },
  {
    board: 'app',
    title: 'Work without the cloud, documented',
    text: 'The unit answers on the local network already. Write down what it says, keep it stable for a year, and the rest we do ourselves.',
    votes: 17,
    tags: ['Privacy'],
    status: 'considering',
    note: 'Security wants a token per device first. See the review of last week.',
    comments: [
      { by: 'them', text: 'Home Assistant here. An hour of reading would save us weekends.' },
      { by: 'ours', text: 'We look at read-only access first. More in December.' },
    ],
    asksLike: /home assistant|local api|cloud/i,
  },
  {
    board: 'app',
    title: 'Stay signed in when the wifi changes',
    text: 'Every time we move the router the app forgets who I am.',
    votes: 10,
    status: 'making',
    asksLike: /login|inloggning|forget me/i,
  },
  {
    board: 'app',
    title: 'Say in plain words what an error code means',
    text: 'E14 is not a sentence.',
    votes: 13,
    status: 'planned',
    answer:
      'Every code gets one sentence and one thing to try, in Swedish and English, with version 7.',
    comments: [{ by: 'them', text: 'And please say whether I may go on heating.' }],
    asksLike: /error|felkod|E14|H7/i,
  },
  {
    board: 'app',
    title: 'Several people in one household',
    text: 'My husband sees what I see only when he holds my phone.',
    votes: 9,
    status: 'new',
  },
  {
    board: 'app',
    title: 'A widget with the temperature indoors',
    text: 'One glance instead of three taps.',
    votes: 2,
  },
  {
    board: 'ideas',
    title: 'Let two colleagues from the works answer in the forum each month',
    text: 'Those who build it hear what becomes of it, and people hear from somebody who knows.',
    votes: 0,
    status: 'planned',
    note: 'Quality has said yes. Start in January with the fan group.',
  },
  {
    board: 'ideas',
    title: 'One place for the measurements of all noise tests',
    text: 'I found four sheets of the same test, with four results.',
    votes: 0,
  },
  {
    board: 'app',
    title: 'Cheap followers for your page',
    text: 'Grow your page today, write to us.',
    votes: 0,
    isHeld: true,
  },
  {
    board: 'heat-pumps',
    title: 'A smaller unit for flats',
    text: 'Our housing cooperative would take thirty of them if they fit on a balcony.',
    votes: 0,
    isHeld: true,
  },
];

/** Visitors of the portal who take part. */
export const DEMO_VISITORS: readonly string[] = [
  'Maja Lind',
  'Gareth Pugh',
  'Niamh Byrne',
  'Anders Wik',
  'Lotta Ek',
  'Callum Reid',
  'Beth Owen',
  'Fredrik Sand',
  'Ulla Berg',
  'Tomos Rees',
  'Aoife Kelly',
  'Johan Falk',
  'Sara Holm',
  'Ewan Muir',
  'Petra Nyberg',
  'Ruth Hall',
  'Olle Strand',
  'Kerstin Dahl',
  'Declan Roche',
  'Hanna Sjö',
  'Isla Grant',
  'Mats Fors',
  'Wendy Cole',
  'Yusuf Aydin',
];
