// The programmes of the demonstration: what they are for, what is tried, and what people found. Nothing here was said by
// anybody; seed-programme.ts brings it in.

export const RUNNING_PROGRAMME = {
  name: 'Quieter nights',
  purpose:
    'Find out which hours of the night matter, and how much warmth people give up for silence, before we set the night mode for everybody.',
  seats: 8,
  consentText:
    'We keep what you write for one year. Three people of the comfort laboratory and the dialogue team read it, nobody else. We name you only if you want to be named. You can leave at any time without a reason, and ask us to erase what you said.',
} as const;

export const NIGHT_ROUNDS = [
  {
    title: 'A week as it is',
    task: 'Sleep as you always do. Write down in the morning whether the outdoor unit woke you, and at what hour.',
    questions: ['At which hours did you hear it?', 'Was the window open?'],
  },
  {
    title: 'A week with the night mode',
    task: 'Switch the night mode on from 22 to 6. Everything else stays as it was.',
    questions: ['Did you wake up?', 'Was it too cold in the morning?', 'Would you keep it on?'],
  },
] as const;

/** By the place of who said it among those who joined, and of the round. */
export const SAID = [
  {
    by: 0,
    round: 0,
    text: 'Twice, both times when it defrosted. The rest of the night I did not hear it at all.',
    answers: ['02:40 and 05:15', 'Ajar'],
  },
  {
    by: 1,
    round: 0,
    text: 'Hör den bara när det blåser från norr. Då brummar väggen i sovrummet.',
    answers: ['Mellan 3 och 4', 'Nej'],
  },
  {
    by: 2,
    round: 0,
    text: 'Not once. The neighbour did, and told me so.',
    answers: ['None', 'Closed'],
  },
  {
    by: 0,
    round: 1,
    text: 'Slept through all seven nights. 19.5 degrees at six in the morning, which is fine with a cardigan.',
    answers: ['No', 'A little', 'Yes, from October on'],
  },
] as const;

export const CLOSED_PROGRAMME = {
  name: 'Reserve for a power cut',
  purpose: 'Try how much of the battery people keep back when they may choose it themselves.',
  seats: 6,
  consentText:
    'We read how full your battery is four times a day, for eight weeks, and delete it two weeks later. You can leave at any time.',
  result:
    'Eight weeks, three households, two power cuts. Everybody chose a reserve between 15 and 30 percent, and nobody changed it after the first week.\n\nSo the app now asks once, proposes 20 percent, and says how long the fridge and the pump run on it. Thank you: without you we would have built a slider that nobody needs.',
  credit: 'Kept the diary of both power cuts',
} as const;
