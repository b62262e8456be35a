// `parley rank-experts`: routing's ranking alone, from files to lines, so that anybody can measure it on an archive of
// their own.

import type { Command } from '#platform/cli/command.ts';
import { UsageError, writeOut } from '#platform/cli/command.ts';

const topUsually = 10;

export const rankExpertsCommand: Command = {
  name: 'rank-experts',
  summary: 'says for each question who could answer it, and why',
  description:
    'Learns from a history of answered questions, {"question":{"id","title","text","tags","createdAt"},"answers":[{"id","author","text","accepted","score","createdAt"}]} lines, and ranks all who have answered for each new question, {"id","title","text","tags","createdAt"} lines. Writes {"id","experts":[{"person","score","reasons"}]}. Only ids, "author" and "title" must be there. No database and no server.',
  options: {
    history: { type: 'string', value: 'FILE|-', help: 'answered questions, oldest first' },
    questions: { type: 'string', value: 'FILE|-', help: 'the questions to be answered' },
    top: {
      type: 'string',
      value: 'N',
      help: `how many people for each; ${topUsually} if not said`,
    },
    json: { type: 'boolean', help: 'accepted for likeness; the output is JSON Lines always' },
  },
  examples: [
    {
      line: 'parley rank-experts --history answered.jsonl --questions new.jsonl --top 3',
      says: 'three people for each question',
    },
  ],
  async run(input, io) {
    const history = input.text('history');
    const questions = input.text('questions');
    if (history === undefined) throw new UsageError('--history FILE is missing');
    if (questions === undefined) throw new UsageError('--questions FILE is missing');
    if (history === '-' && questions === '-') throw new UsageError('Only one of them can be -');
    const top = input.integer('top') ?? topUsually;
    if (top < 1) throw new UsageError('--top is at least 1');
    const [{ readHistory, readQuestions }, { learnRanker }, { en }] = await Promise.all([
      import('./history-lines.ts'),
      import('../domain/rank/rank-experts.ts'),
      import('../words/en.ts'),
    ]);
    const ranker = learnRanker(await readHistory(history, io.stdin));
    const context = { titleOf: (id: string) => ranker.index.titleOf(id), timeZone: 'UTC' };
    for await (const question of readQuestions(questions, io.stdin)) {
      const experts = ranker.rank(question, { top }).map(({ reasons, ...expert }) => {
        return { ...expert, reasons: reasons.map((reason) => en.reason(reason, context)) };
      });
      await writeOut(io.stdout, `${JSON.stringify({ id: question.id, experts })}\n`);
    }
  },
};
