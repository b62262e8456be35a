// What the hub looks after: conversations that routing found nobody for, with whom it asked and why not, and those
// that have waited too long.

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { useWorkerChoices } from '#web/identity/choices.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button } from '#web/kit/button.tsx';
import { ComboBox } from '#web/kit/combo-box.tsx';
import { Disclosure } from '#web/kit/disclosure.tsx';
import { PlainLink } from '#web/kit/link.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Time } from '#web/kit/time.tsx';
import { paths } from '#web/paths.ts';
import type { HubBoard } from '../contract/offers.ts';

type Conversation = HubBoard['unrouted'][number]['conversation'];

const rowClasses = 'flex flex-col gap-1.5 border-t border-line px-4 py-3 first:border-t-0';

export function UnroutedRow({ item }: { item: HubBoard['unrouted'][number] }) {
  const { t } = useLingui();
  const { conversation, since, why } = item;
  return (
    <li className={rowClasses}>
      <Title conversation={conversation} since={since} />
      <p className="text-small text-quiet">{why.words}</p>
      {why.asked.length + why.keptAway.length === 0 ? null : (
        <Disclosure title={t`Who was looked at`}>
          <ul className="flex flex-col gap-1 py-1 text-small">
            {why.asked.map(({ person, words }) => (
              <li key={person.id}>
                <span className="font-semibold">{person.name}</span>{' '}
                <span className="text-quiet">{words}</span>
              </li>
            ))}
            {why.keptAway.map(({ person, why: reason }) => (
              <li key={`${person.id} ${reason}`}>
                <span className="font-semibold">{person.name}</span>{' '}
                <span className="text-faint">{reason}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <OfferTo conversationId={conversation.id} />
    </li>
  );
}

function Title({ conversation, since }: { conversation: Conversation; since: string }) {
  const { t } = useLingui();
  return (
    <p className="flex items-start gap-2">
      <PlainLink
        href={paths.conversation(conversation.id)}
        className="line-clamp-2 min-w-0 flex-1 font-semibold hovered:underline"
      >
        {conversation.title ?? conversation.excerpt}
      </PlainLink>
      {conversation.urgency === 'high' ? <Badge tone="bad">{t`Urgent`}</Badge> : null}
      <span className="text-micro text-faint">
        <Time at={since} short />
      </span>
    </p>
  );
}

function OfferTo({ conversationId }: { conversationId: string }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const [open, setOpen] = useState(false);
  const people = useWorkerChoices(conversationId, { enabled: open });
  const offer = useMutation({
    mutationFn: (personId: string) =>
      answerOf(
        api.POST('/api/v1/routing/conversations/{conversationId}/offer', {
          params: { path: { conversationId } },
          body: { personId },
        }),
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['routing'] }),
  });
  if (!open) {
    return (
      <div>
        <Button size="small" icon={<UserRoundPlus />} onPress={() => setOpen(true)}>
          {t`Offer it to somebody`}
        </Button>
      </div>
    );
  }
  return (
    <div className="flex max-w-sm flex-col gap-2">
      <ComboBox
        label={t`To`}
        placeholder={t`A colleague who knows this`}
        value={null}
        onChange={(personId) => {
          if (personId !== null) offer.mutate(personId);
        }}
        choices={people}
      />
      {offer.error ? <Notice tone="bad">{wordsOf(offer.error)}</Notice> : null}
    </div>
  );
}

export function LateRow({ item }: { item: HubBoard['late'][number] }) {
  return (
    <li className={rowClasses}>
      <Title conversation={item.conversation} since={item.since} />
    </li>
  );
}
