// One conversation: what was said, who says it, why it came to whom, and the answer. All of it by keyboard; on a phone
// the answer stands below the thread and the rest behind one press.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import type { RefObject } from 'react';
import { Suspense, lazy, useRef, useState } from 'react';
import { Thread } from '#features/conversations/ui/thread.tsx';
import { conversationQuery, postsQuery } from '#features/conversations/ui/queries.ts';
import { usePresence } from '#features/conversations/ui/use-presence.ts';
import type { ConversationView } from '#features/conversations/contract.ts';
import { ComposerPane } from '#features/engagement/ui/composer.tsx';
import type { Composer } from '#features/engagement/ui/composer.tsx';
import { engagementQuery } from '#features/engagement/ui/queries.ts';
import { myOffersQuery } from '#features/routing/ui/queries.ts';
import { useParam } from '../address.ts';
import { useCan, useSession } from '../api/session.ts';
import { Loaded } from '../kit/loaded.tsx';
import { usePageTitle } from '../kit/page-title.ts';
import { Notice } from '../kit/notice.tsx';
import { Segments } from '../kit/segments.tsx';
import { useWide } from '../shell/use-wide.ts';
import { Acknowledge } from './acknowledge.tsx';
import { Aside } from './aside.tsx';
import { ConversationHeader } from './conversation-header.tsx';
import { HowAPostReads } from './how-a-post-reads.tsx';

const OfferedToMe = lazy(async () => {
  const { OfferedToMe: component } = await import('./offered-to-me.tsx');
  return { default: component };
});
const Sent = lazy(async () => {
  const { Sent: component } = await import('./sent.tsx');
  return { default: component };
});
const Merges = lazy(async () => {
  const { Merges: component } = await import('#features/conversations/ui/merges.tsx');
  return { default: component };
});

export function ConversationScreen() {
  const conversationId = useParam('conversationId');
  const conversation = useQuery(conversationQuery(conversationId));
  return <Loaded query={conversation}>{(view) => <Shown key={view.card.id} view={view} />}</Loaded>;
}

function Shown({ view }: { view: ConversationView }) {
  const { t } = useLingui();
  const wide = useWide();
  const { card } = view;
  const mayWork = useCan('conversations.work');
  const me = useSession().person.id;
  const [isWriting, setWriting] = useState(false);
  const [pane, setPane] = useState<'talk' | 'more'>('talk');
  const composer = useRef<Composer>(null);
  const engagement = useQuery(engagementQuery(card.id)).data;
  const isOffered = useQuery(myOffersQuery).data?.some(
    ({ conversationId }) => conversationId === card.id,
  );
  usePresence(card.id, isWriting ? 'writing' : 'reading');
  usePageTitle(card.title ?? card.asker.name ?? t`Conversation`);
  const writers = view.people.filter(
    ({ personId, doing }) => personId !== me && doing === 'writing',
  );

  const insert = (text: string) => {
    setPane('talk');
    // The composer may have to come back on a phone first.
    requestAnimationFrame(() => composer.current?.insert(text));
  };
  const talk = (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col bg-surface">
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        <div className="mx-auto flex max-w-2xl flex-col gap-6 px-4 pt-5 pb-6 sm:px-8">
          <Suspense>{view.merges.length === 0 ? null : <Merges view={view} />}</Suspense>
          <Said conversationId={card.id} />
          <Suspense>
            {engagement && engagement.publications.length > 0 ? (
              <Sent engagement={engagement} title={card.title ?? card.excerpt} />
            ) : null}
          </Suspense>
        </div>
      </div>
      {mayWork && card.kind !== 'done' && card.mergedInto === null ? (
        <div className="max-h-[62dvh] shrink-0 overflow-y-auto border-t border-line bg-paper">
          <div className="mx-auto flex max-w-2xl flex-col gap-3 px-4 py-3.5 sm:px-8">
            {writers.map(({ personId, name }) => (
              <Notice key={personId} tone="warn">{t`${name} is writing here right now.`}</Notice>
            ))}
            <Suspense>{isOffered ? <OfferedToMe conversationId={card.id} /> : null}</Suspense>
            <Answering card={card} composer={composer} onWriting={setWriting} />
          </div>
        </div>
      ) : null}
    </div>
  );
  const aside = <Aside view={view} onInsert={insert} />;
  return (
    <div className="flex h-full flex-col">
      <ConversationHeader view={view} />
      {wide ? (
        <div className="flex min-h-0 flex-1">
          {talk}
          <div className="w-[23rem] shrink-0 overflow-y-auto border-s border-line bg-paper xl:w-[26rem]">
            {aside}
          </div>
        </div>
      ) : (
        <>
          <div className="border-b border-line bg-surface px-4 py-2">
            <Segments<'talk' | 'more'>
              label={t`What is shown`}
              className="w-full *:flex-1"
              value={pane}
              onChange={setPane}
              choices={[
                { id: 'talk', label: t`Conversation` },
                { id: 'more', label: t`What we know` },
              ]}
            />
          </div>
          {pane === 'talk' ? talk : <div className="min-h-0 flex-1 overflow-y-auto">{aside}</div>}
        </>
      )}
    </div>
  );
}

function Said({ conversationId }: { conversationId: string }) {
  const posts = useQuery(postsQuery(conversationId));
  return (
    <Loaded query={posts}>
      {(items) => (
        <Thread
          posts={items}
          below={(post) => <HowAPostReads conversationId={conversationId} post={post} />}
        />
      )}
    </Loaded>
  );
}

function Answering(props: {
  card: ConversationView['card'];
  composer: RefObject<Composer | null>;
  onWriting(isWriting: boolean): void;
}) {
  const { card } = props;
  const engagement = useQuery(engagementQuery(card.id));
  return (
    <Loaded query={engagement} small>
      {(found) => (
        <>
          <Acknowledge
            card={card}
            engagement={found}
            onAnswer={() => props.composer.current?.focus()}
          />
          <ComposerPane
            conversationId={card.id}
            engagement={found}
            composer={props.composer}
            onWriting={props.onWriting}
          />
        </>
      )}
    </Loaded>
  );
}
