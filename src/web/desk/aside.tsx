// Beside a conversation: who they are, what was answered before, what colleagues know, the ideas they ask for, our notes,
// whom Parley asked and why, and what happened. One of them at a time, by the number keys too; all but the first are fetched when opened.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Suspense, lazy, useCallback, useRef, useState } from 'react';
import { ContactPanel } from '#features/contacts/ui/contact-panel.tsx';
import type { ConversationView } from '#features/conversations/contract.ts';
import { engagementQuery } from '#features/engagement/ui/queries.ts';
import { useCan } from '../api/session.ts';
import { openPart } from '../i18n/language.ts';
import { Loaded } from '../kit/loaded.tsx';
import { Segments } from '../kit/segments.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { useShortcuts } from '../shell/shortcuts.ts';

const History = lazy(async () => {
  const { History: component } = await import('#features/conversations/ui/history.tsx');
  return { default: component };
});
const Notes = lazy(async () => {
  const { Notes: component } = await import('#features/conversations/ui/notes.tsx');
  return { default: component };
});
const Asks = lazy(async () => {
  const { Asks: component } = await import('#features/engagement/ui/asks.tsx');
  return { default: component };
});
const EarlierAnswers = lazy(async () => {
  const { EarlierAnswers: component } = await import('#features/engagement/ui/earlier-answers.tsx');
  return { default: component };
});
const IdeasBeside = lazy(async () => {
  const [{ IdeasBeside: component }] = await Promise.all([
    import('./ideas-beside.tsx'),
    openPart('ideas'),
  ]);
  return { default: component };
});
const RoutingPanel = lazy(async () => {
  const { RoutingPanel: component } = await import('#features/routing/ui/routing-panel.tsx');
  return { default: component };
});

type Pane = 'they' | 'answers' | 'ask' | 'ideas' | 'notes' | 'why' | 'history';

export function Aside(props: { view: ConversationView; onInsert(text: string): void }) {
  const { t } = useLingui();
  const { card } = props.view;
  const [pane, setPane] = useState<Pane>('they');
  const mayWork = useCan('conversations.work');
  const maySeeContacts = useCan('contacts.read');
  const maySeeIdeas = useCan('ideas.read');
  const notes = useFocusOnceThere();
  const engagement = useQuery({ ...engagementQuery(card.id), enabled: mayWork });
  const openNotes = () => {
    setPane('notes');
    notes.focus();
  };
  const panes: { id: Pane; label: string; name: string }[] = [
    ...(maySeeContacts ? [{ id: 'they' as const, label: t`They`, name: t`Who they are` }] : []),
    ...(mayWork
      ? [
          { id: 'answers' as const, label: t`Answers`, name: t`Earlier answers` },
          { id: 'ask' as const, label: t`Ask`, name: t`Ask inside` },
        ]
      : []),
    ...(maySeeIdeas
      ? [{ id: 'ideas' as const, label: t`Ideas`, name: t`Ideas they ask for` }]
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
        <Suspense fallback={<Skeleton rows={3} rowClass="h-16" />}>
          {shown === 'answers' ? (
            <EarlierAnswers conversationId={card.id} onUse={props.onInsert} />
          ) : null}
          {shown === 'ask' ? (
            <Loaded query={engagement} small>
              {({ asks }) => (
                <Asks
                  conversationId={card.id}
                  asks={asks}
                  onQuote={(text) => props.onInsert(text)}
                />
              )}
            </Loaded>
          ) : null}
          {shown === 'ideas' ? <IdeasBeside card={card} /> : null}
          {shown === 'notes' ? (
            <Notes conversationId={card.id} mayWrite={mayWork} field={notes.hold} />
          ) : null}
          {shown === 'why' ? <RoutingPanel conversationId={card.id} /> : null}
          {shown === 'history' ? <History conversationId={card.id} /> : null}
        </Suspense>
      </section>
    </aside>
  );
}

/** The field for a note is focused as soon as it stands: the first time it still has to be fetched. */
function useFocusOnceThere() {
  const place = useRef<HTMLElement | null>(null);
  const isWanted = useRef(false);
  const hold = useCallback((element: HTMLElement | null) => {
    place.current = element;
    if (element === null || !isWanted.current) return;
    isWanted.current = false;
    element.querySelector('textarea')?.focus();
  }, []);
  const focus = () => {
    if (place.current === null) isWanted.current = true;
    else place.current.querySelector('textarea')?.focus();
  };
  return { hold, focus };
}
