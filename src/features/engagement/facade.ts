// What the composition and later features ask of engagement.

import type { AnswersImport, AnswersImported } from './commands/import-answers.ts';

export type EngagementFacade = {
  /** Reads a file of past answers to its end; what is there already changes nothing. */
  importAnswers(options: AnswersImport): Promise<AnswersImported>;
};
