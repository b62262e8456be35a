// Who one talks to: the handles that are theirs and how sure that is, what is known of them with its source, who here
// knows them, and what they said lately. Somebody unknown stays unknown until a person says otherwise.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { UserRoundPlus } from 'lucide-react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { useCan } from '#web/api/session.ts';
import { peopleNamesQuery } from '#web/identity/people-query.ts';
import { Avatar } from '#web/kit/avatar.tsx';
import { Badge } from '#web/kit/badge.tsx';
import { Button } from '#web/kit/button.tsx';
import { Link, PlainLink } from '#web/kit/link.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Time } from '#web/kit/time.tsx';
import { paths } from '#web/paths.ts';
import type { Contact, Fact } from '../contract.ts';
import { useFactWords } from './fact-words.ts';
import { useNetworkName } from './network-name.ts';
import { NewFact } from './new-fact.tsx';
import { contactQuery } from './queries.ts';
import { Sure } from './sure.tsx';

export type Speaker = {
  identityId: string | null;
  contactId: string | null;
  name: string | null;
  handle: string | null;
  url: string | null;
};

export function ContactPanel({ speaker }: { speaker: Speaker }) {
  if (speaker.contactId === null) return <Unknown speaker={speaker} />;
  return <Known contactId={speaker.contactId} />;
}

function Unknown({ speaker }: { speaker: Speaker }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const mayWrite = useCan('contacts.write');
  const name = speaker.name ?? speaker.handle ?? t`Unknown`;
  const make = useMutation({
    mutationFn: (identityId: string) =>
      answerOf(api.POST('/api/v1/contacts', { body: { name, identityIds: [identityId] } })),
    onSuccess: () =>
      Promise.all(
        ['contacts', 'conversation', 'conversations'].map((key) =>
          queryClient.invalidateQueries({ queryKey: [key] }),
        ),
      ),
  });
  const { identityId } = speaker;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex items-center gap-3">
        <Avatar name={name} outside />
        <div className="min-w-0">
          <p className="truncate font-semibold">{name}</p>
          {speaker.handle === null ? null : (
            <p className="truncate text-small text-faint">
              {speaker.url === null ? (
                speaker.handle
              ) : (
                <PlainLink href={speaker.url}>{speaker.handle}</PlainLink>
              )}
            </p>
          )}
        </div>
      </div>
      <p className="text-small text-quiet">{t`Nothing else is known of them yet.`}</p>
      {mayWrite && identityId !== null ? (
        <div>
          <Button
            size="small"
            icon={<UserRoundPlus />}
            isPending={make.isPending}
            onPress={() => make.mutate(identityId)}
          >
            {t`Remember them`}
          </Button>
        </div>
      ) : null}
      {make.error ? <Notice tone="bad">{wordsOf(make.error)}</Notice> : null}
    </div>
  );
}

function Known({ contactId }: { contactId: string }) {
  const contact = useQuery(contactQuery(contactId));
  return (
    <Loaded query={contact} small>
      {(known) => <ContactFacts contact={known} linked />}
    </Loaded>
  );
}

export function ContactFacts({ contact, linked = false }: { contact: Contact; linked?: boolean }) {
  const { t } = useLingui();
  const mayWrite = useCan('contacts.write');
  const people = useQuery(peopleNamesQuery).data ?? [];
  const knownBy = contact.relationships.filter(({ until }) => until === null);
  return (
    <div className="flex flex-col gap-4">
      {linked ? <Linked contact={contact} /> : null}
      <Facts facts={contact.facts} />
      {mayWrite ? <NewFact contactId={contact.id} /> : null}
      {knownBy.length === 0 ? null : (
        <section aria-label={t`Known by`}>
          <h3 className="mb-1 text-small font-semibold">{t`Known by`}</h3>
          <ul className="text-small text-quiet">
            {knownBy.map(({ id, personId, kind }) => (
              <li key={id}>
                {people.find((person) => person.id === personId)?.name ?? '…'} · {kind}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** Beside a conversation: the way to all that is known of them, and their handles. */
function Linked({ contact }: { contact: Contact }) {
  const { t } = useLingui();
  const nameOf = useNetworkName();
  const links = contact.links.filter(({ until }) => until === null);
  return (
    <>
      <div className="flex items-center gap-3">
        <Avatar name={contact.name} outside />
        <p className="min-w-0 truncate font-semibold">
          <Link href={paths.contact(contact.id)}>{contact.name}</Link>
        </p>
      </div>
      <section aria-label={t`Where they speak`}>
        <h3 className="mb-1 text-small font-semibold">{t`Where they speak`}</h3>
        <ul className="flex flex-col gap-1.5">
          {links.map((link) => (
            <li key={link.id} className="text-small">
              <span className="flex flex-wrap items-center gap-1.5">
                <Badge>{nameOf(link.identity.network)}</Badge>
                <span className="min-w-0 truncate">
                  {link.identity.url === null ? (
                    (link.identity.handle ?? link.identity.name)
                  ) : (
                    <Link href={link.identity.url}>
                      {link.identity.handle ?? link.identity.name ?? link.identity.url}
                    </Link>
                  )}
                </span>
              </span>
              <Sure link={link} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Facts({ facts }: { facts: readonly Fact[] }) {
  const { t } = useLingui();
  const { kinds } = useFactWords();
  const now = facts.filter(({ until }) => until === null);
  if (now.length === 0) return null;
  return (
    <section aria-label={t`What we know`}>
      <h3 className="mb-1 text-small font-semibold">{t`What we know`}</h3>
      <dl className="flex flex-col gap-2 text-small">
        {now.map((fact) => (
          <div key={fact.id}>
            <dt className="text-faint">
              {kinds[fact.kind]} · {fact.key}
            </dt>
            <dd>
              {fact.value}
              <span className="block text-micro text-faint">
                {fact.recordedBy} · <Time at={fact.recordedAt} short />
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
