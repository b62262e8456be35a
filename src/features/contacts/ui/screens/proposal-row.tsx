// Two handles that may be one person, with what speaks for it; yes or no.

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Check, Link2, X } from 'lucide-react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { useCan } from '#web/api/session.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button } from '#web/kit/button.tsx';
import { Link } from '#web/kit/link.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { say } from '#web/kit/say.ts';
import { paths } from '#web/paths.ts';
import type { Identity, Proposal } from '../../contract.ts';
import { useFactWords } from '../fact-words.ts';
import { useNetworkName } from '../network-name.ts';

export function ProposalRow({ proposal }: { proposal: Proposal }) {
  const { t, i18n } = useLingui();
  const queryClient = useQueryClient();
  const mayWrite = useCan('contacts.write');
  const { basisOf } = useFactWords();
  const { identity, other } = proposal;
  const decide = useMutation({
    mutationFn: (accept: boolean) =>
      answerOf(
        api.POST('/api/v1/contact-proposals/{proposalId}/decision', {
          params: { path: { proposalId: proposal.id } },
          body: { accept },
        }),
      ),
    onSuccess: (_, accepted) => {
      if (accepted) say(t`Linked. You can take it apart again on their page.`);
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['contacts'] }),
  });
  const sure = i18n.number(proposal.confidence, { style: 'percent' });
  return (
    <li
      aria-label={`${nameOf(identity)}, ${nameOf(other)}`}
      className="flex flex-col gap-2 border-t border-line px-4 py-3 first:border-t-0"
    >
      <div className="flex flex-col gap-1">
        <Handle identity={identity} />
        <Handle identity={other} />
      </div>
      <p className="flex items-start gap-1.5 text-small text-quiet">
        <Link2 className="mt-0.5 size-3.5 shrink-0 text-saffron" aria-hidden />
        <span className="min-w-0 wrap-anywhere">
          {t`${sure} sure: ${basisOf(proposal.basis)}`} ({proposal.value})
        </span>
      </p>
      {mayWrite ? (
        <div className="flex flex-wrap gap-2">
          <Button
            size="small"
            icon={<Check />}
            isPending={decide.isPending && decide.variables}
            onPress={() => decide.mutate(true)}
          >
            {t`They are one`}
          </Button>
          <Button
            size="small"
            look="quiet"
            icon={<X />}
            isPending={decide.isPending && !decide.variables}
            onPress={() => decide.mutate(false)}
          >
            {t`They are two`}
          </Button>
        </div>
      ) : null}
      {decide.error ? <Notice tone="bad">{wordsOf(decide.error)}</Notice> : null}
    </li>
  );
}

function nameOf(identity: Identity): string {
  return identity.name ?? identity.handle ?? '…';
}

function Handle({ identity }: { identity: Identity }) {
  const { t } = useLingui();
  const networkName = useNetworkName();
  return (
    <p className="flex min-w-0 flex-wrap items-center gap-1.5">
      <Badge>{networkName(identity.network)}</Badge>
      <span className="min-w-0 truncate font-medium">{nameOf(identity)}</span>
      {identity.handle === null || identity.name === null ? null : (
        <span className="min-w-0 truncate text-small text-faint">{identity.handle}</span>
      )}
      {identity.contactId === null ? null : (
        <Link href={paths.contact(identity.contactId)} className="text-small">{t`known`}</Link>
      )}
    </p>
  );
}
