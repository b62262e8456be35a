// A picture for an idea, with words for who does not see it.

import { useLingui } from '@lingui/react/macro';
import { ImagePlus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { readFailure } from '#web/api/read-failure.ts';
import { Button } from '#web/kit/button.tsx';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { PICTURE_BYTES_MAX, PICTURE_TYPES } from '../../../contract/kinds.ts';
import { useIdeaChange } from '../../use-idea-change.ts';

const MEGABYTE = 1024 * 1024;

export function PictureDialog({ ideaId, onClose }: { ideaId: string; onClose(): void }) {
  const { t } = useLingui();
  const [file, setFile] = useState<File | null>(null);
  const [description, setDescription] = useState('');
  const preview = usePreview(file);
  const limit = PICTURE_BYTES_MAX / MEGABYTE;
  const add = useIdeaChange(async (picture: File) => {
    const query = new URLSearchParams({ description: description.trim() });
    const response = await fetch(`/api/v1/ideas/${ideaId}/pictures?${query.toString()}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': picture.type },
      body: picture,
    });
    if (!response.ok) throw await readFailure(response.status, await response.json());
  }, onClose);
  const isTooLarge = file !== null && file.size > PICTURE_BYTES_MAX;
  return (
    <FormDialog
      title={t`Add a picture`}
      width="narrow"
      action={t`Add it`}
      why={
        file === null
          ? t`Choose a picture first.`
          : isTooLarge
            ? t`It is larger than ${limit} MB. Choose a smaller one.`
            : null
      }
      act={add}
      onAct={() => file && add.mutate(file)}
      onClose={onClose}
    >
      <div className="flex flex-col items-start gap-2">
        {preview === null ? null : (
          <img
            src={preview}
            alt={t`The chosen picture`}
            className="max-h-56 rounded-control bg-sunken object-contain"
          />
        )}
        <FileTrigger
          acceptedFileTypes={[...PICTURE_TYPES]}
          onSelect={(files) => setFile(files?.[0] ?? null)}
        >
          <Button icon={<ImagePlus />}>{t`Choose a picture`}</Button>
        </FileTrigger>
        <p className="text-small text-faint">{t`PNG, JPEG or WebP, at most ${limit} MB.`}</p>
      </div>
      <TextField
        label={t`What is to be seen`}
        help={t`For those who do not see it.`}
        value={description}
        onChange={setDescription}
        maxLength={300}
      />
    </FormDialog>
  );
}

/** An address for a file that lies in this browser alone, given back when it is no longer shown. */
function usePreview(file: File | null): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (file === null) {
      setAddress(null);
      return undefined;
    }
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return address;
}
