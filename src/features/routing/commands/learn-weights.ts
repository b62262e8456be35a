// Once a night: how much each kind of evidence counts, learned from the organisation's own answers. Between two nights
// the evidence itself is always current.

import { z } from 'zod';
import type { JobDefinition } from '#platform/jobs/job.ts';
import type { Routing } from '../context.ts';
import type { PastQuestion } from '../domain/rank/evidence-index.ts';
import { learnRanker } from '../domain/rank/rank-experts.ts';
import { insertWeights, readEvidenceAfter } from '../store/evidence.ts';
import type { EvidenceRow } from '../store/evidence.ts';

/** Fewer say little, and the usual weights hold. */
const questionsMin = 200;
const readMax = 2000;

export function learnWeightsJob(routing: Routing): JobDefinition {
  return {
    name: 'routing.learn-weights',
    cron: '20 2 * * *',
    async run(payload) {
      z.record(z.string(), z.unknown()).parse(payload);
      await learnWeights(routing);
    },
  };
}

async function learnWeights({ platform, ranking }: Routing): Promise<void> {
  const { clock, db } = platform;
  const rows: EvidenceRow[] = [];
  for (let after = 0; ;) {
    const read = await readEvidenceAfter(db, { after, limit: readMax });
    rows.push(...read);
    after = read.at(-1)?.place ?? after;
    if (read.length < readMax) break;
  }
  const history = historyOf(rows);
  if (history.length < questionsMin) return;
  const { weights } = learnRanker(history);
  await insertWeights(db, { weights, examples: history.length, now: clock.now() });
  await ranking.takeWeights();
}

/** One question with all who answered it, in the order in which they were first answered. */
function historyOf(rows: readonly EvidenceRow[]): PastQuestion[] {
  const questions = Map.groupBy(
    rows.filter(({ kind }) => answerKinds.has(kind)),
    ({ questionId }) => questionId,
  );
  return [...questions].flatMap(([id, answers]): PastQuestion[] => {
    const [first] = answers;
    if (!first) return [];
    const { title, text, tags, lang } = first.question;
    const liked = new Set(
      answers.filter(({ kind }) => likedKinds.has(kind)).map(({ personId }) => personId),
    );
    const people = Map.groupBy(
      answers.filter(({ kind }) => !likedKinds.has(kind)),
      ({ personId }) => personId,
    );
    return [
      {
        id,
        title,
        text,
        tags,
        ...(lang !== null && { lang }),
        answers: [...people].map(([person, [evidence]]) => {
          return { person, isAccepted: liked.has(person), score: evidence?.score ?? 0 };
        }),
      },
    ];
  });
}

const likedKinds: ReadonlySet<string> = new Set(['accepted', 'thanked']);
const answerKinds: ReadonlySet<string> = new Set([
  'answered',
  'posted',
  'past-answer',
  ...likedKinds,
]);
