// Why a draft may go out as it stands, in the words of its writer: a colleague decides over it.

import { useLingui } from '@lingui/react/macro';
import { UserRoundCheck } from 'lucide-react';
import { useState } from 'react';
import { wordsOf } from '#web/api/failure-words.ts';
import { Button } from '#web/kit/button.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import type { Draft } from '../contract/drafts.ts';
import { useAnswerActs } from './use-answer-acts.ts';

/** As the server takes it. */
const REASON_LENGTH_MIN = 10;

export function OverrideForm({ draft, onAsked }: { draft: Draft; onAsked(): void }) {
  const { t } = useLingui();
  const { askForReview } = useAnswerActs(draft.conversationId);
  const [reason, setReason] = useState('');
  const { id: draftId, version, checked } = draft;
  const isShort = reason.trim().length < REASON_LENGTH_MIN;
  const ask = () => {
    const overrides = checked.wayOut.rules.map((rule) => ({ rule, reason: reason.trim() }));
    askForReview.mutate({ draftId, version, overrides }, { onSuccess: onAsked });
  };
  return (
    <div className="flex flex-col gap-2 py-1">
      <TextField
        label={t`Why it may be said`}
        help={t`A colleague reads it and decides; your reason is kept with the answer.`}
        value={reason}
        onChange={setReason}
        maxLength={500}
      />
      {askForReview.error ? <Notice tone="bad">{wordsOf(askForReview.error)}</Notice> : null}
      <div>
        <Button
          icon={<UserRoundCheck />}
          isPending={askForReview.isPending}
          why={isShort ? t`Say why in a few words first.` : null}
          onPress={ask}
        >
          {t`Ask for approval`}
        </Button>
      </div>
    </div>
  );
}
