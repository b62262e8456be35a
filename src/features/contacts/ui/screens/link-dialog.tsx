// Says that a handle is this contact. One that belongs to another contact goes over from there, which keeps what is
// known of it; the history shows both.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import { Link } from '#web/kit/link.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { RadioGroup } from '#web/kit/radio-group.tsx';
import { SearchField } from '#web/kit/search-field.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { useSettled } from '#web/kit/use-settled.ts';
import { paths } from '#web/paths.ts';
import type { Contact, Identity } from '../../contract.ts';
import { useNetworkName } from '../network-name.ts';
import { contactQuery, identitiesFoundQuery } from '../queries.ts';

const SEARCH_AFTER_MS = 250;
const SHOWN = 8;

export function LinkDialog({ contact, onClose }: { contact: Contact; onClose(): void }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const networkName = useNetworkName();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Identity | null>(null);
  const [because, setBecause] = useState('');
  const q = useSettled(typed.trim(), SEARCH_AFTER_MS);
  const found = useQuery({ ...identitiesFoundQuery(q), enabled: q !== '' });
  const link = useMutation({
    mutationFn: async (identity: Identity) => {
      if (identity.contactId !== null) await letGo(identity, identity.contactId);
      await answerOf(
        api.POST('/api/v1/contacts/{contactId}/links', {
          params: { path: { contactId: contact.id } },
          body: { identityId: identity.id, because: because.trim() },
        }),
      );
    },
    onSuccess: onClose,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['contacts'] }),
  });
  const others = (items: readonly Identity[]) =>
    items.filter(({ contactId }) => contactId !== contact.id).slice(0, SHOWN);
  return (
    <FormDialog
      title={t`Link a handle to ${contact.name}`}
      action={t`Link it`}
      why={chosen === null ? t`Choose a handle first.` : null}
      act={link}
      onAct={() => chosen && link.mutate(chosen)}
      onClose={onClose}
    >
      <SearchField
        label={t`Find a handle`}
        placeholder={t`Name or handle, as it begins`}
        value={typed}
        onChange={(text) => {
          setTyped(text);
          setChosen(null);
        }}
      />
      {q === '' ? null : (
        <Loaded query={found} small>
          {(items) =>
            others(items).length === 0 ? (
              <p className="text-small text-faint">{t`No other handle begins so.`}</p>
            ) : (
              <RadioGroup
                label={t`Which of them`}
                labelHidden
                value={chosen?.id ?? null}
                onChange={(id) => setChosen(items.find((one) => one.id === id) ?? null)}
                choices={others(items).map(({ id, name, handle, network }) => ({
                  id,
                  label: name ?? handle ?? network,
                  detail: [networkName(network), handle].filter(Boolean).join(' · '),
                }))}
              />
            )
          }
        </Loaded>
      )}
      {chosen === null || chosen.contactId === null ? null : (
        <TakenOver contactId={chosen.contactId} />
      )}
      <TextField
        label={t`How you know`}
        placeholder={t`They said so on the phone`}
        value={because}
        onChange={setBecause}
        maxLength={500}
      />
    </FormDialog>
  );
}

function TakenOver({ contactId }: { contactId: string }) {
  const { t } = useLingui();
  const contact = useQuery(contactQuery(contactId)).data;
  if (contact === undefined) return null;
  return (
    <Notice tone="info" title={t`It belongs to another contact`}>
      <Link href={paths.contact(contactId)}>{contact.name}</Link>
      {'. '}
      {t`It comes over to this one. What is known of the other stays there.`}
    </Notice>
  );
}

/** Ends the link that holds with another contact. */
async function letGo(identity: Identity, contactId: string): Promise<void> {
  const other = await answerOf(
    api.GET('/api/v1/contacts/{contactId}', { params: { path: { contactId } } }),
  );
  const held = other.links.find((link) => link.until === null && link.identity.id === identity.id);
  if (held === undefined) return;
  await answerOf(
    api.DELETE('/api/v1/contacts/{contactId}/links/{linkId}', {
      params: { path: { contactId, linkId: held.id } },
      body: {},
    }),
  );
}
