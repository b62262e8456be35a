// Which sheet of the shell lies above the work: the palette, the keys, or what happened.

import { useSyncExternalStore } from 'react';

export type Overlay = 'find' | 'keys' | 'notifications';

let open: Overlay | null = null;
const listeners = new Set<() => void>();

export function openOverlay(overlay: Overlay | null): void {
  open = overlay;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useOverlay(): Overlay | null {
  return useSyncExternalStore(subscribe, () => open);
}
