// Similar wordings: does another wording of a customer's request find the request, with many wordings stored and with one?
import { loadOrdinaryTalk } from '../node/load-models.ts';
import { hasTexts, readLines } from '../train/labelled-data.ts';
import { SimilarWordings } from '../wordings/similar-wordings.ts';
import type { Figure, Task } from './task.ts';

type Pair = Record<'intent' | 'question' | 'paraphrase', string>;
const listed = 5;
/** With all wordings stored every fifth is asked. */
const askedOfAll = 5;

export const similarWordings: Task = {
  name: 'similar-wordings',
  says: 'another wording finds the request (BANKING77 pairs)',
  metric: 'Hit@1, all wordings stored',
  file: 'duplicates/banking77-pairs.jsonl',
  toBeat: '75.9 and 92.2 with all wordings, 34.6 and 63.3 with one of each',
  aims: [0.8, 0.94, 0.37, 0.66],
  async run(file) {
    const pairs = readLines(file, (value): value is Pair =>
      hasTexts(value, 'intent', 'question', 'paraphrase'),
    );
    const sampled = pairs.filter((_, at) => at % askedOfAll === 0);
    const firsts = [...new Map(pairs.toReversed().map((pair) => [pair.intent, pair])).values()];
    return {
      items: pairs.length,
      figures: [
        ...hits('all wordings stored', pairs, sampled),
        ...hits('one wording stored', firsts, pairs),
      ],
    };
  },
};

function hits(name: string, stored: readonly Pair[], asked: readonly Pair[]): Figure[] {
  const wordings = new SimilarWordings<string>(loadOrdinaryTalk());
  for (const { intent, question } of stored) wordings.add(intent, question);
  const ranks = asked.map(({ intent, paraphrase }) =>
    wordings.find(paraphrase, listed).findIndex(({ thing }) => thing === intent),
  );
  const share = (isHit: (rank: number) => boolean): number =>
    ranks.filter(isHit).length / asked.length;
  return [
    { name: `Hit@1, ${name}`, value: share((rank) => rank === 0) },
    { name: `Hit@${listed}, ${name}`, value: share((rank) => rank >= 0) },
  ];
}
