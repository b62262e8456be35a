// How a post of a conversation reads: what of it may need somebody, with how sure that is; unfolded every label with the
// words behind it, to be corrected there.

import { useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Suspense, lazy, useState } from 'react';
import type { ConversationPost } from '#features/conversations/contract.ts';
import { postsQuery } from '#features/conversations/ui/queries.ts';
import { LabelMarks } from '#features/listening/ui/mentions/label-marks.tsx';
import { openPart } from '../i18n/language.ts';
import { Disclosure } from '../kit/disclosure.tsx';
import { Skeleton } from '../kit/skeleton.tsx';

const HowItReads = lazy(async () => {
  const [{ HowItReads: component }] = await Promise.all([
    import('#features/listening/ui/mentions/labels.tsx'),
    openPart('listening'),
  ]);
  return { default: component };
});

export function HowAPostReads(props: { conversationId: string; post: ConversationPost }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const [isOpened, setOpened] = useState(false);
  const { mention, deletedAt, side } = props.post;
  if (mention === null || deletedAt !== null || side === 'ours') return null;
  const { queryKey } = postsQuery(props.conversationId);
  return (
    <div className="mt-1.5">
      <Disclosure
        onOpen={() => setOpened(true)}
        title={
          <span className="flex flex-wrap items-center gap-1.5 text-small text-faint">
            {t`How it reads`}
            <LabelMarks labels={mention.labels} isInFull />
          </span>
        }
      >
        <Suspense fallback={<Skeleton rows={6} rowClass="h-5" />}>
          {isOpened ? (
            <HowItReads
              mentionId={mention.id}
              labels={mention.labels}
              isInThread
              onCorrected={() => void queryClient.invalidateQueries({ queryKey })}
            />
          ) : null}
        </Suspense>
      </Disclosure>
    </div>
  );
}
