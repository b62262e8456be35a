// A text cut into runs of words that may make a phrase together: a sentence end, a sign other than a hyphen, a link, a
// name or an emoji parts them, and a hashtag stands for itself.
import { tokenize } from '#text/tokens.ts';
import type { Token } from '#text/tokens.ts';

export type PhraseWord = Pick<Token, 'folded' | 'from' | 'to' | 'sentence'>;

const JOINING = /^(?:\s+|[-‐‑])?$/u;

export function phraseRuns(text: string): PhraseWord[][] {
  const runs: PhraseWord[][] = [];
  let run: PhraseWord[] = [];
  let passedUntil = 0;
  for (const token of tokenize(text)) {
    const { kind, from, to } = token;
    if (from < passedUntil) continue;
    if (kind === 'word' || kind === 'number') {
      const last = run.at(-1);
      const joins = last?.sentence === token.sentence && JOINING.test(text.slice(last.to, from));
      if (!joins) runs.push((run = []));
      run.push(token);
      continue;
    }
    passedUntil = to;
    run = [];
    if (kind === 'hashtag' || kind === 'cashtag') runs.push([token]);
  }
  return runs;
}
