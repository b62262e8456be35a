// Notes among ourselves: never seen outside. Naming somebody with @ tells them.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { StickyNote } from 'lucide-react';
import type { Ref } from 'react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { namedIn } from '#web/identity/named-in.ts';
import { peopleNamesQuery } from '#web/identity/people-query.ts';
import { Avatar } from '#web/kit/avatar.tsx';
import { Button } from '#web/kit/button.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { State } from '#web/kit/state.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { Time } from '#web/kit/time.tsx';
import { notesQuery } from './queries.ts';

export function Notes(props: {
  conversationId: string;
  mayWrite: boolean;
  field: Ref<HTMLDivElement>;
}) {
  const { t } = useLingui();
  const notes = useQuery(notesQuery(props.conversationId));
  return (
    <div className="flex flex-col gap-4">
      {props.mayWrite ? (
        <div ref={props.field}>
          <NewNote conversationId={props.conversationId} />
        </div>
      ) : null}
      <Loaded query={notes} small>
        {(items) =>
          items.length === 0 ? (
            <State small icon={<StickyNote aria-hidden />} title={t`No notes yet`}>
              {t`What you write here stays among colleagues.`}
            </State>
          ) : (
            <ul className="flex flex-col gap-4">
              {items.map((note) => (
                <li key={note.id} className="flex gap-2.5">
                  <Avatar name={note.author} size="small" />
                  <div className="min-w-0 flex-1">
                    <p className="flex gap-1.5 text-small text-faint">
                      <span className="font-semibold text-ink">{note.author}</span>
                      <Time at={note.writtenAt} short />
                    </p>
                    <p className="wrap-anywhere whitespace-pre-line">
                      {note.removedAt === null ? (
                        note.text
                      ) : (
                        <span className="text-faint italic">{t`Removed`}</span>
                      )}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </div>
  );
}

function NewNote({ conversationId }: { conversationId: string }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const people = useQuery(peopleNamesQuery).data ?? [];
  const [text, setText] = useState('');
  const write = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/conversations/{conversationId}/notes', {
          params: { path: { conversationId } },
          body: { text: text.trim(), mentions: namedIn(text, people).map(({ id }) => id) },
        }),
      ),
    onSuccess: () => {
      setText('');
      void queryClient.invalidateQueries(notesQuery(conversationId));
    },
  });
  const named = namedIn(text, people);
  return (
    <Form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') write.mutate();
      }}
    >
      <TextField
        label={t`Note for colleagues`}
        placeholder={t`@Name tells somebody`}
        lines={3}
        value={text}
        onChange={setText}
        help={named.length === 0 ? undefined : t`Told: ${named.map(({ name }) => name).join(', ')}`}
        error={write.error ? wordsOf(write.error) : undefined}
      />
      <div>
        <Button
          type="submit"
          size="small"
          isPending={write.isPending}
          why={text.trim() === '' ? t`Write something first.` : null}
        >
          {t`Add the note`}
        </Button>
      </div>
      {write.isSuccess ? <Notice tone="good">{t`Noted.`}</Notice> : null}
    </Form>
  );
}
