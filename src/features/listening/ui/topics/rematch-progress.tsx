// After saving, the posts that are still kept are looked through again: how far that is.

import { useLingui } from '@lingui/react/macro';
import { Progress } from '#web/kit/progress.tsx';
import type { Topic } from '../../contract.ts';

export function RematchProgress({ rematch }: { rematch: NonNullable<Topic['rematch']> }) {
  const { t, i18n } = useLingui();
  const share = rematch.total === 0 ? null : Math.min(100, (rematch.scanned / rematch.total) * 100);
  return (
    <div className="max-w-xl">
      <Progress
        label={
          rematch.state === 'waiting'
            ? t`Waiting to look through recent posts`
            : t`Looking through recent posts: ${i18n.number(rematch.matched)} found so far`
        }
        value={rematch.state === 'waiting' ? null : share}
      />
    </div>
  );
}
