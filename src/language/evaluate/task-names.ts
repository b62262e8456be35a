// The tasks of the evaluation by name. A file of its own, because the help of the command line names them without loading
// what they measure.

export const EVALUATION_TASKS = [
  'tweets',
  'languages',
  'offensive',
  'tweet-language',
  'own-sentiment',
  'own-intent',
  'own-urgency',
  'own-tone',
  'own-crisis',
  'own-folds',
  'own-sentiment-folds',
  'similar-wordings',
  'comments',
  'swedish-attitude',
  'clinc150',
  'banking77',
  'crisis',
  'politeness',
  'near-duplicates',
] as const;

export type EvaluationTask = (typeof EVALUATION_TASKS)[number];
