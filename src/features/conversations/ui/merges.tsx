// Above a conversation that was put together with others: which ones, where it is now, and the way to take them apart.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Split } from 'lucide-react';
import { useGo } from '#web/address.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { useCan } from '#web/api/session.ts';
import { Button } from '#web/kit/button.tsx';
import { Link } from '#web/kit/link.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Time } from '#web/kit/time.tsx';
import { say } from '#web/kit/say.ts';
import { paths } from '#web/paths.ts';
import type { ConversationView } from '../contract.ts';
import { conversationQuery } from './queries.ts';
import { useMergeActs } from './use-merge-acts.ts';

type Merge = ConversationView['merges'][number];

export function Merges({ view }: { view: ConversationView }) {
  const { card } = view;
  const holding = view.merges.filter(({ undoneAt }) => undoneAt === null);
  return (
    <>
      {holding.map((merge) => (
        <Joined key={merge.id} merge={merge} isTakenIn={merge.conversationId === card.id} />
      ))}
    </>
  );
}

function Joined({ merge, isTakenIn }: { merge: Merge; isTakenIn: boolean }) {
  const { t } = useLingui();
  const go = useGo();
  const mayManage = useCan('conversations.manage');
  const { unmerge } = useMergeActs();
  const otherId = isTakenIn ? merge.intoId : merge.conversationId;
  const other = useQuery(conversationQuery(otherId)).data?.card;
  const apart = () =>
    unmerge.mutate(merge.conversationId, {
      onSuccess: () => {
        say(t`They are two conversations again.`);
        go(paths.conversation(merge.conversationId));
      },
    });
  return (
    <Notice
      tone="info"
      title={isTakenIn ? t`It is part of another conversation` : t`Another one was put into this`}
      action={
        mayManage ? (
          <Button size="small" icon={<Split />} isPending={unmerge.isPending} onPress={apart}>
            {t`Take apart`}
          </Button>
        ) : undefined
      }
    >
      <Link href={paths.conversation(otherId)} className="line-clamp-2">
        {other?.title ?? other?.excerpt ?? t`The other conversation`}
      </Link>
      <span className="block text-small text-faint">
        {merge.mergedBy} · <Time at={merge.mergedAt} />
      </span>
      {unmerge.error ? <span className="text-bad">{wordsOf(unmerge.error)}</span> : null}
    </Notice>
  );
}
