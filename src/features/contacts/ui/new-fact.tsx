// Notes something that is worth remembering of somebody: a preference, a niggle, a wish.

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
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

export function NewFact({ contactId }: { contactId: string }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const { kinds } = useFactWords();
  const [open, setOpen] = useState(false);
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
      setOpen(false);
      setKey('');
      setValue('');
      void queryClient.invalidateQueries({ queryKey: ['contacts', contactId] });
    },
  });
  if (!open) {
    return (
      <div>
        <Button size="small" look="quiet" icon={<Plus />} onPress={() => setOpen(true)}>
          {t`Note what they like or mind`}
        </Button>
      </div>
    );
  }
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
        <Button size="small" onPress={() => setOpen(false)}>{t`Cancel`}</Button>
      </div>
    </Form>
  );
}
