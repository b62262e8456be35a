// Everybody outside whom we know: found by name or handle, and beside it who may be one and the same, for a person to
// decide.

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { FileCheck, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useQueryFields, useSetQueryFields } from '#web/address.ts';
import { useCan } from '#web/api/session.ts';
import { Avatar } from '#web/kit/avatar.tsx';
import { Badge } from '#web/kit/badge.tsx';
import { ButtonLink, PlainLink } from '#web/kit/link.tsx';
import { ListPanel } from '#web/kit/list-panel.tsx';
import { Page } from '#web/kit/page.tsx';
import { SearchField } from '#web/kit/search-field.tsx';
import { ShowMore } from '#web/kit/show-more.tsx';
import { Skeleton } from '#web/kit/skeleton.tsx';
import { Forbidden, State } from '#web/kit/state.tsx';
import { Time } from '#web/kit/time.tsx';
import { paths } from '#web/paths.ts';
import { useSettled } from '#web/kit/use-settled.ts';
import type { ContactSummary } from '../../contract.ts';
import { proposalsQuery, contactsQuery } from '../queries.ts';
import { useNetworkName } from '../network-name.ts';
import { ProposalRow } from './proposal-row.tsx';

const SEARCH_AFTER_MS = 250;

export function ContactsScreen() {
  const { t } = useLingui();
  const mayRead = useCan('contacts.read');
  const mayErase = useCan('contacts.erase');
  if (!mayRead) return <Forbidden alone />;
  return (
    <Page
      title={t`Contacts`}
      detail={t`People and organisations outside, over all networks.`}
      width="wide"
      actions={
        mayErase ? (
          <ButtonLink href={paths.erasures()} icon={<FileCheck aria-hidden />}>
            {t`Erased, with proof`}
          </ButtonLink>
        ) : undefined
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_26rem]">
        <Found />
        <Proposals />
      </div>
    </Page>
  );
}

function Found() {
  const { t } = useLingui();
  const fields = useQueryFields();
  const setFields = useSetQueryFields();
  const [typed, setTyped] = useState(fields['q'] ?? '');
  const q = useSettled(typed.trim(), SEARCH_AFTER_MS);
  const contacts = useInfiniteQuery(contactsQuery(q));
  return (
    <div className="flex flex-col gap-3">
      <SearchField
        label={t`Find a contact`}
        placeholder={t`Name or handle`}
        value={typed}
        onChange={(text) => {
          setTyped(text);
          setFields({ q: text.trim() === '' ? undefined : text }, { replace: true });
        }}
      />
      <ListPanel
        title={q === '' ? t`Known to us` : t`Found`}
        query={contacts}
        skeleton={<Skeleton rows={6} rowClass="h-14" />}
        empty={
          q === '' ? (
            <State small icon={<UsersRound aria-hidden />} title={t`Nobody is known yet`}>
              {t`Open a conversation and press “Remember them”: what you learn of somebody stays with them.`}
            </State>
          ) : (
            t`Nobody's name or handle begins so.`
          )
        }
        end={<ShowMore query={contacts}>{t`Show more`}</ShowMore>}
      >
        {(contact) => <ContactRow key={contact.id} contact={contact} />}
      </ListPanel>
    </div>
  );
}

function ContactRow({ contact }: { contact: ContactSummary }) {
  const { t } = useLingui();
  const networkName = useNetworkName();
  return (
    <li className="relative flex items-center gap-3 border-t border-line px-4 py-2.5 first:border-t-0 hover:bg-hover">
      <Avatar name={contact.name} outside />
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2">
          <PlainLink
            href={paths.contact(contact.id)}
            className="truncate font-semibold after:absolute after:inset-0 focus-ring:after:ring-inside"
          >
            {contact.name}
          </PlainLink>
          {contact.kind === 'organisation' ? <Badge>{t`Organisation`}</Badge> : null}
        </p>
        <p className="truncate text-small text-faint">
          {contact.identities.length === 0
            ? t`No handle is linked`
            : contact.identities
                .map(
                  ({ handle, name, network }) =>
                    `${handle ?? name ?? ''} (${networkName(network)})`,
                )
                .join(', ')}
        </p>
      </div>
      <span className="text-micro text-faint">
        <Time at={contact.changedAt} short />
      </span>
    </li>
  );
}

function Proposals() {
  const { t } = useLingui();
  const proposals = useQuery(proposalsQuery);
  return (
    <ListPanel
      title={t`One and the same?`}
      detail={t`Handles that share an address, a link or a domain. Nothing is linked until somebody says so, and it can be undone.`}
      query={proposals}
      empty={t`No two handles look like one person.`}
    >
      {(proposal) => <ProposalRow key={proposal.id} proposal={proposal} />}
    </ListPanel>
  );
}
