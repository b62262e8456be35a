// What each kind of notice tells, and the ways it can go beside Parley itself, in the reader's words.

import { useLingui } from '@lingui/react/macro';
import type { NoticeChoices, NoticeKind } from '../contract/notices.ts';

type NoticeWay = NoticeChoices['offer'][number];

export function useNoticeWords() {
  const { t } = useLingui();
  const kinds: Record<NoticeKind, { name: string; detail: string }> = {
    offer: {
      name: t`A conversation for you`,
      detail: t`Somebody asks what you know. You have working minutes to say yes or no.`,
    },
    asked: { name: t`A colleague asks you`, detail: t`A question inside, about a conversation.` },
    'ask-answered': { name: t`Your question was answered`, detail: t`By a colleague you asked.` },
    promise: { name: t`A promise falls due`, detail: t`They were told to hear from you by then.` },
    review: { name: t`An answer to look at`, detail: t`A draft that wants your approval.` },
    reviewed: { name: t`Your answer was looked at`, detail: t`Approved, or sent back.` },
    delivered: { name: t`Your answer is out`, detail: t`Sent by somebody else, or later.` },
    owed: {
      name: t`An outcome waits for your approval`,
      detail: t`People wait to hear what came of what they asked for.`,
    },
    alarm: { name: t`An answer has not got through`, detail: t`Nobody outside has read it.` },
    escalation: {
      name: t`A conversation has waited too long`,
      detail: t`As the escalation of your organisation says.`,
    },
    hub: {
      name: t`A conversation nobody was found for`,
      detail: t`For the hub: everybody asked said no, or nobody was there.`,
    },
  };
  const ways: Record<NoticeWay, string> = { mail: t`Mail`, push: t`Devices`, chat: t`Chat` };
  return { kinds, ways };
}
