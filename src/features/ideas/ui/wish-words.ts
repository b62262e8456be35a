// Where a wish comes from and why somebody follows an idea, in the reader's words.

import { useLingui } from '@lingui/react/macro';
import type { FollowReason, WishSource } from '../contract/ideas.ts';

export function useWishWords() {
  const { t } = useLingui();
  const sources: Record<WishSource, string> = {
    conversation: t`in a conversation`,
    mention: t`in a post`,
    question: t`in a question inside`,
    comment: t`in a comment`,
    typed: t`entered here`,
    merged: t`with a merge`,
    portal: t`on the portal`,
    mail: t`by mail`,
    call: t`on the phone`,
    meeting: t`in a meeting`,
    programme: t`in a programme`,
  };
  const reasons: Record<FollowReason, string> = {
    author: t`had the idea`,
    asked: t`asked for it`,
    voted: t`voted`,
    commented: t`commented`,
    feedback: t`gave feedback`,
    'by-hand': t`follows by choice`,
  };
  return { sources, reasons };
}
