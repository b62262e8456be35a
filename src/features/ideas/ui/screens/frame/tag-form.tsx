// A tag: its name, and whether the public sees it.

import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsFor } from '#web/api/failure-words.ts';
import { Checkbox } from '#web/kit/checkbox.tsx';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import type { Tag } from '../../../contract/ideas.ts';
import { useFrameChange } from './use-frame-change.ts';

export function TagForm({ tag, onClose }: { tag: Tag | null; onClose(): void }) {
  const { t } = useLingui();
  const [name, setName] = useState(tag?.name ?? '');
  const [isPublic, setPublic] = useState(tag?.isPublic ?? false);
  const keep = useFrameChange(() => {
    const body = { name: name.trim(), isPublic };
    if (tag === null) return answerOf(api.POST('/api/v1/idea-tags', { body }));
    const params = { path: { tagId: tag.id } };
    return answerOf(api.PUT('/api/v1/idea-tags/{tagId}', { params, body }));
  }, onClose);
  return (
    <FormDialog
      title={tag === null ? t`New tag` : t`Change ${tag.name}`}
      width="narrow"
      action={tag === null ? t`Add the tag` : t`Save`}
      why={name.trim() === '' ? t`Say what it is called.` : null}
      act={keep}
      onAct={() => keep.mutate()}
      onClose={onClose}
    >
      <TextField
        label={t`Name`}
        value={name}
        onChange={setName}
        maxLength={80}
        error={wordsFor(keep.error, 'name')}
        autoFocus
      />
      <Checkbox isSelected={isPublic} onChange={setPublic}>{t`On the portal`}</Checkbox>
    </FormDialog>
  );
}
