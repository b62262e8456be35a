// A board: its name, the word in its public address, what belongs there, and whether the public sees it.

import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsFor } from '#web/api/failure-words.ts';
import { Checkbox } from '#web/kit/checkbox.tsx';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import type { Board } from '../../../contract/ideas.ts';
import { slugFrom } from './slug-from.ts';
import { useFrameChange } from './use-frame-change.ts';

export function BoardForm({ board, onClose }: { board: Board | null; onClose(): void }) {
  const { t } = useLingui();
  const [name, setName] = useState(board?.name ?? '');
  const [ownSlug, setSlug] = useState(board?.slug ?? null);
  const [description, setDescription] = useState(board?.description ?? '');
  const [isPublic, setPublic] = useState(board?.isPublic ?? false);
  const [retired, setRetired] = useState(board?.retired ?? false);
  const slug = ownSlug ?? slugFrom(name);
  const keep = useFrameChange(() => {
    const body = { name: name.trim(), slug, description: description.trim(), isPublic, retired };
    if (board === null) return answerOf(api.POST('/api/v1/idea-boards', { body }));
    const params = { path: { boardId: board.id } };
    return answerOf(api.PUT('/api/v1/idea-boards/{boardId}', { params, body }));
  }, onClose);
  return (
    <FormDialog
      title={board === null ? t`New board` : t`Change ${board.name}`}
      action={board === null ? t`Add the board` : t`Save`}
      why={
        name.trim() === '' ? t`Say what it is called.` : slug === '' ? t`Enter its address.` : null
      }
      act={keep}
      onAct={() => keep.mutate()}
      onClose={onClose}
    >
      <TextField
        label={t`Name`}
        placeholder={t`Heat pumps`}
        value={name}
        onChange={setName}
        maxLength={80}
        error={wordsFor(keep.error, 'name')}
        autoFocus
      />
      <TextField
        label={t`Word in its address`}
        help={t`Lower-case letters, digits and hyphens, as it stands on the portal.`}
        value={slug}
        onChange={setSlug}
        maxLength={60}
        error={wordsFor(keep.error, 'slug')}
      />
      <TextField
        label={t`What belongs here`}
        lines={2}
        value={description}
        onChange={setDescription}
        maxLength={1000}
        error={wordsFor(keep.error, 'description')}
      />
      <Checkbox
        isSelected={isPublic}
        onChange={setPublic}
        detail={t`Its ideas that are shown on the portal can be read, voted for and added to there.`}
      >
        {t`On the portal`}
      </Checkbox>
      {board === null ? null : (
        <Checkbox
          isSelected={retired}
          onChange={setRetired}
          detail={t`Nothing new is put on it. What stands there stays.`}
        >
          {t`Retired`}
        </Checkbox>
      )}
    </FormDialog>
  );
}
