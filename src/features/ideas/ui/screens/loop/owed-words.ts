// How the ledger names states, ways and reasons, in the reader's language.

import { useLingui } from '@lingui/react/macro';
import type { Channel, OwedState, Stage } from '../../../contract/loop.ts';
import { OWED_REASONS } from '../../../domain/owed-reasons.ts';
import type { OwedReason } from '../../../domain/owed-reasons.ts';

type Tone = 'plain' | 'info' | 'good' | 'warn' | 'bad';

export function useOwedWords() {
  const { t } = useLingui();
  const states: Record<OwedState, { name: string; tone: Tone }> = {
    owed: { name: t`Not written yet`, tone: 'warn' },
    drafted: { name: t`Draft`, tone: 'plain' },
    sending: { name: t`On its way`, tone: 'info' },
    sent: { name: t`Sent`, tone: 'info' },
    read: { name: t`Read`, tone: 'good' },
    failed: { name: t`Failed`, tone: 'bad' },
    declined: { name: t`Not told`, tone: 'plain' },
    withdrawn: { name: t`No longer owed`, tone: 'plain' },
  };
  const channels: Record<Channel, string> = {
    conversation: t`In their conversation`,
    mail: t`By mail`,
    notice: t`As a notice`,
  };
  const stages: Record<Stage, string> = {
    waiting: t`To approve`,
    sent: t`Sent`,
    read: t`Read`,
    failed: t`Failed`,
    declined: t`Not told`,
  };
  const because: Readonly<Record<string, string>> = {
    author: t`had the idea`,
    asked: t`asked for it`,
    voted: t`voted for it`,
    commented: t`commented on it`,
    feedback: t`gave feedback on it`,
    'by-hand': t`follows it`,
    programme: t`takes part`,
  };
  const reasons: Record<OwedReason, string> = {
    nobody: t`Nobody of ours is in that conversation. Somebody has to write it in their own name.`,
    writing: t`They have another draft in that conversation; this waits until it is sent.`,
    cannot: t`Nothing can be sent to that place.`,
    gone: t`What they said there is gone.`,
    discarded: t`Its draft was discarded in the conversation.`,
    refused: t`The network refused it. The conversation says why.`,
    deaf: t`They don't want to hear of it.`,
    noAddress: t`No mail address of theirs is known, or this Parley sends no mail.`,
    unknown: t`The connection broke while it was sent. Nobody knows whether it arrived; before you send it again, ask them or look there.`,
    erased: t`They were erased.`,
  };
  return {
    states,
    channels,
    stages,
    becauseOf: (code: string) => because[code] ?? code,
    /** What others said, a mail server or who declined it, stays as they said it. */
    reasonOf(said: string): string {
      for (const [code, text] of Object.entries(OWED_REASONS))
        if (said.startsWith(text) && isReason(code)) return reasons[code];
      return said;
    },
  };
}

function isReason(code: string): code is OwedReason {
  return code in OWED_REASONS;
}
