// A screen that could not be shown at all: what happened, and the way to try again.

import { useLingui } from '@lingui/react/macro';
import { CloudOff } from 'lucide-react';
import { use } from 'react';
import { wordsOf } from '../api/failure-words.ts';
import { ApiFailure } from '../api/failure.ts';
import { Button } from '../kit/button.tsx';
import { State } from '../kit/state.tsx';
import { InsideMain } from './inside-main.ts';

export function ScreenFailed({ error }: { error: unknown }) {
  const { t } = useLingui();
  const Frame = use(InsideMain) ? 'div' : 'main';
  return (
    <Frame className="flex h-full items-center justify-center">
      <State
        alert
        icon={<CloudOff aria-hidden />}
        title={t`This screen could not be shown`}
        actions={
          <Button
            look="primary"
            onPress={() => window.location.reload()}
          >{t`Load it again`}</Button>
        }
      >
        {error instanceof ApiFailure
          ? wordsOf(error)
          : t`Perhaps Parley was updated while this page was open.`}
      </State>
    </Frame>
  );
}
