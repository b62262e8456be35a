// Why somebody is proposed: the evidence a person would name, never a number of the model.

import type { Reason } from '../../contract/reasons.ts';
import type { EvidenceIndex } from './evidence-index.ts';
import type { FeatureTable } from './features.ts';
import type { Need } from './terms.ts';
import { tagTerm } from './terms.ts';

const reasonsMax = 3;
/** A question this like the new one, against the most alike, is worth naming. */
const alike = 0.5;

export function reasonsFor(
  index: EvidenceIndex,
  who: number,
  need: Need,
  table: FeatureTable,
): Reason[] {
  const person = index.people[who];
  if (!person) return [];
  const reasons: Reason[] = [];
  const closest = closestAnswered(index, who, table);
  if (closest !== undefined) reasons.push({ code: 'answered-like', questionId: closest });
  const tags = (need.tags ?? [])
    .map((tag) => ({ tag, times: person.byTag.get(tagTerm(tag)) ?? 0 }))
    .filter(({ times }) => times > 0)
    .toSorted((a, b) => b.times - a.times);
  const tag = tags[0];
  if (tag) reasons.push({ code: 'answers-on', times: tag.times, tag: tag.tag });
  const { accepted, answers } = person;
  if (accepted > 0) reasons.push({ code: 'accepted-of', accepted, answers });
  else if (answers > 0) reasons.push({ code: 'answers', answers });
  return reasons.slice(0, reasonsMax);
}

function closestAnswered(
  index: EvidenceIndex,
  who: number,
  { similar }: FeatureTable,
): string | undefined {
  const most = similar[0]?.score ?? 0;
  const found = similar.find(
    ({ number, score }) =>
      score >= most * alike && index.questions[number]?.answers.some((each) => each.who === who),
  );
  return found && index.questions[found.number]?.id;
}
