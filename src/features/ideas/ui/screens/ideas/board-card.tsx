// One idea on the board: what it is, how many want it, and the way to another column.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { ArrowRightLeft } from 'lucide-react';
import { useCan } from '#web/api/session.ts';
import { PlainLink } from '#web/kit/link.tsx';
import { Menu } from '#web/kit/menu.tsx';
import { paths } from '#web/paths.ts';
import type { IdeaCard } from '../../../contract/ideas.ts';
import { statusesQuery } from '../../queries.ts';
import { StatusSign } from '../../status-badge.tsx';
import { useStatusWords } from '../../status-words.ts';
import { VoteButton } from '../../vote-button.tsx';
import { BoardFacts, SmallFacts } from './idea-facts.tsx';

export type Moving = { idea: IdeaCard; statusId: string };

let dragged: IdeaCard | null = null;

/** While one is dragged over the board; browsers hide what is carried until it is dropped. */
export function draggedIdea(): IdeaCard | null {
  return dragged;
}

export function BoardCard({ idea, onMove }: { idea: IdeaCard; onMove(moving: Moving): void }) {
  const mayDecide = useCan('ideas.decide');
  return (
    <li
      data-idea
      draggable={mayDecide}
      onDragStart={(event) => {
        dragged = idea;
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', idea.title);
      }}
      onDragEnd={() => {
        dragged = null;
      }}
      className="relative flex flex-col gap-2 rounded-control bg-surface p-2.5 shadow-raised has-[a:hover]:bg-hover"
    >
      <PlainLink
        href={paths.idea(idea.id)}
        className="line-clamp-4 font-semibold wrap-anywhere after:absolute after:inset-0 focus-ring:after:ring-inside"
      >
        <span lang={idea.lang} dir="auto">
          {idea.title}
        </span>
      </PlainLink>
      <BoardFacts idea={idea} />
      <div className="flex items-center gap-2">
        <VoteButton idea={idea} />
        <span className="flex flex-1 flex-wrap items-center gap-x-2 text-small text-faint">
          <SmallFacts idea={idea} />
        </span>
        {mayDecide ? <MoveMenu idea={idea} onMove={onMove} /> : null}
      </div>
    </li>
  );
}

function MoveMenu({ idea, onMove }: { idea: IdeaCard; onMove(moving: Moving): void }) {
  const { t } = useLingui();
  const { nameOf } = useStatusWords();
  const statuses = (useQuery(statusesQuery).data ?? []).filter(({ retired }) => !retired);
  const { title } = idea;
  return (
    <span data-move className="relative z-10">
      <Menu
        label={t`Move “${title}” to…`}
        icon={<ArrowRightLeft />}
        placement="bottom end"
        entries={statuses.map((status) => ({
          id: status.id,
          label: nameOf(status),
          icon: <StatusSign kind={status.kind} />,
          chosen: status.id === idea.status.id,
          onAction: () => onMove({ idea, statusId: status.id }),
        }))}
      />
    </span>
  );
}
