// One person or organisation outside, over all networks: what is known, and everything that was said, newest first.

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useParam } from '#web/address.ts';
import { Badge } from '#web/kit/badge.tsx';
import { PlainLink } from '#web/kit/link.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Page } from '#web/kit/page.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { ShowMore } from '#web/kit/show-more.tsx';
import { State } from '#web/kit/state.tsx';
import { Time } from '#web/kit/time.tsx';
import { paths } from '#web/paths.ts';
import type { Contact, TimelineEntry } from '../../contract.ts';
import { useFactWords } from '../fact-words.ts';
import { useNetworkName } from '../network-name.ts';
import { ConsentsPanel } from './consents-panel.tsx';
import { ContactActs } from './contact-acts.tsx';
import { ContactFacts } from '../contact-panel.tsx';
import { LinksPanel } from './links-panel.tsx';
import { contactQuery, timelineQuery } from '../queries.ts';

export function ContactScreen() {
  const contact = useQuery(contactQuery(useParam('contactId')));
  return <Loaded query={contact}>{(known) => <Shown contact={known} />}</Loaded>;
}

function Shown({ contact }: { contact: Contact }) {
  const { t } = useLingui();
  const timeline = useInfiniteQuery(timelineQuery(contact.id));
  return (
    <Page
      title={contact.name}
      detail={contact.kind === 'organisation' ? t`An organisation` : undefined}
      parent={{ label: t`Contacts`, href: paths.contacts() }}
      width="wide"
      actions={<ContactActs contact={contact} />}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Panel title={t`What was said`} flush>
          <Loaded query={timeline} small>
            {(entries) =>
              entries.length === 0 ? (
                <State small title={t`Nothing yet`} />
              ) : (
                <>
                  <ol className="border-t border-line">
                    {entries.map((entry) => (
                      <Entry key={`${entry.kind} ${entry.id}`} entry={entry} />
                    ))}
                  </ol>
                  <ShowMore query={timeline}>{t`Show older`}</ShowMore>
                </>
              )
            }
          </Loaded>
        </Panel>
        <div className="flex flex-col gap-5">
          <LinksPanel contact={contact} />
          <Panel title={t`About them`}>
            <ContactFacts contact={contact} />
          </Panel>
          <ConsentsPanel contact={contact} />
        </div>
      </div>
    </Page>
  );
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const { t } = useLingui();
  const networkName = useNetworkName();
  const { basisOf } = useFactWords();
  const kinds = {
    post: null,
    fact: t`Noted`,
    consent: t`Consent`,
    link: t`Linked`,
    relationship: t`Knows us`,
  };
  const kind = kinds[entry.kind];
  return (
    <li className="flex flex-col gap-0.5 border-b border-line px-4 py-3 last:border-b-0">
      <p className="flex flex-wrap items-center gap-1.5 text-small text-faint">
        {kind === null ? null : <Badge>{kind}</Badge>}
        {entry.network === null ? null : <span>{networkName(entry.network)}</span>}
        {entry.url === null ? (
          <Time at={entry.at} />
        ) : (
          <PlainLink href={entry.url}>
            <Time at={entry.at} />
          </PlainLink>
        )}
      </p>
      {entry.title === null ? null : (
        <p className="font-semibold">
          {entry.kind === 'link' ? basisOf(entry.title) : entry.title}
        </p>
      )}
      {entry.isDeleted ? (
        <p className="text-faint italic">{t`Deleted where it was said`}</p>
      ) : (
        <p className={entry.kind === 'post' ? 'line-clamp-4 font-voice text-voice' : 'text-quiet'}>
          {entry.text}
        </p>
      )}
    </li>
  );
}
