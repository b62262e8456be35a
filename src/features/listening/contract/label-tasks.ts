// What understanding looks at in a post, and which labels each look may give. Words alone, without schemas: the
// first screen reads them, and would fetch the schema library for nothing else.

import { CRISES, INTENTS, OFFENCES, SENTIMENTS, TONES, URGENCIES } from '#language/labels.ts';

export const LABELS = {
  sentiment: SENTIMENTS,
  intent: INTENTS,
  urgency: URGENCIES,
  tone: TONES,
  crisis: CRISES,
  offence: OFFENCES,
} as const;

export type LabelTask = keyof typeof LABELS;
export const LABEL_TASKS = [
  'sentiment',
  'intent',
  'urgency',
  'tone',
  'crisis',
  'offence',
] as const satisfies LabelTask[];
