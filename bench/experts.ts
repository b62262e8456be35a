// How well routing finds who could answer, on question archives with a split in time: mean reciprocal rank of the first
// person who did answer, against the two rankings everybody else has (most answers so far; the votes of similar
// questions by BM25), with a paired bootstrap over questions. Then the time to rank one question in a large house.
// Reads ../shared/data/experts.

import { existsSync, readFileSync } from 'node:fs';
import { EvidenceIndex } from '#features/routing/domain/rank/evidence-index.ts';
import type { PastQuestion } from '#features/routing/domain/rank/evidence-index.ts';
import { learnRanker } from '#features/routing/domain/rank/rank-experts.ts';
import { findSimilar } from '#features/routing/domain/rank/similar-questions.ts';
import { termsOf } from '#features/routing/domain/rank/terms.ts';
import { seededRandom } from '#app/demo/random.ts';

const folder = new URL('../../shared/data/experts/', import.meta.url);

type Line = {
  id: string;
  title: string;
  body: string;
  tags: string[];
  askerId: string;
  answers: { id: string; userId: string; score: number }[];
  acceptedAnswerId: string;
  timeSplit: 'train' | 'test';
};
type Asked = PastQuestion & { askedBy: string };
type Archive = { name: string; history: Asked[]; questions: Asked[] };
/** Everybody known, the likeliest first. */
type Ranking = (question: Asked) => readonly string[];

function readArchive(name: string): Archive {
  const text = readFileSync(new URL(`${name}.jsonl`, folder), 'utf8');
  const lines = text.trim().split('\n');
  // The archive's own words for its fields; nothing else is in the file.
  const all = lines.map((line): Line => JSON.parse(line));
  const later = all.filter((line) => line.timeSplit === 'test');
  const firstTest = Math.min(...later.map((line) => Number(line.id)));
  return {
    name,
    history: all
      .filter((line) => line.timeSplit === 'train')
      .map((line) => askedOf(line, (answerId) => answerId < firstTest)),
    questions: later.map((line) => askedOf(line, () => true)),
  };
}

function askedOf(line: Line, isKnown: (answerId: number) => boolean): Asked {
  return {
    id: line.id,
    title: line.title,
    text: line.body,
    tags: line.tags,
    askedBy: line.askerId,
    answers: line.answers
      .filter((answer) => isKnown(Number(answer.id)))
      .map(({ id, userId, score }) => {
        return { person: userId, isAccepted: id === line.acceptedAnswerId, score };
      }),
  };
}

function byAnswers({ history }: Archive): Ranking {
  const counts = new Map<string, number>();
  for (const { answers } of history)
    for (const { person } of answers) counts.set(person, (counts.get(person) ?? 0) + 1);
  const order = [...counts].toSorted((a, b) => b[1] - a[1]).map(([person]) => person);
  return () => order;
}

function byVotes(archive: Archive): Ranking {
  const index = new EvidenceIndex(archive.history.length);
  for (const question of archive.history) if (question.answers.length > 0) index.add(question);
  return (question) => {
    const votes = new Map<string, number>();
    for (const { number, score } of findSimilar(index, termsOf(question), 200)) {
      for (const { who } of index.questions[number]?.answers ?? []) {
        const person = index.people[who]?.person ?? '';
        votes.set(person, (votes.get(person) ?? 0) + score);
      }
    }
    return [...votes].toSorted((a, b) => b[1] - a[1]).map(([person]) => person);
  };
}

function byParley({ history }: Archive): Ranking {
  const ranker = learnRanker(history);
  const all = ranker.index.people.length;
  return ({ answers: _hidden, ...need }) =>
    ranker.rank(need, { top: all }).map(({ person }) => person);
}

function reciprocalRanks(ranking: Ranking, questions: readonly Asked[]): number[] {
  return questions.map((question) => {
    const answered = new Set(question.answers.map(({ person }) => person));
    const at = ranking(question).findIndex((person) => answered.has(person));
    return at === -1 ? 0 : 1 / (at + 1);
  });
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const percent = (value: number): string => (100 * value).toFixed(1);

/** 95 % of the resampled differences lie between these. */
function differenceInterval(ours: readonly number[], theirs: readonly number[]): [number, number] {
  const random = seededRandom(1).next;
  const differences = ours.map((value, n) => value - (theirs[n] ?? 0));
  const means = Array.from({ length: 10_000 }, () => {
    let sum = 0;
    for (let n = 0; n < differences.length; n += 1)
      sum += differences[Math.floor(random() * differences.length)] ?? 0;
    return sum / differences.length;
  }).toSorted((a, b) => a - b);
  return [means[250] ?? 0, means[9750] ?? 0];
}

function compareRankings(archives: readonly Archive[]): void {
  const all: Record<'parley' | 'answers' | 'votes', number[]> = {
    parley: [],
    answers: [],
    votes: [],
  };
  console.log('MRR of the first answerer     questions   most answers   BM25 votes   Parley');
  for (const archive of archives) {
    const of = (make: (archive: Archive) => Ranking) =>
      reciprocalRanks(make(archive), archive.questions);
    const found = { answers: of(byAnswers), votes: of(byVotes), parley: of(byParley) };
    for (const key of ['parley', 'answers', 'votes'] as const) all[key].push(...found[key]);
    console.log(
      `${archive.name.padEnd(30)}${String(archive.questions.length).padStart(9)}${percent(mean(found.answers)).padStart(15)}${percent(mean(found.votes)).padStart(13)}${percent(mean(found.parley)).padStart(9)}`,
    );
  }
  for (const [words, theirs] of [
    ['most answers', all.answers],
    ['BM25 votes', all.votes],
  ] as const) {
    const [low, high] = differenceInterval(all.parley, theirs);
    const gain = mean(all.parley) / mean(theirs) - 1;
    console.log(
      `all together against ${words}: ${percent(mean(all.parley))} to ${percent(mean(theirs))}, ${gain < 0 ? '' : '+'}${percent(gain)} %, difference ${percent(low)} to ${percent(high)} (95 %, paired bootstrap)`,
    );
  }
}

/** 2,000 people and 100,000 answers, made of the archive's own questions with people dealt anew. */
function timeLargeHouse({ history, questions }: Archive): void {
  const random = seededRandom(2).next;
  const large: Asked[] = [];
  let answers = 0;
  for (let n = 0; answers < 100_000; n += 1) {
    const from = history[n % history.length];
    if (!from) break;
    const people = from.answers.map((answer) => ({
      ...answer,
      person: `p${Math.floor(random() ** 2 * 2000)}`,
    }));
    answers += people.length;
    large.push({ ...from, answers: people });
  }
  const startedAt = performance.now();
  const ranker = learnRanker(large);
  const learnt = performance.now() - startedAt;
  const times = questions.slice(0, 200).map((question) => {
    const begun = process.cpuUsage();
    ranker.rank(question, { top: 10 });
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  });
  const sorted = times.toSorted((a, b) => a - b);
  console.log(
    `one question among ${ranker.index.people.length} people with ${answers} past answers: median ${(sorted[100] ?? 0).toFixed(1)} ms, 95 % under ${(sorted[190] ?? 0).toFixed(1)} ms of CPU; learning from all of it ${(learnt / 1000).toFixed(1)} s`,
  );
}

if (!existsSync(folder)) {
  console.log('Skipped: no ../shared/data/experts beside this repository');
} else {
  const archives = ['android', 'physics'].map(readArchive);
  compareRankings(archives);
  const physics = archives[1];
  if (physics) timeLargeHouse(physics);
}
