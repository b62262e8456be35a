// Puts this conversation together with another one, of which it becomes a part: those of the same person first, any
// other by its words or its address.

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useGo } from '#web/address.ts';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import { RadioGroup } from '#web/kit/radio-group.tsx';
import { SearchField } from '#web/kit/search-field.tsx';
import { Skeleton } from '#web/kit/skeleton.tsx';
import { say } from '#web/kit/say.ts';
import { paths } from '#web/paths.ts';
import type { Card } from '../contract.ts';
import { boardQuery, conversationQuery } from './queries.ts';
import { useMergeActs } from './use-merge-acts.ts';

const SHOWN = 8;
const ADDRESS = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

export function MergeDialog({ card, onClose }: { card: Card; onClose(): void }) {
  const { t } = useLingui();
  const go = useGo();
  const [typed, setTyped] = useState('');
  const [into, setInto] = useState<string | null>(null);
  const { merge, unmerge } = useMergeActs();
  const newest = useInfiniteQuery(boardQuery('all'));
  const named = ADDRESS.exec(typed)?.[0];
  const byAddress = useQuery({ ...conversationQuery(named ?? ''), enabled: named !== undefined });
  const said = typed.trim().toLocaleLowerCase();
  const candidates = (byAddress.data ? [byAddress.data.card] : (newest.data ?? []))
    .filter(({ id, mergedInto }) => id !== card.id && mergedInto === null)
    .filter((one) => named !== undefined || wordsOf(one).toLocaleLowerCase().includes(said))
    .toSorted((a, b) => Number(isOfSame(b, card)) - Number(isOfSame(a, card)))
    .slice(0, SHOWN);
  const put = (id: string) =>
    merge.mutate(
      { conversationId: card.id, into: id },
      {
        onSuccess: () => {
          onClose();
          go(paths.conversation(id));
          say(t`They are one conversation now.`, {
            label: t`Undo`,
            run: () =>
              unmerge.mutate(card.id, { onSuccess: () => go(paths.conversation(card.id)) }),
          });
        },
      },
    );
  return (
    <FormDialog
      title={t`Put it together with another one`}
      action={t`Put them together`}
      why={into === null ? t`Choose a conversation first.` : null}
      act={merge}
      onAct={() => into !== null && put(into)}
      onClose={onClose}
    >
      <p className="text-quiet">
        {t`What was said here becomes part of the other, and so does what follows. It can be taken apart again, with nothing lost.`}
      </p>
      <SearchField
        label={t`Find a conversation`}
        placeholder={t`Words, a name, or its address`}
        value={typed}
        onChange={(text) => {
          setTyped(text);
          setInto(null);
        }}
      />
      {newest.isPending ? <Skeleton rows={3} rowClass="h-12" /> : null}
      {candidates.length === 0 && !newest.isPending ? (
        <p className="text-small text-faint">
          {t`Nothing among the newest. Paste the address of the other conversation.`}
        </p>
      ) : (
        <RadioGroup
          label={t`Which of them`}
          labelHidden
          value={into}
          onChange={setInto}
          choices={candidates.map((one) => ({
            id: one.id,
            label: (one.title ?? one.excerpt).slice(0, 120),
            detail: [
              one.asker.name ?? one.asker.handle,
              one.source.name,
              isOfSame(one, card) ? t`the same person` : null,
            ]
              .filter(Boolean)
              .join(' · '),
          }))}
        />
      )}
    </FormDialog>
  );
}

function wordsOf({ title, excerpt, lastExcerpt, asker, source }: Card): string {
  return [title, excerpt, lastExcerpt, asker.name, asker.handle, source.name].join(' ');
}

function isOfSame({ asker }: Card, { asker: other }: Card): boolean {
  if (asker.contactId !== null && asker.contactId === other.contactId) return true;
  return asker.identityId !== null && asker.identityId === other.identityId;
}
