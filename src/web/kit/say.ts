// Says shortly that something was done, with a way back where there is one. Failures never come
// here: they show where the act happened.

import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';

export type Said = { text: string; action?: { label: string; run(): void } };

const SHOWN_MS = 6000;

export const toastQueue = new ToastQueue<Said>({ maxVisibleToasts: 3 });

export function say(text: string, action?: Said['action']): void {
  toastQueue.add({ text, ...(action ? { action } : {}) }, { timeout: SHOWN_MS });
}
