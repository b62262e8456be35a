// From something to read to something to answer: opens a conversation for a post by hand, or goes to the one it has.

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { MessagesSquare } from 'lucide-react';
import { useGo } from '#web/address.ts';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { useCan } from '#web/api/session.ts';
import { Button } from '#web/kit/button.tsx';
import { paths } from '#web/paths.ts';

export function AnswerIt({ postId }: { postId: string }) {
  const { t } = useLingui();
  const go = useGo();
  const queryClient = useQueryClient();
  const mayOpen = useCan('conversations.manage');
  const open = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/conversations', { body: { postId } })),
    onSuccess: ({ card }) => {
      void queryClient.invalidateQueries({ queryKey: ['conversations'] });
      go(paths.conversation(card.id));
    },
  });
  if (!mayOpen) return null;
  return (
    <Button
      size="small"
      icon={<MessagesSquare />}
      isPending={open.isPending}
      why={open.error ? wordsOf(open.error) : null}
      onPress={() => open.mutate()}
    >
      <span className="max-sm:sr-only">{t`Answer it`}</span>
    </Button>
  );
}
