// Begins a programme, and closes it.

import { useLingui } from '@lingui/react/macro';
import { Flag, Play } from 'lucide-react';
import { useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { Button } from '#web/kit/button.tsx';
import { Confirm } from '#web/kit/confirm.tsx';
import { Notice } from '#web/kit/notice.tsx';
import type { Programme } from '../../../contract/programmes.ts';
import { useProgrammeChange } from './use-programme-change.ts';

export function StateActs({ programme }: { programme: Programme }) {
  const { t } = useLingui();
  const [isClosing, setClosing] = useState(false);
  const change = useProgrammeChange(
    (state: 'running' | 'closed') =>
      answerOf(
        api.POST('/api/v1/programmes/{programmeId}/state', {
          params: { path: { programmeId: programme.id } },
          body: { state },
        }),
      ),
    () => setClosing(false),
  );
  if (programme.state === 'closed') return null;
  return (
    <>
      {programme.state === 'planned' ? (
        <Button
          look="primary"
          icon={<Play />}
          isPending={change.isPending}
          onPress={() => change.mutate('running')}
        >
          {t`Begin`}
        </Button>
      ) : (
        <Button icon={<Flag />} onPress={() => setClosing(true)}>
          {t`Close it`}
        </Button>
      )}
      {change.error && !isClosing ? <Notice tone="bad">{wordsOf(change.error)}</Notice> : null}
      <Confirm
        title={t`Close ${programme.name}?`}
        action={t`Close it`}
        isOpen={isClosing}
        isPending={change.isPending}
        error={change.error ? wordsOf(change.error) : undefined}
        onConfirm={() => change.mutate('closed')}
        onClose={() => setClosing(false)}
      >
        <p>{t`Nobody can join or answer any more, and it does not open again. Then you write what came of it, and publish it.`}</p>
      </Confirm>
    </>
  );
}
