// The labels understanding knows, task by task: the one list that models, contracts and tests share.

export const SENTIMENTS = ['negative', 'neutral', 'positive'] as const;
export const INTENTS = [
  'question',
  'complaint',
  'praise',
  'suggestion',
  'help',
  'announcement',
  'spam',
  'other',
] as const;
export const URGENCIES = ['low', 'normal', 'high'] as const;
export const TONES = ['polite', 'neutral', 'rude'] as const;
export const CRISES = ['none', 'harm', 'safety', 'outage'] as const;
export const OFFENCES = ['inoffensive', 'offensive'] as const;

export type Sentiment = (typeof SENTIMENTS)[number];
export type Intent = (typeof INTENTS)[number];
export type Urgency = (typeof URGENCIES)[number];
export type Tone = (typeof TONES)[number];
export type Crisis = (typeof CRISES)[number];
export type Offence = (typeof OFFENCES)[number];

/** What is told of a post, in the order in which people read it. */
export const TASKS = {
  sentiment: SENTIMENTS,
  intent: INTENTS,
  urgency: URGENCIES,
  tone: TONES,
  crisis: CRISES,
  offence: OFFENCES,
} as const;

export type TaskName = keyof typeof TASKS;

export const TASK_NAMES = [
  'sentiment',
  'intent',
  'urgency',
  'tone',
  'crisis',
  'offence',
] as const satisfies TaskName[];
