// A moment, as people say it: how long ago, with the exact time when the pointer rests on it. All of
// them on a page move on together.

import { useLingui } from '@lingui/react/macro';
import { useSyncExternalStore } from 'react';
import { agoInWords } from './time-words.ts';

const listeners = new Set<() => void>();
let minute = Math.floor(Date.now() / 60_000);
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    const now = Math.floor(Date.now() / 60_000);
    if (now === minute) return;
    minute = now;
    for (const notify of listeners) notify();
  }, 5000);
  return () => {
    listeners.delete(listener);
  };
}

/** The current minute since 1970; a component that uses it is drawn again when it ends. */
export function useMinute(): number {
  return useSyncExternalStore(subscribe, () => minute);
}

export function Time({ at, short = false }: { at: string; short?: boolean }) {
  const { i18n } = useLingui();
  useMinute();
  const exact = i18n.date(new Date(at), { dateStyle: 'full', timeStyle: 'short' });
  return (
    <time dateTime={at} title={exact} className="tabular whitespace-nowrap">
      {agoInWords(at, { locale: i18n.locale, nowMs: Date.now(), short })}
    </time>
  );
}
