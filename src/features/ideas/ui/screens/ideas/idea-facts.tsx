// What stands small below an idea's title: how it stands, its tags, who is still to be told, how much is said, and whether
// the public sees it.

import { Plural, useLingui } from '@lingui/react/macro';
import { Globe, MessageSquare } from 'lucide-react';
import { Badge } from '#web/kit/badge.tsx';
import { Time } from '#web/kit/time.tsx';
import type { IdeaCard } from '../../../contract/ideas.ts';
import { StatusBadge } from '../../status-badge.tsx';

const TAGS_SHOWN = 3;

/** In a list. */
export function IdeaFacts({ idea }: { idea: IdeaCard }) {
  const author = idea.author?.name ?? '';
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-small text-faint">
      <StatusBadge status={idea.status} />
      <Marks idea={idea} />
      <span>{idea.board.name}</span>
      {author === '' ? null : <span>{author}</span>}
      <Time at={idea.createdAt} short />
      <SmallFacts idea={idea} />
    </p>
  );
}

/** On the board the column tells the kind of its status; a name of its own tells more. */
export function BoardFacts({ idea }: { idea: IdeaCard }) {
  return (
    <p className="flex flex-wrap items-center gap-1.5 empty:hidden">
      {idea.status.name === null ? null : <StatusBadge status={idea.status} />}
      <Marks idea={idea} />
    </p>
  );
}

function Marks({ idea }: { idea: IdeaCard }) {
  return (
    <>
      {idea.tags.slice(0, TAGS_SHOWN).map((tag) => (
        <Badge key={tag.id}>{tag.name}</Badge>
      ))}
      {idea.owedCount > 0 && idea.answeredAt !== null ? (
        <Badge tone="warn">
          <Plural value={idea.owedCount} one="# to be told" other="# to be told" />
        </Badge>
      ) : null}
    </>
  );
}

/** How much is said about it, and whether it is on the portal. */
export function SmallFacts({ idea }: { idea: IdeaCard }) {
  const { t, i18n } = useLingui();
  return (
    <>
      {idea.commentsCount === 0 ? null : (
        <span className="inline-flex items-center gap-1 tabular">
          <MessageSquare className="size-3.5" aria-hidden />
          <span aria-hidden>{i18n.number(idea.commentsCount)}</span>
          <span className="sr-only">
            <Plural value={idea.commentsCount} one="# comment" other="# comments" />
          </span>
        </span>
      )}
      {idea.isPublic ? (
        <span title={t`On the portal`}>
          <Globe className="size-3.5" aria-hidden />
          <span className="sr-only">{t`On the portal`}</span>
        </span>
      ) : null}
    </>
  );
}
