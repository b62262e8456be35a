// What was sent from a conversation: lately, with how it fares, and earlier, folded away. Fetched once there is any.

import { useLingui } from '@lingui/react/macro';
import type { PublicationView } from '#features/engagement/contract/drafts.ts';
import type { Engagement } from '#features/engagement/ui/engagement.ts';
import { Publications } from '#features/engagement/ui/publications.tsx';
import { Disclosure } from '../kit/disclosure.tsx';

export function Sent(props: { engagement: Engagement; title: string }) {
  const { t } = useLingui();
  const { engagement, title } = props;
  const { conversationId, place } = engagement;
  // What has arrived stands in the thread already, as soon as the network shows it to us.
  const sent = engagement.publications.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
  const isOver = (publication: PublicationView) =>
    publication.deliveredAt !== null && !isRecent(publication.deliveredAt);
  const earlier = sent.filter(isOver);
  return (
    <>
      {earlier.length === 0 ? null : (
        <Disclosure title={t`Sent from here earlier`}>
          <Publications
            conversationId={conversationId}
            title={title}
            place={place}
            publications={earlier}
          />
        </Disclosure>
      )}
      <Publications
        conversationId={conversationId}
        title={title}
        place={place}
        publications={sent.filter((publication) => !isOver(publication))}
      />
    </>
  );
}

const RECENT_MS = 15 * 60_000;

function isRecent(at: string): boolean {
  return Date.now() - Date.parse(at) < RECENT_MS;
}
