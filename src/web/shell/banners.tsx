// One line above the work when everything on the screen needs a word: it is a demonstration, or we
// are cut off and it may be old.

import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useLiveState } from '../api/use-live.ts';

/** A short break heals by itself and is not worth a word. */
const WORTH_A_WORD_MS = 4000;

export function DemoBanner() {
  const { t } = useLingui();
  return (
    <aside
      aria-label={t`About this demonstration`}
      className="shrink-0 border-b border-line bg-mark/50 px-4 py-1 text-center text-small"
    >
      <Trans>
        <strong>Demonstration:</strong> everything here is made up.
      </Trans>
    </aside>
  );
}

export function OfflineBanner() {
  const { t } = useLingui();
  const away = useLiveState() === 'away';
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!away) return undefined;
    const timer = setTimeout(() => setLong(true), WORTH_A_WORD_MS);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [away]);
  if (!long) return null;
  return (
    <aside
      role="status"
      aria-label={t`Connection`}
      className="shrink-0 border-b border-line bg-warn-soft px-4 py-1 text-center text-small text-warn"
    >
      <Trans>
        Cut off from the server. You see what was here before; it catches up by itself as soon as
        the server answers.
      </Trans>
    </aside>
  );
}
