// Changing or deleting an answer that stands at a network. Each is sent like the answer was: with time to take it back,
// and told of if it does not get through.

import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { wordsFor, wordsOf } from '#web/api/failure-words.ts';
import { Confirm } from '#web/kit/confirm.tsx';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import type { PublicationView } from '../contract/drafts.ts';
import type { Engagement } from './engagement.ts';
import { lengthOf } from './length.ts';
import { RoomLeft } from './room-left.tsx';
import { useAnswerActs } from './use-answer-acts.ts';

export function EditDialog(props: {
  publication: PublicationView;
  place: Engagement['place'];
  onClose(): void;
}) {
  const { t } = useLingui();
  const { publication, place } = props;
  const { edit } = useAnswerActs(publication.conversationId);
  const [text, setText] = useState(publication.text);
  const tooLong = place.length !== null && lengthOf(text, place.length.unit) > place.length.max;
  const why =
    text.trim() === ''
      ? t`Write something first.`
      : text.trim() === publication.text.trim()
        ? t`Nothing has changed yet.`
        : tooLong
          ? t`It does not fit into one post there.`
          : null;
  return (
    <FormDialog
      title={t`Change the answer there`}
      action={t`Change it`}
      why={why}
      act={edit}
      onAct={() =>
        edit.mutate(
          { publicationId: publication.id, text: text.trim() },
          { onSuccess: props.onClose },
        )
      }
      onClose={props.onClose}
    >
      <p className="text-quiet">
        {t`The checks read it again. Whoever has read the answer there may see that it was changed.`}
      </p>
      <TextField
        label={t`Your answer`}
        lines={6}
        value={text}
        onChange={setText}
        error={wordsFor(edit.error, 'text')}
        autoFocus
      />
      <p className="text-end text-small text-faint">
        <RoomLeft text={text} place={{ ...place, threads: false }} />
      </p>
    </FormDialog>
  );
}

export function DeleteDialog(props: { publication: PublicationView; onClose(): void }) {
  const { t } = useLingui();
  const { publication } = props;
  const { remove } = useAnswerActs(publication.conversationId);
  return (
    <Confirm
      title={t`Delete the answer there?`}
      action={t`Delete it`}
      isOpen
      isPending={remove.isPending}
      error={remove.error ? wordsOf(remove.error) : undefined}
      onConfirm={() => remove.mutate(publication.id, { onSuccess: props.onClose })}
      onClose={props.onClose}
    >
      <p>{t`Nobody reads it there any more, as far as the network forgets it. What was said stays in the history here.`}</p>
    </Confirm>
  );
}
