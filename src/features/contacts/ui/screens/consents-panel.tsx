// What they agreed to and what they took back, with where they said so; the newest word on each purpose holds.

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsFor } from '#web/api/failure-words.ts';
import { useCan } from '#web/api/session.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button } from '#web/kit/button.tsx';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { Select } from '#web/kit/select.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { Time } from '#web/kit/time.tsx';
import type { Contact, NewConsent } from '../../contract.ts';

export function ConsentsPanel({ contact }: { contact: Contact }) {
  const { t } = useLingui();
  const mayWrite = useCan('contacts.write');
  const [isAdding, setAdding] = useState(false);
  const holding = contact.consents.filter(
    (one, position, all) => all.findIndex(({ purpose }) => purpose === one.purpose) === position,
  );
  return (
    <Panel
      title={t`Consent`}
      actions={
        mayWrite ? (
          <Button size="small" icon={<Plus />} onPress={() => setAdding(true)}>
            {t`Record one`}
          </Button>
        ) : undefined
      }
    >
      {holding.length === 0 ? (
        <p className="text-small text-faint">{t`They were asked for nothing yet.`}</p>
      ) : (
        <ul className="flex flex-col gap-2.5">
          {holding.map((one) => (
            <li key={one.id} className="text-small">
              <p className="flex flex-wrap items-center gap-1.5">
                <span className="font-medium">{one.purpose}</span>
                {one.state === 'given' ? (
                  <Badge tone="good">{t`given`}</Badge>
                ) : (
                  <Badge tone="warn">{t`taken back`}</Badge>
                )}
              </p>
              <p className="text-micro text-faint">
                {one.source} · {one.recordedBy} · <Time at={one.at} short />
              </p>
            </li>
          ))}
        </ul>
      )}
      {isAdding ? <ConsentForm contactId={contact.id} onClose={() => setAdding(false)} /> : null}
    </Panel>
  );
}

function ConsentForm({ contactId, onClose }: { contactId: string; onClose(): void }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const [consent, setConsent] = useState<NewConsent>({ purpose: '', state: 'given', source: '' });
  const set = (change: Partial<NewConsent>) => setConsent((before) => ({ ...before, ...change }));
  const record = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/contacts/{contactId}/consents', {
          params: { path: { contactId } },
          body: consent,
        }),
      ),
    onSuccess: onClose,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['contacts', contactId] }),
  });
  return (
    <FormDialog
      title={t`Record consent`}
      width="narrow"
      action={t`Record it`}
      why={
        consent.purpose.trim() === '' || consent.source.trim() === ''
          ? t`Say for what, and where they said so.`
          : null
      }
      act={record}
      onAct={() => record.mutate()}
      onClose={onClose}
    >
      <TextField
        label={t`For what`}
        placeholder={t`Being quoted in our newsletter`}
        value={consent.purpose}
        onChange={(purpose) => set({ purpose })}
        maxLength={200}
        error={wordsFor(record.error, 'purpose')}
        autoFocus
      />
      <Select
        label={t`They have`}
        value={consent.state}
        onChange={(state) => set({ state })}
        choices={[
          { id: 'given', label: t`agreed` },
          { id: 'withdrawn', label: t`taken it back` },
        ]}
      />
      <TextField
        label={t`Where they said so`}
        placeholder={t`In their mail of 3 May`}
        value={consent.source}
        onChange={(source) => set({ source })}
        maxLength={200}
        error={wordsFor(record.error, 'source')}
      />
    </FormDialog>
  );
}
