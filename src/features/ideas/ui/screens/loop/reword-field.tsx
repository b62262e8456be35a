// The words of one message, changed before it goes.

import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { wordsOf } from '#web/api/failure-words.ts';
import { Button } from '#web/kit/button.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import type { Owed } from '../../../contract/loop.ts';
import { useOwedActs } from './use-owed-acts.ts';

export function RewordField({ owed, onClose }: { owed: Owed; onClose(): void }) {
  const { t } = useLingui();
  const [text, setText] = useState(owed.text);
  const { reword } = useOwedActs(owed.id, onClose);
  return (
    <div className="flex flex-col gap-2">
      <TextField
        label={t`Words to ${owed.who.name}`}
        lines={6}
        value={text}
        onChange={setText}
        maxLength={10_000}
        autoFocus
      />
      {reword.error ? <Notice tone="bad">{wordsOf(reword.error)}</Notice> : null}
      <div className="flex flex-wrap gap-2">
        <Button
          look="primary"
          isPending={reword.isPending}
          why={text.trim() === '' ? t`There is nothing to say yet.` : null}
          onPress={() => reword.mutate(text.trim())}
        >
          {t`Save the words`}
        </Button>
        <Button onPress={onClose}>{t`Cancel`}</Button>
      </div>
    </div>
  );
}
