// Labels as the models tell them, with what people said of the same words in their place.

import type { TaskName } from '#language/labels.ts';
import { labelsSchema } from '../contract/labels.ts';
import type { PostLabels } from '../contract/labels.ts';

export type CorrectedLabel = {
  postId: string;
  postRevision: number;
  task: TaskName;
  label: string;
  byName: string;
};

export function withCorrections(
  labels: PostLabels,
  post: { postId: string; revision: number },
  corrections: readonly CorrectedLabel[],
): PostLabels {
  const own = corrections.filter((correction) => {
    return correction.postId === post.postId && correction.postRevision === post.revision;
  });
  if (own.length === 0) return labels;
  const said = own.map(({ task, label, byName }) => [
    task,
    { label, confidence: 1, unsure: false, because: [], by: byName },
  ]);
  return labelsSchema.parse({ ...labels, ...Object.fromEntries(said) });
}
