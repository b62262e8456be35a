// The live connection as React sees it.

import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { live } from './live.ts';
import type { LiveEvent, LiveState } from './live.ts';

export function useLiveState(): LiveState {
  return useSyncExternalStore(live.onState, live.state);
}

/** Calls with each live event while the component is on the screen. */
export function useLiveEvent(handle: (event: LiveEvent) => void): void {
  const latest = useEffectEvent(handle);
  useEffect(() => live.onEvent((event) => latest(event)), []);
}
