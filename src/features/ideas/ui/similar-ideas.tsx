// While something is put into words: the ideas that ask for the same in other words, so that people come together instead of
// asking twice. What can be done with each is put in by whoever shows it.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Loaded } from '#web/kit/loaded.tsx';
import { Skeleton } from '#web/kit/skeleton.tsx';
import { useSettled } from '#web/kit/use-settled.ts';
import type { IdeaCard } from '../contract/ideas.ts';
import { IdeaRow } from './idea-row.tsx';
import { similarQuery } from './queries.ts';

const LOOK_AFTER_MS = 300;
const WORDS_MIN = 4;

export function SimilarIdeas(props: {
  words: string;
  /** Not among them: itself, or those that are linked already. */
  without?: readonly string[];
  /** Said when nothing is like it. */
  none: string;
  actionsOf(idea: IdeaCard): ReactNode;
  /** In another tab: what was typed here must not be lost. */
  opensBeside?: boolean;
}) {
  const { t } = useLingui();
  const words = useSettled(props.words.trim(), LOOK_AFTER_MS);
  const isLooking = words.length >= WORDS_MIN;
  const similar = useQuery({ ...similarQuery(words), enabled: isLooking });
  if (!isLooking) return null;
  return (
    <div role="status">
      <Loaded query={similar} small skeleton={<Skeleton rows={2} rowClass="h-14" />}>
        {(items) => {
          const shown = items.filter(({ idea }) => !props.without?.includes(idea.id));
          if (shown.length === 0) return <p className="text-small text-faint">{props.none}</p>;
          return (
            <ul aria-label={t`Similar ideas`}>
              {shown.map(({ idea, wording }) => (
                <IdeaRow
                  key={idea.id}
                  idea={idea}
                  wording={wording}
                  actions={props.actionsOf(idea)}
                  opensBeside={props.opensBeside ?? false}
                />
              ))}
            </ul>
          );
        }}
      </Loaded>
    </div>
  );
}
