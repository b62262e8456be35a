// Beside a conversation: who they are, what was answered before, what colleagues know, our notes, whom Parley asked and
// why, and what happened. One of them at a time, by the number keys too.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { ContactPanel } from '#features/contacts/ui/contact-panel.tsx';
import type { ConversationView } from '#features/conversations/contract.ts';
import { History } from '#features/conversations/ui/history.tsx';
import { Notes } from '#features/conversations/ui/notes.tsx';
import { Asks } from '#features/engagement/ui/asks.tsx';
import { EarlierAnswers } from '#features/engagement/ui/earlier-answers.tsx';
import { engagementQuery } from '#features/engagement/ui/queries.ts';
import { RoutingPanel } from '#features/routing/ui/routing-panel.tsx';
import { useCan } from '../api/session.ts';
import { Loaded } from '../kit/loaded.tsx';
import { Segments } from '../kit/segments.tsx';
import { useShortcuts } from '../shell/shortcuts.ts';

type Pane = 'they' | 'answers' | 'ask' | 'notes' | 'why' | 'history';

export function Aside(props: { view: ConversationView; onInsert(text: string): void }) {
  const { t } = useLingui();
  const { card } = props.view;
  const [pane, setPane] = useState<Pane>('they');
  const mayWork = useCan('conversations.work');
  const maySeeContacts = useCan('contacts.read');
  const noteField = useRef<HTMLDivElement>(null);
  const engagement = useQuery({ ...engagementQuery(card.id), enabled: mayWork });
  const openNotes = () => {
    setPane('notes');
    requestAnimationFrame(() => noteField.current?.querySelector('textarea')?.focus());
  };
  const panes: { id: Pane; label: string; name: string }[] = [
    ...(maySeeContacts ? [{ id: 'they' as const, label: t`They`, name: t`Who they are` }] : []),
    ...(mayWork
      ? [
          { id: 'answers' as const, label: t`Answers`, name: t`Earlier answers` },
          { id: 'ask' as const, label: t`Ask`, name: t`Ask inside` },
        ]
      : []),
    { id: 'notes', label: t`Notes`, name: t`Notes` },
    ...(mayWork ? [{ id: 'why' as const, label: t`Why`, name: t`Who was asked and why` }] : []),
    { id: 'history', label: t`History`, name: t`History` },
  ];
  useShortcuts(t`Conversation`, [
    { keys: 'n', label: t`Write a note`, run: openNotes },
    ...panes.map(({ id, name }, position) => ({
      keys: String(position + 1),
      label: name,
      run: () => setPane(id),
    })),
  ]);
  const shown = panes.some(({ id }) => id === pane) ? pane : 'notes';
  const name = panes.find(({ id }) => id === shown)?.name ?? '';
  return (
    <aside aria-label={t`Beside the conversation`} className="flex flex-col gap-4 p-4">
      <div className="-mx-1 overflow-x-auto px-1">
        <Segments<Pane>
          label={t`What is shown beside it`}
          className="w-full *:flex-auto *:px-1.5!"
          value={shown}
          onChange={setPane}
          choices={panes}
        />
      </div>
      <section aria-label={name}>
        <h2 className="sr-only">{name}</h2>
        {shown === 'they' ? <ContactPanel speaker={card.asker} /> : null}
        {shown === 'answers' ? (
          <EarlierAnswers conversationId={card.id} onUse={props.onInsert} />
        ) : null}
        {shown === 'ask' ? (
          <Loaded query={engagement} small>
            {({ asks }) => (
              <Asks conversationId={card.id} asks={asks} onQuote={(text) => props.onInsert(text)} />
            )}
          </Loaded>
        ) : null}
        {shown === 'notes' ? (
          <Notes conversationId={card.id} mayWrite={mayWork} field={noteField} />
        ) : null}
        {shown === 'why' ? <RoutingPanel conversationId={card.id} /> : null}
        {shown === 'history' ? <History conversationId={card.id} /> : null}
      </section>
    </aside>
  );
}
