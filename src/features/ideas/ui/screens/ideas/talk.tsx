// What is said about an idea, in two places that cannot be taken for each other: the conversation that others read, on plain
// ground, and the notes among colleagues, on yellow paper with a lock.

import { useLingui } from '@lingui/react/macro';
import { Globe, Lock, UsersRound } from 'lucide-react';
import { Suspense, lazy } from 'react';
import { useQueryFields, useSetQueryFields } from '#web/address.ts';
import { classes } from '#web/kit/classes.ts';
import { Segments } from '#web/kit/segments.tsx';
import { Skeleton } from '#web/kit/skeleton.tsx';
import type { Idea } from '../../../contract/ideas.ts';
import { Comments } from './comments.tsx';

const Notes = lazy(async () => {
  const { Notes: component } = await import('./notes.tsx');
  return { default: component };
});

type Place = 'comments' | 'notes';

export function Talk({ idea }: { idea: Idea }) {
  const { t, i18n } = useLingui();
  const fields = useQueryFields();
  const setFields = useSetQueryFields();
  const { card } = idea;
  const place: Place = fields['talk'] === 'notes' ? 'notes' : 'comments';
  const isInside = place === 'notes';
  const Sign = isInside ? Lock : card.isPublic ? Globe : UsersRound;
  const says = isInside
    ? t`Only colleagues see notes. They never reach the portal.`
    : card.isPublic
      ? t`Everybody reads this on the portal.`
      : t`Everybody here reads this. If the idea goes on the portal, so do the comments.`;
  return (
    <section
      aria-label={isInside ? t`Internal notes` : t`Comments`}
      className={classes(
        'overflow-hidden rounded-panel shadow-raised',
        isInside ? 'bg-warn-soft' : 'bg-surface',
      )}
    >
      <header className="flex flex-wrap items-center justify-between gap-2 px-4 pt-3.5">
        <Segments<Place>
          label={t`What is shown of what was said`}
          value={place}
          onChange={(next) =>
            setFields({ talk: next === 'notes' ? 'notes' : undefined }, { replace: true })
          }
          choices={[
            { id: 'comments', label: t`Comments ${i18n.number(card.commentsCount)}` },
            { id: 'notes', label: t`Internal notes ${i18n.number(idea.notesCount)}` },
          ]}
        />
        <p
          className={classes(
            'flex items-center gap-1.5 text-small',
            isInside ? 'font-semibold text-warn' : 'text-faint',
          )}
        >
          <Sign className="size-3.5 shrink-0" aria-hidden />
          {says}
        </p>
      </header>
      <div className="px-4 pt-3 pb-4">
        {isInside ? (
          <Suspense fallback={<Skeleton rows={2} />}>
            <Notes ideaId={card.id} />
          </Suspense>
        ) : (
          <Comments idea={idea} />
        )}
      </div>
    </section>
  );
}
