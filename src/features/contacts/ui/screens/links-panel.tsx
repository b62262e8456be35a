// The handles of a contact, how sure each is and who says so. A link can be ended and made again; a handle of another
// contact is taken over, which is how two are made one.

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Link2, Undo2, Unlink } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { useCan } from '#web/api/session.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button, IconButton } from '#web/kit/button.tsx';
import { Disclosure } from '#web/kit/disclosure.tsx';
import { Link } from '#web/kit/link.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { say } from '#web/kit/say.ts';
import { Time } from '#web/kit/time.tsx';
import type { Contact, IdentityLink } from '../../contract.ts';
import { useNetworkName } from '../network-name.ts';
import { Sure } from '../sure.tsx';

const LinkDialog = lazy(async () => {
  const { LinkDialog: component } = await import('./link-dialog.tsx');
  return { default: component };
});

export function LinksPanel({ contact }: { contact: Contact }) {
  const { t } = useLingui();
  const mayWrite = useCan('contacts.write');
  const [isLinking, setLinking] = useState(false);
  const { end, link } = useLinkActs(contact.id);
  const now = contact.links.filter(({ until }) => until === null);
  const held = new Set(now.map(({ identity }) => identity.id));
  // The latest word on each handle that is not linked any more.
  const ended = new Map(
    contact.links
      .filter(({ until, identity }) => until !== null && !held.has(identity.id))
      .map((one) => [one.identity.id, one]),
  );
  const error = end.error ?? link.error;
  return (
    <Panel
      title={t`Where they speak`}
      actions={
        mayWrite ? (
          <Button size="small" icon={<Link2 />} onPress={() => setLinking(true)}>
            {t`Link a handle`}
          </Button>
        ) : undefined
      }
    >
      <ul className="flex flex-col gap-2.5">
        {now.map((one) => (
          <li key={one.id} className="flex items-start gap-2">
            <div className="min-w-0 flex-1">
              <Handle link={one} />
              <p>
                <Sure link={one} />
                <span className="text-micro text-faint"> · {one.by}</span>
              </p>
            </div>
            {mayWrite ? (
              <IconButton
                label={t`End the link with ${nameOf(one)}`}
                size="small"
                icon={<Unlink />}
                onPress={() =>
                  end.mutate(one.id, {
                    onSuccess: () =>
                      say(t`The link is ended.`, {
                        label: t`Undo`,
                        run: () => link.mutate(one.identity.id),
                      }),
                  })
                }
              />
            ) : null}
          </li>
        ))}
      </ul>
      {now.length === 0 ? <p className="text-small text-faint">{t`No handle is linked.`}</p> : null}
      {error ? <Notice tone="bad">{wordsOf(error)}</Notice> : null}
      {ended.size === 0 ? null : (
        <Disclosure title={t`Linked before`}>
          <ul className="flex flex-col gap-2 py-1">
            {[...ended.values()].map((one) => (
              <li key={one.id} className="flex items-start gap-2">
                <div className="min-w-0 flex-1">
                  <Handle link={one} />
                  <p className="text-micro text-faint">
                    {t`ended by ${one.endedBy ?? '…'}`} · <Time at={one.until ?? one.from} />
                  </p>
                </div>
                {mayWrite ? (
                  <IconButton
                    label={t`Link ${nameOf(one)} again`}
                    size="small"
                    icon={<Undo2 />}
                    onPress={() => link.mutate(one.identity.id)}
                  />
                ) : null}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <Suspense>
        {isLinking ? <LinkDialog contact={contact} onClose={() => setLinking(false)} /> : null}
      </Suspense>
    </Panel>
  );
}

function nameOf({ identity }: IdentityLink): string {
  return identity.handle ?? identity.name ?? identity.network;
}

function Handle({ link }: { link: IdentityLink }) {
  const { identity } = link;
  const networkName = useNetworkName();
  return (
    <p className="flex flex-wrap items-center gap-1.5 text-small">
      <Badge>{networkName(identity.network)}</Badge>
      <span className="min-w-0 truncate">
        {identity.url === null ? nameOf(link) : <Link href={identity.url}>{nameOf(link)}</Link>}
      </span>
    </p>
  );
}

function useLinkActs(contactId: string) {
  const queryClient = useQueryClient();
  const onSettled = () =>
    Promise.all(
      ['contacts', 'conversation', 'conversations'].map((key) =>
        queryClient.invalidateQueries({ queryKey: [key] }),
      ),
    );
  const end = useMutation({
    mutationFn: (linkId: string) =>
      answerOf(
        api.DELETE('/api/v1/contacts/{contactId}/links/{linkId}', {
          params: { path: { contactId, linkId } },
          body: {},
        }),
      ),
    onSettled,
  });
  const link = useMutation({
    mutationFn: (identityId: string) =>
      answerOf(
        api.POST('/api/v1/contacts/{contactId}/links', {
          params: { path: { contactId } },
          body: { identityId },
        }),
      ),
    onSettled,
  });
  return { end, link };
}
