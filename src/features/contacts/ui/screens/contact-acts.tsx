// What can be done with a contact as a whole: rename it, take a copy of all that is kept, erase it with proof.

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Download, Ellipsis, Eraser, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useGo } from '#web/address.ts';
import { answerOf, api } from '#web/api/client.ts';
import { wordsFor, wordsOf } from '#web/api/failure-words.ts';
import { useCan } from '#web/api/session.ts';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import { Menu } from '#web/kit/menu.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Select } from '#web/kit/select.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { say } from '#web/kit/say.ts';
import { paths } from '#web/paths.ts';
import type { Contact, ContactKind } from '../../contract.ts';

export function ContactActs({ contact }: { contact: Contact }) {
  const { t } = useLingui();
  const mayWrite = useCan('contacts.write');
  const mayErase = useCan('contacts.erase');
  const [asked, setAsked] = useState<'rename' | 'erase' | null>(null);
  const copy = useMutation({
    mutationFn: () =>
      answerOf(
        api.GET('/api/v1/contacts/{contactId}/export', {
          params: { path: { contactId: contact.id } },
        }),
      ),
    onSuccess: (body) => {
      keepAsFile(body, `${contact.name}.json`);
      say(t`All that is kept of them is in the file.`);
    },
  });
  if (!mayWrite && !mayErase) return null;
  return (
    <>
      {copy.error ? <Notice tone="bad">{wordsOf(copy.error)}</Notice> : null}
      <Menu
        label={t`Acts for ${contact.name}`}
        text={t`More`}
        look="plain"
        icon={<Ellipsis />}
        placement="bottom end"
        entries={[
          ...(mayWrite
            ? [
                {
                  id: 'rename',
                  label: t`Rename them`,
                  icon: <Pencil />,
                  onAction: () => setAsked('rename'),
                },
              ]
            : []),
          ...(mayErase
            ? [
                {
                  id: 'copy',
                  label: t`Take a copy of everything`,
                  icon: <Download />,
                  onAction: () => copy.mutate(),
                },
                'separator' as const,
                {
                  id: 'erase',
                  label: t`Erase them`,
                  icon: <Eraser />,
                  danger: true,
                  onAction: () => setAsked('erase'),
                },
              ]
            : []),
        ]}
      />
      {asked === 'rename' ? <Rename contact={contact} onClose={() => setAsked(null)} /> : null}
      {asked === 'erase' ? <Erase contact={contact} onClose={() => setAsked(null)} /> : null}
    </>
  );
}

function Rename({ contact, onClose }: { contact: Contact; onClose(): void }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const [name, setName] = useState(contact.name);
  const [kind, setKind] = useState<ContactKind>(contact.kind);
  const save = useMutation({
    mutationFn: () =>
      answerOf(
        api.PATCH('/api/v1/contacts/{contactId}', {
          params: { path: { contactId: contact.id } },
          body: { name: name.trim(), kind },
        }),
      ),
    onSuccess: onClose,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['contacts'] }),
  });
  return (
    <FormDialog
      title={t`Rename ${contact.name}`}
      width="narrow"
      action={t`Save`}
      why={name.trim() === '' ? t`Enter a name first.` : null}
      act={save}
      onAct={() => save.mutate()}
      onClose={onClose}
    >
      <TextField
        label={t`Name`}
        value={name}
        onChange={setName}
        maxLength={200}
        error={wordsFor(save.error, 'name')}
        autoFocus
      />
      <Select
        label={t`They are`}
        value={kind}
        onChange={setKind}
        choices={[
          { id: 'person', label: t`a person` },
          { id: 'organisation', label: t`an organisation` },
        ]}
      />
    </FormDialog>
  );
}

function Erase({ contact, onClose }: { contact: Contact; onClose(): void }) {
  const { t } = useLingui();
  const go = useGo();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const [repeated, setRepeated] = useState('');
  const erase = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/contacts/{contactId}/erase', {
          params: { path: { contactId: contact.id } },
          body: { reason: reason.trim() },
        }),
      ),
    onSuccess: () => {
      say(t`Erased. The proof stands here.`);
      go(paths.erasures(), { replace: true });
      for (const key of ['contacts', 'conversation', 'conversations', 'mentions']) {
        void queryClient.invalidateQueries({ queryKey: [key] });
      }
    },
  });
  const isMeant = repeated.trim().toLocaleLowerCase() === contact.name.trim().toLocaleLowerCase();
  return (
    <FormDialog
      title={t`Erase ${contact.name}?`}
      action={t`Erase for good`}
      why={
        reason.trim() === ''
          ? t`Say why: the proof keeps it.`
          : isMeant
            ? null
            : t`Write their name to make sure.`
      }
      act={erase}
      onAct={() => erase.mutate()}
      onClose={onClose}
    >
      <Notice tone="warn" title={t`This can't be undone`}>
        {t`Their words, handles and all that is known of them are emptied here, in every conversation. What stands at the networks stays there. A proof remains: how many rows, and a hash over them.`}
      </Notice>
      <TextField
        label={t`Why`}
        placeholder={t`They asked for it by mail on 3 May`}
        value={reason}
        onChange={setReason}
        maxLength={500}
        error={wordsFor(erase.error, 'reason')}
        autoFocus
      />
      <TextField
        label={t`Write “${contact.name}” to make sure`}
        value={repeated}
        onChange={setRepeated}
        autoComplete="off"
      />
    </FormDialog>
  );
}

/** Handed over as a file that the browser keeps. */
function keepAsFile(body: unknown, name: string): void {
  const url = URL.createObjectURL(
    new Blob([JSON.stringify(body, null, 2)], { type: 'application/json' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
