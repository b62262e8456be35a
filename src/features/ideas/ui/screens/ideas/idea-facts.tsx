// What stands small below an idea's title: its tags, how much is said, who is still to be told, whether the public sees it.

import { Plural, useLingui } from '@lingui/react/macro';
import { Globe, MessageSquare } from 'lucide-react';
import { Badge } from '#web/kit/badge.tsx';
import { Time } from '#web/kit/time.tsx';
import type { IdeaCard } from '../../../contract/ideas.ts';
import { StatusBadge } from '../../status-badge.tsx';

const TAGS_SHOWN = 3;

export function IdeaFacts({ idea, isOnBoard = false }: { idea: IdeaCard; isOnBoard?: boolean }) {
  const { t, i18n } = useLingui();
  // On the board the column tells the kind; a name of its own tells more.
  const showsStatus = !isOnBoard || idea.status.name !== null;
  const tags = idea.tags.slice(0, TAGS_SHOWN);
  const author = idea.author?.name ?? null;
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-small text-faint empty:hidden">
      {showsStatus ? <StatusBadge status={idea.status} /> : null}
      {tags.map((tag) => (
        <Badge key={tag.id}>{tag.name}</Badge>
      ))}
      {idea.owedCount > 0 && idea.answeredAt !== null ? (
        <Badge tone="warn">
          <Plural value={idea.owedCount} one="# to be told" other="# to be told" />
        </Badge>
      ) : null}
      {isOnBoard ? null : (
        <>
          <span>{idea.board.name}</span>
          {author === null || author === '' ? null : <span>{author}</span>}
          <Time at={idea.createdAt} short />
        </>
      )}
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
    </p>
  );
}
