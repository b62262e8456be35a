// The form for something worth remembering of somebody: of what kind, about what, and what.

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { Button } from '#web/kit/button.tsx';
import { Select } from '#web/kit/select.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import type { FactKind } from '../contract.ts';
import { useFactWords } from './fact-words.ts';

const KINDS: readonly FactKind[] = ['preference', 'niggle', 'wish', 'other'];

export function NewFactForm({ contactId, onClose }: { contactId: string; onClose(): void }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const { kinds } = useFactWords();
  const [kind, setKind] = useState<FactKind>('preference');
  const [key, setKey] = useState('');
  const [value, setValue] = useState('');
  const add = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/contacts/{contactId}/facts', {
          params: { path: { contactId } },
          body: { kind, key: key.trim(), value: value.trim() },
        }),
      ),
    onSuccess: () => {
      onClose();
      void queryClient.invalidateQueries({ queryKey: ['contacts', contactId] });
    },
  });
  const missing = key.trim() === '' || value.trim() === '' ? t`Say what about, and what.` : null;
  return (
    <Form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (missing === null) add.mutate();
      }}
    >
      <Select
        label={t`What kind`}
        value={kind}
        onChange={setKind}
        choices={KINDS.map((id) => ({ id, label: kinds[id] }))}
      />
      <TextField label={t`About`} value={key} onChange={setKey} maxLength={200} autoFocus />
      <TextField
        label={t`What`}
        lines={2}
        value={value}
        onChange={setValue}
        maxLength={2000}
        error={add.error ? wordsOf(add.error) : undefined}
      />
      <div className="flex gap-2">
        <Button type="submit" size="small" look="primary" isPending={add.isPending} why={missing}>
          {t`Remember it`}
        </Button>
        <Button size="small" onPress={onClose}>{t`Cancel`}</Button>
      </div>
    </Form>
  );
}
