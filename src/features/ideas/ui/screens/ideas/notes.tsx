// Notes among colleagues about an idea, in the order written.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { answerOf, api } from '#web/api/client.ts';
import { useCan } from '#web/api/session.ts';
import { Loaded } from '#web/kit/loaded.tsx';
import { notesQuery } from './idea-queries.ts';
import { SaidLine } from './said-line.tsx';
import { TalkField } from './talk-field.tsx';

export function Notes({ ideaId }: { ideaId: string }) {
  const { t } = useLingui();
  const mayWrite = useCan('ideas.work');
  const notes = useQuery(notesQuery(ideaId));
  return (
    <div className="flex flex-col gap-4">
      <Loaded query={notes} small>
        {(items) =>
          items.length === 0 ? (
            <p className="text-small text-quiet">{t`No notes yet. What is written here stays among colleagues.`}</p>
          ) : (
            <ol className="flex flex-col gap-4">
              {items.map((note) => (
                <SaidLine key={note.id} name={note.author} at={note.at}>
                  <p className="wrap-anywhere whitespace-pre-line">{note.text}</p>
                </SaidLine>
              ))}
            </ol>
          )
        }
      </Loaded>
      {mayWrite ? (
        <TalkField
          label={t`Note for colleagues`}
          placeholder={t`@Name tells somebody`}
          action={t`Add the note`}
          keep={(body) =>
            answerOf(
              api.POST('/api/v1/ideas/{ideaId}/notes', { params: { path: { ideaId } }, body }),
            )
          }
        />
      ) : null}
    </div>
  );
}
