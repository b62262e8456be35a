// Ideas one below the other, in the order of a ranking, or the best first of those that were looked for.

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Loaded } from '#web/kit/loaded.tsx';
import { PlainLink } from '#web/kit/link.tsx';
import { ShowMore } from '#web/kit/show-more.tsx';
import { Skeleton } from '#web/kit/skeleton.tsx';
import { useSettled } from '#web/kit/use-settled.ts';
import { paths } from '#web/paths.ts';
import type { IdeaCard } from '../../../contract/ideas.ts';
import { ideasFoundQuery, ideasQuery } from '../../queries.ts';
import { VoteButton } from '../../vote-button.tsx';
import type { Shown } from './filter.ts';
import { IdeaFacts } from './idea-facts.tsx';
import { NoIdeas } from './no-ideas.tsx';

const SEARCH_AFTER_MS = 250;

type ListProps = { shown: Shown; onAdd: (() => void) | null };

export function IdeasList(props: ListProps) {
  const q = useSettled(props.shown.q, SEARCH_AFTER_MS);
  return q === '' ? <Ranked {...props} /> : <Found {...props} q={q} />;
}

function Ranked(props: ListProps) {
  const { t } = useLingui();
  const { rank, boardId, statusKind, statusId, tagId } = props.shown;
  const filter = { boardId, statusKind, statusId, tagId };
  const ideas = useInfiniteQuery(ideasQuery({ ...filter, rank, standing: 'open' }));
  const isNarrowed =
    rank === 'answered' ||
    rank === 'owed' ||
    Object.values(filter).some((one) => one !== undefined);
  return (
    <Rows {...props} query={ideas} isNarrowed={isNarrowed}>
      <ShowMore query={ideas}>{t`Show more`}</ShowMore>
    </Rows>
  );
}

function Found({ q, ...props }: ListProps & { q: string }) {
  const { boardId, statusKind, statusId, tagId } = props.shown;
  const found = useQuery(ideasFoundQuery(q, { boardId, statusKind, statusId, tagId }));
  return <Rows {...props} query={found} isNarrowed />;
}

function Rows(
  props: ListProps & {
    query: UseQueryResult<readonly IdeaCard[]>;
    isNarrowed: boolean;
    children?: ReactNode;
  },
) {
  return (
    <Loaded query={props.query} skeleton={<Skeleton rows={6} rowClass="h-24" />}>
      {(items) =>
        items.length === 0 ? (
          <NoIdeas isNarrowed={props.isNarrowed} onAdd={props.onAdd} />
        ) : (
          <>
            <ol className="overflow-hidden rounded-panel bg-surface shadow-raised">
              {items.map((idea) => (
                <Row key={idea.id} idea={idea} />
              ))}
            </ol>
            {props.children}
          </>
        )
      }
    </Loaded>
  );
}

function Row({ idea }: { idea: IdeaCard }) {
  return (
    <li className="relative flex items-start gap-3.5 border-t border-line px-4 py-3.5 first:border-t-0 hover:bg-hover">
      <VoteButton idea={idea} large />
      <div className="min-w-0 flex-1">
        <PlainLink
          href={paths.idea(idea.id)}
          className="text-heading font-semibold wrap-anywhere after:absolute after:inset-0 focus-ring:after:ring-inside"
        >
          <span lang={idea.lang} dir="auto">
            {idea.title}
          </span>
        </PlainLink>
        {idea.excerpt === '' ? null : (
          <p className="mt-0.5 line-clamp-2 text-quiet" lang={idea.lang} dir="auto">
            {idea.excerpt}
          </p>
        )}
        <div className="mt-1.5">
          <IdeaFacts idea={idea} />
        </div>
      </div>
    </li>
  );
}
